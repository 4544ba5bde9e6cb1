#include "answer.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "json_leaves.h"

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
  const Value& reply() const { return reply_; }
  const Value& failure() const { return failure_; }

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
    current_ = nullptr;
    if (name == "account") current_ = &account_;
    if (name == "secret") current_ = &secret_;
    if (name == "paste") current_ = &paste_;
    if (name == "reply") current_ = &reply_;
    if (name == "failure") current_ = &failure_;
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
  Value reply_;
  Value failure_;
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

LineAnswer Answerer::answer(LineError error) { return {"{\"error\":" + quoted(text_of(error)) + "}", false}; }

LineAnswer Answerer::answer(std::string_view line) {
  if (line.size() > most_line_bytes) return answer(LineError::line_too_long);
  LineReader reader;
  if (!reader.read(line)) return answer(LineError::not_json);
  const LineReader::Value& account = reader.account();
  const LineReader::Value& secret = reader.secret();
  const LineReader::Value& paste = reader.paste();
  const bool fields = account.present || secret.present;
  const int kinds =
      int{fields} + int{paste.present} + int{reader.reply().present} + int{reader.failure().present};
  if (kinds == 0) return answer(LineError::no_known_key);
  if (kinds > 1) return answer(LineError::not_alone);
  if (reader.reply().present) return answer_result(line, true);
  if (reader.failure().present) return answer_result(line, false);
  for (const auto* value : {&account, &secret, &paste}) {
    if (value->present && !value->text) return answer(LineError::not_a_string);
  }

  usable_ = true;
  if (paste.present) return {paste_json(*paste.text), usable_};
  std::string json = "{";
  if (account.present) add(json, "account", account_json(*account.text));
  if (secret.present) add(json, "secret", secret_json(*secret.text));
  return {json + "}", usable_};
}

namespace {

using nlohmann::ordered_json;

// A part of a result that must be there and of its type, or nothing.
const ordered_json* find_part(const ordered_json& result, const char* key) {
  const auto found = result.find(key);
  return found == result.end() ? nullptr : &*found;
}

bool read_count(const ordered_json& result, const char* key, std::int64_t most, std::int64_t& count) {
  const ordered_json* part = find_part(result, key);
  return part != nullptr && part->is_number() && read_integer(*part, count) && count >= 0 && count <= most;
}

bool read_flag(const ordered_json& result, const char* key, bool& flag) {
  const ordered_json* part = find_part(result, key);
  if (part == nullptr) return true;
  if (!part->is_boolean()) return false;
  flag = part->get<bool>();
  return true;
}

// The headers that are read, by names in any case (RFC 9110, 5.1); of the same name the last wins.
bool read_headers(const ordered_json& result, Reply& reply) {
  const ordered_json* headers = find_part(result, "headers");
  if (headers == nullptr) return true;
  if (!headers->is_object()) return false;
  for (const auto& header : headers->items()) {
    if (!header.value().is_string()) return false;
    const auto& value = header.value().get_ref<const std::string&>();
    if (equals_ignoring_case(header.key(), "location")) reply.location = value;
    if (equals_ignoring_case(header.key(), "retry-after")) reply.retry_after = value;
    if (equals_ignoring_case(header.key(), "content-type")) reply.content_type = value;
  }
  return true;
}

std::string to_json(const WhoText& text) { return ordered_json(text.view()).dump(); }

std::string outcome_json(const Outcome& outcome) {
  std::string json = "{";
  add(json, "answer", quoted(text_of(answer_of(outcome.reason))));
  add(json, "reason", quoted(text_of(outcome.reason)));
  add(json, "fault", quoted(text_of(fault_of(outcome.reason))));
  add(json, "sent", quoted(text_of(outcome.sent)));
  std::string who = "{";
  if (!outcome.name.view().empty()) add(who, "name", to_json(outcome.name));
  if (!outcome.email.view().empty()) add(who, "email", to_json(outcome.email));
  if (!outcome.company.view().empty()) add(who, "company", to_json(outcome.company));
  if (who.size() > 1) add(json, "who", who + "}");
  if (outcome.retry_after_s != no_retry_after)
    add(json, "retry_after_s", std::to_string(outcome.retry_after_s));
  std::string guides(guides_of(outcome.reason));
  if (!guides.empty()) {
    for (std::size_t at = 0; (at = guides.find(',', at)) != std::string::npos; at += 3)
      guides.replace(at, 1, "\",\"");
    add(json, "guide", "[\"" + guides + "\"]");
  }
  return json + "}";
}

}  // namespace

LineAnswer Answerer::answer_result(std::string_view line, bool is_reply) const {
  const ordered_json document = ordered_json::parse(line, nullptr, false);
  const ordered_json& result = document.at(is_reply ? "reply" : "failure");
  const auto steps = static_cast<std::int64_t>(service_.live_test.steps.size());
  std::int64_t step = 0;
  bool administrator = false;
  if (!result.is_object() || !read_count(result, "step", steps - 1, step) ||
      !read_flag(result, "administrator", administrator)) {
    return answer(LineError::not_a_result);
  }
  Outcome outcome;
  if (is_reply) {
    constexpr std::int64_t largest_status = 999;
    Reply reply;
    std::int64_t status = 0;
    const ordered_json* body = find_part(result, "body");
    if (!read_count(result, "status", largest_status, status) || !read_headers(result, reply) ||
        (body != nullptr && !body->is_string())) {
      return answer(LineError::not_a_result);
    }
    reply.status = static_cast<std::uint32_t>(status);
    if (body != nullptr) reply.body = body->get_ref<const std::string&>();
    outcome = finish_live_test(reply, service_, static_cast<std::size_t>(step), administrator);
  } else {
    const ordered_json* kind = find_part(result, "kind");
    const ordered_json* sent = find_part(result, "sent");
    Reason reason = Reason::unexpected_reply;
    Sent was_sent = Sent::no;
    if (kind == nullptr || !kind->is_string() || !read_reason(kind->get_ref<const std::string&>(), reason) ||
        !is_carrier_reason(reason) || sent == nullptr || !sent->is_string() ||
        !read_sent(sent->get_ref<const std::string&>(), was_sent)) {
      return answer(LineError::not_a_result);
    }
    outcome = finish_live_test(reason, was_sent);
  }
  if (outcome.is_next) return {"{\"next\":" + std::to_string(step + 1) + "}", true};
  return {"{\"outcome\":" + outcome_json(outcome) + "}",
          answer_of(outcome.reason) == keyfit::Answer::accepted};
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
