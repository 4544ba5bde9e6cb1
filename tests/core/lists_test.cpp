// The closed lists: no gap, no double, no empty sentence; the statuses that follow from findings.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "answer.h"
#include "keyfit/account.h"

using namespace keyfit;

namespace {

template <typename Enum>
void check_list(std::size_t count) {
  std::set<std::string_view> texts;
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = static_cast<Enum>(i);
    const std::string_view text = text_of(value);
    CAPTURE(text);
    CHECK(texts.insert(text).second);
    CHECK(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-8") == std::string_view::npos);
    CHECK(sentence_of(value).size() > 10);
    CHECK(sentence_of(value).back() == '.');
  }
  CHECK(texts.size() == count);
}

}  // namespace

TEST_CASE("every status, severity and code has a text and a sentence of its own") {
  check_list<Status>(status_count);
  check_list<Severity>(severity_count);
  check_list<Code>(code_count);
  CHECK(status_count == 7);
  CHECK(severity_count == 4);
}

TEST_CASE("whether the secret was sent is read from its text, and from no other") {
  Sent sent = Sent::no;
  for (Sent each : {Sent::no, Sent::possibly, Sent::yes}) {
    CHECK(read_sent(text_of(each), sent));
    CHECK(sent == each);
  }
  for (const char* text : {"", "y", "Yes", "yes "}) CHECK_FALSE(read_sent(text, sent));
}

TEST_CASE("the status is that of the worst finding") {
  Findings findings;
  CHECK(findings.status() == Status::valid);
  findings.add(Code::scheme_added, {0, 0});
  CHECK(findings.status() == Status::repaired);
  findings.add(Code::name_unusual, {1, 2});
  CHECK(findings.status() == Status::doubtful);
  Findings unfinished = findings;
  unfinished.add(Code::rest_missing, {0, 2});
  CHECK(unfinished.status() == Status::incomplete);
  findings.add(Code::other_domain, {0, 2});
  CHECK(findings.status() == Status::invalid);
  findings.add(Code::lookalike_host, {0, 2});
  CHECK(findings.status() == Status::dangerous);
}

TEST_CASE("findings that are assigned to themselves stay") {
  Findings findings;
  findings.add(Code::label_removed, {1, 2});
  const Findings& same = findings;
  findings = same;
  CHECK(findings.size() == 1);
  CHECK(findings.has(Code::label_removed));
}

TEST_CASE("a code stands once, and never more findings than there is room for") {
  Findings findings;
  findings.add(Code::whitespace_removed, {1, 2});
  findings.add(Code::whitespace_removed, {5, 6});
  REQUIRE(findings.size() == 1);
  CHECK(findings.begin()->span.start == 1);
  for (std::size_t i = 0; i < code_count; ++i) findings.add(static_cast<Code>(i), {0, 0});
  CHECK(findings.size() == Findings::capacity);
}
