// The boundary: the core as a handful of exports. It decides nothing: it hands bytes in and a record out.
//
// Memory: one input buffer, one record, and the working memory of the checks, all static; no heap. One
// service at a time; its leaves stay in a buffer of their own. Secrets: after each check the loader reads the
// record and calls keyfit_wipe; then every byte that the call left behind (input, record, working memory,
// stack) is overwritten.
#include <cstring>

#include "keyfit/paste.h"
#include "keyfit/service.h"
#include "record.h"

#define KEYFIT_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace {

using namespace keyfit;

// One byte more than the longest paste, so that one that is too long can be seen to be so.
char input[most_paste_bytes + 1];
char service_leaves[16'384];
Service service;
Text memory;
PasteVerdict verdict;
AddressBuffer account_url_buffer;
AddressBuffer api_url_buffer;
AddressBuffer suggestion_buffer;
Record record;

std::uint32_t address_of(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}

RecordString to_record(std::string_view text) {
  return {text.empty() ? 0 : address_of(text.data()), static_cast<std::uint32_t>(text.size())};
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
  out.suggestion = to_record(account_url(account.suggestion, service, suggestion_buffer));
  if (!account.usable()) return;
  out.name = to_record(account.address.name());
  out.host = to_record(service.hosts[account.address.host()]);
  out.account_url = to_record(account_url(account.address, service, account_url_buffer));
  out.api_url = to_record(api_url(account.address, service, api_url_buffer));
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

// What was put in, or what is longer than that: of a longer input only the size is looked at.
std::string_view input_of(std::uint32_t size) { return {input, size}; }

void overwrite(void* bytes, std::size_t size) {
  std::memset(bytes, 0, size);
  // The compiler must not take the bytes for dead.
  asm volatile("" : : "r"(bytes) : "memory");
}

}  // namespace

// The library calls this where a bound is overstepped. A trap needs nothing from outside, where libc's own
// would import an exit.
extern "C" void abort() { __builtin_trap(); }

// Where the loader puts the input (UTF-8), and where it reads the record.
KEYFIT_EXPORT(keyfit_input) char* keyfit_input() { return input; }
KEYFIT_EXPORT(keyfit_record) const Record* keyfit_record() { return &record; }

// The version that this module was built from, ending in NUL.
KEYFIT_EXPORT(keyfit_version) const char* keyfit_version() { return KEYFIT_VERSION; }

// Takes the leaves of a service definition from the input. Answers a ServiceProblem; 0 is none.
KEYFIT_EXPORT(keyfit_define_service) std::uint32_t keyfit_define_service(std::uint32_t size) {
  if (size > sizeof service_leaves) return static_cast<std::uint32_t>(ServiceProblem::too_many);
  std::memcpy(service_leaves, input, size);
  std::string_view where;
  return static_cast<std::uint32_t>(read_service({service_leaves, size}, service, where));
}

// Check the `size` bytes of the input. A size beyond the input buffer is answered as too long.
KEYFIT_EXPORT(keyfit_check_account) void keyfit_check_account(std::uint32_t size) {
  verdict.account = check_account(input_of(size), service, memory);
  write(verdict.account);
}

KEYFIT_EXPORT(keyfit_check_secret) void keyfit_check_secret(std::uint32_t size) {
  check_secret(input_of(size), service, memory, verdict.secret);
  write(verdict.secret);
}

KEYFIT_EXPORT(keyfit_check_paste) void keyfit_check_paste(std::uint32_t size) {
  check_paste(input_of(size), service, memory, verdict);
  if (verdict.has_account) write(verdict.account);
  if (verdict.has_secret) write(verdict.secret);
}

// Overwrites all that the last call left behind; `size` is that of its input.
KEYFIT_EXPORT(keyfit_wipe) void keyfit_wipe(std::uint32_t size) {
  // Deeper than any check goes, so that this frame lies over all that theirs held.
  char stack[12'288];
  overwrite(stack, sizeof stack);
  overwrite(input, size < sizeof input ? size : sizeof input);
  overwrite(&memory, sizeof memory);
  overwrite(&verdict, sizeof verdict);
  overwrite(&record, sizeof record);
  overwrite(account_url_buffer.data(), account_url_buffer.size());
  overwrite(api_url_buffer.data(), api_url_buffer.size());
  overwrite(suggestion_buffer.data(), suggestion_buffer.size());
}
