// Answer: verdicts, requests and outcomes as JSON, the same bytes in every runtime.
//
// Decides: which keys an answer has, in which order.
// Needs: memory for the text, which the caller owns and wipes: answers may hold secrets.
// Answers: JSON in UTF-8. What does not fit is not written: `overflowed`; a test proves that everything does.
// Source: the lines of the runners (tests/vectors/README.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/account.h"
#include "keyfit/catalog.h"
#include "keyfit/live_test.h"
#include "keyfit/value.h"

namespace keyfit {

// The longest answer: a value of nothing but characters that JSON escapes, and one to suggest; a request of
// as many.
inline constexpr std::size_t most_answer_bytes = 65'536;

class AnswerWriter {
 public:
  AnswerWriter(char* memory, std::size_t capacity) : memory_(memory), capacity_(capacity) {}

  void write(const AccountVerdict& verdict, const Definition& definition);
  // `show_secrets`: the value of a secret, and what is suggested in its place, are written, too.
  void write(const ValueVerdict& verdict, const Field& field, const Definition& definition,
             bool show_secrets);
  // {"request": ...}, or null.
  void write_request(const Request* request);
  void write(const Outcome& outcome, const SoFar& so_far, const Definition& definition);
  // The kinds that `text` is a key of.
  void write_identity(const Catalog& catalog, std::string_view text);

  std::string_view text() const { return {memory_, size_}; }
  bool overflowed() const { return overflowed_; }

 private:
  void put(char c);
  void put(std::string_view text);
  void open(char bracket);
  void close(char bracket);
  void key(std::string_view name);
  void string(std::string_view text);
  void number(std::uint32_t value);
  void member(std::string_view name, std::string_view text);
  void member(std::string_view name, std::uint32_t value);
  void list(std::string_view name, const TextList& texts);
  void write(const Findings& findings, const Detail& detail, std::string_view suggestion);
  void write_detail(const Detail& detail);
  void write_who(const SoFar& so_far);
  void write_found(const SoFar& so_far);
  void write_so_far(const SoFar& so_far, bool adds);
  void separate();

  char* memory_;
  std::size_t capacity_;
  std::size_t size_ = 0;
  bool overflowed_ = false;
};

}  // namespace keyfit
