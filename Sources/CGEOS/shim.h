// The reentrant part of GEOS: with this macro the functions without a context do not exist for Swift,
// so no call can share the global context between threads.
#define GEOS_USE_ONLY_R_API
#include <geos_c.h>
