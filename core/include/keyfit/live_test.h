// Live test: what to ask the service, and what its answer means.
//
// Decides: which step is asked; the request of a step; the outcome of a reply or of a failure to get one.
// Needs: a Definition with a live test; verdicts on its fields; what a carrier brought back.
// Answers: a Request, then an Outcome, or the number of the next step and what is known so far. No state is
//   kept between the two.
// Three answers, never two: only what the service is known to say refuses; what cannot be told is
//   undetermined.
// Sources: the rules stand in the definition, each with its source; HTTP Basic is RFC 7617, Retry-After RFC
//   9110.
// Never: carries anything. A failure to carry is an input like any reply.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/account.h"
#include "keyfit/definition.h"
#include "keyfit/value.h"
#include "keyfit/wipe.h"

namespace keyfit {

// A larger reply is not read: whoever carries it stops one byte behind this. JSON may be larger, since only
// the leaves that a definition asks for reach the core.
inline constexpr std::size_t most_reply_bytes = 65'536;
inline constexpr std::size_t most_json_bytes = 1'048'576;
inline constexpr std::size_t most_json_depth = 32;      // no known reply goes deeper than 8
inline constexpr std::size_t most_json_parts = 65'536;  // values and keys; 100 long records have 20,000

// The leaves that a definition asks for, as records.
inline constexpr std::size_t most_json_leaf_bytes = 49'152;

// Of a reply's header this much is looked at: no known one that means something is longer.
inline constexpr std::size_t most_header_bytes = 1024;

// Who a reply says one is connected as, and a right: what of it is kept, in bytes of UTF-8.
inline constexpr std::size_t most_who_bytes = 256;
inline constexpr std::size_t most_rights_bytes = 4096;  // all rights of a key
inline constexpr std::size_t most_rights = 256;

enum class Answer : std::uint8_t { accepted, refused, undetermined };
enum class Fault : std::uint8_t { none, person, page, service, network };
enum class Sent : std::uint8_t { no, possibly, yes };

std::string_view text_of(Answer answer);
std::string_view text_of(Fault fault);
std::string_view text_of(Sent sent);
bool read_sent(std::string_view text, Sent& sent);

Answer answer_of(Reason reason);
Fault fault_of(Reason reason);
// The ids of the guides that help, parted by commas, the most likely first; empty where none does. Those of a
// closed field have the names that the first edition gave them.
std::string_view guides_of(Reason reason, bool closed);
// Whether a carrier can meet it.
bool is_carrier_reason(Reason reason);

// The verdicts on a definition's fields. A field without one is as if it were empty.
struct Values {
  const AccountVerdict* account = nullptr;
  std::array<const ValueVerdict*, most_fields> values{};
  // Without any verdict at all: as if the first kind were given.
  bool unknown = false;
};

// The word of this name that goes with a field's value: with its kind, or with the choice. A value of an
// unknown shape has the words of the first kind. False where there is none.
bool find_word(const Field& field, std::string_view name, const ValueVerdict* verdict, bool unknown,
               const Definition& definition, std::string_view& word);

// What whoever asks wants to know, and may do.
struct Wishes {
  bool administrator = false;
  bool allow_cost = false;
  From from = From::relay;  // `anywhere`: steps of a page and of a relay alike
};

// The texts of a request. The caller wipes it.
struct RequestMemory {
  // Room for the longest value in HTTP Basic, four times over.
  std::array<char, 24'576> bytes;
  std::size_t size = 0;
  HighWater written;
  void wipe() {
    written.wipe(bytes.data());
    written.reset();
    size = 0;
  }
};

struct RequestHeader {
  std::string_view name;
  std::string_view value;
};

struct Request {
  std::string_view method;
  std::string_view url;
  std::array<RequestHeader, 10> headers;  // in the order of the file; Basic and the content type come last
  std::size_t header_count = 0;
  std::string_view body;
};

// Whether a step would be asked: its kinds and choices fit, whoever asks may, and no value that it needs is
// missing.
bool is_asked(std::size_t step, const Definition& definition, const Values& values, const Wishes& wishes);

// The first ordinary step from `step` on that is asked, or no_step.
inline constexpr std::size_t no_step = static_cast<std::size_t>(-1);
std::size_t find_step(std::size_t step, const Definition& definition, const Values& values,
                      const Wishes& wishes);

// The request of a step. False where the step is skipped, a value is not usable, or must not stand where it
// would.
bool begin_live_test(std::size_t step, const Definition& definition, const Values& values, bool masked,
                     RequestMemory& memory, Request& request);

// A list of short texts in one piece of memory: rights, missing rights, the choices that were found by
// asking.
class TextList {
 public:
  // Adds a text that is not there yet. What does not fit is left out.
  void add(std::string_view text);
  bool has(std::string_view text) const;
  void clear() { count_ = 0; }
  std::size_t size() const { return count_; }
  std::string_view operator[](std::size_t index) const;

