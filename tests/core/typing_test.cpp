// Typing and slips of it: every prefix of what is valid, and every change of one byte.
#include <doctest/doctest.h>

#include <algorithm>

#include "json_leaves.h"
#include "keyfit/check.h"
#include "live_answers.h"
#include "samples.h"
#include "support.h"
#include "thorough.h"
#include "vectors.h"

using namespace keyfit;
using nlohmann::ordered_json;

namespace {

// Of a record, whose sizes are bytes: what can be read of it.
std::string printable(std::string_view record) {
  std::string text;
  for (char c : record) text.push_back(c < ' ' || c == '\x7F' ? '.' : c);
  return text;
}

bool is_incomplete_or_usable(Status status) {
  return status == Status::empty || status == Status::incomplete || status == Status::valid ||
         status == Status::repaired || status == Status::doubtful;
}

Status status_of(std::string_view input, const Definition& definition, std::size_t field) {
  static Text memory;
  static ValueVerdict verdict;
  const ExactBytes exact(input);
  if (definition.fields[field].type == FieldType::account)
    return check_account(exact.view(), definition, memory).status;
  check_value(exact.view(), definition, field, memory, verdict);
  return verdict.status;
}

// Whether the time of one of the field's kinds is over: that is said as soon as such a key is known.
bool is_over(const Definition& definition, const Field& field) {
  const auto kinds = definition.kinds.view(field.kinds);
  return std::any_of(kinds.begin(), kinds.end(),
                     [](const Kind& kind) { return kind.lifetime == Lifetime::ended; });
}

// Checks every prefix, and answers how many there are.
std::size_t check_prefixes(const std::string& value, const Definition& definition, std::size_t field) {
  for (std::size_t size = 0; size <= value.size(); ++size) {
    const std::string prefix = value.substr(0, size);
    const Status status = status_of(prefix, definition, field);
    if (is_incomplete_or_usable(status)) continue;
    CHECK_MESSAGE(false, definition.id << " " << definition.fields[field].id << ": " << text_of(status)
                                       << " is " << prefix << " of " << value);
  }
  return value.size() + 1;
}

// The inputs of a file's vectors whose status is "valid".
std::vector<Vector> valid_vectors(const std::string& what) {
  std::vector<Vector> valid;
  for (Vector& vector : read_vectors(what)) {
    if (vector.expect.at("status") == "valid") valid.push_back(std::move(vector));
  }
  return valid;
}

std::string to_utf8(char32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

// Unicode 17's Default_Ignorable_Code_Point, the interlinear and bidirectional ones among them.
bool is_invisible(char32_t c) {
  constexpr char32_t ranges[][2] = {
      {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160},   {0x17B4, 0x17B5},
      {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202C}, {0x2060, 0x206F},   {0x3164, 0x3164},
      {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xE0000, 0xE0FFF},
  };
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const auto& range) { return range[0] <= c && c <= range[1]; });
}

// Hands `take` the input with every byte replaced by each of `bytes`, one at a time, and answers how many
// that were.
template <typename Take>
std::size_t replace_every_byte(const std::string& input, const std::string& bytes, Take take) {
  std::string edited = input;
  for (std::size_t at = 0; at < input.size(); ++at) {
    for (char byte : bytes) {
      edited[at] = byte;
      take(edited);
    }
    edited[at] = input[at];
  }
  return input.size() * bytes.size();
}

std::string every_byte() {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes.push_back(static_cast<char>(byte));
  return bytes;
}

// All of the bytes; where the core is watched, every fourth of them: another fourth each turn.
std::string share_of(const std::string& bytes, std::size_t turn) {
  constexpr std::size_t shares = 4;
  if (is_thorough) return bytes;
  std::string share;
  for (std::size_t i = turn % shares; i < bytes.size(); i += shares) share.push_back(bytes[i]);
  return share;
}

// Checks the input with one byte put in, replaced or left out at every place.
std::size_t check_edits(const std::string& input, const Definition& definition, const std::string& bytes) {
  std::size_t edits = 0;
  const auto check = [&](const std::string& edited) {
    ++edits;
    const std::string fault = check_everything(edited, definition);
    if (!fault.empty()) CHECK_MESSAGE(fault.empty(), definition.id << ": " << fault << " in " << edited);
  };
  for (std::size_t at = 0; at <= input.size(); ++at) {
    for (char byte : bytes) {
      std::string edited = input;
      check(edited.insert(at, 1, byte));
      if (at == input.size()) continue;
      edited = input;
      edited[at] = byte;
      check(edited);
    }
    std::string shorter = input;
    if (at < shorter.size()) check(shorter.erase(at, 1));
  }
  return edits;
}

// Characters of every class that is told apart, and the bytes of some that take several.
constexpr char telling[] = "\0\t\n \x7F\x80\xC3\xEF\xFF-_.:/\\@'\"<[{}%#?=+*0Olf9zAZ~";
const std::string telling_bytes(telling, sizeof telling - 1);

}  // namespace

