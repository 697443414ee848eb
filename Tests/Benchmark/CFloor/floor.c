#include "CFloor.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

static void start(void *data, const xmlChar *name, const xmlChar **attributes) {
    (void)data, (void)name, (void)attributes;
}

static void end(void *data, const xmlChar *name) { (void)data, (void)name; }

static void text(void *data, const xmlChar *characters, int count) {
    (void)characters;
    *(size_t *)data += (size_t)count;
}

size_t floor_parse(const char *bytes, int count) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, count);
    if (context == NULL) return 0;
    size_t total = 0;
    htmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElement = start;
    handler.endElement = end;
    handler.characters = text;
    handler.ignorableWhitespace = text;
    htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    *context->sax = handler;
    context->userData = &total;
    htmlParseDocument(context);
    htmlFreeParserCtxt(context);
    return total;
}
