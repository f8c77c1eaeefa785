// The checklists of arrival and of incidents as bytes inside the program, so that one file is all there is to install.
#include "arrival_checklist.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char arrival[] = {
#embed "arrival.json"
};

const unsigned char *lotse_arrival_checklist(void) { return arrival; }

size_t lotse_arrival_checklist_length(void) { return sizeof arrival; }

static const unsigned char incidents[] = {
#embed "incidents.json"
};

const unsigned char *lotse_incident_checklist(void) { return incidents; }

size_t lotse_incident_checklist_length(void) { return sizeof incidents; }
