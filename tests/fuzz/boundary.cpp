// Whatever is called in whatever order, with whatever sizes: the record says what this call found and nothing
// of calls before, an address in it is rebuilt, a request holds the secret in its authorization alone,
// without a service nothing is answered, and after the wipe no byte of any input is left in the boundary's
// memory.
//
// An input is calls, parted by the byte FE. Of a call the first byte is kind and flags, the rest its bytes;
// those of a live test's beginning are account, line feed, secret. The first call finds FreshBooks Classic
// defined.
#include <sanitizer/asan_interface.h>

#define KEYFIT_LIVE_TEST 1
#include "../../wasm/boundary.cpp"
#include "../../wasm/live.cpp"
#include "fuzz.h"
#include "json_leaves.h"
#include "services.h"

// Natively the parser has the C library's memory, and the sanitizer looks after it.
void keyfit::wipe_parser_memory() {}

namespace {

enum class Kind { account, secret, paste, begin, finish, define };

struct Call {
  Kind kind;
  std::uint32_t step;
  bool administrator;
  bool is_wiped;      // whether the wipe follows
  bool is_oversized;  // whether a size is told that is beyond the input buffer
  std::string_view bytes;

  explicit Call(std::string_view call) {
    const auto flags = static_cast<unsigned char>(call.empty() ? 0 : call[0]);
    kind = static_cast<Kind>((flags & 7u) % 6u);
    step = (flags >> 3) & 3u;
    administrator = (flags & 32u) != 0;
    is_wiped = (flags & 64u) == 0;
    is_oversized = (flags & 128u) != 0;
    bytes = call.substr(std::min<std::size_t>(call.size(), 1));
  }
};

// A string of the record. All that it can point at are statics of this program, so half of an address is
// enough.
std::string_view text_at(RecordString string) {
  if (string.size == 0) return {};
  const auto distance = static_cast<std::int32_t>(string.address - address_of(input));
  const std::intptr_t address = reinterpret_cast<std::intptr_t>(input) + distance;
  return {reinterpret_cast<const char*>(address), string.size};
}

template <typename T>
bool is_zero(const T& value) {
  const char* bytes = reinterpret_cast<const char*>(&value);
  return bytes[0] == 0 && std::memcmp(bytes, bytes + 1, sizeof value - 1) == 0;
}

std::string find_record_fault(const RecordVerdict& part, Status status, const Findings& findings) {
  if (part.present != 1 || part.status != static_cast<std::uint32_t>(status)) return "status";
  if (part.finding_count != findings.size()) return "findings";
  bool suggests = false;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings.begin()[i];
    const RecordFinding& told = part.findings[i];
    suggests = suggests || finding.has_suggestion;
    if (told.code != static_cast<std::uint32_t>(finding.code) || told.start != finding.span.start ||
        told.end != finding.span.end || (told.has_suggestion == 1) != finding.has_suggestion) {
      return "a finding";
    }
  }
  return suggests == (part.suggestion.size > 0) ? "" : "suggestion";
}

std::string find_account_fault(std::string_view text) {
  const AccountVerdict& found = verdict.account;
  const RecordVerdict& part = record.account;
  std::string fault = find_fault(found, text, service);
  if (fault.empty()) fault = find_record_fault(part, found.status, found.findings);
  if (!fault.empty()) return fault;
  if (text_at(part.name) != found.address.name() || part.host != found.address.host()) return "address";
  return text_at(part.suggestion) == found.suggestion.name() && part.suggested_host == found.suggestion.host()
             ? ""
             : "suggested address";
}

std::string find_secret_fault(std::string_view text) {
  const SecretVerdict& found = verdict.secret;
  const RecordVerdict& part = record.secret;
  std::string fault = find_fault(found, text, service);
  if (fault.empty()) fault = find_record_fault(part, found.status, found.findings);
  if (!fault.empty()) return fault;
  return text_at(part.value) == found.value.reveal_secret() && part.length == found.length ? "" : "value";
}

std::string find_request_fault(const Call& call) {
  const RecordLive& live = record.live;
  if (live.present == 0) return is_zero(record) ? "" : "no request, and a part of one";
  AddressBuffer buffer;
  if (text_at(live.url) != api_url(verdict.account.address, service, buffer)) return "where a request goes";
  if (text_at(live.authorization).substr(0, 6) != "Basic ") return "authorization";
  const LiveTest& live_test = service.live_test;
  const bool fixed = text_at(live.method) == live_test.method &&
                     text_at(live.content_type) == live_test.content_type &&
                     text_at(live.body) == live_test.steps[call.step].body;
  return fixed ? "" : "a part of a request";
}

std::string find_outcome_fault(const Call& call, const Reply& reply) {
  const RecordLive& live = record.live;
  if (live.present != 1 || live.reason != static_cast<std::uint32_t>(outcome.reason) ||
      (live.is_next == 1) != outcome.is_next || text_at(live.name) != outcome.name.view() ||
      text_at(live.email) != outcome.email.view() || text_at(live.company) != outcome.company.view()) {
    return "outcome";
  }
  return find_fault(outcome, reply, service, call.step, call.administrator);
}

