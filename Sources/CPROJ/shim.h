#include <proj.h>
// PROJ's geodesic routines (Karney) measure areas and distances on the ellipsoid.
#include <geodesic.h>
