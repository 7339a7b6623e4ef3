#ifndef CFILECALLS_H
#define CFILECALLS_H

// Calls on files that Swift's Glibc module lacks.

#include <sys/xattr.h>

/// Exchanges what two names in a folder stand for, in one step (RENAME_EXCHANGE).
int omsso_exchange(int folder, const char *one, const char *other);
/// Renames within a folder; fails with EEXIST where the new name is taken (RENAME_NOREPLACE).
int omsso_rename_to_free(int folder, const char *from, const char *to);
/// Whether `chattr +i` or `+a` forbids replacing a file; 0 where the file system has no such marks.
int omsso_is_immutable(int file);
/// O_NOATIME, which glibc declares under _GNU_SOURCE only.
int omsso_no_access_time(void);
/// O_PATH, likewise: a descriptor that only names a file, and is not stopped by its permissions.
int omsso_path_only(void);

/// A descriptor of a process, which never comes to mean another one of the same number (pidfd_open).
int omsso_open_process(int process);
/// Sends a signal to the process of a descriptor (pidfd_send_signal).
int omsso_signal_process(int descriptor, int number);

#endif
