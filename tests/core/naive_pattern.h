// A second reader and matcher of patterns, slow and plain, against which the core's is held. It writes a
// pattern out place by place and follows all of them; named parts it finds by backtracking, as RegExp does.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "keyfit/pattern.h"

namespace keyfit {

class NaivePattern {
 public:
  // `text` is a pattern that the core takes.
  explicit NaivePattern(std::string_view text);

  std::size_t least() const { return least_; }
  std::size_t most() const { return most_; }
  std::size_t literal() const { return literal_; }
  const std::vector<std::string>& names() const { return names_; }
  std::size_t place_count() const { return places_.size(); }

  // The places of a walk, one character after another.
  struct Held {
    std::vector<std::size_t> places;  // that may take the next character
    bool matches = false;
  };
  Held start() const;
  // False, and nothing changed, where `c` can be in no match.
  bool step(Held& held, char c) const;
  CharacterSet expected(const Held& held) const;

  // As RegExp would match all of `text`: the named parts, and what took the last character. Nothing where it
  // does not match; `gave_up` where it took too many steps to tell.
  struct Way {
    std::vector<PatternPart> parts;
    CharacterSet last;
  };
  std::optional<Way> find_way(std::string_view text, bool& gave_up) const;

 private:
  struct Node;
  struct Reader;
  struct Builder;
  struct Backtracker;
  struct Place {
    CharacterSet set;
    std::vector<std::size_t> next;
    bool is_last = false;
  };

  std::shared_ptr<const Node> root_;
  std::vector<std::string> names_;
  std::vector<Place> places_;
  std::vector<std::size_t> first_;
  bool may_be_empty_ = false;
  std::size_t least_ = 0;
  std::size_t most_ = 0;
  std::size_t literal_ = 0;
};

}  // namespace keyfit
