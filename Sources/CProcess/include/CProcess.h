#ifndef OMSSO_CPROCESS_H
#define OMSSO_CPROCESS_H

#define _GNU_SOURCE 1
#include <termios.h>

/// Blocks the signals that end, stop or resize, and gives a descriptor they can be read from.
int omsso_open_signals(void);
/// The next signal, or 0.
int omsso_next_signal(int descriptor);
/// Lets signals act as they do by default again.
void omsso_close_signals(int descriptor);
/// Stops this process, or its group, by a signal; 1 after it was resumed, 0 when nobody could
/// resume it and it was not stopped.
int omsso_stop(int number, int whole_group);
/// 1 while a signal that asks the program to end waits to be read.
int omsso_end_is_pending(void);
/// 1 from the moment on when the program is asked to end.
int omsso_end_is_asked(void);

/// Keeps what is typed out of dumps: no core, no tracing, no report of Swift's runtime. Bounds memory.
void omsso_prepare_process(void);
/// Restores the terminal by `reset` and `modes` before a fault ends the process, and says what
/// stands in the file `messages`.
void omsso_guard_crashes(int descriptor, int messages, const struct termios *modes,
                         const char *reset);
void omsso_unguard_crashes(void);
/// From here on the terminal is written to, which may wait as long as it takes no output. Five seconds
/// after the end was asked for it is given up: it gets its modes back, and what is still written
/// goes nowhere.
void omsso_begin_output(void);
void omsso_end_output(void);
/// A nameless file in memory.
int omsso_open_memory(void);

/// Starts this program anew, which ends when this process does, however that ends; -1 where it
/// cannot be. What it writes goes to `output`, and `answers` is its descriptor 3.
int omsso_start_child(char *const arguments[], int output, int answers);

#endif
