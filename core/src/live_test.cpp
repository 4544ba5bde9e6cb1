#include "keyfit/live_test.h"

#include <algorithm>

#include "reply_xml.h"

namespace keyfit {

namespace {

constexpr std::string_view base64_alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// HTTP Basic credentials (RFC 7617) of parts that follow one another, straight into the buffer: nowhere else
// does the secret lie.
class BasicWriter {
 public:
  explicit BasicWriter(RequestBuffer& buffer) : out_(buffer.authorization.data()) { put("Basic "); }

  void add(std::string_view text) {
    for (char c : text) {
      bits_ = (bits_ << 8) | static_cast<unsigned char>(c);
      held_ += 8;
      while (held_ >= 6) put_bits(held_ -= 6);
    }
  }

  std::string_view finish() {
    if (held_ > 0) {
      bits_ <<= 6 - held_;
      held_ = 0;
      put_bits(0);
    }
    while ((size_ - 6) % 4 != 0) out_[size_++] = '=';
    return {out_, size_};
  }

 private:
  void put(std::string_view text) {
    text.copy(out_ + size_, text.size());
    size_ += text.size();
  }
  void put_bits(std::uint32_t shift) { out_[size_++] = base64_alphabet[(bits_ >> shift) & 0x3F]; }

  char* out_;
  std::size_t size_ = 0;
  std::uint32_t bits_ = 0;
  std::uint32_t held_ = 0;
};

// What of a reply's body the rules ask about.
class ReplyReader final : public XmlVisitor {
 public:
  ReplyReader(const LiveTest& live_test, Outcome& outcome) : live_test_(live_test), outcome_(outcome) {}

  void read(const Reply& reply) {
    const std::string_view body = trim(reply.body);
    is_html_ = starts_with_ignoring_case(reply.content_type, "text/html") ||
               starts_with_ignoring_case(body, "<!doctype html") || starts_with_ignoring_case(body, "<html");
    reading_ = read_xml(body, *this);
    if (reading_ != XmlReading::read) envelope_ = Envelope::none;
  }

  bool is_too_large() const { return reading_ == XmlReading::too_large; }

  // Whether all of a rule's conditions about the body hold.
  bool satisfies(std::size_t rule_index) const {
    const ReplyRule& rule = live_test_.rules[rule_index];
    if (rule.is_html && (!is_html_ || envelope_ != Envelope::none)) return false;
    if (rule.envelope == "ok" && envelope_ != Envelope::ok) return false;
    if (rule.envelope == "fail" && envelope_ != Envelope::fail) return false;
    return (rule.code.empty() && rule.text.empty()) || said_[rule_index];
  }

  void visit(std::string_view path, std::string_view text) override {
    text = trim(text);
    if (path == live_test_.reply.status) {
      envelope_ = equals_ignoring_case(text, "ok")     ? Envelope::ok
                  : equals_ignoring_case(text, "fail") ? Envelope::fail
                                                       : Envelope::none;
    } else if (path == live_test_.reply.code) {
      note_code(text);
    } else if (path == live_test_.reply.error) {
      note_error(text);
    } else {
      note_who(path, text);
    }
  }

 private:
  enum class Envelope { none, ok, fail };

  static std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
  }

  void note_code(std::string_view code) {
    for (std::size_t i = 0; i < live_test_.rules.size(); ++i) {
      const ReplyRule& rule = live_test_.rules[i];
      if (rule.code.empty()) continue;
      // A family is told by the first of five digits: another count of them is no code that we know.
      const bool member = code.size() == 5 && code.substr(0, rule.code.size()) == rule.code;
      said_[i] = said_[i] || (rule.is_family ? member : code == rule.code);
    }
  }

  void note_error(std::string_view error) {
    for (std::size_t i = 0; i < live_test_.rules.size(); ++i) {
      const std::string_view text = live_test_.rules[i].text;
      said_[i] = said_[i] || (!text.empty() && find_ignoring_case(error, text) != no_position);
    }
  }

  void note_who(std::string_view path, std::string_view text) {
    const WhoPaths& who = live_test_.who;
    if (path == who.email) outcome_.email.append(text);
    if (path == who.company) outcome_.company.append(text);
    if (std::find(who.name.begin(), who.name.end(), path) != who.name.end()) outcome_.name.append(text);
  }

