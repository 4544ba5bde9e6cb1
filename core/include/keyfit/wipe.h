// Wipe: how memory that held something of what was typed is overwritten, and how much of it has to be.
//
// A buffer has room for the longest input and mostly holds a short one. So whoever writes into one notes how
// far (HighWater), and a wipe overwrites exactly that: all that was written since the last one, and no more.
#pragma once

#include <algorithm>
#include <cstddef>

namespace keyfit {

inline void overwrite(void* bytes, std::size_t size) {
  // Not std::fill_n: compiled for size that is a loop, byte by byte, and this an instruction.
  __builtin_memset(bytes, 0, size);
  // The compiler must not take the bytes for dead.
  asm volatile("" : : "r"(bytes) : "memory");
}

// How many elements of a buffer, from its first on, may have been written since it was last wiped.
class HighWater {
 public:
  void note(std::size_t size) { most_ = std::max(most_, size); }

  template <typename T>
  void wipe(T* buffer) const {
    overwrite(buffer, most_ * sizeof(T));
  }
  void reset() { most_ = 0; }

 private:
  std::size_t most_ = 0;
};

}  // namespace keyfit
