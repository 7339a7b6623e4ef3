#include "CProcess.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

extern char **environ;

// Only async-signal-safe calls (signal-safety(7)).
static void become(pid_t parent, char *const arguments[], int output, int answers) {
    // The kernel tells it when the thread that made it ends (PR_SET_PDEATHSIG(2const)), which is the
    // wizard's only one; but not of an end before this call.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent) _exit(71);
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (dup2(nothing, 0) < 0 || dup2(output, 1) < 0 || dup2(nothing, 2) < 0) _exit(71);
    // A descriptor is not duplicated to itself (dup(2)), and would be closed by what follows.
    if ((answers == 3 ? fcntl(3, F_SETFD, 0) : dup2(answers, 3)) < 0) _exit(71);
    // No handler of the wizard's may run here, and what it blocks is to end this.
    for (int number = 1; number < NSIG; number++) {
        struct sigaction action;
        if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
            signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve("/proc/self/exe", arguments, environ);
    _exit(71);
}

int omsso_start_child(char *const arguments[], int output, int answers) {
    pid_t parent = getpid();
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    pid_t child = fork();
    if (child == 0) become(parent, arguments, output, answers);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return child;
}
