// Whatever replies: only a rule of the service accepts or refuses, and a service without rules never does;
// who one is connected as is short plain text. An input is a line each of step, status, Location, Retry-After
// and Content-Type, then the body; "1a" is step 1 with the administrator's steps wanted.
#include "fuzz.h"

namespace {

using namespace keyfit;

std::uint32_t read_number(std::string_view text) {
  std::uint32_t number = 0;
  for (char c : text.substr(0, 4))
    number = number * 10 + (is_digit(c) ? static_cast<std::uint32_t>(c - '0') : 0);
  return number;
}

}  // namespace

void keyfit::fuzz(std::string_view input) {
  static const Service without_rules = [] {
    Service service = freshbooks();
    service.live_test.rules = {};
    return service;
  }();
  const std::string_view first = take_until(input, '\n');
  const bool administrator = !first.empty() && first.back() == 'a';
  const std::size_t step = read_number(first.substr(0, 1));
  Reply reply;
  reply.status = read_number(take_until(input, '\n'));
  const ExactBytes location(take_until(input, '\n'));
  const ExactBytes retry_after(take_until(input, '\n'));
  const ExactBytes content_type(take_until(input, '\n'));
  const ExactBytes body(input);
  reply.location = location.view();
  reply.retry_after = retry_after.view();
  reply.content_type = content_type.view();
  reply.body = body.view();
  for (const Service* service : {&freshbooks(), &without_rules}) {
    const Outcome outcome = finish_live_test(reply, *service, step, administrator);
    expect_no_fault(find_fault(outcome, reply, *service, step, administrator));
  }
}
