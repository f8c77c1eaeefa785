// The reference tables as bytes inside the program, so that one file is all there is to install.
#include "reference_data.h"

static const unsigned char authorities_json[] = {
#embed "Data/authorities.json"
};
static const unsigned char countries_csv[] = {
#embed "Data/countries.csv"
};
static const unsigned char isced_f_2013_csv[] = {
#embed "Data/isced_f_2013.csv"
};
static const unsigned char language_json[] = {
#embed "Data/language.json"
};
static const unsigned char languages_csv[] = {
#embed "Data/languages.csv"
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
static const unsigned char places_csv[] = {
#embed "Data/places.csv"
};
static const unsigned char qualifications_json[] = {
#embed "Data/qualifications.json"
};
static const unsigned char synthetic_names_csv[] = {
#embed "Data/synthetic_names.csv"
};

static const struct lotse_file files[] = {
    {"authorities.json", authorities_json, sizeof authorities_json},
    {"countries.csv", countries_csv, sizeof countries_csv},
    {"isced_f_2013.csv", isced_f_2013_csv, sizeof isced_f_2013_csv},
    {"language.json", language_json, sizeof language_json},
    {"languages.csv", languages_csv, sizeof languages_csv},
    {"neighbours.json", neighbours_json, sizeof neighbours_json},
    {"occupations.json", occupations_json, sizeof occupations_json},
    {"permits.json", permits_json, sizeof permits_json},
    {"places.csv", places_csv, sizeof places_csv},
    {"qualifications.json", qualifications_json, sizeof qualifications_json},
    {"synthetic_names.csv", synthetic_names_csv, sizeof synthetic_names_csv},
};

const struct lotse_file *lotse_files(void) { return files; }

size_t lotse_file_count(void) { return sizeof files / sizeof files[0]; }
