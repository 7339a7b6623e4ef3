#define _GNU_SOURCE
#include "CFileCalls.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The same number on every architecture but alpha; older headers lack the names.
#ifndef SYS_pidfd_send_signal
#define SYS_pidfd_send_signal 424
#endif
#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434
#endif

int omsso_exchange(int folder, const char *one, const char *other) {
    return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}

int omsso_rename_to_free(int folder, const char *from, const char *to) {
    return renameat2(folder, from, folder, to, RENAME_NOREPLACE);
}

int omsso_is_immutable(int file) {
    // The kernel writes an int, whatever the type in the macro's name says (ioctl_iflags(2)).
    int flags = 0;
    if (ioctl(file, FS_IOC_GETFLAGS, &flags) != 0) return 0;
    return (flags & (FS_IMMUTABLE_FL | FS_APPEND_FL)) != 0;
}

int omsso_no_access_time(void) { return O_NOATIME; }

int omsso_path_only(void) { return O_PATH; }

int omsso_open_process(int process) { return (int)syscall(SYS_pidfd_open, process, 0); }

int omsso_signal_process(int descriptor, int number) {
    return (int)syscall(SYS_pidfd_send_signal, descriptor, number, NULL, 0);
}
