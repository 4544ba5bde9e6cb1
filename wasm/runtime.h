// Runtime: what stands in for a C library in the module. Internal to the boundary.
#pragma once

namespace keyfit {

// Overwrites and gives back all that the parser of a reply was given.
void wipe_parser_memory();

}  // namespace keyfit
