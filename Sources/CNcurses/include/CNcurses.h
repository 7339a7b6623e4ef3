#ifndef OMSSO_CNCURSES_H
#define OMSSO_CNCURSES_H

// SwiftPM drops the -D flags that pkg-config gives for ncursesw, and cSettings do not reach the
// Swift importer, so the feature macros stand here: without them there is no get_wch or setcchar.
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#include <termios.h>

#if !NCURSES_WIDECHAR
#error "omsso needs the wide-character curses headers (Debian: libncurses-dev)"
#endif

// term.h defines short words such as `lines` and `tab` as macros; Swift must not see them.
#undef lines
#undef columns
#undef tab

// What Swift cannot import: mutable globals, function-like macros and casted constants.
static inline WINDOW *omsso_window(void) { return stdscr; }
static inline attr_t omsso_bold(void) { return A_BOLD; }
static inline attr_t omsso_reverse(void) { return A_REVERSE; }
static inline attr_t omsso_underline(void) { return A_UNDERLINE; }

/// Puts UTF-8 text of one look at a cell.
void omsso_put(int row, int column, const unsigned char *text, int count, attr_t attributes,
               short pair);

/// What the terminal must be sent for this effect; NULL when it cannot do it.
const char *omsso_capability(const char *name);

/// 1 when the terminal can place the cursor and clear the screen, 0 when it cannot,
/// -1 when the name is unknown here.
int omsso_terminal_ability(const char *name, int descriptor);

#endif
