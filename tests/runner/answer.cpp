#include "answer.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "keyfit/check.h"
#include "question.h"

namespace keyfit {

namespace {

// Reads the top level of a line and nothing below it, so that no line, however deep or wide, takes more
// memory than its own bytes.
class LineReader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  using Value = std::optional<std::string>;  // nothing where the value is no string

  // False where the line is no JSON object.
  bool read(std::string_view line) {
    // nlohmann takes a NUL for the end of the input and skips a byte order mark.
    if (line.find('\0') != std::string_view::npos || line.substr(0, 3) == "\xEF\xBB\xBF") return false;
    return nlohmann::json::sax_parse(line, this) && is_object_;
  }

  // The value of a key, or null where there is none. Of duplicate keys the last wins, as in JSON.parse.
  const Value* find(std::string_view key) const {
    const Value* found = nullptr;
    for (const auto& [name, value] : values_) {
      if (name == key) found = &value;
    }
    return found;
  }

  bool null() override { return other(); }
  bool boolean(bool) override { return other(); }
  bool number_integer(number_integer_t) override { return other(); }
  bool number_unsigned(number_unsigned_t) override { return other(); }
  bool number_float(number_float_t, const string_t&) override { return other(); }
  bool binary(binary_t&) override { return other(); }
  bool string(string_t& text) override {
    if (depth_ == 1 && is_object_) values_.back().second = std::move(text);
    return true;
  }
  bool start_object(std::size_t) override {
    if (depth_ == 0) is_object_ = true;
    return open();
  }
  bool start_array(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    if (depth_ == 1) values_.emplace_back(std::move(name), std::nullopt);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  bool other() { return true; }
  bool open() { return ++depth_ <= most_line_depth; }
  bool close() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
  bool is_object_ = false;
  std::vector<std::pair<std::string, Value>> values_;
};

void add(std::string& json, std::string_view key, std::string_view value) {
  json.append(json.size() == 1 ? "\"" : ",\"").append(key).append("\":").append(value);
}

}  // namespace

std::string_view text_of(LineError error) {
  constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text) text,
      KEYFIT_LINE_ERRORS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(error)];
}

LineAnswer Answerer::answer(LineError error) {
  return {"{\"error\":\"" + std::string(text_of(error)) + "\"}", false};
}

LineAnswer Answerer::answer(std::string_view line) {
  if (line.size() > most_line_bytes) return answer(LineError::line_too_long);
  LineReader reader;
  if (!reader.read(line)) return answer(LineError::not_json);
  const LineReader::Value* paste = reader.find("paste");
  const LineReader::Value* identify = reader.find("identify");
  const bool request = reader.find("request") != nullptr;
  const bool reply = reader.find("reply") != nullptr;
  const bool failure = reader.find("failure") != nullptr;
  bool fields = false;
  bool strings = (paste == nullptr || *paste) && (identify == nullptr || *identify);
  for (const Field& field : definition_.fields) {
    const LineReader::Value* value = reader.find(field.id);
    fields = fields || value != nullptr;
    strings = strings && (value == nullptr || *value);
  }
  const int kinds = int{fields} + int{paste != nullptr} + int{identify != nullptr} + int{request} +
                    int{reply} + int{failure};
  if (kinds == 0) return answer(LineError::no_known_key);
  if (kinds > 1) return answer(LineError::not_alone);
  if (request || reply || failure) return answer_live(line);
  if (!strings) return answer(LineError::not_a_string);

  usable_ = true;
  if (paste != nullptr) return {paste_json(**paste), usable_};
  if (identify != nullptr) {
    AnswerWriter writer(buffer_.data(), buffer_.size());
    writer.write_identity(*definition_.catalog, **identify);
    return {"{\"identify\":" + std::string(writer.text()) + "}", true};
  }
  std::string json = "{";
  for (std::size_t i = 0; i < definition_.fields.size(); ++i) {
    const LineReader::Value* value = reader.find(definition_.fields[i].id);
    if (value != nullptr) add(json, definition_.fields[i].id, field_json(i, **value));
  }
  return {json + "}", usable_};
}

LineAnswer Answerer::answer_live(std::string_view line) {
  const auto document = nlohmann::ordered_json::parse(line, nullptr, false);
  const bool request = document.contains("request");
  std::string leaves;
  if (request ? !write_request_question(document, leaves)
              : !write_result_question(document, definition_, leaves))
    return answer(request ? LineError::not_a_request : LineError::not_a_result);
  AnswerWriter writer(buffer_.data(), buffer_.size());
  live_.wipe();
  bool good = true;
  if (request) {
    answer_request(leaves, show_secrets_, definition_, memory_, live_, writer);
  } else {
    good = answer_result(leaves, definition_, memory_, live_, writer);
  }
  return {std::string(writer.text()), good};
}

std::string Answerer::field_json(std::size_t index, std::string_view input) {
  const Field& field = definition_.fields[index];
  AnswerWriter writer(buffer_.data(), buffer_.size());
  if (field.type == FieldType::account) {
    const AccountVerdict verdict = check_account(input, definition_, memory_);
    note(verdict.usable() || (field.optional && verdict.status == Status::empty));
    writer.write(verdict, definition_);
  } else {
    ValueVerdict& verdict = live_.verdicts.values[index];
    check_value(input, definition_, index, memory_, verdict);
    note(verdict.usable() || (field.optional && verdict.status == Status::empty));
    writer.write(verdict, field, definition_, show_secrets_);
  }
  return std::string(writer.text());
}

std::string Answerer::paste_json(std::string_view input) {
  PasteVerdict& verdict = live_.verdicts;
  check_paste(input, definition_, memory_, verdict);
  std::string json = "{";
  for (std::size_t i = 0; i < definition_.fields.size(); ++i) {
    const Field& field = definition_.fields[i];
    const bool found = verdict.found[i] == Found::one;
    note(found || field.optional);
    AnswerWriter writer(buffer_.data(), buffer_.size());
    if (found && field.type == FieldType::account) writer.write(verdict.account, definition_);
    if (found && field.type != FieldType::account)
      writer.write(verdict.values[i], field, definition_, show_secrets_);
    add(json, field.id, found ? writer.text() : "null");
  }
  return json + "}";
}

}  // namespace keyfit
