// The boundary: the core as a handful of exports. It decides nothing: it hands bytes in and a record out. Two
// files, so that there can be a module for checks alone: boundary.cpp, and live.cpp for the live test.
//
// Memory: one input buffer, one record, and the working memory of the checks, all static. One
// service at a time; its leaves stay in a buffer of their own. Without a service nothing is answered.
// Secrets: after each check the loader reads the record and calls keyfit_wipe; then every byte that the call
// left behind (input, record, working memory, stack) is overwritten. What no call has written is not: see
// `written`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/live_test.h"
#include "keyfit/paste.h"
#include "keyfit/service.h"
#include "record.h"

#ifdef __wasm__
#define KEYFIT_EXPORT(name) extern "C" __attribute__((export_name(#name)))
#else  // tests/fuzz compiles these files natively
#define KEYFIT_EXPORT(name) extern "C"
#endif

namespace keyfit::boundary {

// Room for the longest paste and for a reply with its headers, each with the one byte more that says it is
// too long.
inline constexpr std::size_t room_for_headers = 4096;
inline char input[std::max(most_paste_bytes, most_reply_bytes) + 1 + room_for_headers];
inline Service service;
inline Text memory;
inline PasteVerdict verdict;
inline Record record;

// Deeper than any check of that kind goes.
inline constexpr std::size_t stack_of_plain = 128;
inline constexpr std::size_t stack_of_account = 6'144;
inline constexpr std::size_t stack_of_all = 20'480;

// What the calls since the last wipe may have written, beside the input and what notes it itself (HighWater).
// At first all: what an object is born with goes, too.
struct Written {
  bool service = false;
  bool account = false;
  bool secret = false;
  bool live = false;
  std::size_t stack = stack_of_all;
};
inline Written written{.service = true, .account = true, .secret = true, .live = true};

// A record that says nothing yet, for a call that writes `next`. False where there is no service to check by,
// and so nothing to say.
bool begin_record(Written next);

RecordString to_record(std::string_view text);

// Overwrites all that a live test left behind, but for the record.
void wipe_live_test();

}  // namespace keyfit::boundary