// A service that was taken is told whole; of leaves that were not, nothing.
std::string find_service_fault(std::uint32_t size) {
  if (size > sizeof service_leaves) return is_zero(record) ? "" : "leaves not read, and told of";
  const RecordService& told = record.service;
  if (told.host_count != service.hosts.size() || text_at(told.api_path) != service.api_path) return "service";
  for (std::size_t i = 0; i < service.hosts.size(); ++i) {
    if (text_at(told.hosts[i]) != service.hosts[i]) return "a host of the service";
  }
  return is_zero(record.account) && is_zero(record.secret) && is_zero(record.live)
             ? ""
             : "a definition, and an answer";
}

// What is wrong with the record after `call`, told for `size` bytes of input.
std::string find_call_fault(const Call& call, std::uint32_t size) {
  if (service.hosts.size() == 0) return is_zero(record) ? "" : "an answer without a service";
  const std::string_view text{input, size};
  const bool has_account = record.account.present != 0;
  const bool has_secret = record.secret.present != 0;
  const bool has_live = record.live.present != 0;
  switch (call.kind) {
    case Kind::account: return has_secret || has_live ? "more than an account" : find_account_fault(text);
    case Kind::secret: return has_account || has_live ? "more than a secret" : find_secret_fault(text);
    case Kind::paste: {
      if (has_account != verdict.has_account || has_secret != verdict.has_secret || has_live)
        return "what a paste holds";
      std::string fault = has_account ? find_account_fault(text) : "";
      if (fault.empty() && has_secret) fault = find_secret_fault(text);
      return fault.empty() ? find_fault(verdict, text, service) : fault;
    }
    case Kind::begin: return has_account || has_secret ? "more than a request" : find_request_fault(call);
    case Kind::finish: {
      if (has_account || has_secret) return "more than an outcome";
      return find_outcome_fault(call, read_reply(text.substr(0, sizeof input)));
    }
    case Kind::define: break;
  }
  return find_service_fault(size);
}

// Whether FreshBooks Classic is what is defined, as it is when an input begins.
bool is_freshbooks = false;

void define_freshbooks() {
  if (is_freshbooks) return;
  is_freshbooks = true;
  static const std::string leaves = [] {
    std::string all;
    expect(json_to_leaves(built_in_services().front(), all), "leaves");
    return all;
  }();
  leaves.copy(input, leaves.size());
  expect(keyfit_define_service(static_cast<std::uint32_t>(leaves.size())) == 0, "FreshBooks Classic");
  keyfit_wipe(static_cast<std::uint32_t>(leaves.size()));
}

// Checks an account, first the short way. An answer of that leaves nothing behind, and is the careful way's.
void check_account_both_ways(std::string_view bytes, std::uint32_t told) {
  const std::uint32_t plain = keyfit_check_plain(told);
  if (plain != 0) {
    expect(std::all_of(input, input + told, [](char c) { return c == 0; }), "a plain address is left");
    bytes.copy(input, told);
  }
  keyfit_check_account(told);
  if (plain == 0) return;
  const AccountVerdict careful = check_account_with_care({input, told}, service, memory);
  expect(careful.status == Status::valid && (plain & 0xFF) == careful.address.name().size() &&
             ((plain >> 8) & 0xFF) == careful.address.host() &&
             plain >> 16 == static_cast<std::uint32_t>(careful.kind),
         "plain, and otherwise with care");
}

// Makes the call. Answers how many bytes of the input buffer it used.
std::size_t make(const Call& call) {
  const std::size_t size = std::min(call.bytes.size(), sizeof input);
  call.bytes.copy(input, size);
  // What lies behind the input is not the call's; only of leaves that are too long the buffer's part is read.
  const bool reads_all = call.is_oversized && call.kind == Kind::finish;
  if (!reads_all) ASAN_POISON_MEMORY_REGION(input + size, sizeof input - size);
  const auto told = static_cast<std::uint32_t>(call.is_oversized ? sizeof input + 1 + size : size);
  const std::size_t line = std::min(call.bytes.find('\n'), size);
  switch (call.kind) {
    case Kind::account: check_account_both_ways(call.bytes, told); break;
    case Kind::secret: keyfit_check_secret(told); break;
    case Kind::paste: keyfit_check_paste(told); break;
    case Kind::begin:
      std::memmove(input + line, input + std::min(line + 1, size), size - std::min(line + 1, size));
      keyfit_begin_live_test(static_cast<std::uint32_t>(line),
                             told - static_cast<std::uint32_t>(std::min(line + 1, size)), call.step);
      break;
    case Kind::finish: keyfit_finish_live_test(told, call.step, call.administrator ? 1 : 0); break;
    case Kind::define:
      is_freshbooks = false;
      keyfit_define_service(told);
      break;
  }
  ASAN_UNPOISON_MEMORY_REGION(input, sizeof input);
  expect_no_fault(find_call_fault(call, told));
  return size;
}

void wipe(std::size_t size) {
  keyfit_wipe(static_cast<std::uint32_t>(size));
  expect(is_zero(input) && is_zero(memory) && is_zero(verdict) && is_zero(record) && is_zero(outcome) &&
             is_zero(request_buffer),
         "memory after the wipe");
}

}  // namespace

void keyfit::fuzz(std::string_view calls) {
  define_freshbooks();
  std::size_t used = 0;
  while (!calls.empty()) {
    const Call call(take_until(calls, '\xFE'));
    used = std::max(used, make(call));
    if (!call.is_wiped) continue;
    wipe(used);
    used = 0;
  }
  wipe(used);
}