  const LiveTest& live_test_;
  Outcome& outcome_;
  XmlReading reading_ = XmlReading::not_xml;
  Envelope envelope_ = Envelope::none;
  bool is_html_ = false;
  std::array<bool, decltype(LiveTest::rules)::capacity> said_{};
};

bool holds(const ReplyRule& rule, const Reply& reply) {
  if (rule.first_status != 0 && (reply.status < rule.first_status || reply.status > rule.last_status))
    return false;
  const std::string_view location = reply.location.substr(0, most_header_bytes);
  return rule.location.empty() || find_ignoring_case(location, rule.location) != no_position;
}

Reason find_reason(const Reply& reply, const LiveTest& live_test, const ReplyReader& reader) {
  for (std::size_t i = 0; i < live_test.rules.size(); ++i) {
    if (holds(live_test.rules[i], reply) && reader.satisfies(i)) return live_test.rules[i].reason;
  }
  return reader.is_too_large() ? Reason::reply_too_large : Reason::unexpected_reply;
}

// Whole seconds (RFC 9110, 10.2.3). A date would need a clock, and more digits than nine are no time to wait.
std::uint32_t read_retry_after(std::string_view text) {
  if (text.empty() || text.size() > 9) return no_retry_after;
  std::uint32_t seconds = 0;
  for (char c : text) {
    if (!is_digit(c)) return no_retry_after;
    seconds = seconds * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return seconds;
}

}  // namespace

std::string_view text_of(Answer answer) {
  static constexpr std::string_view texts[] = {"accepted", "refused", "undetermined"};
  return texts[static_cast<std::size_t>(answer)];
}

std::string_view text_of(Fault fault) {
  static constexpr std::string_view texts[] = {"none", "person", "page", "service", "network"};
  return texts[static_cast<std::size_t>(fault)];
}

std::string_view text_of(Sent sent) {
  static constexpr std::string_view texts[] = {"no", "possibly", "yes"};
  return texts[static_cast<std::size_t>(sent)];
}

bool read_sent(std::string_view text, Sent& sent) {
  for (Sent known : {Sent::no, Sent::possibly, Sent::yes}) {
    sent = known;
    if (text_of(known) == text) return true;
  }
  return false;
}

Answer answer_of(Reason reason) {
  static constexpr Answer answers[] = {
#define KEYFIT_X(name, text, answer, fault, guides) Answer::answer,
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return answers[static_cast<std::size_t>(reason)];
}

Fault fault_of(Reason reason) {
  static constexpr Fault faults[] = {
#define KEYFIT_X(name, text, answer, fault, guides) Fault::fault,
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return faults[static_cast<std::size_t>(reason)];
}

std::string_view guides_of(Reason reason) {
  static constexpr std::string_view lists[] = {
#define KEYFIT_X(name, text, answer, fault, guides) guides,
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return lists[static_cast<std::size_t>(reason)];
}

bool begin_live_test(const Address& account, std::string_view secret, const Service& service,
                     std::size_t step, RequestBuffer& buffer, Request& request) {
  const LiveTest& live_test = service.live_test;
  if (step >= live_test.steps.size() || secret.size() > most_secret_bytes) return false;
  BasicWriter basic(buffer);
  basic.add(secret);
  basic.add(":");
  basic.add(live_test.password);
  request.method = live_test.method;
  request.url = api_url(account, service, buffer.url);
  request.content_type = live_test.content_type;
  request.authorization = basic.finish();
  request.body = live_test.steps[step].body;
  return true;
}

void WhoText::append(std::string_view text) {
  if (text.empty() || find_not_utf8(text) != no_position) return;
  if (size_ > 0 && size_ < bytes_.size()) bytes_[size_++] = ' ';
  while (!text.empty()) {
    const CodePoint point = read_code_point(text);
    const std::string_view shown = is_control(point.value) ? " " : text.substr(0, point.size);
    if (shown.size() > bytes_.size() - size_) return;
    size_ += shown.copy(bytes_.data() + size_, shown.size());
    text.remove_prefix(point.size);
  }
}

Outcome finish_live_test(const Reply& reply, const Service& service, std::size_t step, bool administrator) {
  Outcome outcome;
  if (reply.body.size() > most_reply_bytes) {
    outcome.reason = Reason::reply_too_large;
    return outcome;
  }
  ReplyReader reader(service.live_test, outcome);
  reader.read(reply);
  outcome.reason = find_reason(reply, service.live_test, reader);
  // Further steps are asked with a secret that the first has accepted: a refusal there is one of rights.
  if (step > 0 && answer_of(outcome.reason) == Answer::refused) outcome.reason = Reason::connected_limited;
  const bool accepted = answer_of(outcome.reason) == Answer::accepted;
  const std::size_t steps = service.live_test.steps.size();
  outcome.is_next = administrator && outcome.reason == Reason::connected && steps > 0 && step < steps - 1;
  if (!accepted) {
    outcome.name.clear();
    outcome.email.clear();
    outcome.company.clear();
    outcome.retry_after_s = read_retry_after(reply.retry_after);
  }
  return outcome;
}

Outcome finish_live_test(Reason reason, Sent sent) {
  Outcome outcome;
  outcome.reason = reason;
  outcome.sent = sent;
  return outcome;
}

bool is_carrier_reason(Reason reason) { return answer_of(reason) == Answer::undetermined; }

}  // namespace keyfit
