// What the caller wipes holds nothing afterwards: nothing of the last input, and nothing of those before.
#include <doctest/doctest.h>

#include <string>

#include "json_leaves.h"
#include "keyfit/check.h"
#include "keyfit/live_question.h"
#include "support.h"

using namespace keyfit;

namespace {

template <typename T>
bool holds(const T& value, std::string_view part) {
  return std::string_view(reinterpret_cast<const char*>(&value), sizeof value).find(part) !=
         std::string_view::npos;
}

// No eight characters of the secret.
template <typename T>
void check_no_part(const T& value, std::string_view secret) {
  for (std::size_t at = 0; at + 8 <= secret.size(); ++at) CHECK_FALSE(holds(value, secret.substr(at, 8)));
}

std::size_t secret_of(const Definition& definition) { return definition.find_field("secret"); }

}  // namespace

TEST_CASE("after the wipe no part of a secret is left, of whichever input it was") {
  struct Case {
    const char* service;
    std::string secret;
    std::string other;
  };
  const Case cases[] = {
      {"freshbooks-classic", "5ec7e71f83a6b0d94c2e5ad1907f3b68", "00112233445566778899aabbccddeeff"},
      {"stripe",
       "sk_"
       "test_5ec7e71f83a6b0d94c2e5ad1907f3b68",
       "rk_"
       "live_00112233445566778899aabb"},
      {"mailchimp",
       "5ec7e71f83a6b0d9"
       "4c2e5ad1907f3b68-us7",
       "0011223344556677"
       "8899aabbccddeeff-us9"},
  };
  static Text memory;
  static PasteVerdict verdict;
  for (const Case& one : cases) {
    CAPTURE(one.service);
    const Definition& definition = service(one.service);
    const std::size_t field = secret_of(definition);
    ValueVerdict& value = verdict.values[field];
    const auto wipe = [&] {
      memory.wipe();
      verdict.wipe();
      check_no_part(memory, one.secret);
      check_no_part(verdict, one.secret);
    };
    check_value(one.secret, definition, field, memory, value);
    CHECK(holds(memory, one.secret));
    CHECK(holds(verdict, one.secret));
    wipe();
    // Each time something shorter comes behind it.
    check_value(one.secret, definition, field, memory, value);
    check_value("hunter2", definition, field, memory, value);
    wipe();
    // What is mended, or suggested, or found inside.
    std::string capitals = one.secret;
    for (char& c : capitals) c = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    for (const std::string& input : {capitals, one.secret + "0", one.secret.substr(0, one.secret.size() - 1),
                                     "see " + one.secret + " there", one.secret + one.secret,
                                     "Authorization: Bearer " + one.secret, one.secret + ":X"}) {
      check_value(input, definition, field, memory, value);
      wipe();
    }
    check_paste(one.secret + " or " + one.other + " or 0123456789abcdef", definition, memory, verdict);
    wipe();
    check_paste(one.other + " or " + one.secret + " or 0123456789abcdeg", definition, memory, verdict);
    wipe();
  }
}

TEST_CASE("after the wipe a live test holds nothing of the secret or of the reply") {
  static Text memory;
  static LiveMemory live;
  static std::array<char, most_answer_bytes> answer_bytes;
  const Definition& stripe = service("stripe");
  const std::string secret =
      "sk_"
      "test_5ec7e71f83a6b0d94c2e5ad1907f3b68";
  std::string question;
  append_leaf(question, 'i', "/step", "0");
  append_leaf(question, 's', "/fields/secret", secret);
  append_leaf(question, 's', "/needs/0", "a_right_of_the_page");
  append_leaf(question, 's', "/so_far/who/name", "Joe Customer");
  append_leaf(question, 's', "/so_far/rights/0", "a_right_of_the_key");
  AnswerWriter answer(answer_bytes.data(), answer_bytes.size());
  answer_request(question, true, stripe, memory, live, answer);
  CHECK(answer.text().find(secret) != std::string_view::npos);
  CHECK(holds(live, secret));
  CHECK(holds(live, "Joe Customer"));
  CHECK(holds(live, "a_right_of_the_page"));
  memory.wipe();
  live.wipe();
  check_no_part(memory, secret);
  check_no_part(live, secret);
  for (const char* part : {"Joe Customer", "a_right_of_the_page", "a_right_of_the_key"})
    CHECK_FALSE(holds(live, part));
}
