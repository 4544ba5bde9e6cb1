// For callgrind: the checks of one kind of vector, in a function of their own that it can be told to count.
// tests/checks/instructions.test.ts runs it.
//
//   keyfit-count FIELD|paste all|valid            the vectors of FreshBooks Classic
//   keyfit-count SERVICE FIELD|paste              those of another service
#include <cstdio>
#include <stdexcept>

#include "keyfit/check.h"
#include "support.h"
#include "vectors.h"

using namespace keyfit;

namespace {

Text memory;
PasteVerdict verdict;

// The inputs of a service's vectors in which one field, or a paste, stands alone.
std::vector<std::string> inputs_of(const std::string& service, const std::string& what) {
  std::vector<std::string> inputs;
  for (const ServiceVector& vector : read_service_vectors(service).vectors) {
    if (vector.line.size() == 1 && vector.line.contains(what)) inputs.push_back(vector.line.at(what));
  }
  return inputs;
}

std::vector<std::string> freshbooks_inputs(const std::string& what, bool only_valid) {
  std::vector<std::string> inputs;
  for (const Vector& vector : read_vectors(what)) {
    if (!only_valid || vector.expect.at("status") == "valid") inputs.push_back(vector.input);
  }
  return inputs;
}

}  // namespace

// Not in the unnamed namespace, so that its name is one that can be written in a command.
[[gnu::noinline]] void keyfit_counted(const Definition& definition, std::size_t field,
                                      const std::string& input) {
  if (field == no_field) {
    check_paste(input, definition, memory, verdict);
  } else if (definition.fields[field].type == FieldType::account) {
    check_account(input, definition, memory);
  } else {
    check_value(input, definition, field, memory, verdict.values[field]);
  }
  memory.wipe();
  verdict.wipe();
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string first = argv[1];
  const std::string second = argv[2];
  const bool classic = second == "all" || second == "valid";
  const std::string what = classic ? first : second;
  const Definition& definition = classic ? freshbooks() : service(first);
  const std::vector<std::string> inputs =
      classic ? freshbooks_inputs(what, second == "valid") : inputs_of(first, what);
  const std::size_t field = what == "paste" ? no_field : definition.find_field(what);
  for (const std::string& input : inputs) keyfit_counted(definition, field, input);
  std::printf("%zu\n", inputs.size());
  return inputs.empty() ? 1 : 0;
}
