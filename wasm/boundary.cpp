#include "boundary.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>

#include "keyfit/catalog.h"
#include "keyfit/check.h"
#include "keyfit/wipe.h"

using namespace keyfit;
using namespace keyfit::boundary;

namespace {

char definition_leaves[most_definition_bytes];
char catalog_leaves[most_catalog_bytes];
Catalog catalog;

// What was put in, or what is longer than that: of a longer input only the size is looked at.
std::string_view input_of(std::uint32_t size) { return {input, size}; }

// These two are functions of their own, so that the frame of the second lies over all that the first has
// left.
[[gnu::noinline]] std::uint32_t find_plain(std::uint32_t size) {
  const PlainAccount plain = find_plain_account(input_of(size), definition);
  if (plain.name_size == 0) return 0;
  return static_cast<std::uint32_t>(plain.name_size | plain.host << 8 | std::size_t(plain.kind) << 16);
}

[[gnu::noinline]] void wipe_stack_of_plain() {
  char stack[stack_of_plain];
  overwrite(stack, sizeof stack);
}

// Overwrites what `written` names, and the answer with it.
void wipe_answers() {
  overwrite(answer, written.answer);
  if (written.verdict) verdict.wipe();
  if constexpr (makes_live_tests) {
    if (written.live) wipe_live_test();
  }
  written.verdict = written.live = false;
  written.answer = 0;
}

std::uint32_t write_verdict(std::size_t index, bool show_secrets) {
  const Field& field = definition.fields[index];
  AnswerWriter writer = make_writer();
  if (field.type == FieldType::account) {
    writer.write(verdict.account, definition);
  } else {
    writer.write(verdict.values[index], field, definition, show_secrets);
  }
  return finish(writer);
}

// Keeps the leaves in the input in a buffer of their own. What is too long is not copied, and said to be so.
template <std::size_t Size>
std::string_view keep(char (&leaves)[Size], std::uint32_t size) {
  std::memcpy(leaves, input, std::min<std::size_t>(size, Size));
  return {leaves, size};
}

// Answers 0; or the size of the answer, which then is no JSON but says what is wrong, and where:
// "unknown-key at /fields/0/x".
std::uint32_t write_problem(const Problem& problem) {
  if (problem.code == DefinitionProblem::none) return 0;
  std::size_t at = 0;
  for (std::string_view part : {text_of(problem.code), std::string_view(" at "), problem.where})
    at += part.copy(answer + at, sizeof answer - at);
  written.answer = at;
  return static_cast<std::uint32_t>(at);
}

}  // namespace

bool keyfit::boundary::begin(Written next) {
  wipe_answers();
  next.stack = std::max(next.stack, written.stack);
  written = next;
  return definition.fields.size() > 0;
}

std::uint32_t keyfit::boundary::finish(const AnswerWriter& writer) {
  const std::size_t size = writer.text().size();
  written.answer = std::max(written.answer, size);
  if (writer.overflowed()) __builtin_trap();
  return static_cast<std::uint32_t>(size);
}

// Where the loader puts the input (UTF-8), and where it reads the answer (JSON in UTF-8).
KEYFIT_EXPORT(keyfit_input) char* keyfit_input() { return input; }
KEYFIT_EXPORT(keyfit_answer) const char* keyfit_answer() { return answer; }

// The version that this module was built from, ending in NUL.
KEYFIT_EXPORT(keyfit_version) const char* keyfit_version() { return KEYFIT_VERSION; }

// Takes the leaves of a definition from the input. Answers as write_problem does.
KEYFIT_EXPORT(keyfit_define) std::uint32_t keyfit_define(std::uint32_t size) {
  begin({});
  const Problem problem =
      read_definition(keep(definition_leaves, size), definition, makes_live_tests ? &live_reader : nullptr);
  definition.catalog = &catalog;
  return write_problem(problem);
}

// Takes the leaves of the table of all services' kinds (catalog.h) from the input, for whatever is defined
// now and later. Answers as write_problem does; after a problem nothing is known.
KEYFIT_EXPORT(keyfit_know) std::uint32_t keyfit_know(std::uint32_t size) {
  begin({});
  return write_problem(catalog.read(keep(catalog_leaves, size)));
}

// A plain address in one number: the size of its name, its host and its kind, a byte each from the lowest on;
// 0 for whatever keyfit_check has to look at. Where there is an answer, nothing is left to wipe.
KEYFIT_EXPORT(keyfit_check_plain) std::uint32_t keyfit_check_plain(std::uint32_t size) {
  const std::uint32_t found = find_plain(size);
  if (found == 0) return 0;
  wipe_stack_of_plain();
  overwrite(input, size);
  return found;
}

// Checks the `size` bytes of the input as what was typed into the field of this index. Answers the size of
// the verdict; 0 where there is no such field. A size beyond the input buffer is answered as too long.
KEYFIT_EXPORT(keyfit_check)
std::uint32_t keyfit_check(std::uint32_t field, std::uint32_t size, std::uint32_t show_secrets) {
  const bool account =
      field < definition.fields.size() && definition.fields[field].type == FieldType::account;
  if (!begin({.verdict = true, .stack = account ? stack_of_account : stack_of_all})) return 0;
  if (field >= definition.fields.size()) return 0;
  if (account) {
    // In its place, so that none of it is copied.
    new (&verdict.account) AccountVerdict(check_account(input_of(size), definition, memory));
  } else {
    check_value(input_of(size), definition, field, memory, verdict.values[field]);
  }
  return write_verdict(field, show_secrets != 0);
}

// Looks for values in the input. Answers for which fields one was found, a bit each from the lowest on.
KEYFIT_EXPORT(keyfit_check_paste) std::uint32_t keyfit_check_paste(std::uint32_t size) {
  if (!begin({.verdict = true})) return 0;
  check_paste(input_of(size), definition, memory, verdict);
  std::uint32_t found = 0;
  for (std::size_t i = 0; i < definition.fields.size(); ++i)
    found |= (verdict.found[i] == Found::one ? 1u : 0u) << i;
  return found;
}

// The verdict on what was found for a field, one after the other, before the wipe. Answers its size.
KEYFIT_EXPORT(keyfit_paste_answer)
std::uint32_t keyfit_paste_answer(std::uint32_t field, std::uint32_t show_secrets) {
  if (field >= definition.fields.size() || verdict.found[field] != Found::one) return 0;
  return write_verdict(field, show_secrets != 0);
}

// The kinds of all services that the input is a key of; none before keyfit_know. Answers the size of the
// list. What is longer than the input buffer is none.
KEYFIT_EXPORT(keyfit_identify) std::uint32_t keyfit_identify(std::uint32_t size) {
  if (!begin({})) return 0;
  AnswerWriter writer = make_writer();
  writer.write_identity(catalog, size > sizeof input ? std::string_view{} : input_of(size));
  return finish(writer);
}

// Overwrites all that the calls since the last one left behind; `size` is that of the longest input.
KEYFIT_EXPORT(keyfit_wipe) void keyfit_wipe(std::uint32_t size) {
  // Its end lies over the frames of the checks.
  char stack[stack_of_all];
  overwrite(stack + sizeof stack - written.stack, written.stack);
  written.stack = 0;
  // Not std::min, which would lay the size into this very frame.
  overwrite(input, size < sizeof input ? size : sizeof input);
  memory.wipe();
  wipe_answers();
}