 private:
  std::array<char, most_rights_bytes> bytes_{};
  std::array<std::uint16_t, most_rights> ends_{};
  std::size_t count_ = 0;
};

// A text out of a reply, well-formed, without control characters, cut at a character.
class WhoText {
 public:
  // Adds `text` behind a blank; what is not well-formed is left out.
  void append(std::string_view text);
  std::string_view view() const { return {bytes_.data(), size_}; }
  bool empty() const { return size_ == 0; }
  void clear() { size_ = 0; }

 private:
  std::array<char, most_who_bytes> bytes_{};
  std::size_t size_ = 0;
};

// What earlier steps of the same run told.
struct SoFar {
  // Of the ordinary step that was answered; of a step that is asked later it is `connected` where nothing
  // else was said.
  Reason reason = Reason::connected;
  bool accepted = false;   // it accepted
  bool passed_on = false;  // it refused, and passed the question on
  WhoText name;
  WhoText email;
  WhoText company;
  bool has_rights = false;
  TextList rights;
  TextList missing;
  WhoText field;   // the choice that was found by asking
  WhoText choice;  // its value
};

// What came back. A header that a page cannot see is not there.
struct Reply {
  std::uint32_t status = 0;
  std::string_view body;  // as it came, not necessarily UTF-8; of JSON nothing more than its first character
  std::string_view leaves;  // "/headers/NAME" in small letters; "/json/AT" of a JSON body (live_question.h)
  bool is_json = false;     // the body was JSON, and `leaves` are all of it
  bool too_large = false;   // it was longer, deeper or had more parts than is read
};

inline constexpr std::uint32_t no_retry_after = 0xFFFF'FFFF;

struct Outcome {
  bool is_next = false;  // not an outcome yet: ask `next`, and hand `so_far` back
  std::size_t next = no_step;
  Reason reason = Reason::unexpected_reply;
  Sent sent = Sent::yes;
  std::string_view field;  // who is to blame, if not the secret; points into the Definition
  std::string_view host;   // who answered, where several were possible; points into the Definition
  std::uint32_t retry_after_s = no_retry_after;
  std::string_view mode;  // points into a verdict
  bool closed = false;    // the guides are those of a closed field
  bool tells_missing = false;
};

// What a reply to `step` means. `needs`: the rights that the page needs, as leaves. `so_far` is what earlier
// steps told; what this one tells is added.
void finish_live_test(const Reply& reply, std::size_t step, const Definition& definition,
                      const Values& values, const Wishes& wishes, const TextList& needs, SoFar& so_far,
                      Outcome& outcome);

// What it means that no reply came: `reason` is one that a carrier can meet.
void finish_live_test(Reason reason, Sent sent, std::size_t step, const Definition& definition,
                      const Values& values, SoFar& so_far, Outcome& outcome);

}  // namespace keyfit
