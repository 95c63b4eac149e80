// What libsodium's ciphers stand on, without its start-up code: that one looks for processors' own instructions, and keeps
// every other cipher in the program.
#include <stdlib.h>
#include <unistd.h>

void randombytes_buf(void* bytes, size_t size) {
    size_t const most = 256;  // getentropy gives no more at once
    for (size_t at = 0; at < size; at += most) {
        if (getentropy((char*)bytes + at, size - at < most ? size - at : most) != 0) abort();
    }
}

void sodium_misuse(void) { abort(); }
