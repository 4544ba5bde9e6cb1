// Whatever is called in whatever order, with whatever sizes: an answer is JSON and says what this call found,
// exactly as the core says it, and nothing of calls before; without a service nothing is answered; and after
// the wipe no byte of any input is left in the boundary's memory.
//
// An input is calls, parted by the byte FE. Of a call the first byte is kind and flags, the rest its bytes;
// those of a live test are leaves. The first call finds FreshBooks Classic defined, and the built-in table of
// kinds; a definition of one byte is the built-in one of that number; one that shows secrets is a table.
#include <nlohmann/json.hpp>

#include <sanitizer/asan_interface.h>

#define KEYFIT_LIVE_TEST 1
#include "../../wasm/boundary.cpp"
#include "../../wasm/live.cpp"
#include "fuzz.h"
#include "json_leaves.h"
#include "services.h"

// Natively the parser has the C library's memory, and the sanitizer looks after it.
void keyfit::wipe_parser_memory() {}

namespace {

enum class Kind { check, check_second, paste, request, finish, define, identify, start };

struct Call {
  Kind kind;
  std::uint32_t field;
  bool show_secrets;
  bool is_wiped;      // whether the wipe follows
  bool is_oversized;  // whether a size is told that is beyond the input buffer
  std::string_view bytes;

  explicit Call(std::string_view call) {
    const auto flags = static_cast<unsigned char>(call.empty() ? 0 : call[0]);
    kind = static_cast<Kind>(flags & 7u);
    field = ((flags >> 3) & 3u) + (kind == Kind::check_second ? 1u : 0u);
    show_secrets = (flags & 32u) != 0;
    is_wiped = (flags & 64u) == 0;
    is_oversized = (flags & 128u) != 0;
    bytes = call.substr(std::min<std::size_t>(call.size(), 1));
  }

  bool is_table() const { return kind == Kind::define && show_secrets; }

