// Typing and slips of it: every prefix of what is valid, and every change of one byte.
#include <doctest/doctest.h>

#include <algorithm>

#include "json_leaves.h"
#include "support.h"
#include "vectors.h"

using namespace keyfit;

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

// Hands `take` the input with every byte replaced by every other, one at a time, and answers how many that
// were.
template <typename Take>
std::size_t replace_every_byte(const std::string& input, Take take) {
  std::string edited = input;
  for (std::size_t at = 0; at < input.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      edited[at] = static_cast<char>(byte);
      take(ExactBytes(edited).view());
    }
    edited[at] = input[at];
  }
  return input.size() * 256;
}

}  // namespace

TEST_CASE("every prefix of a valid address is incomplete or usable") {
  Text memory;
  std::size_t prefixes = 0;
  for (const Vector& vector : valid_vectors("account")) {
    for (std::size_t size = 0; size <= vector.input.size(); ++size, ++prefixes) {
      const ExactBytes prefix(std::string_view(vector.input).substr(0, size));
      CAPTURE(vector.id);
      CAPTURE(prefix.view());
      CHECK(is_incomplete_or_usable(check_account(prefix.view(), freshbooks(), memory).status));
    }
  }
  CHECK(prefixes > 500);
}

TEST_CASE("every prefix of a valid secret is incomplete or usable") {
  Text memory;
  SecretVerdict verdict;
  std::size_t prefixes = 0;
  for (const Vector& vector : valid_vectors("secret")) {
    for (std::size_t size = 0; size <= vector.input.size(); ++size, ++prefixes) {
      const ExactBytes prefix(std::string_view(vector.input).substr(0, size));
      CAPTURE(vector.id);
      CAPTURE(size);
      check_secret(prefix.view(), freshbooks(), memory, verdict);
      CHECK(is_incomplete_or_usable(verdict.status));
    }
  }
  CHECK(prefixes > 60);
}

// Ten valid inputs and two that take the longest way through the core. Every byte of each is replaced by
// every other and left out, and every byte value is put in at every place.
TEST_CASE("every character of Unicode in a name is what its class says") {
  Text memory;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
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
  SecretVerdict secret;
  for (const char* input : {"token -", "Basic", "Basic ====", "Basic Pz8/Pz8_", "joe@.example",
                            "joe/x@a.example", "joe:x@a.example", "joe x@a.example", "eyJh.eyJh."}) {
    CAPTURE(input);
    check_secret(input, freshbooks(), memory, secret);
    CHECK_FALSE(secret.usable());
  }
  PasteVerdict paste;
  check_paste("joe. 3f9c0a1be47d58266b90ac13ef5d7208", freshbooks(), memory, paste);
  CHECK_FALSE(paste.has_account);
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
  for (const char* id : ids) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Vector& vector) { return vector.id == id; });
    CAPTURE(id);
    REQUIRE(found != all.end());
    const auto check = [&](const std::string& input) {
      ++edits;
      const std::string fault = check_everything(input, freshbooks());
      if (!fault.empty()) CHECK_MESSAGE(fault.empty(), fault << " in " << input);
    };
    for (std::size_t at = 0; at <= found->input.size(); ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string edited = found->input;
        check(edited.insert(at, 1, static_cast<char>(byte)));
        if (at == found->input.size()) continue;
        edited = found->input;
        edited[at] = static_cast<char>(byte);
        check(edited);
      }
      std::string shorter = found->input;
      if (at < shorter.size()) check(shorter.erase(at, 1));
    }
  }
  CHECK(edits > 100'000);
}

TEST_CASE("every byte of a reply and of its headers, replaced by every other, keeps the rules") {
  const auto check = [](const Reply& reply) {
    const Outcome outcome = finish_live_test(reply, freshbooks(), 0, true);
    const std::string fault = find_fault(outcome, reply, freshbooks(), 0, true);
    if (!fault.empty()) CHECK_MESSAGE(fault.empty(), fault << " in " << reply.body);
  };
  std::size_t edits = 0;
  for (const char* body :
       {"<?xml version=\"1.0\"?><r:response xmlns:r='a' status=\"ok\"><r:staff><first_name>J&amp;\u00E9"
        "</first_name><email><![CDATA[a@b.example]]></email></r:staff></r:response>",
        "<response status='fail'><error>Authentication failed.</error><code>20010</code></response>",
        "<!DOCTYPE html><html><body>Sign in</body></html>"}) {
    edits += replace_every_byte(body, [&](std::string_view edited) { check({200, "", "", "", edited}); });
  }
  edits += replace_every_byte("https://x.freshbooks.com/loginSearch", [&](std::string_view edited) {
    check({302, edited, "", "", ""});
  });
  edits += replace_every_byte("120", [&](std::string_view edited) { check({429, "", edited, "", ""}); });
  edits += replace_every_byte("text/html", [&](std::string_view edited) {
    check({200, "", "", edited, ""});
  });
  CHECK(edits > 80'000);
}

TEST_CASE("every byte of a definition's leaves, replaced by every other, leaves a whole service or none") {
  std::string leaves;
  REQUIRE(json_to_leaves(R"({"id": "a", "account": {"hosts": [{"host": "b.c"}], "api_path": {"path": "/d"}},
                             "secret": {"kind": "e", "alphabet": "hex", "length": 32, "shortest": 16}})",
                         leaves));
  const std::size_t edits = replace_every_byte(leaves, [](std::string_view edited) {
    const std::string fault = find_definition_fault(edited);
    if (!fault.empty()) CHECK_MESSAGE(fault.empty(), fault << " in " << printable(edited));
  });
  CHECK(edits > 40'000);
}
