#define _GNU_SOURCE
#include "CTabularySystem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

extern char **environ;

int tabulary_die_with_parent(void) {
#ifdef __linux__
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    // The parent may have gone before.
    if (getppid() == 1) _exit(0);
    return 0;
#else
    return ENOSYS;
#endif
}

int tabulary_program_path(char *path, unsigned int size) {
#ifdef __APPLE__
    return _NSGetExecutablePath(path, &size) == 0 ? 0 : ENAMETOOLONG;
#else
    ssize_t length = readlink("/proc/self/exe", path, size - 1);
    if (length < 0) return errno;
    path[length] = 0;
    return 0;
#endif
}

// A crash must not wait for a backtrace that nobody sees.
static char *without_backtrace = "SWIFT_BACKTRACE=enable=no";

int tabulary_spawn(const char *program, const char *command, const char *mode, int input, int output, int error,
                   int *process) {
    int count = 0;
    while (environ[count] != 0) count++;
    char **environment = malloc(sizeof(char *) * (size_t)(count + 2));
    if (environment == 0) return ENOMEM;
    int kept = 0;
    for (int index = 0; index < count; index++) {
        if (strncmp(environ[index], "SWIFT_BACKTRACE=", 16) != 0) environment[kept++] = environ[index];
    }
    environment[kept++] = without_backtrace;
    environment[kept] = 0;
    char *arguments[] = {(char *)program, (char *)command, (char *)mode, 0};

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int code = posix_spawn_file_actions_init(&actions);
    if (code == 0) code = posix_spawnattr_init(&attributes);
    if (code != 0) {
        free(environment);
        return code;
    }
    posix_spawn_file_actions_adddup2(&actions, input, 0);
    posix_spawn_file_actions_adddup2(&actions, output, 1);
    posix_spawn_file_actions_adddup2(&actions, error, 2);
    // A group of its own: Ctrl-C is for the supervisor, which lets its workers end what they have begun.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    pid_t child = 0;
    code = posix_spawn(&child, program, &actions, &attributes, arguments, environment);
    *process = child;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    free(environment);
    return code;
}

int tabulary_wait(int process) {
    int status = 0;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    if (WIFSIGNALED(status)) return 256 + WTERMSIG(status);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int tabulary_lock(int file) { return flock(file, LOCK_EX | LOCK_NB) == 0 ? 0 : errno; }

int tabulary_sync_file_system(int file) {
#ifdef __linux__
    return syncfs(file) == 0 ? 0 : errno;
#else
    sync();
    return 0;
#endif
}

long long tabulary_resident_bytes(int process) {
#ifdef __linux__
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/statm", process);
    FILE *file = fopen(path, "re");
    if (file == 0) return -1;
    long long total = 0, resident = 0;
    int found = fscanf(file, "%lld %lld", &total, &resident);
    fclose(file);
    return found == 2 ? resident * sysconf(_SC_PAGESIZE) : -1;
#else
    (void)process;
    return -1;
#endif
}
