#ifndef TABULARY_CREFERENCES_H
#define TABULARY_CREFERENCES_H

#include <stddef.h>

/// The first of the bytes of `references.tsv`.
const unsigned char *tabulary_references_start(void);
/// How many bytes they are.
extern const size_t tabulary_references_count;

#endif
