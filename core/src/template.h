// Template: how values get into a request. Internal to the core.
//
// Decides: which parts of a text in a definition are holes; whether the hosts that a URL can lead to are
//   named in the file; what a hole is filled with, written as the place demands it.
// Needs: a Definition that was read; the verdicts on its fields, usable ones (Values).
// Answers: the text, put together in a Writer's memory; nothing where a value is missing, or must not stand
//   there.
// Source: the WHATWG URL standard for hosts and percent-encoding; RFC 9110, 5.5 for header values; RFC 7617
//   for Basic.
// Never: lets a value decide where a request goes. A host is literal, an account's (which is rebuilt), one of
//   a list of literal ones, or a name in front of literal labels.
//
// A hole is {field} or {field.part}, and nothing else in braces is one: in GraphQL write { id }.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "keyfit/account.h"
#include "keyfit/live_test.h"
#include "keyfit/value.h"

namespace keyfit {

// A run of a template: literal text, or a hole.
struct Piece {
  bool is_hole = false;
  std::string_view text;   // literal
  std::string_view field;  // of a hole
  std::string_view part;   // of a hole; empty: the whole value
};

// Reads a template piece by piece.
class Pieces {
 public:
  explicit Pieces(std::string_view rest) : rest_(rest) {}
  bool next(Piece& piece);

 private:
  std::string_view rest_;
};

// Whether every hole of a text names a field, and a part of it, that the definition has.
bool has_known_holes(std::string_view text, const Definition& definition);
// Whether it has a hole with a value, or a part of a value, of a secret field.
bool has_secret_hole(std::string_view text, const Definition& definition);
bool has_hole(std::string_view text);

// The host of a URL template, behind "https://", and what follows it.
std::string_view host_of(std::string_view url);
std::string_view behind_host_of(std::string_view url);

// Whether a URL template leads to hosts that the file names, whatever the values are, by https and to no
// port.
bool is_closed_door(std::string_view url, const Definition& definition);

// How a value is written where it stands.
enum class Place { host, url, header, basic_user, json, form, xml };

enum class Filled : std::uint8_t {
  yes,
  absent,   // an optional field is empty, or the value has no such part
  refused,  // the value must not stand there
};

// How values are escaped in a body of this type; Place::header where none may stand in it.
Place place_of_body(std::string_view content_type);

// Puts the request's texts together, one after the other, in one piece of memory.
class RequestWriter {
 public:
  // With `masked`, what a secret would put there is "***".
  RequestWriter(RequestMemory& memory, const Values& values, const Definition& definition, bool masked)
      : memory_(memory), values_(values), definition_(definition), masked_(masked) {}

  // Writes a template; `text` is what was written.
  Filled write(std::string_view source, Place place, std::string_view& text);
  Filled write_url(std::string_view source, std::string_view& text);
  Filled write_basic(std::string_view user, std::string_view password, std::string_view& text);

 private:
  Filled fill(const Piece& piece, Place place);
  void put(char c);
  void put(std::string_view text);
  bool put_value(std::string_view value, Place place);
  void put_percent(char c);
  std::string_view since(std::size_t begin) const {
    return {memory_.bytes.data() + begin, memory_.size - begin};
  }

  RequestMemory& memory_;
  const Values& values_;
  const Definition& definition_;
  const bool masked_;
  bool overflowed_ = false;
};

}  // namespace keyfit
