// The boundary: the core as a handful of exports. It decides nothing: it takes bytes in and hands JSON out.
// There are two files, so that there can be a module for checks alone: boundary.cpp, and live.cpp for the
// live test.
//
// Memory: one input buffer, one answer, and the working memory of the checks, all static. One service at a
// time; its leaves stay in a buffer of their own, and so do those of the table of kinds. Without a service
// nothing is answered. Secrets: after each check the loader reads the answer and calls keyfit_wipe. Then
// every byte that the call left behind (input, answer, working memory, stack) is overwritten. What no call
// has written is not: see `written`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "keyfit/answer.h"
#include "keyfit/catalog.h"
#include "keyfit/definition.h"
#include "keyfit/live_question.h"
#include "keyfit/paste.h"

#ifdef __wasm__
#define KEYFIT_EXPORT(name) extern "C" __attribute__((export_name(#name)))
#else  // tests/fuzz compiles these files natively
#define KEYFIT_EXPORT(name) extern "C"
#endif

namespace keyfit::boundary {

// Of the module for checks alone this is false, and live.cpp is no part of it.
inline constexpr bool makes_live_tests = KEYFIT_LIVE_TEST;

// The longest input: a paste and the one byte more that says it is too long, a definition, the table of
// kinds, or a question about a live test.
inline constexpr std::size_t most_input_bytes =
    std::max({most_paste_bytes + 1, most_definition_bytes, most_catalog_bytes,
              makes_live_tests ? most_question_bytes : 0});

inline char input[most_input_bytes];
inline char answer[most_answer_bytes];
inline Definition definition;
inline Text memory;
inline PasteVerdict verdict;

// Deeper than any call of that kind goes. Measured over all vectors: an account takes 5 KB, and anything
// else 13.
inline constexpr std::size_t stack_of_plain = 128;
inline constexpr std::size_t stack_of_account = 8'192;
inline constexpr std::size_t stack_of_all = 20'480;

// What the calls since the last wipe may have written, beside the input and what notes it itself (HighWater).
// At first all: what an object is born with goes, too.
struct Written {
  bool verdict = false;
  bool live = false;
  std::size_t answer = 0;
  std::size_t stack = stack_of_all;
};
inline Written written{.verdict = true, .live = true};

// Whether there is a service to ask about. What earlier calls have left is overwritten, but for the stack:
// `next` says what this call may write.
bool begin(Written next);

// Notes how much of the answer was written, and answers that. What does not fit traps: no answer is cut
// short.
std::uint32_t finish(const AnswerWriter& writer);

inline AnswerWriter make_writer() { return {answer, sizeof answer}; }

// Overwrites all that a live test left behind.
void wipe_live_test();

}  // namespace keyfit::boundary
