#include "definition.h"
#include "keyfit/service.h"
#include "keyfit/text.h"

namespace keyfit {

namespace {

bool is_header_value(std::string_view text) {
  for (char c : text) {
    if (c < ' ' || c > '~') return false;
  }
  return !text.empty() && text.size() <= longest_label;
}

bool is_body(std::string_view text) { return !text.empty() && text.size() <= 512; }

bool is_any_text(std::string_view text) { return !text.empty(); }

bool is_envelope(std::string_view text) { return text == "ok" || text == "fail"; }

bool is_code(std::string_view text) {
  for (char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

// "401", or "500-599".
bool read_statuses(const Leaf& leaf, ReplyRule& rule) {
  const std::string_view text = leaf.text;
  if (leaf.kind != 's' || (text.size() != 3 && (text.size() != 7 || text[3] != '-'))) return false;
  const auto read = [](std::string_view digits, std::size_t& status) {
    status = 0;
    for (char c : digits) status = status * 10 + static_cast<std::size_t>(c - '0');
    return is_code(digits);
  };
  return read(text.substr(0, 3), rule.first_status) && read(text.substr(text.size() - 3), rule.last_status);
}

ServiceProblem put(ReplyRule& rule, std::string_view key, const Leaf& leaf) {
  if (key == "/envelope") return put(rule.envelope, leaf, is_envelope);
  if (key == "/code") return put(rule.code, leaf, is_code);
  if (key == "/text") return put(rule.text, leaf, is_any_text);
  if (key == "/location") return put(rule.location, leaf, is_any_text);
  bool good = false;
  if (key == "/code_begins") {
    rule.is_family = true;
    return put(rule.code, leaf, is_code);
  }
  if (key == "/status") {
    good = read_statuses(leaf, rule);
  } else if (key == "/html") {
    good = rule.is_html = leaf.kind == 'b' && leaf.text == "true";
  } else if (key == "/reason") {
    good = rule.has_reason = leaf.kind == 's' && read_reason(leaf.text, rule.reason);
  } else {
    return ServiceProblem::unknown_key;
  }
  return good ? ServiceProblem::none : ServiceProblem::wrong_value;
}

ServiceProblem read(LiveTest& live_test, std::string_view path, const Leaf& leaf) {
  std::size_t i = 0;
  if (path == "/method") return put(live_test.method, leaf, is_header_value);
  if (path == "/content_type") return put(live_test.content_type, leaf, is_header_value);
  if (path == "/password") return put(live_test.password, leaf, is_header_value);
  if (path == "/reply/status") return put(live_test.reply.status, leaf, is_any_text);
  if (path == "/reply/code") return put(live_test.reply.code, leaf, is_any_text);
  if (path == "/reply/error") return put(live_test.reply.error, leaf, is_any_text);
  if (path == "/who/email") return put(live_test.who.email, leaf, is_any_text);
  if (path == "/who/company") return put(live_test.who.company, leaf, is_any_text);
  if (path_matches(path, "/who/name/*", i)) return put(live_test.who.name, i, leaf, is_any_text);
  if (path_matches(path, "/steps/*/body", i)) {
    LiveStep* step = live_test.steps.at(i);
    return step == nullptr ? ServiceProblem::too_many : put(step->body, leaf, is_body);
  }
  const std::size_t last = path.rfind('/');
  if (last != std::string_view::npos && path_matches(path.substr(0, last), "/rules/*", i)) {
    ReplyRule* rule = live_test.rules.at(i);
    return rule == nullptr ? ServiceProblem::too_many : put(*rule, path.substr(last), leaf);
  }
  return ServiceProblem::unknown_key;
}

std::string_view find_missing(const LiveTest& live_test) {
  if (live_test.steps.size() == 0) return {};
  if (live_test.method.empty()) return "/live_test/method";
  if (live_test.content_type.empty()) return "/live_test/content_type";
  if (live_test.password.empty()) return "/live_test/password";
  for (const LiveStep& step : live_test.steps) {
    if (step.body.empty()) return "/live_test/steps";
  }
  for (const ReplyRule& rule : live_test.rules) {
    if (!rule.has_reason) return "/live_test/rules";
  }
  return {};
}

}  // namespace

std::string_view text_of(Reason reason) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, answer, fault, guides) text,
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(reason)];
}

bool read_reason(std::string_view text, Reason& reason) {
  for (std::size_t i = 0; i < reason_count; ++i) {
    reason = static_cast<Reason>(i);
    if (text_of(reason) == text) return true;
  }
  return false;
}

const LiveReader live_reader{read, find_missing};

}  // namespace keyfit
