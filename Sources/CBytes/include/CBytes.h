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

/// Which bytes open a scalar of a script beyond the Latin and the Greek one, such as Cyrillic, Arabic and Chinese.
static inline uint64_t cbytes_other_scripts(const uint8_t *bytes, size_t count) {
    cbytes_block block;
    cbytes_load(&block, bytes, count);
    return CBYTES_BITS(((block >= 0xD0) & (block <= 0xDF)) | (block >= 0xE3)) & cbytes_valid(count);
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

/// Which bytes are line feeds, commas and quotation marks: what parts the records and fields of CSV.
typedef struct {
    uint64_t breaks, commas, quotes;
} cbytes_record;

static inline cbytes_record cbytes_record_signs(const uint8_t *bytes, size_t count) {
    cbytes_block block;
    cbytes_load(&block, bytes, count);
    uint64_t valid = cbytes_valid(count);
    cbytes_record record = {
        CBYTES_BITS(block == '\n') & valid,
        CBYTES_BITS(block == ',') & valid,
        CBYTES_BITS(block == '"') & valid,
    };
    return record;
}

/// Asks for the bytes at an address before they are needed.
static inline void cbytes_prefetch(const void *address) { __builtin_prefetch(address); }

/// Mixes two words into one, every bit of which depends on all of theirs.
static inline uint64_t cbytes_mix(uint64_t first, uint64_t second) {
    __uint128_t product = (__uint128_t)(first ^ 0xA0761D6478BD642FULL) * (second ^ 0xE7037ED1A0B428DBULL);
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// A hash of bytes, the same on every machine of the same byte order.
///
/// Source: the folded multiplication of Wang Yi's wyhash, 2019.
static inline uint64_t cbytes_hash(const uint8_t *bytes, size_t count) {
    uint64_t hash = count, first, second;
    size_t left = count;
    for (; left > 16; left -= 16, bytes += 16) {
        memcpy(&first, bytes, 8);
        memcpy(&second, bytes + 8, 8);
        hash = cbytes_mix(hash ^ first, second);
    }
    first = second = 0;
    if (left >= 8) {
        memcpy(&first, bytes, 8);
        memcpy(&second, bytes + left - 8, 8);
    } else if (left >= 4) {
        uint32_t head, tail;
        memcpy(&head, bytes, 4);
        memcpy(&tail, bytes + left - 4, 4);
        first = head;
        second = tail;
    } else if (left > 0) {
        first = ((uint64_t)bytes[0] << 16) | ((uint64_t)bytes[left >> 1] << 8) | bytes[left - 1];
    }
    return cbytes_mix(hash ^ first, second ^ 0x8EBC6AF09C88C6E3ULL);
}

#endif
