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

// A line for a runner, and its answer, with the values shown.
struct ServiceVector {
  std::string id;
  nlohmann::ordered_json line;
  nlohmann::ordered_json expect;
};

// What the service would answer to a customer's values.
struct Example {
  std::string id;
  nlohmann::ordered_json document;
};

struct ServiceVectors {
  std::vector<ServiceVector> vectors;
  std::vector<Example> examples;
};

// Those of tests/vectors/services/ID.json, without the marks that keep scanners away. Throws likewise. A
// service that has no such file has none.
ServiceVectors read_service_vectors(const std::string& service);

}  // namespace keyfit
