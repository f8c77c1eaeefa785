#ifndef LOTSE_RULE_PACKS_H
#define LOTSE_RULE_PACKS_H

#include <stddef.h>

/// One embedded rule pack: its bytes live as long as the program.
struct lotse_rule_pack {
    const char *name;
    const unsigned char *bytes;
    size_t length;
};

/// The embedded packs in the order in which they are read; `lotse_rule_pack_count` of them.
extern const struct lotse_rule_pack *lotse_rule_packs(void);
extern size_t lotse_rule_pack_count(void);

#endif
