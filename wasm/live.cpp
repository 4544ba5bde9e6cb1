// The live test's part of the boundary.
#include <algorithm>

#include "boundary.h"
#include "keyfit/leaves.h"
#include "keyfit/wipe.h"
#include "runtime.h"

using namespace keyfit;
using namespace keyfit::boundary;

namespace {

RequestBuffer request_buffer;
Outcome outcome;

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

void keyfit::boundary::wipe_live_test() {
  overwrite(&request_buffer, sizeof request_buffer);
  overwrite(&outcome, sizeof outcome);
  wipe_parser_memory();
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
