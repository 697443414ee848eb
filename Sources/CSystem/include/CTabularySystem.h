#ifndef TABULARY_CTABULARYSYSTEM_H
#define TABULARY_CTABULARYSYSTEM_H

/// Exchanges two paths of one file system in one step, so that each name always stands for one of the two.
///
/// Returns 0, or the `errno` of the failure; `ENOSYS` where the system has no such call.
int tabulary_exchange(const char *first, const char *second);

/// From now on the first interrupt (Ctrl-C) or request to end is only noted; the second ends the program at once.
void tabulary_note_interrupts(void);

/// Whether an interrupt was noted.
int tabulary_was_interrupted(void);

/// Lets blocks of a megabyte and more go back to the system as soon as they are freed, where the C library would keep them.
void tabulary_return_freed_memory(void);

#endif
