#include "CProcess.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

static const int watched[] = {SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};

static sigset_t watched_set(void) {
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) sigaddset(&set, watched[i]);
    return set;
}

int omsso_open_signals(void) {
    // A signal that is ignored still arrives while it is blocked (sigaction(2)): with nohup too.
    sigset_t set = watched_set();
    if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
    signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

// True once a signal that ends the program was read.
static volatile sig_atomic_t has_ended;

int omsso_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    if (read(descriptor, &info, sizeof info) != sizeof info) return 0;
    int number = (int)info.ssi_signo;
    if (number != SIGWINCH && number != SIGTSTP && number != SIGCONT) has_ended = 1;
    return number;
}

void omsso_close_signals(int descriptor) {
    close(descriptor);
    // ncurses leaves handlers for some of these, which would write to a screen that is gone.
    for (size_t i = 0; i < sizeof watched / sizeof *watched; i++) signal(watched[i], SIG_DFL);
    sigset_t set = watched_set();
    sigprocmask(SIG_UNBLOCK, &set, NULL);
}

// True when a SIGCONT is waiting, which it then no longer is.
static int take_continue(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCONT);
    struct timespec now = {0, 0};
    return sigtimedwait(&set, NULL, &now) == SIGCONT;
}

int omsso_stop(int number, int whole_group) {
    // The kernel drops these signals where no shell could resume the process (an orphaned
    // process group, as under `ssh -t host omsso`); SIGSTOP would stop it for ever there.
    struct sigaction action;
    if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
        signal(number, SIG_DFL);
    take_continue();
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    kill(whole_group ? 0 : getpid(), number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    if (number == SIGTSTP) sigprocmask(SIG_BLOCK, &set, NULL);
    return take_continue();
}

int omsso_end_is_asked(void) { return has_ended || omsso_end_is_pending(); }

int omsso_end_is_pending(void) {
    sigset_t set;
    if (sigpending(&set) != 0) return 0;
    return sigismember(&set, SIGHUP) || sigismember(&set, SIGTERM) ||
           sigismember(&set, SIGINT) || sigismember(&set, SIGQUIT);
}
