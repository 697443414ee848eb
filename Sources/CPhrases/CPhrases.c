#include "CPhrases.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char tabulary_phrases[] = {
#embed "phrases.tsv"
};
const size_t tabulary_phrases_count = sizeof tabulary_phrases;

const unsigned char *tabulary_phrases_start(void) { return tabulary_phrases; }
