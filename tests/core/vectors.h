// The vectors of tests/vectors/, for native tests.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace keyfit {

struct Vector {
  std::string id;
  std::string
      input;  // bytes, UTF-8 unless the vector is about bytes that are not; JSON of a reply or failure
  nlohmann::ordered_json expect;  // keys in the contract's order
};

// All vectors of a file ("account", "secret", "paste", "reply", "failure"). Throws where the file, a vector
// or a key is not as tests/vectors/README.md says, or the count is another than stated.
std::vector<Vector> read_vectors(const std::string& what);

}  // namespace keyfit
