// The live test's part of the boundary: questions in (live_question.h describes their leaves), JSON out.
#include <algorithm>
#include <string_view>

#include "boundary.h"
#include "keyfit/live_question.h"
#include "runtime.h"

using namespace keyfit;
using namespace keyfit::boundary;

namespace {

LiveMemory live;

std::string_view question_of(std::uint32_t size) {
  return {input, std::min<std::size_t>(size, sizeof input)};
}

}  // namespace

void keyfit::boundary::wipe_live_test() {
  live.wipe();
  wipe_parser_memory();
}

// The request of a step, or null.
KEYFIT_EXPORT(keyfit_request) std::uint32_t keyfit_request(std::uint32_t size, std::uint32_t show_secrets) {
  if (!begin({.live = true})) return 0;
  AnswerWriter writer = make_writer();
  answer_request(question_of(size), show_secrets != 0, definition, memory, live, writer);
  return finish(writer);
}

// Which step to ask first, or the outcome where there is none to ask.
KEYFIT_EXPORT(keyfit_start) std::uint32_t keyfit_start(std::uint32_t size) {
  if (!begin({.live = true})) return 0;
  AnswerWriter writer = make_writer();
  answer_start(question_of(size), definition, memory, live, writer);
  return finish(writer);
}

// What a reply or a failure means.
KEYFIT_EXPORT(keyfit_finish) std::uint32_t keyfit_finish(std::uint32_t size) {
  if (!begin({.live = true})) return 0;
  AnswerWriter writer = make_writer();
  answer_result(question_of(size), definition, memory, live, writer);
  return finish(writer);
}
