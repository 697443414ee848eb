#ifndef TABULARY_CEXCHANGE_H
#define TABULARY_CEXCHANGE_H

/// Exchanges two paths of one file system in one step, so that each name always stands for one of the two.
///
/// Returns 0, or the `errno` of the failure; `ENOSYS` where the system has no such call.
int tabulary_exchange(const char *first, const char *second);

#endif
