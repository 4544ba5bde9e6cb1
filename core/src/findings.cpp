#include "keyfit/findings.h"

namespace keyfit {

// Each function has its own table, so that the linker can leave out what is not called.

std::string_view text_of(Status status) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_STATUSES(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(status)];
}

std::string_view sentence_of(Status status) {
  static constexpr std::string_view sentences[] = {
#define KEYFIT_X(name, text, sentence) sentence,
      KEYFIT_STATUSES(KEYFIT_X)
#undef KEYFIT_X
  };
  return sentences[static_cast<std::size_t>(status)];
}

std::string_view text_of(Severity severity) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_SEVERITIES(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(severity)];
}

std::string_view sentence_of(Severity severity) {
  static constexpr std::string_view sentences[] = {
#define KEYFIT_X(name, text, sentence) sentence,
      KEYFIT_SEVERITIES(KEYFIT_X)
#undef KEYFIT_X
  };
  return sentences[static_cast<std::size_t>(severity)];
}

std::string_view text_of(Code code) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, severity, sentence) text,
      KEYFIT_FINDINGS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(code)];
}

std::string_view sentence_of(Code code) {
  static constexpr std::string_view sentences[] = {
#define KEYFIT_X(name, text, severity, sentence) sentence,
      KEYFIT_FINDINGS(KEYFIT_X)
#undef KEYFIT_X
  };
  return sentences[static_cast<std::size_t>(code)];
}

Status Findings::status() const {
  if (size_ == 0) return Status::valid;
  auto worst = Severity::note;
  for (const Finding& finding : *this) {
    const Severity severity = severity_of(finding.code);
    if (severity > worst) worst = severity;
  }
  switch (worst) {
    case Severity::note: return Status::repaired;
    case Severity::warning: return Status::doubtful;
    case Severity::error: return has(Code::rest_missing) ? Status::incomplete : Status::invalid;
    case Severity::danger: break;
  }
  return Status::dangerous;
}

void Findings::shift(std::uint32_t by) {
  for (std::size_t i = 0; i < size_; ++i) {
    list_[i].span.start += by;
    list_[i].span.end += by;
  }
}

}  // namespace keyfit
