// The session extension of SQLite, which Debian builds in, stands behind these.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

// `sqlite3_db_config` takes any number of arguments, and such functions cannot be called from Swift.
static inline int lotse_enforce_references(sqlite3 *handle, int enforced) {
    return sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, enforced, (int *)0);
}
