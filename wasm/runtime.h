// Runtime: what stands in for a C library in the module, and how memory is wiped. Internal to the boundary.
#pragma once

#include <cstddef>
#include <cstring>

namespace keyfit {

inline void overwrite(void* bytes, std::size_t size) {
  std::memset(bytes, 0, size);
  // The compiler must not take the bytes for dead.
  asm volatile("" : : "r"(bytes) : "memory");
}

// Overwrites and gives back all that the parser of a reply was given.
void wipe_parser_memory();

}  // namespace keyfit
