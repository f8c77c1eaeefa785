#ifndef LOTSE_REFERENCE_DATA_H
#define LOTSE_REFERENCE_DATA_H

#include <stddef.h>

/// One embedded file: its bytes live as long as the program.
struct lotse_file {
    const char *name;
    const unsigned char *bytes;
    size_t length;
};

/// The embedded files; `lotse_file_count` of them, sorted by name.
extern const struct lotse_file *lotse_files(void);
extern size_t lotse_file_count(void);

#endif
