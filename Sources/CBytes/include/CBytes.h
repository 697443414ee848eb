#ifndef TABULARY_CBYTES_H
#define TABULARY_CBYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Looks at 64 bytes at a time: each function gives a bit a byte, bit 0 for the first. Bytes past `count` have no bits.
//
// Swift's vectors have no way from lanes to bits; Clang's have one on every processor.

typedef uint8_t cbytes_block __attribute__((ext_vector_type(64)));
typedef cbytes_block cbytes_anywhere __attribute__((aligned(1)));
typedef bool cbytes_flags __attribute__((ext_vector_type(64)));

/// Loads a block; one that is cut short is filled up with zeros.
static inline void cbytes_load(cbytes_block *block, const uint8_t *bytes, size_t count) {
    if (count >= sizeof *block) {
        *block = *(const cbytes_anywhere *)bytes;
    } else {
        memset(block, 0, sizeof *block);
        memcpy(block, bytes, count);
    }
}

#define CBYTES_BITS(lanes)                                                                                             \
    ({                                                                                                                 \
        cbytes_flags flags = __builtin_convertvector((lanes), cbytes_flags);                                           \
        uint64_t bits;                                                                                                 \
        memcpy(&bits, &flags, sizeof bits);                                                                            \
        bits;                                                                                                          \
    })

/// The bits of the first `count` bytes.
static inline uint64_t cbytes_valid(size_t count) { return count >= 64 ? ~0ULL : (1ULL << count) - 1; }

/// Which bytes are one of two.
static inline uint64_t cbytes_either(const uint8_t *bytes, size_t count, uint8_t first, uint8_t second) {
    cbytes_block block;
    cbytes_load(&block, bytes, count);
    return CBYTES_BITS((block == first) | (block == second)) & cbytes_valid(count);
}

/// Which bytes may be signs of Markdown inside a line.
static inline uint64_t cbytes_inline_signs(const uint8_t *bytes, size_t count) {
    cbytes_block block;
    cbytes_load(&block, bytes, count);
    return CBYTES_BITS((block == '*') | (block == '_') | (block == '`') | (block == '[') | (block == '\\') |
                       (block == '<')) &
           cbytes_valid(count);
}

/// Which bytes are plain spaces, and which may be other white space: controls, and what opens a scalar such as U+00A0.
typedef struct {
    uint64_t spaces, others;
} cbytes_white;

static inline cbytes_white cbytes_white_space(const uint8_t *bytes, size_t count) {
    cbytes_block block;
    cbytes_load(&block, bytes, count);
    uint64_t valid = cbytes_valid(count);
    cbytes_white white = {
        CBYTES_BITS(block == 0x20) & valid,
        CBYTES_BITS((block < 0x20) | ((block >= 0xC2) & (block <= 0xE3))) & valid,
    };
    return white;
}

/// Which bytes are letters and digits of ASCII, which are capitals of ASCII, and which are outside ASCII.
typedef struct {
    uint64_t words, capitals, wide;
} cbytes_word;

static inline cbytes_word cbytes_words(const uint8_t *bytes, size_t count) {
    cbytes_block block;
    cbytes_load(&block, bytes, count);
    cbytes_block small = block | 0x20;
    uint64_t valid = cbytes_valid(count);
    cbytes_word word = {
        CBYTES_BITS(((small >= 'a') & (small <= 'z')) | ((block >= '0') & (block <= '9'))) & valid,
        CBYTES_BITS((block >= 'A') & (block <= 'Z')) & valid,
        CBYTES_BITS(block >= 0x80) & valid,
    };
    return word;
}

#endif
