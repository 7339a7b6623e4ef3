#include "CNcurses.h"

#include <string.h>

void omsso_put(int row, int column, const unsigned char *text, int count, attr_t attributes,
               short pair) {
    wattr_set(stdscr, attributes, pair, NULL);
    mvwaddnstr(stdscr, row, column, (const char *)text, count);
}

const char *omsso_capability(const char *name) {
    const char *text = tigetstr((char *)name);
    return text == (const char *)-1 || text == NULL || *text == '\0' ? NULL : text;
}

int omsso_terminal_ability(const char *name, int descriptor) {
    int status = 0;
    if (setupterm(name, descriptor, &status) != OK) return -1;
    int able = omsso_capability("cup") != NULL && omsso_capability("clear") != NULL;
    del_curterm(cur_term);
    return able;
}
