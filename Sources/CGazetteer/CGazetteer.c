#include "CGazetteer.h"

// C23's #embed puts the files into the binary as they are: no resource bundle, nothing to find at run time.

static const unsigned char ambiguous_bytes[] = {
#embed "ambiguous.tsv"
};
CGazetteerTable cgazetteer_ambiguous(void) { return (CGazetteerTable){ambiguous_bytes, sizeof ambiguous_bytes}; }

static const unsigned char areas_bytes[] = {
#embed "areas.tsv"
};
CGazetteerTable cgazetteer_areas(void) { return (CGazetteerTable){areas_bytes, sizeof areas_bytes}; }

static const unsigned char contexts_bytes[] = {
#embed "contexts.tsv"
};
CGazetteerTable cgazetteer_contexts(void) { return (CGazetteerTable){contexts_bytes, sizeof contexts_bytes}; }

static const unsigned char demonyms_bytes[] = {
#embed "demonyms.tsv"
};
CGazetteerTable cgazetteer_demonyms(void) { return (CGazetteerTable){demonyms_bytes, sizeof demonyms_bytes}; }

static const unsigned char fillers_bytes[] = {
#embed "fillers.tsv"
};
CGazetteerTable cgazetteer_fillers(void) { return (CGazetteerTable){fillers_bytes, sizeof fillers_bytes}; }

static const unsigned char folding_bytes[] = {
#embed "folding.tsv"
};
CGazetteerTable cgazetteer_folding(void) { return (CGazetteerTable){folding_bytes, sizeof folding_bytes}; }

static const unsigned char generated_areas_bytes[] = {
#embed "generated-areas.tsv"
};
CGazetteerTable cgazetteer_generated_areas(void) { return (CGazetteerTable){generated_areas_bytes, sizeof generated_areas_bytes}; }

static const unsigned char generated_names_bytes[] = {
#embed "generated-names.tsv"
};
CGazetteerTable cgazetteer_generated_names(void) { return (CGazetteerTable){generated_names_bytes, sizeof generated_names_bytes}; }

static const unsigned char generated_names_arabic_bytes[] = {
#embed "generated-names-arabic.tsv"
};
CGazetteerTable cgazetteer_generated_names_arabic(void) { return (CGazetteerTable){generated_names_arabic_bytes, sizeof generated_names_arabic_bytes}; }

static const unsigned char generated_names_cyrillic_bytes[] = {
#embed "generated-names-cyrillic.tsv"
};
CGazetteerTable cgazetteer_generated_names_cyrillic(void) { return (CGazetteerTable){generated_names_cyrillic_bytes, sizeof generated_names_cyrillic_bytes}; }

static const unsigned char generated_names_han_bytes[] = {
#embed "generated-names-han.tsv"
};
CGazetteerTable cgazetteer_generated_names_han(void) { return (CGazetteerTable){generated_names_han_bytes, sizeof generated_names_han_bytes}; }

static const unsigned char generated_person_names_bytes[] = {
#embed "generated-person-names.tsv"
};
CGazetteerTable cgazetteer_generated_person_names(void) { return (CGazetteerTable){generated_person_names_bytes, sizeof generated_person_names_bytes}; }

static const unsigned char generic_words_bytes[] = {
#embed "generic-words.tsv"
};
CGazetteerTable cgazetteer_generic_words(void) { return (CGazetteerTable){generic_words_bytes, sizeof generic_words_bytes}; }

static const unsigned char group_members_bytes[] = {
#embed "group-members.tsv"
};
CGazetteerTable cgazetteer_group_members(void) { return (CGazetteerTable){group_members_bytes, sizeof group_members_bytes}; }

static const unsigned char groups_bytes[] = {
#embed "groups.tsv"
};
CGazetteerTable cgazetteer_groups(void) { return (CGazetteerTable){groups_bytes, sizeof groups_bytes}; }

static const unsigned char names_bytes[] = {
#embed "names.tsv"
};
CGazetteerTable cgazetteer_names(void) { return (CGazetteerTable){names_bytes, sizeof names_bytes}; }

static const unsigned char names_arabic_bytes[] = {
#embed "names-arabic.tsv"
};
CGazetteerTable cgazetteer_names_arabic(void) { return (CGazetteerTable){names_arabic_bytes, sizeof names_arabic_bytes}; }

static const unsigned char names_cyrillic_bytes[] = {
#embed "names-cyrillic.tsv"
};
CGazetteerTable cgazetteer_names_cyrillic(void) { return (CGazetteerTable){names_cyrillic_bytes, sizeof names_cyrillic_bytes}; }

static const unsigned char names_han_bytes[] = {
#embed "names-han.tsv"
};
CGazetteerTable cgazetteer_names_han(void) { return (CGazetteerTable){names_han_bytes, sizeof names_han_bytes}; }

static const unsigned char near_words_bytes[] = {
#embed "near-words.tsv"
};
CGazetteerTable cgazetteer_near_words(void) { return (CGazetteerTable){near_words_bytes, sizeof near_words_bytes}; }

static const unsigned char ocr_bytes[] = {
#embed "ocr.tsv"
};
CGazetteerTable cgazetteer_ocr(void) { return (CGazetteerTable){ocr_bytes, sizeof ocr_bytes}; }

static const unsigned char person_names_bytes[] = {
#embed "person-names.tsv"
};
CGazetteerTable cgazetteer_person_names(void) { return (CGazetteerTable){person_names_bytes, sizeof person_names_bytes}; }

static const unsigned char places_bytes[] = {
#embed "places.tsv"
};
CGazetteerTable cgazetteer_places(void) { return (CGazetteerTable){places_bytes, sizeof places_bytes}; }

static const unsigned char region_names_bytes[] = {
#embed "region-names.tsv"
};
CGazetteerTable cgazetteer_region_names(void) { return (CGazetteerTable){region_names_bytes, sizeof region_names_bytes}; }

static const unsigned char regions_bytes[] = {
#embed "regions.tsv"
};
CGazetteerTable cgazetteer_regions(void) { return (CGazetteerTable){regions_bytes, sizeof regions_bytes}; }

static const unsigned char sources_bytes[] = {
#embed "sources.tsv"
};
CGazetteerTable cgazetteer_sources(void) { return (CGazetteerTable){sources_bytes, sizeof sources_bytes}; }

static const unsigned char sovereigns_bytes[] = {
#embed "sovereigns.tsv"
};
CGazetteerTable cgazetteer_sovereigns(void) { return (CGazetteerTable){sovereigns_bytes, sizeof sovereigns_bytes}; }

static const unsigned char variants_bytes[] = {
#embed "variants.tsv"
};
CGazetteerTable cgazetteer_variants(void) { return (CGazetteerTable){variants_bytes, sizeof variants_bytes}; }

static const unsigned char word_classes_bytes[] = {
#embed "word-classes.tsv"
};
CGazetteerTable cgazetteer_word_classes(void) { return (CGazetteerTable){word_classes_bytes, sizeof word_classes_bytes}; }
