#include "naive_pattern.h"

#include <algorithm>
#include <functional>
#include <set>

namespace keyfit {

struct NaivePattern::Node {
  enum Kind { set, sequence, either, part } kind = sequence;
  CharacterSet characters;
  std::size_t name = 0;
  std::vector<Node> children;
  std::size_t least = 1;
  std::size_t most = 1;
};

// Takes for granted that the text is a pattern.
struct NaivePattern::Reader {
  std::string_view rest;
  std::vector<std::string>& names;

  char take() {
    const char c = rest.at(0);
    rest.remove_prefix(1);
    return c;
  }
  bool take_if(std::string_view text) {
    if (rest.substr(0, text.size()) != text) return false;
    rest.remove_prefix(text.size());
    return true;
  }
  char take_character() {
    const char c = take();
    return c == '\\' ? take() : c;
  }
  std::size_t take_number() {
    std::size_t number = 0;
    while (is_digit(rest.at(0))) number = number * 10 + static_cast<std::size_t>(take() - '0');
    return number;
  }

  Node read_either() {
    Node either{Node::either, {}, 0, {}};
    do {
      either.children.push_back(read_sequence());
    } while (take_if("|"));
    return either;
  }
  Node read_sequence() {
    Node sequence{Node::sequence, {}, 0, {}};
    while (!rest.empty() && rest[0] != '|' && rest[0] != ')') {
      Node atom = read_atom();
      if (take_if("?")) {
        atom.least = 0;
      } else if (take_if("{")) {
        atom.most = atom.least = take_number();
        if (take_if(",")) atom.most = take_number();
        take();
      }
      sequence.children.push_back(std::move(atom));
    }
    return sequence;
  }
  Node read_atom() {
    if (take_if("[")) {
      Node set{Node::set, {}, 0, {}};
      while (!take_if("]")) {
        const char first = take_character();
        if (rest[0] == '-' && rest[1] != ']') {
          take();
          set.characters.add_range(first, take_character());
        } else {
          set.characters.add(first);
        }
      }
      return set;
    }
    if (take_if("(?:")) {
      Node group = read_either();
      take();
      return group;
    }
    if (take_if("(?<")) {
      Node part{Node::part, {}, names.size(), {}};
      names.emplace_back(rest.substr(0, rest.find('>')));
      rest.remove_prefix(names.back().size() + 1);
      part.children.push_back(read_either());
      take();
      return part;
    }
    Node literal{Node::set, {}, 0, {}};
    literal.characters.add(take_character());
    return literal;
  }
};

// Writes a pattern out (Glushkov's construction): each place once for every time that a count has it.
struct NaivePattern::Builder {
  struct Piece {
    std::vector<std::size_t> first;
    std::vector<std::size_t> last;
    bool may_be_empty = true;
    std::size_t least = 0;
    std::size_t most = 0;
    std::size_t literal = 0;
    bool all_literal = true;
  };
  std::vector<Place>& places;

  void append(Piece& piece, const Piece& next) {
    for (std::size_t place : piece.last) {
      auto& follow = places[place].next;
      follow.insert(follow.end(), next.first.begin(), next.first.end());
    }
    if (piece.may_be_empty) piece.first.insert(piece.first.end(), next.first.begin(), next.first.end());
    if (!next.may_be_empty) piece.last.clear();
    piece.last.insert(piece.last.end(), next.last.begin(), next.last.end());
    piece.may_be_empty = piece.may_be_empty && next.may_be_empty;
    piece.least += next.least;
    piece.most += next.most;
    if (piece.all_literal) piece.literal += next.literal;
    piece.all_literal = piece.all_literal && next.all_literal;
  }

