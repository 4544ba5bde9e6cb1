// The lines of the runners: one line of NDJSON in, one out. The twin of web/src/command/answer.ts, byte for
// byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "keyfit/answer.h"
#include "keyfit/catalog.h"
#include "keyfit/definition.h"
#include "keyfit/live_question.h"
#include "keyfit/paste.h"

namespace keyfit {

// A line may be longer than any input, since JSON escapes make six bytes of one; and much longer, so that
// what is too long is told so by the verdict and not by an error.
inline constexpr std::size_t most_line_bytes = 16'777'216;
// Deeper nesting than this serves nothing but to exhaust a parser.
inline constexpr std::size_t most_line_depth = 512;

// What is said of a line that cannot be checked. Constant texts: never an echo of the line.
// Parsers do not agree on: bytes that are not UTF-8, a byte order mark, lone surrogates, numbers beyond a
// double's range, nesting beyond most_line_depth.
#define KEYFIT_LINE_ERRORS(X)                                                                       \
  X(line_too_long, "The line is longer than 16777216 bytes.")                                       \
  X(not_json, "The line is not a JSON object that all parsers read alike.")                         \
  X(no_known_key,                                                                                   \
    "The object has none of the service's fields, nor paste, reply, failure, request or identify.") \
  X(not_a_string, "The value of a field, paste or identify is not a string.")                       \
  X(not_alone, "Only fields go together in one line.")                                              \
  X(not_a_result, "The reply or failure lacks a part, has one of another form, or is too large.")   \
  X(not_a_request, "The request lacks a part, has one of another form, or is too large.")

enum class LineError {
#define KEYFIT_X(name, text) name,
  KEYFIT_LINE_ERRORS(KEYFIT_X)
#undef KEYFIT_X
};

std::string_view text_of(LineError error);

struct LineAnswer {
  std::string line;     // without a line feed
  bool usable = false;  // everything that was asked about is usable
};

// Checks line after line against one service. Keeps no state between them.
class Answerer {
 public:
  Answerer(const Definition& definition, bool show_secrets)
      : definition_(definition), show_secrets_(show_secrets) {}

  // Answers one line (without its line feed).
  LineAnswer answer(std::string_view line);
  static LineAnswer answer(LineError error);

  // The verdict on a field's input as JSON, keys in the contract's order.
  std::string field_json(std::size_t index, std::string_view input);
  std::string paste_json(std::string_view input);

 private:
  LineAnswer answer_live(std::string_view line);
  void note(bool usable) { usable_ = usable_ && usable; }

  const Definition& definition_;
  bool show_secrets_;
  bool usable_ = true;
  Text memory_;
  LiveMemory live_;
  std::string buffer_ = std::string(most_answer_bytes, '\0');
};

}  // namespace keyfit
