#ifndef TABULARY_CZLIB_SHIM_H
#define TABULARY_CZLIB_SHIM_H

#include <string.h>
#include <zlib.h>

/// Begins to inflate gzip; `inflateInit2` is a macro, which Swift does not see. 16: gzip and nothing else.
static inline int tabulary_inflate_init(z_stream *stream) {
    memset(stream, 0, sizeof *stream);
    return inflateInit2(stream, 16 + MAX_WBITS);
}

#endif
