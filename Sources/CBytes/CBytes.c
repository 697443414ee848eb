// All of it stands in the header, to be inlined.
#include "CBytes.h"
