#include "CGazetteer.h"

// C23's #embed puts the files into the binary as they are: no resource bundle, nothing to find at run time.

static const unsigned char ambiguous_bytes[] = {
#embed "ambiguous.tsv"
};
CGazetteerTable cgazetteer_ambiguous(void) { return (CGazetteerTable){ambiguous_bytes, sizeof ambiguous_bytes}; }

static const unsigned char contexts_bytes[] = {
#embed "contexts.tsv"
};
CGazetteerTable cgazetteer_contexts(void) { return (CGazetteerTable){contexts_bytes, sizeof contexts_bytes}; }

static const unsigned char fillers_bytes[] = {
#embed "fillers.tsv"
};
CGazetteerTable cgazetteer_fillers(void) { return (CGazetteerTable){fillers_bytes, sizeof fillers_bytes}; }

static const unsigned char folding_bytes[] = {
#embed "folding.tsv"
};
CGazetteerTable cgazetteer_folding(void) { return (CGazetteerTable){folding_bytes, sizeof folding_bytes}; }

static const unsigned char names_bytes[] = {
#embed "names.tsv"
};
CGazetteerTable cgazetteer_names(void) { return (CGazetteerTable){names_bytes, sizeof names_bytes}; }

static const unsigned char names_cldr_bytes[] = {
#embed "names-cldr.tsv"
};
CGazetteerTable cgazetteer_names_cldr(void) { return (CGazetteerTable){names_cldr_bytes, sizeof names_cldr_bytes}; }

static const unsigned char names_un_bytes[] = {
#embed "names-un.tsv"
};
CGazetteerTable cgazetteer_names_un(void) { return (CGazetteerTable){names_un_bytes, sizeof names_un_bytes}; }

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

static const unsigned char variants_bytes[] = {
#embed "variants.tsv"
};
CGazetteerTable cgazetteer_variants(void) { return (CGazetteerTable){variants_bytes, sizeof variants_bytes}; }

static const unsigned char word_classes_bytes[] = {
#embed "word-classes.tsv"
};
CGazetteerTable cgazetteer_word_classes(void) { return (CGazetteerTable){word_classes_bytes, sizeof word_classes_bytes}; }
