// For callgrind: the checks of one kind of vector, in a function of their own that it can be told to count.
// tests/checks/instructions.test.ts runs it.
#include <cstdio>
#include <stdexcept>

#include "support.h"
#include "vectors.h"

using namespace keyfit;

namespace {

Text memory;
PasteVerdict verdict;

}  // namespace

// Not in the unnamed namespace, so that its name is one that can be written in a command.
[[gnu::noinline]] void keyfit_counted(const std::string& what, const std::string& input) {
  if (what == "account") check_account(input, freshbooks(), memory);
  if (what == "secret") check_secret(input, freshbooks(), memory, verdict.secret);
  if (what == "paste") check_paste(input, freshbooks(), memory, verdict);
  memory.wipe();
  verdict.wipe();
}

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string what = argv[1];
  const bool only_valid = std::string_view(argv[2]) == "valid";
  freshbooks();
  std::size_t count = 0;
  for (const Vector& vector : read_vectors(what)) {
    if (only_valid && vector.expect.at("status") != "valid") continue;
    keyfit_counted(what, vector.input);
    ++count;
  }
  std::printf("%zu\n", count);
  return count > 0 ? 0 : 1;
}
