#define _GNU_SOURCE
#include "CFloor.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

int floor_run(const char *command, double *seconds, double *megabytes) {
    char *arguments[] = {"sh", "-c", (char *)command, 0};
    pid_t child = 0;
    double start = now();
    if (posix_spawn(&child, "/bin/sh", 0, 0, arguments, environ) != 0) return -1;
    int status = 0;
    struct rusage usage;
    wait4(child, &status, 0, &usage);
    *seconds = now() - start;
#ifdef __APPLE__
    *megabytes = (double)usage.ru_maxrss / 1048576;
#else
    *megabytes = (double)usage.ru_maxrss / 1024;
#endif
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
