// Under the name that libFuzzer calls: an input in a heap block of exactly its size.
#include <cstdint>

#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const keyfit::ExactBytes exact({reinterpret_cast<const char*>(data), size});
  keyfit::fuzz(exact.view());
  return 0;
}
