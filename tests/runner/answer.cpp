#include "answer.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace keyfit {

namespace {

// Reads the top level of a line and nothing below it, so that no line, however deep or wide, takes more
// memory than its own bytes.
class LineReader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  struct Value {
    bool present = false;
    std::optional<std::string> text;  // nothing where the value is no string
  };

  // False where the line is no JSON object.
  bool read(std::string_view line) {
    // nlohmann takes a NUL for the end of the input and skips a byte order mark.
    if (line.find('\0') != std::string_view::npos || line.substr(0, 3) == "\xEF\xBB\xBF") return false;
    return nlohmann::json::sax_parse(line, this) && is_object_;
  }

  const Value& account() const { return account_; }
  const Value& secret() const { return secret_; }
  const Value& paste() const { return paste_; }

  bool null() override { return other(); }
  bool boolean(bool) override { return other(); }
  bool number_integer(number_integer_t) override { return other(); }
  bool number_unsigned(number_unsigned_t) override { return other(); }
  bool number_float(number_float_t, const string_t&) override { return other(); }
  bool binary(binary_t&) override { return other(); }
  bool string(string_t& text) override {
    if (depth_ == 1 && current_ != nullptr) *current_ = {true, std::move(text)};
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
    if (depth_ != 1) return true;
    current_ = name == "account"  ? &account_
               : name == "secret" ? &secret_
               : name == "paste"  ? &paste_
                                  : nullptr;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  // Of duplicate keys the last wins, as in JSON.parse.
  bool other() {
    if (depth_ == 1 && current_ != nullptr) *current_ = {true, std::nullopt};
    return true;
  }
  bool open() {
    other();
    return ++depth_ <= most_line_depth;
  }
  bool close() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
  bool is_object_ = false;
  Value* current_ = nullptr;
  Value account_;
  Value secret_;
  Value paste_;
};

// Everything that goes into these strings is ASCII without quotes, backslashes or controls: codes, rebuilt
// addresses, names from a checked definition, and a secret's digits. So nothing needs escaping.
std::string quoted(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  out.append(1, '"').append(text).append(1, '"');
  return out;
}

void add(std::string& json, std::string_view key, std::string_view value) {
  json.append(json.back() == '{' ? "" : ",").append(quoted(key)).append(":").append(value);
}

std::string to_json(const Findings& findings, std::string_view suggestion) {
  std::string json = "[";
  for (const Finding& finding : findings) {
    std::string item = "{";
    add(item, "code", quoted(text_of(finding.code)));
    add(item, "severity", quoted(text_of(severity_of(finding.code))));
    add(item, "start", std::to_string(finding.span.start));
    add(item, "end", std::to_string(finding.span.end));
    if (finding.has_suggestion && !suggestion.empty()) add(item, "suggestion", quoted(suggestion));
    json.append(json.size() > 1 ? "," : "").append(item).append("}");
  }
  return json + "]";
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

Answer Answerer::answer(LineError error) { return {"{\"error\":" + quoted(text_of(error)) + "}", false}; }

Answer Answerer::answer(std::string_view line) {
  if (line.size() > most_line_bytes) return answer(LineError::line_too_long);
  LineReader reader;
  if (!reader.read(line)) return answer(LineError::not_json);
  const auto& [account, secret, paste] = std::tie(reader.account(), reader.secret(), reader.paste());
  if (!account.present && !secret.present && !paste.present) return answer(LineError::no_known_key);
  for (const auto* value : {&account, &secret, &paste}) {
    if (value->present && !value->text) return answer(LineError::not_a_string);
  }
  if (paste.present && (account.present || secret.present)) return answer(LineError::paste_not_alone);

  usable_ = true;
  if (paste.present) return {paste_json(*paste.text), usable_};
  std::string json = "{";
  if (account.present) add(json, "account", account_json(*account.text));
  if (secret.present) add(json, "secret", secret_json(*secret.text));
  return {json + "}", usable_};
}

std::string Answerer::account_json(std::string_view input) {
  const AccountVerdict verdict = check_account(input, service_, memory_);
  usable_ = usable_ && verdict.usable();
  return to_json(verdict);
}

std::string Answerer::secret_json(std::string_view input) {
  check_secret(input, service_, memory_, verdict_.secret);
  usable_ = usable_ && verdict_.secret.usable();
  return to_json(verdict_.secret);
}

std::string Answerer::paste_json(std::string_view input) {
  check_paste(input, service_, memory_, verdict_);
  usable_ = usable_ && verdict_.has_account && verdict_.has_secret;
  std::string json = "{";
  add(json, "account", verdict_.has_account ? to_json(verdict_.account) : "null");
  add(json, "secret", verdict_.has_secret ? to_json(verdict_.secret) : "null");
  return json + "}";
}

std::string Answerer::to_json(const AccountVerdict& verdict) const {
  std::string json = "{";
  AddressBuffer buffer;
  add(json, "status", quoted(text_of(verdict.status)));
  if (verdict.usable()) {
    add(json, "kind", quoted(text_of(verdict.kind)));
    add(json, "name", quoted(verdict.address.name()));
    add(json, "host", quoted(service_.hosts[verdict.address.host()]));
    add(json, "account_url", quoted(account_url(verdict.address, service_, buffer)));
    add(json, "api_url", quoted(api_url(verdict.address, service_, buffer)));
  }
  add(json, "findings", keyfit::to_json(verdict.findings, account_url(verdict.suggestion, service_, buffer)));
  return json + "}";
}

std::string Answerer::to_json(const SecretVerdict& verdict) const {
  std::string json = "{";
  add(json, "status", quoted(text_of(verdict.status)));
  if (!verdict.kind.empty()) add(json, "kind", quoted(verdict.kind));
  if (verdict.length > 0) add(json, "length", std::to_string(verdict.length));
  if (show_secrets_ && verdict.usable()) add(json, "value", quoted(verdict.value.reveal_secret()));
  const std::string_view suggested = show_secrets_ ? verdict.suggested.reveal_secret() : std::string_view{};
  add(json, "findings", keyfit::to_json(verdict.findings, suggested));
  return json + "}";
}

}  // namespace keyfit
