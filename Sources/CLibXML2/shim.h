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

// Makes a parser that has parsed before ready for other bytes, which it copies. Returns 0 where memory is short.
static inline int tabulary_restart(htmlParserCtxtPtr context, const char *bytes, int count) {
    htmlCtxtReset(context);
    xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(bytes, count, XML_CHAR_ENCODING_NONE);
    if (buffer == NULL) return 0;
    xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
    if (input == NULL) {
        xmlFreeParserInputBuffer(buffer);
        return 0;
    }
    return inputPush(context, input) >= 0;
}

#endif
