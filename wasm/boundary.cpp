#include "boundary.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "keyfit/wipe.h"

using namespace keyfit;
using namespace keyfit::boundary;

namespace {

// Of the module for checks alone this is false, and live.cpp is no part of it.
constexpr bool makes_live_tests = KEYFIT_LIVE_TEST;

char service_leaves[16'384];

std::uint32_t address_of(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

void write(const Findings& findings, RecordVerdict& out) {
  out.finding_count = 0;
  for (const Finding& finding : findings) {
    out.findings[out.finding_count++] = {static_cast<std::uint32_t>(finding.code), finding.span.start,
                                         finding.span.end, finding.has_suggestion ? 1u : 0u};
  }
}

void write(const AccountVerdict& account) {
  RecordVerdict& out = record.account;
  out.present = 1;
  out.status = static_cast<std::uint32_t>(account.status);
  out.kind = static_cast<std::uint32_t>(account.kind);
  write(account.findings, out);
  out.suggestion = to_record(account.suggestion.name());
  out.suggested_host = static_cast<std::uint32_t>(account.suggestion.host());
  out.name = to_record(account.address.name());
  out.host = static_cast<std::uint32_t>(account.address.host());
}

void write(const SecretVerdict& secret) {
  RecordVerdict& out = record.secret;
  out.present = 1;
  out.status = static_cast<std::uint32_t>(secret.status);
  out.length = secret.length;
  out.secret_kind = to_record(secret.kind);
  write(secret.findings, out);
  out.suggestion = to_record(secret.suggested.reveal_secret());
  if (secret.usable()) out.value = to_record(secret.value.reveal_secret());
}

void write(const Service& read) {
  RecordService& out = record.service;
  for (std::string_view host : read.hosts) out.hosts[out.host_count++] = to_record(host);
  out.api_path = to_record(read.api_path);
}

// Overwrites what `written` names, and the record with it.
void wipe_answers() {
  if (written.service) overwrite(&record.service, sizeof record.service);
  if (written.account) {
    overwrite(&record.account, sizeof record.account);
    overwrite(&verdict.account, sizeof verdict.account);
    verdict.has_account = false;
  }
  if (written.secret) {
    overwrite(&record.secret, sizeof record.secret);
    verdict.secret.wipe();
    verdict.candidate.wipe();
    verdict.has_secret = false;
  }
  if constexpr (makes_live_tests) {
    if (written.live) {
      overwrite(&record.live, sizeof record.live);
      wipe_live_test();
    }
  }
  written.service = written.account = written.secret = written.live = false;
}

// What was put in, or what is longer than that: of a longer input only the size is looked at.
std::string_view input_of(std::uint32_t size) { return {input, size}; }

// These two are functions of their own, so that the frame of the second lies over all that the first has
// left.
[[gnu::noinline]] std::uint32_t find_plain(std::uint32_t size) {
  const PlainAccount plain = find_plain_account(input_of(size), service);
  if (plain.name_size == 0) return 0;
  return static_cast<std::uint32_t>(plain.name_size | plain.host << 8 | std::size_t(plain.kind) << 16);
}

[[gnu::noinline]] void wipe_stack_of_plain() {
  char stack[stack_of_plain];
  overwrite(stack, sizeof stack);
}

}  // namespace

RecordString keyfit::boundary::to_record(std::string_view text) {
  return {text.empty() ? 0 : address_of(text.data()), static_cast<std::uint32_t>(text.size())};
}

bool keyfit::boundary::begin_record(Written next) {
  wipe_answers();
  next.stack = std::max(next.stack, written.stack);
  written = next;
  return service.hosts.size() > 0;
}

// Where the loader puts the input (UTF-8), and where it reads the record.
KEYFIT_EXPORT(keyfit_input) char* keyfit_input() { return input; }
KEYFIT_EXPORT(keyfit_record) const Record* keyfit_record() { return &record; }

// The version that this module was built from, ending in NUL.
KEYFIT_EXPORT(keyfit_version) const char* keyfit_version() { return KEYFIT_VERSION; }

// Takes the leaves of a service definition from the input. Answers a ServiceProblem; 0 is none.
KEYFIT_EXPORT(keyfit_define_service) std::uint32_t keyfit_define_service(std::uint32_t size) {
  begin_record({.service = true});
  if (size > sizeof service_leaves) return static_cast<std::uint32_t>(ServiceProblem::too_many);
  std::memcpy(service_leaves, input, size);
  std::string_view where;
  const ServiceProblem problem =
      read_service({service_leaves, size}, service, where, makes_live_tests ? &live_reader : nullptr);
  write(service);
  return static_cast<std::uint32_t>(problem);
}

// A plain address in one number: the size of its name, its host and its kind, a byte each from the lowest on;
// 0 for whatever keyfit_check_account has to look at. Where there is an answer, nothing is left to wipe.
KEYFIT_EXPORT(keyfit_check_plain) std::uint32_t keyfit_check_plain(std::uint32_t size) {
  const std::uint32_t answer = find_plain(size);
  if (answer == 0) return 0;
  wipe_stack_of_plain();
  overwrite(input, size);
  return answer;
}

// Check the `size` bytes of the input. A size beyond the input buffer is answered as too long.
KEYFIT_EXPORT(keyfit_check_account) void keyfit_check_account(std::uint32_t size) {
  if (!begin_record({.account = true, .stack = stack_of_account})) return;
  // In its place, so that none of it is copied.
  new (&verdict.account) AccountVerdict(check_account(input_of(size), service, memory));
  write(verdict.account);
}

KEYFIT_EXPORT(keyfit_check_secret) void keyfit_check_secret(std::uint32_t size) {
  if (!begin_record({.secret = true})) return;
  check_secret(input_of(size), service, memory, verdict.secret);
  write(verdict.secret);
}

KEYFIT_EXPORT(keyfit_check_paste) void keyfit_check_paste(std::uint32_t size) {
  if (!begin_record({.account = true, .secret = true})) return;
  check_paste(input_of(size), service, memory, verdict);
  if (verdict.has_account) write(verdict.account);
  if (verdict.has_secret) write(verdict.secret);
}

// Overwrites all that the calls since the last one left behind; `size` is that of the longest input.
KEYFIT_EXPORT(keyfit_wipe) void keyfit_wipe(std::uint32_t size) {
  // Its end lies over the frames of the checks.
  char stack[stack_of_all];
  overwrite(stack + sizeof stack - written.stack, written.stack);
  written.stack = 0;
  overwrite(input, size < sizeof input ? size : sizeof input);
  memory.wipe();
  wipe_answers();
}
