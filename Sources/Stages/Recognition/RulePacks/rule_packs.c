// The rule packs as bytes inside the program, so that one file is all there is to install.
#include "rule_packs.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char residence_law[] = {
#embed "residence-law.json"
};
static const unsigned char occupation_law[] = {
#embed "occupation-law.json"
};
static const unsigned char procedures[] = {
#embed "procedures.json"
};
static const unsigned char authorities[] = {
#embed "authorities.json"
};

static const struct lotse_rule_pack packs[] = {
    {"residence-law.json", residence_law, sizeof residence_law},
    {"occupation-law.json", occupation_law, sizeof occupation_law},
    {"procedures.json", procedures, sizeof procedures},
    {"authorities.json", authorities, sizeof authorities},
};

const struct lotse_rule_pack *lotse_rule_packs(void) { return packs; }

size_t lotse_rule_pack_count(void) { return sizeof packs / sizeof packs[0]; }
