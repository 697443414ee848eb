#ifndef TABULARY_CLIBXML2_SHIM_H
#define TABULARY_CLIBXML2_SHIM_H

// libxml2 built with ICU drags in ICU's headers, whose UErrorCode clashes with Foundation's copy of it
// (swiftlang/swift#88485). Nothing here needs ICU.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

// The offset in the input of the byte just past what the parser last reported.
// `base` moves on long input, so that `cur - base` alone is not it.
static inline long tabulary_offset(htmlParserCtxtPtr context) {
    const xmlParserInput *input = context->input;
    return input == 0 ? 0 : (long)input->consumed + (long)(input->cur - input->base);
}

#endif
