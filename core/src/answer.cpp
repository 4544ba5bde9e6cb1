#include "keyfit/answer.h"

#include <algorithm>

namespace keyfit {

namespace {

// A number in decimal digits.
struct Decimal {
  explicit Decimal(std::uint32_t value) {
    do {
      digits[--begin] = static_cast<char>('0' + value % 10);
      value /= 10;
    } while (value > 0);
  }
  std::string_view view() const { return {digits + begin, sizeof digits - begin}; }
  char digits[10];
  std::size_t begin = sizeof digits;
};

}  // namespace

void AnswerWriter::put(char c) {
  if (size_ == capacity_) {
    overflowed_ = true;
    return;
  }
  memory_[size_++] = c;
}

void AnswerWriter::put(std::string_view text) {
  for (char c : text) put(c);
}

// A comma, unless nothing stands before.
void AnswerWriter::separate() {
  if (size_ > 0 && memory_[size_ - 1] != '{' && memory_[size_ - 1] != '[' && memory_[size_ - 1] != ':')
    put(',');
}

void AnswerWriter::open(char bracket) {
  separate();
  put(bracket);
}

void AnswerWriter::close(char bracket) { put(bracket); }

void AnswerWriter::key(std::string_view name) {
  separate();
  put('"');
  put(name);
  put("\":");
}

// Escaped as JSON.stringify does it, so that a runner in JavaScript prints the same bytes.
void AnswerWriter::string(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  separate();
  put('"');
  for (char c : text) {
    if (c == '"' || c == '\\') {
      put('\\');
      put(c);
    } else if (c == '\b') {
      put("\\b");
    } else if (c == '\f') {
      put("\\f");
    } else if (c == '\n') {
      put("\\n");
    } else if (c == '\r') {
      put("\\r");
    } else if (c == '\t') {
      put("\\t");
    } else if (static_cast<unsigned char>(c) < 0x20) {
      put("\\u00");
      put(hex[static_cast<unsigned char>(c) >> 4]);
      put(hex[static_cast<unsigned char>(c) & 15]);
    } else {
      put(c);
    }
  }
  put('"');
}

void AnswerWriter::number(std::uint32_t value) { put(Decimal(value).view()); }

void AnswerWriter::member(std::string_view name, std::string_view text) {
  key(name);
  string(text);
}

void AnswerWriter::member(std::string_view name, std::uint32_t value) {
  key(name);
  number(value);
}

void AnswerWriter::list(std::string_view name, const TextList& texts) {
  key(name);
  open('[');
  for (std::size_t i = 0; i < texts.size(); ++i) string(texts[i]);
  close(']');
}

void AnswerWriter::write_detail(const Detail& detail) {
  if (!detail.service.empty()) member("service", detail.service);
  if (!detail.field.empty()) member("field", detail.field);
  if (!detail.kind.empty()) member("kind", detail.kind);
  if (detail.have > 0) member("have", detail.have);
  if (detail.usual_least > 0) {
    // "32", or "51-57".
    key("usual");
    put('"');
    number(detail.usual_least);
    if (detail.usual_most > detail.usual_least) {
      put('-');
      number(detail.usual_most);
    }
    put('"');
  } else if (!detail.usual.empty()) {
    member("usual", detail.usual);
  }
}

void AnswerWriter::write(const Findings& findings, const Detail& detail, std::string_view suggestion) {
  key("findings");
  open('[');
  for (const Finding& finding : findings) {
    open('{');
    member("code", text_of(finding.code));
    member("severity", text_of(severity_of(finding.code)));
    member("start", finding.span.start);
    member("end", finding.span.end);
    if (detail.code == finding.code) write_detail(detail);
    if (finding.has_suggestion && !suggestion.empty()) member("suggestion", suggestion);
    close('}');
  }
  close(']');
}

void AnswerWriter::write(const AccountVerdict& verdict, const Definition& definition) {
  AddressBuffer buffer;
  open('{');
  member("status", text_of(verdict.status));
  if (verdict.usable()) {
    member("kind", text_of(verdict.kind));
    member("name", verdict.address.name());
    member("host", definition.account.hosts[verdict.address.host()]);
    member("account_url", account_url(verdict.address, definition, buffer));
    if (!definition.account.api_path.empty()) member("api_url", api_url(verdict.address, definition, buffer));
  }
  Detail detail;
  detail.code = Code::wrong_field;
  detail.field = verdict.belongs_to;
  const bool suggests = std::any_of(verdict.findings.begin(), verdict.findings.end(),
                                    [](const Finding& finding) { return finding.has_suggestion; });
  write(verdict.findings, detail,
        suggests ? account_url(verdict.suggestion, definition, buffer) : std::string_view{});
  close('}');
}

void AnswerWriter::write(const ValueVerdict& verdict, const Field& field, const Definition& definition,
                         bool show_secrets) {
  const bool show = show_secrets || field.type != FieldType::secret;
  const std::string_view value = verdict.value.reveal_secret();
  open('{');
  member("status", text_of(verdict.status));
  if (!verdict.kind.empty()) member("kind", verdict.kind);
  if (verdict.length > 0) member("length", verdict.length);
  if (verdict.usable()) {
    const std::string_view mode = part_of(value, "mode", verdict, definition);
    if (!mode.empty()) member("mode", mode);
    if (show) member("value", value);
  }
  write(verdict.findings, verdict.detail, show ? verdict.suggested.reveal_secret() : std::string_view{});
  close('}');
}

void AnswerWriter::write_request(const Request* request) {
  open('{');
  key("request");
  if (request == nullptr) {
    put("null");
  } else {
    open('{');
    member("method", request->method);
    member("url", request->url);
    key("headers");
    open('{');
    for (std::size_t i = 0; i < request->header_count; ++i)
      member(request->headers[i].name, request->headers[i].value);
    close('}');
    if (!request->body.empty()) member("body", request->body);
    close('}');
  }
  close('}');
}

void AnswerWriter::write_who(const SoFar& so_far) {
  if (so_far.name.empty() && so_far.email.empty() && so_far.company.empty()) return;
  key("who");
  open('{');
  if (!so_far.name.empty()) member("name", so_far.name.view());
  if (!so_far.email.empty()) member("email", so_far.email.view());
  if (!so_far.company.empty()) member("company", so_far.company.view());
  close('}');
}

// Where it was found, if several places were possible.
void AnswerWriter::write_found(const SoFar& so_far) {
  if (!so_far.field.empty()) {
    key("fields");
    open('{');
    member(so_far.field.view(), so_far.choice.view());
    close('}');
  }
}

// What has to come back with the next question. Nothing so far: nothing is said.
void AnswerWriter::write_so_far(const SoFar& so_far, bool adds) {
  const bool only_reason = so_far.field.empty() && so_far.name.empty() && so_far.email.empty() &&
                           so_far.company.empty() && !so_far.has_rights && so_far.missing.size() == 0;
  // Whoever asks an administrator's step knows that the one before has accepted.
  if (only_reason && !(so_far.accepted && (adds || so_far.reason != Reason::connected))) return;
  key("so_far");
  open('{');
  if (so_far.accepted) member("reason", text_of(so_far.reason));
  write_found(so_far);
  write_who(so_far);
  if (so_far.has_rights) list("rights", so_far.rights);
  if (so_far.missing.size() > 0) list("missing", so_far.missing);
  close('}');
}

void AnswerWriter::write(const Outcome& outcome, const SoFar& so_far, const Definition& definition) {
  open('{');
  if (outcome.is_next) {
    member("next", static_cast<std::uint32_t>(outcome.next));
    write_so_far(so_far, definition.live_test.steps[outcome.next].adds);
    close('}');
    return;
  }
  const Answer answer = answer_of(outcome.reason);
  key("outcome");
  open('{');
  member("answer", text_of(answer));
  member("reason", text_of(outcome.reason));
  member("fault", text_of(fault_of(outcome.reason)));
  if (!outcome.field.empty()) member("field", outcome.field);
  if (answer == Answer::accepted) write_found(so_far);
  if (!outcome.host.empty()) member("host", outcome.host);
  member("sent", text_of(outcome.sent));
  if (answer == Answer::accepted) {
    write_who(so_far);
    if (so_far.has_rights) list("rights", so_far.rights);
    if (outcome.tells_missing && so_far.missing.size() > 0) list("missing", so_far.missing);
  }
  if (!outcome.mode.empty()) member("mode", outcome.mode);
  if (outcome.retry_after_s != no_retry_after) member("retry_after_s", outcome.retry_after_s);
  std::string_view guides = guides_of(outcome.reason, outcome.closed);
  if (!guides.empty()) {
    key("guide");
    open('[');
    while (!guides.empty()) {
      const std::size_t comma = guides.find(',');
      string(guides.substr(0, comma));
      guides = comma == std::string_view::npos ? std::string_view{} : guides.substr(comma + 1);
    }
    close(']');
  }
  close('}');
  close('}');
}

void AnswerWriter::write_identity(const Catalog& catalog, std::string_view text) {
  open('[');
  for (std::size_t i = 0; i < catalog.size(); ++i) {
    if (!catalog.fits(text, i)) continue;
    const CatalogKind& kind = catalog.kind(i);
    open('{');
    member("service", kind.service);
    member("field", kind.field);
    member("kind", kind.kind);
    member("sure", kind.sure);
    if (kind.other) {
      key("other");
      put("true");
    }
    close('}');
  }
  close(']');
}

}  // namespace keyfit
