// Every vector against the core itself, and every finding code reached.
#include <doctest/doctest.h>

#include <set>

#include "answer.h"
#include "support.h"
#include "vectors.h"

namespace {

using namespace keyfit;

std::string answer(Answerer& answerer, const std::string& what, const std::string& input) {
  if (what == "account") return answerer.account_json(input);
  if (what == "secret") return answerer.secret_json(input);
  if (what == "reply" || what == "failure") return answerer.answer("{\"" + what + "\":" + input + "}").line;
  return answerer.paste_json(input);
}

void run(const std::string& what) {
  Answerer answerer(freshbooks(), true);
  for (const Vector& vector : read_vectors(what)) {
    CAPTURE(vector.id);
    CHECK(answer(answerer, what, vector.input) == vector.expect.dump());
  }
}

void collect_codes(const nlohmann::ordered_json& value, std::set<std::string>& codes) {
  if (!value.is_structured()) return;
  for (const auto& item : value.items()) {
    if (item.key() == "code") codes.insert(item.value().get<std::string>());
    collect_codes(item.value(), codes);
  }
}

}  // namespace

TEST_CASE("account vectors") { run("account"); }
TEST_CASE("secret vectors") { run("secret"); }
TEST_CASE("paste vectors") { run("paste"); }

TEST_CASE("reply vectors") { run("reply"); }
TEST_CASE("failure vectors") { run("failure"); }

TEST_CASE("every reason is reached by a vector") {
  std::set<std::string> reasons;
  for (const char* what : {"reply", "failure"}) {
    for (const Vector& vector : read_vectors(what)) {
      if (vector.expect.contains("outcome"))
        reasons.insert(vector.expect.at("outcome").at("reason").get<std::string>());
    }
  }
  CHECK(reasons.size() == reason_count);
}

TEST_CASE("every finding code is reached by a vector") {
  std::set<std::string> codes;
  for (const char* what : {"account", "secret", "paste"}) {
    for (const Vector& vector : read_vectors(what)) collect_codes(vector.expect, codes);
  }
  for (std::size_t i = 0; i < code_count; ++i) {
    const std::string code(text_of(static_cast<Code>(i)));
    CAPTURE(code);
    CHECK(codes.count(code) == 1);
  }
}
