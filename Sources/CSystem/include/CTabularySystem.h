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

/// From now on the process is killed when its parent ends; at once where that has ended already.
///
/// Returns 0, or the `errno` of the failure; `ENOSYS` where the system has no such call.
int tabulary_die_with_parent(void);

/// The path of the program that runs. Returns 0, or the `errno` of the failure.
int tabulary_program_path(char *path, unsigned int size);

/// Starts a program with two arguments, in a process group of its own, on these three files.
///
/// Returns 0, or the `errno` of the failure.
int tabulary_spawn(const char *program, const char *command, const char *mode, int input, int output, int error,
                   int *process);

/// Waits for a child's end: its exit code, or 256 and the signal that ended it; -1 where there is no such child.
int tabulary_wait(int process);

/// Locks a file for this process, as long as it is open. Returns 0, or the `errno` of the failure; `EWOULDBLOCK` where
/// another process holds it.
int tabulary_lock(int file);

/// Waits until all that was written to the file system of a file stands on its disk.
int tabulary_sync_file_system(int file);

/// The memory that a process has in use, in bytes; -1 where the system does not say.
long long tabulary_resident_bytes(int process);

#endif
