// Live test: what to ask the service, and what its answer means.
//
// Decides: the request of each step; the outcome of a reply or of a failure to get one.
// Needs: a Service with a live test; an account and a secret from usable verdicts; what a carrier brought
// back. Answers: a Request (the secret stands in its authorization and nowhere else), then an Outcome or the
// number of the
//   next step. No state is kept between the two.
// Three answers, never two: only what the service is known to say refuses; what cannot be told is
// undetermined. Sources: the rules stand in the service's file, each with its source; HTTP Basic is RFC 7617,
// Retry-After RFC 9110. Never: carries anything. A failure to carry is an input like any reply.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/account.h"
#include "keyfit/secret.h"
#include "keyfit/service.h"

namespace keyfit {

// A reply is cut off here by whoever carries it; one byte more says that it was longer.
inline constexpr std::size_t most_reply_bytes = 65'536;

// Of a reply's header this much is looked at: no Location that means something to us is longer.
inline constexpr std::size_t most_header_bytes = 1024;

// Who a reply says one is connected as: what of it is kept, in bytes of UTF-8.
inline constexpr std::size_t most_who_bytes = 256;

enum class Answer : std::uint8_t { accepted, refused, undetermined };
enum class Fault : std::uint8_t { none, person, page, service, network };
enum class Sent : std::uint8_t { no, possibly, yes };

std::string_view text_of(Answer answer);
std::string_view text_of(Fault fault);
std::string_view text_of(Sent sent);
bool read_sent(std::string_view text, Sent& sent);

Answer answer_of(Reason reason);
Fault fault_of(Reason reason);
// The ids of the guides that help, parted by commas, the most likely first; empty where none does.
std::string_view guides_of(Reason reason);

struct Request {
  std::string_view method;
  std::string_view url;
  std::string_view content_type;
  std::string_view authorization;  // holds the secret
  std::string_view body;
};

// Where a Request's texts are put together. The caller wipes it.
struct RequestBuffer {
  AddressBuffer url;
  // "Basic " and the base64 of the secret, a colon and a password.
  std::array<char, 6 + ((most_secret_bytes + 1 + longest_label + 2) / 3) * 4> authorization;
};

// The request of `step`. False where the service has no such step.
bool begin_live_test(const Address& account, std::string_view secret, const Service& service,
                     std::size_t step, RequestBuffer& buffer, Request& request);

// What came back. Header values are empty where the header is missing.
struct Reply {
  std::uint32_t status = 0;
  std::string_view location;
  std::string_view retry_after;
  std::string_view content_type;
  std::string_view body;  // as it came, not necessarily UTF-8
};

// A text out of a reply, well-formed, without control characters, cut at a character.
class WhoText {
 public:
  // Adds `text` behind a blank; what is not well-formed is left out.
  void append(std::string_view text);
  std::string_view view() const { return {bytes_.data(), size_}; }
  void clear() { size_ = 0; }

 private:
  std::array<char, most_who_bytes> bytes_{};
  std::size_t size_ = 0;
};

inline constexpr std::uint32_t no_retry_after = 0xFFFF'FFFF;

struct Outcome {
  bool is_next = false;  // not an outcome yet: ask the next step
  Reason reason = Reason::unexpected_reply;
  Sent sent = Sent::yes;
  std::uint32_t retry_after_s = no_retry_after;
  WhoText name;
  WhoText email;
  WhoText company;
};

// What a reply to `step` means. With `administrator` an accepted step is followed by the next one, if there
// is one.
Outcome finish_live_test(const Reply& reply, const Service& service, std::size_t step, bool administrator);

// What it means that no reply came: `reason` is one that a carrier can meet (is_carrier_reason).
Outcome finish_live_test(Reason reason, Sent sent);
bool is_carrier_reason(Reason reason);

}  // namespace keyfit
