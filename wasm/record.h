// The result record: what the loader reads after a check. Internal to the boundary.
//
// Every field is a 32-bit little-endian number, so that the layout is the same on every side; the TypeScript
// that reads it is generated from this file. A string is an address in the module's memory and a size in
// bytes.
#pragma once

#include <cstddef>
#include <cstdint>

#include "keyfit/findings.h"
#include "keyfit/service.h"

namespace keyfit {

struct RecordString {
  std::uint32_t address;
  std::uint32_t size;
};

struct RecordFinding {
  std::uint32_t code;
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t has_suggestion;
};

// Of an account or of a secret; what a verdict does not have is 0 or empty.
struct RecordVerdict {
  std::uint32_t present;  // 0: a paste held none of this kind
  std::uint32_t status;
  std::uint32_t kind;        // account: AccountKind, on usable verdicts
  std::uint32_t length;      // secret
  RecordString secret_kind;  // secret
  RecordString name;         // account, on usable verdicts; with the host it is the address
  std::uint32_t host;        // account: index into RecordService::hosts
  RecordString value;        // secret
  // Of each finding that has one: of an account the name of the one meant, of a secret all of it.
  RecordString suggestion;
  std::uint32_t suggested_host;  // account
  std::uint32_t finding_count;
  RecordFinding findings[Findings::capacity];
};

// Of a live test: the request of a step, or what came of one.
struct RecordLive {
  std::uint32_t present;  // 0: no such step, or the input was not usable
  RecordString method;
  RecordString url;
  RecordString content_type;
  RecordString authorization;  // holds the secret
  RecordString body;
  std::uint32_t is_next;  // 1: ask the next step; what follows says nothing
  std::uint32_t reason;
  std::uint32_t sent;
  std::uint32_t retry_after_s;  // no_retry_after where there is none
  RecordString name;
  RecordString email;
  RecordString company;
};

// Of a service that was taken: what addresses are rebuilt from, `https://NAME.HOST` and that plus the path.
struct RecordService {
  std::uint32_t host_count;
  RecordString hosts[decltype(Service::hosts)::capacity];
  RecordString api_path;
};

struct Record {
  RecordService service;
  RecordVerdict account;
  RecordVerdict secret;
  RecordLive live;
};

static_assert(sizeof(Record) % sizeof(std::uint32_t) == 0);

}  // namespace keyfit
