#ifndef TABULARY_CPHRASES_H
#define TABULARY_CPHRASES_H

#include <stddef.h>

/// The first of the bytes of `phrases.tsv`.
const unsigned char *tabulary_phrases_start(void);
/// How many bytes they are.
extern const size_t tabulary_phrases_count;

#endif
