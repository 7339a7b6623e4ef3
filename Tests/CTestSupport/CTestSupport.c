// Swift's view of glibc has none of these functions.
#define _GNU_SOURCE
#include "CTestSupport.h"

#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <wchar.h>

int test_open_terminal(char *path, size_t size) {
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) return -1;
    return ptsname_r(master, path, size) == 0 ? master : -1;
}

int test_width(uint32_t scalar) {
    static locale_t locale;
    if (!locale) locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    locale_t before = uselocale(locale);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}
