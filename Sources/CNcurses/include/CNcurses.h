#ifndef OMSSO_CNCURSES_H
#define OMSSO_CNCURSES_H

// SwiftPM drops the -D flags that pkg-config gives for ncursesw, and cSettings do not reach the
// Swift importer, so the feature macros stand here: without them there is no get_wch or setcchar.
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define NCURSES_WIDECHAR 1
#include <curses.h>

#if !NCURSES_WIDECHAR
#error "omsso needs the wide-character curses headers (Debian: libncurses-dev)"
#endif

#endif
