#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

void omsso_put(int row, int column, const char *text, attr_t attributes, short pair) {
    wattr_set(stdscr, attributes, pair, NULL);
    mvwaddnstr(stdscr, row, column, text, -1);
}

static int has_capability(const char *name) {
    const char *text = tigetstr((char *)name);
    return text != NULL && text != (const char *)-1 && *text != '\0';
}

int omsso_terminal_ability(const char *name, int descriptor) {
    int status = 0;
    if (setupterm(name, descriptor, &status) != OK) return -1;
    int able = has_capability("cup") && has_capability("clear");
    del_curterm(cur_term);
    return able;
}

int omsso_read_key(unsigned int *value) {
    wint_t character = 0;
    int kind = wget_wch(stdscr, &character);
    *value = character;
    return kind == ERR ? 0 : kind == KEY_CODE_YES ? 2 : 1;
}

int omsso_open_signals(void) {
    sigset_t set;
    sigemptyset(&set);
    int numbers[] = {SIGHUP, SIGINT, SIGTERM, SIGWINCH, SIGTSTP, SIGCONT};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) sigaddset(&set, numbers[i]);
    // SIGINT is ignored in a process that a shell without job control started in the background.
    if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int omsso_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    if (read(descriptor, &info, sizeof info) != sizeof info) return 0;
    return (int)info.ssi_signo;
}

static struct termios saved_modes;
static int guarded_descriptor = -1;

// Only async-signal-safe calls (signal-safety(7)): write, tcsetattr, signal, raise.
static void restore_and_die(int number) {
    static const char reset[] =
        "\033[?2004l\033[?1049l\033[?1l\033>\033[0m\033[?25h\r\n";
    if (write(guarded_descriptor, reset, sizeof reset - 1) < 0) errno = 0;
    tcsetattr(guarded_descriptor, TCSANOW, &saved_modes);
    signal(number, SIG_DFL);
    raise(number);
}

void omsso_guard_crashes(int descriptor) {
    if (tcgetattr(descriptor, &saved_modes) != 0) return;
    guarded_descriptor = descriptor;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = restore_and_die;
    action.sa_flags = SA_RESETHAND | SA_NODEFER;
    int numbers[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        sigaction(numbers[i], &action, NULL);
}