  Piece build(const Node& node) {
    Piece piece;
    for (std::size_t i = 0; i < node.least; ++i) append(piece, build_once(node));
    if (node.most > node.least) append(piece, build_optional(node, node.most - node.least));
    return piece;
  }
  // (?:X(?:X)?)?
  Piece build_optional(const Node& node, std::size_t count) {
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < count; ++i) pieces.push_back(build_once(node));
    Piece rest;
    while (!pieces.empty()) {
      Piece piece = pieces.back();
      pieces.pop_back();
      append(piece, rest);
      piece.may_be_empty = true;
      piece.least = piece.literal = 0;
      rest = std::move(piece);
    }
    return rest;
  }
  Piece build_once(const Node& node) {
    Piece piece;
    if (node.kind == Node::set) {
      const bool is_literal = node.characters.size() == 1;
      piece = {{places.size()}, {places.size()}, false, 1, 1, is_literal ? std::size_t{1} : 0, is_literal};
      places.push_back({node.characters, {}, false});
    } else if (node.kind == Node::either) {
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        const Piece next = build(node.children[i]);
        if (i == 0) {
          piece = next;
          continue;
        }
        piece.first.insert(piece.first.end(), next.first.begin(), next.first.end());
        piece.last.insert(piece.last.end(), next.last.begin(), next.last.end());
        piece.may_be_empty = piece.may_be_empty || next.may_be_empty;
        piece.least = std::min(piece.least, next.least);
        piece.most = std::max(piece.most, next.most);
        piece.literal = std::min(piece.literal, next.literal);
        piece.all_literal = piece.all_literal && next.all_literal;
      }
    } else {
      for (const Node& child : node.children) append(piece, build(child));
    }
    return piece;
  }
};

NaivePattern::NaivePattern(std::string_view text) {
  root_ = std::make_shared<const Node>(Reader{text, names_}.read_either());
  const Builder::Piece piece = Builder{places_}.build(*root_);
  first_ = piece.first;
  may_be_empty_ = piece.may_be_empty;
  for (std::size_t place : piece.last) places_[place].is_last = true;
  least_ = piece.least;
  most_ = piece.most;
  literal_ = piece.literal;
}

NaivePattern::Held NaivePattern::start() const {
  const std::set<std::size_t> places(first_.begin(), first_.end());
  return {{places.begin(), places.end()}, may_be_empty_};
}

bool NaivePattern::step(Held& held, char c) const {
  std::set<std::size_t> next;
  bool went_on = false;
  bool matches = false;
  for (std::size_t place : held.places) {
    if (!places_[place].set.contains(c)) continue;
    went_on = true;
    matches = matches || places_[place].is_last;
    next.insert(places_[place].next.begin(), places_[place].next.end());
  }
  if (went_on) held = {{next.begin(), next.end()}, matches};
  return went_on;
}

CharacterSet NaivePattern::expected(const Held& held) const {
  CharacterSet set;
  for (std::size_t place : held.places) set |= places_[place].set;
  return set;
}

struct NaivePattern::Backtracker {
  std::string_view text;
  Way way;
  std::size_t steps = 0;
  using Next = std::function<bool(std::size_t at)>;
  static constexpr std::size_t most_steps = 20'000;

  bool match(const Node& node, std::size_t at, std::size_t done, const Next& next) {
    if (++steps > most_steps) return false;
    const auto again = [&](std::size_t end) { return match(node, end, done + 1, next); };
    if (done < node.most && match_once(node, at, again)) return true;
    return done >= node.least && next(at);
  }
  bool match_once(const Node& node, std::size_t at, const Next& next) {
    switch (node.kind) {
      case Node::set: {
        if (at == text.size() || !node.characters.contains(text[at])) return false;
        const CharacterSet before = way.last;
        way.last = node.characters;
        if (next(at + 1)) return true;
        way.last = before;
        return false;
      }
      case Node::sequence: return match_from(node, 0, at, next);
      case Node::either:
        return std::any_of(node.children.begin(), node.children.end(),
                           [&](const Node& child) { return match(child, at, 0, next); });
      case Node::part: {
        const PatternPart before = way.parts[node.name];
        const auto close = [&](std::size_t end) {
          const PatternPart inner = way.parts[node.name];
          way.parts[node.name] = {static_cast<std::uint16_t>(at), static_cast<std::uint16_t>(end)};
          if (next(end)) return true;
          way.parts[node.name] = inner;
          return false;
        };
        if (match(node.children[0], at, 0, close)) return true;
        way.parts[node.name] = before;
        return false;
      }
    }
    return false;
  }
  bool match_from(const Node& node, std::size_t child, std::size_t at, const Next& next) {
    if (child == node.children.size()) return next(at);
    return match(node.children[child], at, 0,
                 [&, child](std::size_t end) { return match_from(node, child + 1, end, next); });
  }
};

std::optional<NaivePattern::Way> NaivePattern::find_way(std::string_view text, bool& gave_up) const {
  Backtracker backtracker{text, {std::vector<PatternPart>(names_.size()), {}}};
  const bool found = backtracker.match(*root_, 0, 0, [&](std::size_t at) { return at == text.size(); });
  gave_up = backtracker.steps > Backtracker::most_steps;
  if (!found || gave_up) return std::nullopt;
  return backtracker.way;
}

}  // namespace keyfit
