// The boundary: the core as a handful of exports. It decides nothing: it hands bytes in and a record out.
//
// Memory: one input buffer, one record, and the working memory of the checks, all static. One
// service at a time; its leaves stay in a buffer of their own. Without a service nothing is answered.
// Secrets: after each check the loader reads the record and calls keyfit_wipe; then every byte that the call
// left behind (input, record, working memory, stack) is overwritten.
#include <algorithm>
#include <cstring>

#include "keyfit/leaves.h"
#include "keyfit/live_test.h"
#include "keyfit/paste.h"
#include "keyfit/service.h"
#include "record.h"
#include "runtime.h"

#ifdef __wasm__
#define KEYFIT_EXPORT(name) extern "C" __attribute__((export_name(#name)))
#else  // tests/fuzz compiles this file natively
#define KEYFIT_EXPORT(name) extern "C"
#endif

namespace {

using namespace keyfit;

// Room for the longest paste and for a reply with its headers, each with the one byte more that says it is
// too long.
constexpr std::size_t room_for_headers = 4096;
char input[std::max(most_paste_bytes, most_reply_bytes) + 1 + room_for_headers];
char service_leaves[16'384];
Service service;
Text memory;
PasteVerdict verdict;
AddressBuffer account_url_buffer;
AddressBuffer api_url_buffer;
AddressBuffer suggestion_buffer;
RequestBuffer request_buffer;
Outcome outcome;
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
  if (!account.suggestion.name().empty()) {
    out.suggestion = to_record(account_url(account.suggestion, service, suggestion_buffer));
  }
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

// A record that says nothing yet. False where there is no service to check by, and so nothing to say.
bool begin_record() {
  record = {};
  return service.hosts.size() > 0;
}

// What was put in, or what is longer than that: of a longer input only the size is looked at.
std::string_view input_of(std::uint32_t size) { return {input, size}; }

// A reply as leaves: /status, /location, /retry_after, /content_type, /body.
Reply read_reply(std::string_view leaves) {
  Reply reply;
  LeafReader reader(leaves);
  for (Leaf leaf; reader.next(leaf);) {
    if (leaf.path == "/status") {
      for (char c : leaf.text) reply.status = reply.status * 10 + static_cast<std::uint32_t>(c - '0');
    } else if (leaf.path == "/location") {
      reply.location = leaf.text;
    } else if (leaf.path == "/retry_after") {
      reply.retry_after = leaf.text;
    } else if (leaf.path == "/content_type") {
      reply.content_type = leaf.text;
    } else if (leaf.path == "/body") {
      reply.body = leaf.text;
    }
  }
  return reply;
}

}  // namespace

// Where the loader puts the input (UTF-8), and where it reads the record.
KEYFIT_EXPORT(keyfit_input) char* keyfit_input() { return input; }
KEYFIT_EXPORT(keyfit_record) const Record* keyfit_record() { return &record; }

// The version that this module was built from, ending in NUL.
KEYFIT_EXPORT(keyfit_version) const char* keyfit_version() { return KEYFIT_VERSION; }

// Takes the leaves of a service definition from the input. Answers a ServiceProblem; 0 is none.
KEYFIT_EXPORT(keyfit_define_service) std::uint32_t keyfit_define_service(std::uint32_t size) {
  record = {};
  if (size > sizeof service_leaves) return static_cast<std::uint32_t>(ServiceProblem::too_many);
  std::memcpy(service_leaves, input, size);
  std::string_view where;
  return static_cast<std::uint32_t>(read_service({service_leaves, size}, service, where));
}

// Check the `size` bytes of the input. A size beyond the input buffer is answered as too long.
KEYFIT_EXPORT(keyfit_check_account) void keyfit_check_account(std::uint32_t size) {
  if (!begin_record()) return;
  verdict.account = check_account(input_of(size), service, memory);
  write(verdict.account);
}

KEYFIT_EXPORT(keyfit_check_secret) void keyfit_check_secret(std::uint32_t size) {
  if (!begin_record()) return;
  check_secret(input_of(size), service, memory, verdict.secret);
  write(verdict.secret);
}

KEYFIT_EXPORT(keyfit_check_paste) void keyfit_check_paste(std::uint32_t size) {
  if (!begin_record()) return;
  check_paste(input_of(size), service, memory, verdict);
  if (verdict.has_account) write(verdict.account);
  if (verdict.has_secret) write(verdict.secret);
}

// The request of a step of the live test, for the account (`account_size` bytes) and the secret behind it in
// the input. record.live.present is 0 where one of the two is not usable, or there is no such step.
KEYFIT_EXPORT(keyfit_begin_live_test)
void keyfit_begin_live_test(std::uint32_t account_size, std::uint32_t secret_size, std::uint32_t step) {
  if (!begin_record() || account_size > sizeof input || secret_size > sizeof input - account_size) return;
  verdict.account = check_account({input, account_size}, service, memory);
  check_secret({input + account_size, secret_size}, service, memory, verdict.secret);
  Request request;
  if (!verdict.account.usable() || !verdict.secret.usable() ||
      !begin_live_test(verdict.account.address, verdict.secret.value.reveal_secret(), service, step,
                       request_buffer, request)) {
    return;
  }
  RecordLive& live = record.live;
  live.present = 1;
  live.method = to_record(request.method);
  live.url = to_record(request.url);
  live.content_type = to_record(request.content_type);
  live.authorization = to_record(request.authorization);
  live.body = to_record(request.body);
}

// What a reply means. The input holds it as leaves (read_reply).
KEYFIT_EXPORT(keyfit_finish_live_test)
void keyfit_finish_live_test(std::uint32_t size, std::uint32_t step, std::uint32_t administrator) {
  if (!begin_record()) return;
  const Reply reply = read_reply({input, std::min<std::size_t>(size, sizeof input)});
  outcome = finish_live_test(reply, service, step, administrator != 0);
  RecordLive& live = record.live;
  live.present = 1;
  live.is_next = outcome.is_next ? 1 : 0;
  live.reason = static_cast<std::uint32_t>(outcome.reason);
  live.sent = static_cast<std::uint32_t>(outcome.sent);
  live.retry_after_s = outcome.retry_after_s;
  live.name = to_record(outcome.name.view());
  live.email = to_record(outcome.email.view());
  live.company = to_record(outcome.company.view());
}

// Overwrites all that the last call left behind; `size` is that of its input.
KEYFIT_EXPORT(keyfit_wipe) void keyfit_wipe(std::uint32_t size) {
  // Deeper than any check goes, so that this frame lies over all that theirs held.
  char stack[20'480];
  overwrite(stack, sizeof stack);
  overwrite(input, size < sizeof input ? size : sizeof input);
  overwrite(&memory, sizeof memory);
  overwrite(&verdict, sizeof verdict);
  overwrite(&record, sizeof record);
  overwrite(&request_buffer, sizeof request_buffer);
  overwrite(&outcome, sizeof outcome);
  wipe_parser_memory();
  overwrite(account_url_buffer.data(), account_url_buffer.size());
  overwrite(api_url_buffer.data(), api_url_buffer.size());
  overwrite(suggestion_buffer.data(), suggestion_buffer.size());
}
