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
CGazetteerTable cgazetteer_areas(void);
CGazetteerTable cgazetteer_contexts(void);
CGazetteerTable cgazetteer_demonyms(void);
CGazetteerTable cgazetteer_fillers(void);
CGazetteerTable cgazetteer_folding(void);
CGazetteerTable cgazetteer_generated_areas(void);
CGazetteerTable cgazetteer_generated_names(void);
CGazetteerTable cgazetteer_generated_names_arabic(void);
CGazetteerTable cgazetteer_generated_names_cyrillic(void);
CGazetteerTable cgazetteer_generated_names_han(void);
CGazetteerTable cgazetteer_generated_person_names(void);
CGazetteerTable cgazetteer_generic_words(void);
CGazetteerTable cgazetteer_group_members(void);
CGazetteerTable cgazetteer_groups(void);
CGazetteerTable cgazetteer_names(void);
CGazetteerTable cgazetteer_names_arabic(void);
CGazetteerTable cgazetteer_names_cyrillic(void);
CGazetteerTable cgazetteer_names_han(void);
CGazetteerTable cgazetteer_near_words(void);
CGazetteerTable cgazetteer_ocr(void);
CGazetteerTable cgazetteer_person_names(void);
CGazetteerTable cgazetteer_places(void);
CGazetteerTable cgazetteer_region_names(void);
CGazetteerTable cgazetteer_regions(void);
CGazetteerTable cgazetteer_sources(void);
CGazetteerTable cgazetteer_sovereigns(void);
CGazetteerTable cgazetteer_variants(void);
CGazetteerTable cgazetteer_word_classes(void);

#endif
