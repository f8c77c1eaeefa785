#ifndef LOTSE_GATE_RULES_H
#define LOTSE_GATE_RULES_H

#include <stddef.h>

/// The rules of papers and of the gate as JSON text, and its length in bytes.
const unsigned char *lotse_gate_rules(void);
size_t lotse_gate_rules_length(void);

#endif
