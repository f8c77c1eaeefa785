#ifndef LOTSE_ARRIVAL_CHECKLIST_H
#define LOTSE_ARRIVAL_CHECKLIST_H

#include <stddef.h>

/// The bytes of the checklist; they live as long as the program.
extern const unsigned char *lotse_arrival_checklist(void);
extern size_t lotse_arrival_checklist_length(void);

/// The bytes of the checklists of incidents.
extern const unsigned char *lotse_incident_checklist(void);
extern size_t lotse_incident_checklist_length(void);

#endif
