#include "CReferences.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char tabulary_references[] = {
#embed "references.tsv"
};
const size_t tabulary_references_count = sizeof tabulary_references;

const unsigned char *tabulary_references_start(void) { return tabulary_references; }