TEST_CASE("every prefix of a valid value of every field is incomplete or usable") {
  std::size_t prefixes = 0;
  for (const char* what : {"account", "secret"}) {
    for (const Vector& vector : valid_vectors(what))
      prefixes += check_prefixes(vector.input, freshbooks(), freshbooks().find_field(what));
  }
  CHECK(prefixes > 560);
  for (const Definition* definition : all_services()) {
    for (const ServiceVector& vector : read_service_vectors(std::string(definition->id)).vectors) {
      for (std::size_t i = 0; i < definition->fields.size(); ++i) {
        const std::string field(definition->fields[i].id);
        if (!vector.line.contains(field) || vector.expect.at(field).value("status", "") != "valid") continue;
        prefixes += check_prefixes(vector.line.at(field).get<std::string>(), *definition, i);
      }
    }
  }
  CHECK(prefixes > 6'000);
}

TEST_CASE("every prefix of a made-up value of every kind is incomplete or usable") {
  Random random(3);
  std::size_t prefixes = 0;
  for (const Definition* definition : all_services()) {
    for (std::size_t i = 0; i < definition->fields.size(); ++i) {
      const Field& field = definition->fields[i];
      for (int round = 0; round < 20; ++round) {
        if (!is_over(*definition, field))
          prefixes += check_prefixes(make_value(*definition, i, random), *definition, i);
      }
      for (const Kind& kind : definition->kinds.view(field.kinds)) {
        // That its time is over is said as soon as it is known.
        if (kind.lifetime == Lifetime::ended) continue;
        for (int round = 0; round < 20; ++round) {
          const std::string key = make_key(*definition, kind, random);
          CAPTURE(kind.kind);
          CHECK(!key.empty());
          prefixes += check_prefixes(key, *definition, i);
        }
      }
      for (const Choice& choice : definition->choices.view(field.choices)) {
        prefixes += check_prefixes(std::string(choice.value), *definition, i);
        prefixes += check_prefixes(std::string(choice.label), *definition, i);
      }
    }
  }
  CHECK(prefixes > 50'000);
}

TEST_CASE("what is taken for whole stays usable as another character is typed, or says why not") {
  // A key of more characters than any is a key with a slip, and never a password.
  Random random(4);
  for (const Definition* definition : all_services()) {
    for (std::size_t i = 0; i < definition->fields.size(); ++i) {
      if (!definition->fields[i].is_key()) continue;
      for (int round = 0; round < 20; ++round) {
        const std::string key = make_value(*definition, i, random);
        const Status status = status_of(key + key.back(), *definition, i);
        CAPTURE(key);
        CAPTURE(definition->id);
        CHECK((is_incomplete_or_usable(status) || status == Status::invalid));
        CHECK(check_field(key + key.back(), *definition, i) == "");
      }
    }
  }
}

TEST_CASE("every character of Unicode in a name is what its class says") {
  Text memory;
  for (char32_t c = 1; c <= 0x10FFFF; c += is_thorough || c < 0x3000 ? 1 : 61) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string input = "joes" + to_utf8(c) + "garage.freshbooks.com";
    const AccountVerdict verdict = check_account(input, freshbooks(), memory);
    CAPTURE(static_cast<std::uint32_t>(c));
    REQUIRE(verdict.findings.has(Code::invisible_removed) == is_invisible(c));
    if (is_invisible(c)) {
      REQUIRE(verdict.address.name() == "joesgarage");
    } else if (c >= 0x80) {
      REQUIRE(verdict.address.name() != "joesgarage");
    }
  }
}

TEST_CASE("what seldom is typed has a verdict, too") {
  Text memory;
  const auto account = [&memory](std::string_view input) {
    return check_account(input, freshbooks(), memory);
  };
  for (const char* input : {"htpxs://joe.freshbooks.com", "htptx://joe.freshbooks.com"}) {
    CHECK(account(input).status == Status::invalid);
  }
  CHECK(account("account url http://joe.freshbooks.com").findings.has(Code::label_removed));
  CHECK(account("url= joe.freshbooks.com").address.name() == "joe");
  CHECK(account("see x= joe.freshbooks.com").address.name().empty());
  ValueVerdict secret;
  for (const char* input : {"token -", "Basic", "Basic ====", "Basic Pz8/Pz8_", "joe@.example",
                            "joe/x@a.example", "joe:x@a.example", "joe x@a.example", "eyJh.eyJh."}) {
    CAPTURE(std::string(input));
    check_value(input, freshbooks(), freshbooks().find_field("secret"), memory, secret);
    CHECK_FALSE(secret.usable());
  }
  static PasteVerdict paste;
  check_paste("joe. 3f9c0a1be47d58266b90ac13ef5d7208", freshbooks(), memory, paste);
  CHECK(paste.found[0] == Found::nothing);
  Findings findings;
  memory.assign("", findings);
  CHECK(memory.span().end == 0);
}

TEST_CASE("every single-byte edit of twelve vectors keeps the rules") {
  const char* const ids[] = {"account-url-plain",  "account-url-billingarm", "account-url-slash",
                             "account-api-url",    "account-name-hyphen",    "account-name-one-letter",
                             "account-name-www2",  "secret-plain",           "secret-plain-mixed",
                             "secret-digits-only", "secret-label-colon",     "account-credentials-token"};
  std::vector<Vector> all = read_vectors("account");
  for (Vector& vector : read_vectors("secret")) all.push_back(std::move(vector));
  std::size_t edits = 0;
  const std::string bytes = is_thorough ? every_byte() : telling_bytes;
  for (const char* id : ids) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Vector& vector) { return vector.id == id; });
    CAPTURE(id);
    REQUIRE(found != all.end());
    edits += check_edits(found->input, freshbooks(), bytes);
  }
  CHECK(edits > (is_thorough ? 100'000 : 5'000));
}

