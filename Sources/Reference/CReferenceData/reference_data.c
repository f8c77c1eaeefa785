// The reference tables as bytes inside the program, so that one file is all there is to install.
#include "reference_data.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char authorities_json[] = {
#embed "Data/authorities.json"
};
static const unsigned char countries_tsv[] = {
#embed "Data/countries.tsv"
};
static const unsigned char isced_f_2013_tsv[] = {
#embed "Data/isced_f_2013.tsv"
};
static const unsigned char language_json[] = {
#embed "Data/language.json"
};
static const unsigned char languages_tsv[] = {
#embed "Data/languages.tsv"
};
static const unsigned char neighbours_json[] = {
#embed "Data/neighbours.json"
};
static const unsigned char occupations_json[] = {
#embed "Data/occupations.json"
};
static const unsigned char permits_json[] = {
#embed "Data/permits.json"
};
static const unsigned char place_names_tsv[] = {
#embed "Data/place_names.tsv"
};
static const unsigned char places_tsv[] = {
#embed "Data/places.tsv"
};
static const unsigned char qualifications_json[] = {
#embed "Data/qualifications.json"
};
static const unsigned char synthetic_names_tsv[] = {
#embed "Data/synthetic_names.tsv"
};

static const struct lotse_file files[] = {
    {"authorities.json", authorities_json, sizeof authorities_json},
    {"countries.tsv", countries_tsv, sizeof countries_tsv},
    {"isced_f_2013.tsv", isced_f_2013_tsv, sizeof isced_f_2013_tsv},
    {"language.json", language_json, sizeof language_json},
    {"languages.tsv", languages_tsv, sizeof languages_tsv},
    {"neighbours.json", neighbours_json, sizeof neighbours_json},
    {"occupations.json", occupations_json, sizeof occupations_json},
    {"permits.json", permits_json, sizeof permits_json},
    {"place_names.tsv", place_names_tsv, sizeof place_names_tsv},
    {"places.tsv", places_tsv, sizeof places_tsv},
    {"qualifications.json", qualifications_json, sizeof qualifications_json},
    {"synthetic_names.tsv", synthetic_names_tsv, sizeof synthetic_names_tsv},
};

const struct lotse_file *lotse_files(void) { return files; }

size_t lotse_file_count(void) { return sizeof files / sizeof files[0]; }
