// The rules of papers and of the gate as bytes inside the program, so that one file is all there is to install.
#include "gate_rules.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char rules[] = {
#embed "gate.json"
};

const unsigned char *lotse_gate_rules(void) { return rules; }

size_t lotse_gate_rules_length(void) { return sizeof rules; }