  // Whether all of the input buffer may be read, whatever was put into it.
  bool reads_all() const {
    return is_oversized &&
           (kind == Kind::request || kind == Kind::finish || kind == Kind::start || kind == Kind::define);
  }
};

// The core once more, on memory of its own.
struct Again {
  Text text;
  PasteVerdict verdict;
  LiveMemory live;
  std::string memory = std::string(most_answer_bytes, '\0');
};

Again& again() {
  static Again memory;
  return memory;
}

// What the core writes into an answer.
template <typename Write>
std::string written_by(Write write) {
  AnswerWriter writer(again().memory.data(), again().memory.size());
  write(writer);
  expect(!writer.overflowed(), "an answer that is cut short");
  return std::string(writer.text());
}

std::string verdict_on(std::size_t index, bool show_secrets) {
  return written_by([&](AnswerWriter& writer) {
    const Field& field = definition.fields[index];
    if (field.type == FieldType::account) {
      writer.write(again().verdict.account, definition);
    } else {
      writer.write(again().verdict.values[index], field, definition, show_secrets);
    }
  });
}

std::string_view answer_of(std::uint32_t size) { return {answer, size}; }

// Whether it is JSON: where what was put in is no UTF-8, what comes out need not be.
bool is_json(std::string_view text, std::string_view put_in) {
  return nlohmann::json::accept(text) || find_not_utf8(put_in) != no_position;
}

std::string find_check_fault(const Call& call, std::string_view text, std::uint32_t size) {
  if (call.field >= definition.fields.size()) return size == 0 ? "" : "a verdict on no field";
  const Field& field = definition.fields[call.field];
  std::string fault;
  if (field.type == FieldType::account) {
    again().verdict.account = check_account(text, definition, again().text);
    fault = find_fault(verdict.account, text, definition);
  } else {
    check_value(text, definition, call.field, again().text, again().verdict.values[call.field]);
    fault = find_fault(verdict.values[call.field], text, definition, call.field);
  }
  if (!fault.empty()) return fault;
  return answer_of(size) == verdict_on(call.field, call.show_secrets) ? "" : "another verdict";
}

std::string find_paste_fault(const Call& call, std::string_view text, std::uint32_t found) {
  check_paste(text, definition, again().text, again().verdict);
  for (std::uint32_t i = 0; i < definition.fields.size(); ++i) {
    const bool has = again().verdict.found[i] == Found::one;
    if ((((found >> i) & 1) != 0) != has) return "what a paste holds";
    const std::uint32_t size = keyfit_paste_answer(i, call.show_secrets ? 1 : 0);
    if (answer_of(size) != (has ? verdict_on(i, call.show_secrets) : "")) return "another verdict on a paste";
  }
  return found >> definition.fields.size() == 0 ? find_fault(verdict, text, definition)
                                                : "a value for no field";
}

std::string find_live_fault(const Call& call, std::string_view question, std::uint32_t size) {
  again().live.wipe();
  const std::string expected = written_by([&](AnswerWriter& writer) {
    Again& memory = again();
    if (call.kind == Kind::request) {
      answer_request(question, call.show_secrets, definition, memory.text, memory.live, writer);
    } else if (call.kind == Kind::start) {
      answer_start(question, definition, memory.text, memory.live, writer);
    } else {
      answer_result(question, definition, memory.text, memory.live, writer);
    }
  });
  if (answer_of(size) != expected) return "another answer about a live test";
  return is_json(expected, question) ? "" : "an answer about a live test that is no JSON";
}

// What is wrong with what `call` returned, told for `size` bytes of input.
std::string find_call_fault(const Call& call, std::uint32_t size, std::uint32_t returned) {
  if (call.is_table()) return (returned == 0) == (catalog.size() > 0) ? "" : "half a table";
  if (call.kind == Kind::define)
    return (returned == 0) == (definition.fields.size() > 0) ? "" : "half a definition";
  if (definition.fields.size() == 0) return returned == 0 ? "" : "an answer without a service";
  const std::string_view text{input, size};
  switch (call.kind) {
    case Kind::check:
    case Kind::check_second: return find_check_fault(call, text, returned);
    case Kind::paste: return find_paste_fault(call, text, returned);
    case Kind::identify:
      return nlohmann::json::accept(answer_of(returned)) ? "" : "an identity that is no JSON";
    case Kind::request:
    case Kind::start:
    case Kind::finish: return find_live_fault(call, text.substr(0, sizeof input), returned);
    case Kind::define: break;
  }
  return "";
}

// Whether FreshBooks Classic and the built-in table are there, as they are when an input begins.
bool is_freshbooks = false;
bool is_built_in_table = false;

void know_built_in_table() {
  if (is_built_in_table) return;
  std::string leaves;
  expect(json_to_leaves(built_in_table(), leaves), "leaves");
  leaves.copy(input, leaves.size());
  expect(keyfit_know(static_cast<std::uint32_t>(leaves.size())) == 0, "the built-in table");
  keyfit_wipe(static_cast<std::uint32_t>(leaves.size()));
  is_built_in_table = true;
}

const std::vector<std::string>& built_in_leaves() {
  static const std::vector<std::string> leaves = [] {
    std::vector<std::string> all;
    for (std::string_view text : built_in_services())
      expect(json_to_leaves(text, all.emplace_back()), "leaves");
    return all;
  }();
  return leaves;
}

void define_freshbooks() {
  if (is_freshbooks) return;
  for (const std::string& leaves : built_in_leaves()) {
    leaves.copy(input, leaves.size());
    expect(keyfit_define(static_cast<std::uint32_t>(leaves.size())) == 0, "a built-in definition");
    keyfit_wipe(static_cast<std::uint32_t>(leaves.size()));
    if (definition.id == "freshbooks-classic") break;
  }
  is_freshbooks = true;
}

// Checks an account, first the short way. An answer of that leaves nothing behind, and is the careful way's.
std::uint32_t check_both_ways(const Call& call, std::uint32_t told) {
  const bool account =
      call.field < definition.fields.size() && definition.fields[call.field].type == FieldType::account;
  const std::uint32_t plain = account ? keyfit_check_plain(told) : 0;
  if (plain != 0) {
    expect(std::all_of(input, input + told, [](char c) { return c == 0; }), "a plain address is left");
    call.bytes.copy(input, told);
    const AccountVerdict careful = check_account_with_care({input, told}, definition, again().text);
    expect(careful.status == Status::valid && (plain & 0xFF) == careful.address.name().size() &&
               ((plain >> 8) & 0xFF) == careful.address.host() &&
               plain >> 16 == static_cast<std::uint32_t>(careful.kind),
           "plain, and otherwise with care");
  }
  return keyfit_check(call.field, told, call.show_secrets ? 1 : 0);
}

// Makes the call. Answers how many bytes of the input buffer it used.
std::size_t make(const Call& call) {
  std::string_view bytes = call.bytes;
  if (call.kind == Kind::define && !call.is_table() && bytes.size() == 1)
    bytes = built_in_leaves()[static_cast<unsigned char>(bytes[0]) % built_in_leaves().size()];
  const std::size_t size = std::min(bytes.size(), sizeof input);
  bytes.copy(input, size);
  // What lies behind the input is not the call's.
  if (!call.reads_all()) ASAN_POISON_MEMORY_REGION(input + size, sizeof input - size);
  const auto told = static_cast<std::uint32_t>(call.is_oversized ? sizeof input + 1 + size : size);
  const std::uint32_t show = call.show_secrets ? 1 : 0;
  std::uint32_t returned = 0;
  switch (call.kind) {
    case Kind::check:
    case Kind::check_second: returned = check_both_ways(call, told); break;
    case Kind::paste: returned = keyfit_check_paste(told); break;
    case Kind::request: returned = keyfit_request(told, show); break;
    case Kind::finish: returned = keyfit_finish(told); break;
    case Kind::define:
      (call.is_table() ? is_built_in_table : is_freshbooks) = false;
      returned = call.is_table() ? keyfit_know(told) : keyfit_define(told);
      break;
    case Kind::identify: returned = keyfit_identify(told); break;
    case Kind::start: returned = keyfit_start(told); break;
  }
  ASAN_UNPOISON_MEMORY_REGION(input, sizeof input);
  expect_no_fault(find_call_fault(call, told, returned));
  return size;
}

template <typename T>
void expect_as_before(const T& part, const char* what) {
  const std::string_view bytes(reinterpret_cast<const char*>(&part), sizeof part);
  static const std::string before(bytes);
  expect(bytes == before, what);
}

// Before anything is put in, memory is noted as it is; after every wipe it has to be so.
void wipe(std::size_t size) {
  keyfit_wipe(static_cast<std::uint32_t>(size));
  expect_as_before(input, "the input after the wipe");
  expect_as_before(answer, "the answer after the wipe");
  expect_as_before(memory, "the text after the wipe");
  expect_as_before(verdict, "the verdicts after the wipe");
  expect_as_before(live, "the live test's memory after the wipe");
}

}  // namespace

void keyfit::fuzz(std::string_view calls) {
  define_freshbooks();
  know_built_in_table();
  wipe(0);
  std::size_t used = 0;
  while (!calls.empty()) {
    const Call call(take_until(calls, '\xFE'));
    used = std::max(used, make(call));
    if (!call.is_wiped) continue;
    wipe(used);
    used = 0;
  }
  wipe(used);
}
