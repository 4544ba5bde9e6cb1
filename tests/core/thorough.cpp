// Compiled for each program that runs the tests, as its build says.
#include "thorough.h"

const bool keyfit::is_thorough = KEYFIT_THOROUGH;