TEST_CASE("every single-byte edit of a value of every field keeps the rules") {
  Random random(5);
  std::size_t edits = 0;
  std::size_t turn = 0;
  for (const Definition* definition : all_services()) {
    for (std::size_t i = 0; i < definition->fields.size(); ++i) {
      const std::string bytes = share_of(telling_bytes, turn++);
      edits += check_edits(make_value(*definition, i, random), *definition, bytes);
    }
  }
  CHECK(edits > (is_thorough ? 40'000 : 10'000));
}

TEST_CASE("every byte of a reply and of its headers, replaced by every other, keeps the rules") {
  std::size_t edits = 0;
  const std::string bytes = is_thorough ? every_byte() : telling_bytes;
  const auto check = [](const Definition& definition, int status, const ordered_json& headers,
                        const std::string& body) {
    const ordered_json line = {
        {"reply", {{"step", 0}, {"status", status}, {"headers", headers}, {"body", body}}},
        {"administrator", true}};
    const std::string fault = find_answer_fault(answer_live(line, definition), line, definition);
    if (!fault.empty()) CHECK_MESSAGE(fault.empty(), definition.id << ": " << fault << " in " << body);
  };
  for (const char* body :
       {"<?xml version=\"1.0\"?><r:response xmlns:r='a' status=\"ok\"><r:staff><first_name>J&amp;\u00E9"
        "</first_name><email><![CDATA[a@b.example]]></email></r:staff></r:response>",
        "<response status='fail'><error>Authentication failed.</error><code>20010</code></response>",
        "<!DOCTYPE html><html><body>Sign in</body></html>"}) {
    edits += replace_every_byte(body, bytes, [&](const std::string& edited) {
      check(freshbooks(), 200, ordered_json::object(), edited);
    });
  }
  const auto with_header = [&](int status, const char* name, const std::string& value) {
    edits += replace_every_byte(value, bytes, [&](const std::string& edited) {
      check(freshbooks(), status, {{name, edited}}, "");
    });
  };
  with_header(302, "Location", "https://x.freshbooks.com/loginSearch");
  with_header(429, "Retry-After", "120");
  with_header(200, "Content-Type", "text/html");
  CHECK(edits > (is_thorough ? 80'000 : 5'000));
  // JSON, of every service that has examples.
  std::size_t turn = 0;
  for (const Definition* definition : all_services()) {
    for (const Example& example : read_service_vectors(std::string(definition->id)).examples) {
      const ordered_json& replies = example.document.at("replies");
      if (replies.empty()) continue;
      const ordered_json& reply = replies[0];
      const std::string body = reply.value("body", "").substr(0, is_thorough ? 200 : 50);
      edits += replace_every_byte(body, share_of(telling_bytes, turn++), [&](const std::string& edited) {
        check(*definition, reply.at("status").get<int>(), reply.value("headers", ordered_json::object()),
              edited);
      });
    }
  }
  CHECK(edits > (is_thorough ? 200'000 : 10'000));
}

TEST_CASE("every byte of a definition's leaves, replaced by others, leaves a whole definition or none") {
  std::string leaves;
  REQUIRE(json_to_leaves(R"({"id": "a", "fields": [
      {"id": "account", "type": "account", "hosts": ["b.c"], "api_path": "/d"},
      {"id": "secret", "type": "secret", "kinds": [{"kind": "e", "label": "E", "pattern": "[0-9a-f]{32}"}]}],
      "live_test": {"steps": [{"url": "https://{account}/d", "basic": ["{secret}", "X"]}]}})",
                         leaves));
  REQUIRE(find_definition_fault(leaves) == "");
  const std::size_t edits = replace_every_byte(leaves, telling_bytes, [](const std::string& edited) {
    const std::string fault = find_definition_fault(ExactBytes(edited).view());
    if (!fault.empty()) CHECK_MESSAGE(fault.empty(), fault << " in " << printable(edited));
  });
  CHECK(edits > 14'000);
}
