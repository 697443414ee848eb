#ifndef TABULARY_CFLOOR_H
#define TABULARY_CFLOOR_H

#include <stddef.h>

/// Parses one stretch of HTML with libxml2's SAX parser, and counts the bytes of its text: what the pipeline is measured
/// against. Callbacks that do nothing else, no document tree.
size_t floor_parse(const char *bytes, int count);

#endif
