#define _GNU_SOURCE
#include "CFloor.h"

#include <pthread.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

struct watch {
    pid_t process;
    atomic_bool is_over;
    long most_pages;
};

// The pages that a process and those below it have in use.
static long pages(long process, int depth) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%ld/statm", process);
    FILE *file = fopen(path, "r");
    if (file == NULL || depth > 8) {
        if (file != NULL) fclose(file);
        return 0;
    }
    long size = 0, sum = 0;
    if (fscanf(file, "%ld %ld", &size, &sum) != 2) sum = 0;
    fclose(file);
    snprintf(path, sizeof path, "/proc/%ld/task/%ld/children", process, process);
    file = fopen(path, "r");
    if (file == NULL) return sum;
    long child = 0;
    while (fscanf(file, "%ld", &child) == 1) sum += pages(child, depth + 1);
    fclose(file);
    return sum;
}

static void *look(void *argument) {
    struct watch *watch = argument;
    while (!atomic_load(&watch->is_over)) {
        long sum = pages(watch->process, 0);
        if (sum > watch->most_pages) watch->most_pages = sum;
        struct timespec pause = {.tv_nsec = 20000000};
        nanosleep(&pause, NULL);
    }
    return NULL;
}

int floor_run(const char *command, double *seconds, double *megabytes) {
    char *arguments[] = {"sh", "-c", (char *)command, 0};
    struct watch watch = {0};
    pthread_t thread;
    double start = now();
    if (posix_spawn(&watch.process, "/bin/sh", 0, 0, arguments, environ) != 0) return -1;
    int is_watched = pthread_create(&thread, NULL, look, &watch) == 0;
    int status = 0;
    struct rusage usage;
    wait4(watch.process, &status, 0, &usage);
    *seconds = now() - start;
    atomic_store(&watch.is_over, 1);
    if (is_watched) pthread_join(thread, NULL);
#ifdef __APPLE__
    *megabytes = (double)usage.ru_maxrss / 1048576;
#else
    *megabytes = (double)usage.ru_maxrss / 1024;
    double sampled = (double)watch.most_pages * (double)sysconf(_SC_PAGESIZE) / 1048576;
    if (sampled > *megabytes) *megabytes = sampled;
#endif
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
