// The boundary: the core as a handful of exports. It decides nothing: it hands bytes in and a record out.
//
// Memory: one input buffer, one record, and the working memory of the checks, all static. One
// service at a time; its leaves stay in a buffer of their own. Without a service nothing is answered.
// Secrets: after each check the loader reads the record and calls keyfit_wipe; then every byte that the call
// left behind (input, record, working memory, stack) is overwritten. What no call has written is not: see
// `written`.
#include <algorithm>
#include <cstring>
#include <new>

#include "keyfit/leaves.h"
#include "keyfit/live_test.h"
#include "keyfit/paste.h"
#include "keyfit/service.h"
#include "keyfit/wipe.h"
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
RequestBuffer request_buffer;
Outcome outcome;
Record record;

// Deeper than any check of that kind goes.
constexpr std::size_t stack_of_plain = 128;
constexpr std::size_t stack_of_account = 6'144;
constexpr std::size_t stack_of_all = 20'480;

// What the calls since the last wipe may have written, beside the input and what notes it itself (HighWater).
// At first all: what an object is born with goes, too.
struct Written {
  bool service = false;
  bool account = false;
  bool secret = false;
  bool live = false;
  std::size_t stack = stack_of_all;
};
Written written{.service = true, .account = true, .secret = true, .live = true};

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
  if (written.live) {
    overwrite(&record.live, sizeof record.live);
    overwrite(&request_buffer, sizeof request_buffer);
    overwrite(&outcome, sizeof outcome);
    wipe_parser_memory();
  }
  written.service = written.account = written.secret = written.live = false;
}

// A record that says nothing yet, for a call that writes `next`. False where there is no service to check by,
// and so nothing to say.
bool begin_record(Written next) {
  wipe_answers();
  next.stack = std::max(next.stack, written.stack);
  written = next;
  return service.hosts.size() > 0;
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
  begin_record({.service = true});
  if (size > sizeof service_leaves) return static_cast<std::uint32_t>(ServiceProblem::too_many);
  std::memcpy(service_leaves, input, size);
  std::string_view where;
  const ServiceProblem problem = read_service({service_leaves, size}, service, where);
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

// The request of a step of the live test, for the account (`account_size` bytes) and the secret behind it in
// the input. record.live.present is 0 where one of the two is not usable, or there is no such step.
KEYFIT_EXPORT(keyfit_begin_live_test)
void keyfit_begin_live_test(std::uint32_t account_size, std::uint32_t secret_size, std::uint32_t step) {
  if (!begin_record({.account = true, .secret = true, .live = true}) || account_size > sizeof input ||
      secret_size > sizeof input - account_size)
    return;
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
  if (!begin_record({.live = true})) return;
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
