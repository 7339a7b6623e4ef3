#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <termios.h>
#include <unistd.h>

// What ends a process by a fault or without being asked for; SIGKILL cannot be caught.
static const int fatal[] = {SIGILL,  SIGTRAP, SIGABRT, SIGSEGV, SIGBUS,    SIGFPE, SIGSYS,
                            SIGXCPU, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF};
static const size_t fatal_count = sizeof fatal / sizeof *fatal;

void omsso_prepare_process(void) {
    // A file that is opened must not become standard output.
    for (int descriptor = 0; descriptor <= 2; descriptor++)
        if (fcntl(descriptor, F_GETFD) < 0 && open("/dev/null", O_RDWR) < 0) _exit(71);
    // Swift's own handlers print registers and memory, and with them what was typed
    // (swift/docs/Backtracing.rst).
    for (size_t i = 0; i < fatal_count; i++) signal(fatal[i], SIG_DFL);
    struct sigaction quit;
    if (sigaction(SIGQUIT, NULL, &quit) == 0 && quit.sa_handler != SIG_IGN)
        signal(SIGQUIT, SIG_DFL);
    signal(SIGXFSZ, SIG_IGN);
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // Large blocks go back to the system when they are freed: left alone, glibc raises this limit with
    // the first one, and keeps the holes (mallopt(3)).
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

static struct {
    int terminal;
    int messages;
    struct termios modes;
    char reset[512];
    size_t reset_length;
} guard = {.terminal = -1, .messages = -1};

static void say(const char *text, size_t length) {
    if (write(guard.terminal, text, length) < 0) return;
}

// What the runtime wrote about the fault while the screen was up.
static void say_messages(void) {
    char text[1024];
    ssize_t length = guard.messages < 0 ? 0 : pread(guard.messages, text, sizeof text, 0);
    for (ssize_t i = 0; i < length; i++)
        if (text[i] != '\n' && (text[i] < ' ' || text[i] > '~')) text[i] = '?';
    if (length > 0) say(text, (size_t)length);
}

// Only async-signal-safe calls (signal-safety(7)): write, pread, tcsetattr, signal, raise.
static void restore_and_die(int number) {
    static const char apology[] =
        "\nomsso failed; this is a fault of omsso. The terminal is as it was.\n"
        "Start omsso again: it offers what was kept when you last left a field.\n";
    signal(SIGTTOU, SIG_IGN);
    say(guard.reset, guard.reset_length);
    tcsetattr(guard.terminal, TCSANOW, &guard.modes);
    say(apology, sizeof apology - 1);
    say_messages();
    signal(number, SIG_DFL);
    raise(number);
}

void omsso_guard_crashes(int descriptor, int messages, const struct termios *modes,
                         const char *reset) {
    guard.terminal = descriptor;
    guard.messages = messages;
    guard.modes = *modes;
    guard.reset_length = strnlen(reset, sizeof guard.reset);
    memcpy(guard.reset, reset, guard.reset_length);

    // A fault may be that of a stack that is used up.
    static char stack_memory[65536];
    stack_t stack = {.ss_sp = stack_memory, .ss_size = sizeof stack_memory};
    sigaltstack(&stack, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = restore_and_die;
    action.sa_flags = (int)SA_RESETHAND | SA_NODEFER | SA_ONSTACK;
    for (size_t i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, NULL);
}

void omsso_unguard_crashes(void) {
    for (size_t i = 0; i < fatal_count; i++) signal(fatal[i], SIG_DFL);
}

// Only async-signal-safe calls (signal-safety(7)); dup3, as dup2, and fcntl are system calls.
static void give_terminal_up(void) {
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    signal(SIGTTOU, SIG_IGN);
    // Room for the way back, where nobody reads.
    tcflush(guard.terminal, TCOFLUSH);
    int flags = fcntl(guard.terminal, F_GETFL);
    fcntl(guard.terminal, F_SETFL, flags | O_NONBLOCK);
    say(guard.reset, guard.reset_length);
    fcntl(guard.terminal, F_SETFL, flags);
    tcsetattr(guard.terminal, TCSANOW, &guard.modes);
    // The call that waits is made once more (SA_RESTART), and no longer leads to the terminal.
    if (nothing < 0 || dup3(nothing, guard.terminal, O_CLOEXEC) < 0) _exit(71);
    close(nothing);
}

static struct sigaction action_before_output;
static volatile sig_atomic_t seconds_since_end;

static void watch_output(int number) {
    (void)number;
    int code = errno;
    // The first of these seconds had begun when the end was asked for.
    if (!omsso_end_is_asked())
        seconds_since_end = 0;
    else if (seconds_since_end++ == 5)
        give_terminal_up();
    errno = code;
}

static void set_timer(time_t seconds) {
    struct itimerval timer = {.it_interval.tv_sec = seconds, .it_value.tv_sec = seconds};
    setitimer(ITIMER_REAL, &timer, NULL);
}

void omsso_begin_output(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = watch_output;
    action.sa_flags = SA_RESTART;
    sigaction(SIGALRM, &action, &action_before_output);
    seconds_since_end = 0;
    set_timer(1);
}

void omsso_end_output(void) {
    set_timer(0);
    sigaction(SIGALRM, &action_before_output, NULL);
}

int omsso_open_memory(void) { return memfd_create("omsso-messages", MFD_CLOEXEC); }
