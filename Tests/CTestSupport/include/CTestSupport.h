#ifndef OMSSO_CTESTSUPPORT_H
#define OMSSO_CTESTSUPPORT_H

#include <stddef.h>
#include <stdint.h>

/// Opens a new pseudo-terminal; gives its master and the path of the other side, or -1.
int test_open_terminal(char *path, size_t size);

/// The columns that this system's tables give to a character: 0, 1, 2, or -1 when it is unknown.
int test_width(uint32_t scalar);

#endif
