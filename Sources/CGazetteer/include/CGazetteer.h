/// The gazetteer's tables, as they stand in the TSV files beside the implementation.
#ifndef CGAZETTEER_H
#define CGAZETTEER_H

#include <stddef.h>

/// The bytes of one table. They live as long as the process and are not terminated by a zero.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} CGazetteerTable;

CGazetteerTable cgazetteer_ambiguous(void);
CGazetteerTable cgazetteer_contexts(void);
CGazetteerTable cgazetteer_fillers(void);
CGazetteerTable cgazetteer_folding(void);
CGazetteerTable cgazetteer_names(void);
CGazetteerTable cgazetteer_names_cldr(void);
CGazetteerTable cgazetteer_names_un(void);
CGazetteerTable cgazetteer_places(void);
CGazetteerTable cgazetteer_region_names(void);
CGazetteerTable cgazetteer_regions(void);
CGazetteerTable cgazetteer_sources(void);
CGazetteerTable cgazetteer_variants(void);
CGazetteerTable cgazetteer_word_classes(void);

#endif
