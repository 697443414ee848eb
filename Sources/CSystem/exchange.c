#define _GNU_SOURCE
#include "CTabularySystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

// Swift's Glibc module is built without _GNU_SOURCE and so does not have renameat2.
int tabulary_exchange(const char *first, const char *second) {
#if defined(__APPLE__)
    return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
#elif defined(RENAME_EXCHANGE)
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
    return ENOSYS;
#endif
}
