// Every vector against the core itself; every finding and every reason reached.
#include <doctest/doctest.h>

#include <set>

#include "answer.h"
#include "support.h"
#include "vectors.h"

namespace {

using namespace keyfit;
using nlohmann::ordered_json;

constexpr const char* whats[] = {"account", "secret", "paste", "reply", "failure"};

// A vector of bytes that are not UTF-8 cannot travel in a line of JSON.
std::string answer(Answerer& answerer, const std::string& what, const std::string& input) {
  if (what == "paste") return answerer.paste_json(input);
  if (what == "reply" || what == "failure") return answerer.answer("{\"" + what + "\":" + input + "}").line;
  return answerer.field_json(freshbooks().find_field(what), input);
}

void run(const std::string& what) {
  Answerer answerer(freshbooks(), true);
  for (const Vector& vector : read_vectors(what)) {
    CAPTURE(vector.id);
    CHECK(answer(answerer, what, vector.input) == vector.expect.dump());
  }
}

// The strings at all keys of this name.
void collect(const ordered_json& value, const std::string& key, std::set<std::string>& found) {
  if (!value.is_structured()) return;
  for (const auto& item : value.items()) {
    if (item.key() == key && item.value().is_string()) found.insert(item.value().get<std::string>());
    collect(item.value(), key, found);
  }
}

// All that is expected anywhere.
std::vector<ordered_json> all_expected() {
  std::vector<ordered_json> all;
  for (const char* what : whats) {
    for (const Vector& vector : read_vectors(what)) all.push_back(vector.expect);
  }
  for (const Definition* definition : all_services()) {
    for (const ServiceVector& vector : read_service_vectors(std::string(definition->id)).vectors)
      all.push_back(vector.expect);
  }
  return all;
}

// The values of secrets in an answer that are long enough to stand out.
std::vector<std::string> secrets_in(const ordered_json& expect, const Definition& definition) {
  std::vector<std::string> secrets;
  for (const Field& field : definition.fields) {
    if (field.type != FieldType::secret || !expect.is_object() || !expect.contains(field.id)) continue;
    const ordered_json& verdict = expect.at(std::string(field.id));
    const std::string value = verdict.is_object() ? verdict.value("value", "") : "";
    if (value.size() > 12) secrets.push_back(value);
  }
  return secrets;
}

}  // namespace

TEST_CASE("account vectors") { run("account"); }
TEST_CASE("secret vectors") { run("secret"); }
TEST_CASE("paste vectors") { run("paste"); }
TEST_CASE("reply vectors") { run("reply"); }
TEST_CASE("failure vectors") { run("failure"); }

TEST_CASE("the vectors of every service, and no secret is shown unasked") {
  for (const Definition* definition : all_services()) {
    Answerer answerer(*definition, true);
    Answerer discreet(*definition, false);
    const std::string id(definition->id);
    const ServiceVectors read = read_service_vectors(id);
    // 15 of input and 8 of replies, as every service has; FreshBooks Classic has files of its own.
    CHECK((read.vectors.size() >= 23 || id == "freshbooks-classic"));
    for (const ServiceVector& vector : read.vectors) {
      CAPTURE(vector.id);
      const std::string line = vector.line.dump();
      CHECK(answerer.answer(line).line == vector.expect.dump());
      const std::string shown = discreet.answer(line).line;
      for (const std::string& secret : secrets_in(vector.expect, *definition))
        CHECK(shown.find(secret) == std::string::npos);
    }
  }
}

TEST_CASE("no two vectors have one id") {
  std::set<std::string> ids;
  const auto add = [&](const std::string& id) {
    CAPTURE(id);
    CHECK(ids.insert(id).second);
  };
  for (const char* what : whats) {
    for (const Vector& vector : read_vectors(what)) add(vector.id);
  }
  for (const Definition* definition : all_services()) {
    for (const ServiceVector& vector : read_service_vectors(std::string(definition->id)).vectors)
      add(vector.id);
  }
}

TEST_CASE("every reason is reached by a vector") {
  std::set<std::string> reasons;
  for (const ordered_json& expect : all_expected()) {
    if (expect.contains("outcome")) reasons.insert(expect.at("outcome").at("reason").get<std::string>());
  }
  for (std::size_t i = 0; i < reason_count; ++i) {
    const std::string reason(text_of(static_cast<Reason>(i)));
    CAPTURE(reason);
    CHECK(reasons.count(reason) == 1);
  }
}

TEST_CASE("every finding code is reached by a vector") {
  std::set<std::string> codes;
  for (const ordered_json& expect : all_expected()) collect(expect, "code", codes);
  for (std::size_t i = 0; i < code_count; ++i) {
    const auto code = static_cast<Code>(i);
    // No kind of the built-in services has ended: definition_test.cpp reaches it.
    if (code == Code::kind_ended) continue;
    CAPTURE(text_of(code));
    CHECK(codes.count(std::string(text_of(code))) == 1);
  }
}
