#ifndef TABULARY_CFLOOR_H
#define TABULARY_CFLOOR_H

#include <stddef.h>

/// Parses one stretch of HTML with libxml2's SAX parser, and counts the bytes of its text: what the pipeline is measured
/// against. Callbacks that do nothing else, no document tree.
size_t floor_parse(const char *bytes, int count);

/// Runs a command of the shell: how long it took, and the most memory that all of its processes had in use at once.
///
/// On Linux the processes are looked at fifty times a second, and pages that they share are counted once for each; on
/// other systems the memory is that of the largest process. Returns the command's exit code.
int floor_run(const char *command, double *seconds, double *megabytes);

#endif
