#define _GNU_SOURCE
#include "CTabularySystem.h"

#include <signal.h>
#include <string.h>

// A signal's handler may touch nothing but this.
static volatile sig_atomic_t interrupted = 0;

static void note(int signal) {
    (void)signal;
    interrupted = 1;
}

void tabulary_note_interrupts(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    action.sa_flags = SA_RESETHAND | SA_RESTART;
    sigaction(SIGINT, &action, 0);
    sigaction(SIGTERM, &action, 0);
}

int tabulary_was_interrupted(void) { return interrupted != 0; }
