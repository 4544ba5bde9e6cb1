#include "keyfit/pattern.h"

#include <algorithm>
#include <iterator>

namespace keyfit {

namespace {

using Instruction = PatternInstruction;

constexpr std::string_view syntax_characters = "^$\\.*+?()[]{}|/";

bool is_syntax(char c) { return syntax_characters.find(c) != std::string_view::npos; }

// What is known of a stretch of a pattern, as of a class, a group or an alternative.
struct Piece {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
  std::uint32_t places = 0;
  std::uint32_t literal = 0;  // with how many literal characters it begins at least
  bool all_literal = true;    // whether it is made of nothing else
  bool has_name = false;      // whether a named group stands in it
};

void append(Piece& piece, const Piece& next) {
  piece.least += next.least;
  piece.most += next.most;
  if (piece.all_literal) piece.literal += next.literal;
  piece.all_literal = piece.all_literal && next.all_literal;
  piece.has_name = piece.has_name || next.has_name;
}

struct Count {
  std::uint32_t least = 1;
  std::uint32_t most = 1;
};

}  // namespace

// Reads a pattern and writes its instructions into the pool as it goes. Whatever reads a part of the text
// answers whether it could: if not, problem_ and problem_at_ say why.
class PatternCompiler {
 public:
  PatternCompiler(std::string_view text, PatternPool& pool) : text_(text), pool_(pool) {}

  PatternProblem compile(Pattern& pattern, std::size_t& at) {
    pattern = {};
    const std::uint16_t first = pool_.instruction_count_;
    const std::uint16_t sets = pool_.set_count_;
    Piece whole;
    if (!check_text() || !read_all(whole)) {
      pool_.instruction_count_ = first;
      pool_.set_count_ = sets;
      at = problem_at_;
      return problem_;
    }
    names_.first = first;
    names_.count = static_cast<std::uint16_t>(pool_.instruction_count_ - first);
    names_.least = static_cast<std::uint16_t>(whole.least);
    names_.most = static_cast<std::uint16_t>(whole.most);
    names_.literal = static_cast<std::uint16_t>(whole.literal);
    pattern = names_;
    return PatternProblem::none;
  }

 private:
  bool fail(PatternProblem problem, std::size_t at) {
    problem_ = problem;
    problem_at_ = at;
    return false;
  }

  bool is_at_end() const { return at_ == text_.size(); }
  bool is_next(char c) const { return !is_at_end() && text_[at_] == c; }
  bool skip(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }

  bool check_text() {
    if (text_.empty()) return fail(PatternProblem::empty, 0);
    if (text_.size() > most_pattern_characters)
      return fail(PatternProblem::too_long, most_pattern_characters);
    const auto* wrong = std::find_if(text_.begin(), text_.end(), [](char c) { return c < ' ' || c > '~'; });
    if (wrong == text_.end()) return true;
    return fail(PatternProblem::not_ascii, static_cast<std::size_t>(wrong - text_.begin()));
  }

  bool read_all(Piece& whole) {
    if (!read_alternative(whole, 0)) return false;
    if (is_next('|')) return fail(PatternProblem::alternative_outside, at_);
    if (is_next(')')) return fail(PatternProblem::group_stray, at_);
    return emit({Instruction::end, 0, 0, 0}, at_);
  }

  // --- Instructions ---------------------------------------------------------------------------------------

  std::size_t next() const { return pool_.instruction_count_; }

  // Whether there is room for `count` more; `at` is what in the text asks for them.
  bool has_room(std::size_t count, std::size_t at) {
    if (next() + count <= PatternPool::most_instructions) return true;
    return fail(PatternProblem::pool_full, at);
  }

  bool emit(const Instruction& instruction, std::size_t at) {
    if (!has_room(1, at)) return false;
    pool_.instructions_[pool_.instruction_count_++] = instruction;
    return true;
  }

  // Puts a fork in front of all instructions from `first` on, whose other way begins behind them and behind
  // `more` that are yet to come.
  bool fork_around(std::size_t first, std::size_t more, std::size_t at) {
    if (!has_room(1, at)) return false;
    auto* begin = pool_.instructions_.data() + first;
    auto* end = pool_.instructions_.data() + next();
    std::copy_backward(begin, end, end + 1);
    *begin = {Instruction::fork, 0, static_cast<std::uint16_t>(next() + 1 - first + more), 0};
    ++pool_.instruction_count_;
    return true;
  }

  bool add_set(const CharacterSet& set, std::uint8_t& index, std::size_t at) {
    const auto* begin = pool_.sets_.data();
    const auto* end = begin + pool_.set_count_;
    const auto* known = std::find(begin, end, set);
    if (known == end) {
      if (pool_.set_count_ == PatternPool::most_sets) return fail(PatternProblem::pool_full, at);
      pool_.sets_[pool_.set_count_++] = set;
    }
    index = static_cast<std::uint8_t>(known - begin);
    return true;
  }

  bool add_places(std::uint32_t count, std::size_t at) {
    places_ += count;
    if (places_ <= most_pattern_places) return true;
    return fail(PatternProblem::too_many_places, at);
  }

  // --- What a pattern is made of --------------------------------------------------------------------------

  // Up to the end, a '|' or a ')'.
  bool read_alternative(Piece& piece, std::size_t depth) {
    while (!is_at_end() && !is_next('|') && !is_next(')')) {
      const std::uint32_t places = places_;
      Piece next_piece;
      const std::size_t first = next();
      if (!read_atom(next_piece, depth)) return false;
      next_piece.places = places_ - places;
      if (!read_count(next_piece, first)) return false;
      append(piece, next_piece);
    }
    return true;
  }

  bool read_atom(Piece& piece, std::size_t depth) {
    const std::size_t at = at_;
    switch (text_[at]) {
      case '^':
      case '$': return fail(PatternProblem::anchor, at);
      case '.': return fail(PatternProblem::any_character, at);
      case '*':
      case '+':
      case '?':
      case '{': return fail(PatternProblem::nothing_to_count, at);
      case ']':
      case '}': return fail(PatternProblem::stray_bracket, at);
      case '(': return read_group(piece, depth);
      case '[': return read_class(piece);
      default: break;
    }
    char c = 0;
    return read_character(c, {}) && emit_literal(c, piece, at);
  }

  // A character, escaped or not. Besides what has a meaning everywhere, `more` may be escaped.
  bool read_character(char& c, std::string_view more) {
    c = text_[at_++];
    if (c != '\\') return true;
    if (is_at_end() || !(is_syntax(text_[at_]) || more.find(text_[at_]) != std::string_view::npos))
      return fail(PatternProblem::escape_unknown, at_ - 1);
    c = text_[at_++];
    return true;
  }

  bool emit_literal(char c, Piece& piece, std::size_t at) {
    piece = {1, 1, 1, 1, true, false};
    return add_places(1, at) && emit({Instruction::literal, static_cast<std::uint8_t>(c), 1, 1}, at);
  }

  bool read_class(Piece& piece) {
    const std::size_t at = at_++;
    if (is_next('^')) return fail(PatternProblem::class_negated, at_);
    CharacterSet set;
    char last = 0;
    while (!is_next(']')) {
      if (is_at_end()) return fail(PatternProblem::class_open, at);
      const std::size_t from = at_;
      if (!read_character(last, "-")) return false;
      const char first = last;
      if (is_next('-') && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
        ++at_;
        if (!read_character(last, "-")) return false;
        if (first > last) return fail(PatternProblem::range_backwards, from);
      }
      set.add_range(first, last);
    }
    ++at_;
    if (set.empty()) return fail(PatternProblem::class_empty, at);
    if (set.size() == 1) return emit_literal(last, piece, at);
    std::uint8_t index = 0;
    piece = {1, 1, 1, 0, false, false};
    return add_places(1, at) && add_set(set, index, at) && emit({Instruction::characters, index, 1, 1}, at);
  }

  bool read_group(Piece& piece, std::size_t depth) {
    const std::size_t at = at_;
    if (depth == most_pattern_depth) return fail(PatternProblem::too_deep, at);
    const std::size_t part = names_.part_count;
    bool is_named = false;
    if (!read_opening(is_named)) return false;
    if (is_named && !emit({Instruction::open, static_cast<std::uint8_t>(part), 0, 0}, at)) return false;
    if (!read_alternatives(piece, at, depth + 1)) return false;
    if (!is_named) return true;
    piece.has_name = true;
    return emit({Instruction::close, static_cast<std::uint8_t>(part), 0, 0}, at);
  }

  bool read_opening(bool& is_named) {
    const std::size_t at = at_;
    if (text_.substr(at, 2) != "(?") return fail(PatternProblem::group_unnamed, at);
    if (skip("(?:")) return true;
    const std::string_view kind = text_.substr(at, 4);
    if (kind.substr(0, 3) != "(?<" || kind == "(?<=" || kind == "(?<!")
      return fail(PatternProblem::group_unknown, at);
    at_ += 3;
    is_named = true;
    return read_name();
  }

  bool read_name() {
    const std::size_t at = at_;
    const std::string_view name = text_.substr(at, text_.substr(at).find('>'));
    const bool is_sound =
        !name.empty() && name.size() <= longest_part_name && is_letter(name.front()) &&
        std::all_of(name.begin(), name.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '_'; });
    if (!is_sound || at + name.size() == text_.size()) return fail(PatternProblem::name_malformed, at);
    if (names_.find_part(name) != no_position) return fail(PatternProblem::name_twice, at);
    if (names_.part_count == most_pattern_parts) return fail(PatternProblem::too_many_names, at);
    names_.part_names[names_.part_count++] = name;
    at_ += name.size() + 1;
    return true;
  }

  // What stands in the group that begins `at`, and its closing parenthesis.
  bool read_alternatives(Piece& piece, std::size_t at, std::size_t depth) {
    constexpr std::size_t none = 0;      // a jump never is the first instruction
    std::size_t last_jump = none;        // each knows the one before it until the group's end is known
    std::size_t empty_at = no_position;  // the first alternative that may be empty
    std::size_t count = 0;
    bool is_last = false;
    while (!is_last) {
      const std::size_t first = next();
      const std::size_t alternative_at = at_;
      Piece alternative;
      if (!read_alternative(alternative, depth)) return false;
      if (is_at_end()) return fail(PatternProblem::group_open, at);
      if (at_ == alternative_at) return fail(PatternProblem::may_be_empty, at_);
      if (alternative.least == 0 && empty_at == no_position) empty_at = alternative_at;
      ++count;
      is_last = text_[at_++] == ')';
      if (!is_last) {
        if (!fork_around(first, 1, alternative_at)) return false;
        if (!emit({Instruction::jump, 0, static_cast<std::uint16_t>(last_jump), 0}, alternative_at))
          return false;
        last_jump = next() - 1;
      }
      piece = count == 1 ? alternative : either(piece, alternative);
    }
    if (count > 1 && empty_at != no_position) return fail(PatternProblem::may_be_empty, empty_at);
    while (last_jump != none) {
      Instruction& jump = pool_.instructions_[last_jump];
      const std::size_t before = jump.least;
      jump.least = static_cast<std::uint16_t>(next() - last_jump);
      last_jump = before;
    }
    return true;
  }

  static Piece either(const Piece& a, const Piece& b) {
    Piece piece;
    piece.least = std::min(a.least, b.least);
    piece.most = std::max(a.most, b.most);
    piece.literal = std::min(a.literal, b.literal);
    piece.all_literal = a.all_literal && b.all_literal;
    piece.has_name = a.has_name || b.has_name;
    return piece;
  }

  // --- Counts ---------------------------------------------------------------------------------------------

  // The count behind `piece`, whose instructions begin at `first`, if there is one.
  bool read_count(Piece& piece, std::size_t first) {
    const std::size_t at = at_;
    Count count;
    if (is_next('*') || is_next('+')) return fail(PatternProblem::endless_count, at);
    if (skip("?")) {
      count.least = 0;
    } else if (is_next('{')) {
      if (!read_numbers(count)) return false;
    } else {
      return true;
    }
    if (is_next('?')) return fail(PatternProblem::lazy_count, at_);
    if (piece.has_name) return fail(PatternProblem::name_counted, at);
    if (piece.least == 0) return fail(PatternProblem::may_be_empty, at);
    if (!add_places(piece.places * (count.most - 1), at)) return false;
    const bool is_one_place = next() - first == 1 && piece.most == 1;
    if (!(is_one_place ? count_place(count, first, at) : repeat(count, first, at))) return false;
    multiply(piece, count);
    return true;
  }

  // {n} or {n,m}
  bool read_numbers(Count& count) {
    const std::size_t at = at_++;
    if (!read_number(count.least)) return fail(PatternProblem::count_malformed, at);
    count.most = count.least;
    if (skip(",")) {
      if (is_next('}')) return fail(PatternProblem::endless_count, at);
      if (!read_number(count.most)) return fail(PatternProblem::count_malformed, at);
    }
    if (!skip("}")) return fail(PatternProblem::count_malformed, at);
    if (count.least > count.most) return fail(PatternProblem::count_backwards, at);
    if (count.most == 0) return fail(PatternProblem::count_zero, at);
    return true;
  }

  // One that is too large for any count stays too large.
  bool read_number(std::uint32_t& number) {
    const std::size_t at = at_;
    number = 0;
    while (!is_at_end() && is_digit(text_[at_])) {
      number = number * 10 + static_cast<std::uint32_t>(text_[at_++] - '0');
      number = std::min<std::uint32_t>(number, most_pattern_places + 1);
    }
    return at_ > at;
  }

  // A single character or class takes its count into its instruction.
  bool count_place(const Count& count, std::size_t first, std::size_t at) {
    Instruction& instruction = pool_.instructions_[first];
    if (count.least == 1 && count.most == 1) return true;
    if (instruction.kind == Instruction::literal) {
      CharacterSet set;
      set.add(static_cast<char>(instruction.value));
      if (!add_set(set, instruction.value, at)) return false;
      instruction.kind = Instruction::characters;
    }
    instruction.least = static_cast<std::uint16_t>(count.least);
    instruction.most = static_cast<std::uint16_t>(count.most);
    return true;
  }

  // A group is written out: X{2,4} is XX(?:X(?:X)?)?, where each fork leads behind the last.
  bool repeat(const Count& count, std::size_t first, std::size_t at) {
    const std::size_t size = next() - first;
    const std::size_t optional = count.most - count.least;
    if (!has_room(size * (count.most - 1) + optional, at)) return false;
    // Not reached: a failure, because there is room.
    if (count.least == 0 && !fork_around(first, (count.most - 1) * (size + 1), at)) return false;
    const std::size_t source = next() - size;
    for (std::size_t number = 1; number < count.most; ++number) {
      const std::size_t rest = (count.most - number) * (size + 1);
      // Not reached: a failure, for the same reason.
      if (number >= count.least && !emit({Instruction::fork, 0, static_cast<std::uint16_t>(rest), 0}, at))
        return false;  // Not reached: for the same reason.
      std::copy_n(pool_.instructions_.begin() + static_cast<std::ptrdiff_t>(source), size,
                  pool_.instructions_.begin() + static_cast<std::ptrdiff_t>(next()));
      pool_.instruction_count_ = static_cast<std::uint16_t>(next() + size);
    }
    return true;
  }

  static void multiply(Piece& piece, const Count& count) {
    if (piece.all_literal || count.least == 0) piece.literal *= count.least;
    piece.least *= count.least;
    piece.most *= count.most;
  }

  std::string_view text_;
  PatternPool& pool_;
  std::size_t at_ = 0;
  std::uint32_t places_ = 0;
  Pattern names_;
  PatternProblem problem_ = PatternProblem::none;
  std::size_t problem_at_ = 0;
};

std::string_view text_of(PatternProblem problem) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_PATTERN_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(problem)];
}

std::string_view sentence_of(PatternProblem problem) {
  static constexpr std::string_view sentences[] = {
#define KEYFIT_X(name, text, sentence) sentence,
      KEYFIT_PATTERN_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
  };
  return sentences[static_cast<std::size_t>(problem)];
}

std::size_t Pattern::find_part(std::string_view name) const {
  const auto* end = part_names.begin() + part_count;
  const auto* found = std::find(part_names.begin(), end, name);
  return found == end ? no_position : static_cast<std::size_t>(found - part_names.begin());
}

PatternProblem compile(std::string_view text, PatternPool& pool, Pattern& pattern, std::size_t& at) {
  return PatternCompiler(text, pool).compile(pattern, at);
}

// --- Walking -----------------------------------------------------------------------------------------------

Walker::Walker(const PatternPool& pool, const Pattern& pattern) : pool_(&pool) {
  Thread thread{pattern.first, 0, {}};
  thread.marks.fill(PatternPart::absent);
  follow(thread, pattern.first);
  give_up_if_overflowed();
  turn();
}

PatternParts Walker::parts() const {
  PatternParts parts;
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = {marks_[2 * i], marks_[2 * i + 1]};
  return parts;
}

CharacterSet Walker::set_of(std::size_t at) const {
  const Instruction& instruction = pool_->instruction(at);
  if (instruction.kind == Instruction::characters) return pool_->set(instruction.value);
  CharacterSet set;
  set.add(static_cast<char>(instruction.value));
  return set;
}

bool Walker::takes(const Instruction& instruction, char c) const {
  return instruction.kind == Instruction::literal ? static_cast<char>(instruction.value) == c
                                                  : pool_->set(instruction.value).contains(c);
}

CharacterSet Walker::expected() const {
  CharacterSet set;
  for (std::size_t i = 0; i < count_; ++i) set |= set_of(threads_[current_][i].at);
  return set;
}

CharacterSet Walker::last_class() const { return position_ == 0 ? CharacterSet{} : set_of(last_); }

// What was gathered is held from now on.
void Walker::turn() {
  current_ ^= 1;
  count_ = next_count_;
  matched_ = next_matched_;
  next_count_ = 0;
  next_matched_ = false;
}

void Walker::give_up_if_overflowed() {
  if (!overflowed_) return;
  next_count_ = 0;
  next_matched_ = false;
}

// Whoever comes to a place first is who RegExp would try first there: what comes later adds nothing.
void Walker::hold(const Thread& thread) {
  auto& next = threads_[current_ ^ 1];
  for (std::size_t i = 0; i < next_count_; ++i) {
    if (next[i].at == thread.at && next[i].taken == thread.taken) return;
  }
  if (next_count_ == most_held) {
    overflowed_ = true;
    return;
  }
  next[next_count_++] = thread;
}

// From an instruction on to every place that may take the next character. `from` has taken the last one. The
// calls go only as deep as groups stand in groups.
void Walker::follow(Thread thread, std::uint16_t from) {
  for (;;) {
    const Instruction& instruction = pool_->instruction(thread.at);
    switch (instruction.kind) {
      case Instruction::literal: hold(thread); return;
      case Instruction::characters:
        hold(thread);
        if (instruction.least > 0) return;
        ++thread.at;
        break;
      case Instruction::fork: {
        Thread first = thread;
        ++first.at;
        follow(first, from);
        thread.at = static_cast<std::uint16_t>(thread.at + instruction.least);
        break;
      }
      case Instruction::jump: thread.at = static_cast<std::uint16_t>(thread.at + instruction.least); break;
      case Instruction::open:
      case Instruction::close: {
        const std::size_t mark = 2 * instruction.value + (instruction.kind == Instruction::open ? 0u : 1u);
        thread.marks[mark] = static_cast<std::uint16_t>(position_);
        ++thread.at;
        break;
      }
      case Instruction::end:
        if (next_matched_) return;
        next_matched_ = true;
        marks_ = thread.marks;
        last_ = from;
        return;
    }
  }
}

// Whether a place before this one is in the same class and leaves it behind the next character, too: then
// what is behind the class was followed already.
bool Walker::has_left(std::size_t index) const {
  const auto& threads = threads_[current_];
  const std::size_t least = pool_->instruction(threads[index].at).least;
  return std::any_of(
      threads.begin(), threads.begin() + static_cast<std::ptrdiff_t>(index),
      [&](const Thread& thread) { return thread.at == threads[index].at && thread.taken + 1u >= least; });
}

bool Walker::step(char c) {
  if (count_ == 1 && step_alone(c)) return true;
  const auto& threads = threads_[current_];
  const std::size_t before = position_;
  std::size_t went_on = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < count_; ++i) {
    const Instruction& instruction = pool_->instruction(threads[i].at);
    if (!takes(instruction, c)) continue;
    ++went_on;
    last = i;
    position_ = before + 1;
    Thread next = threads[i];
    ++next.taken;
    if (next.taken < instruction.most) hold(next);
    if (next.taken < instruction.least || has_left(i)) continue;
    ++next.at;
    next.taken = 0;
    follow(next, threads[i].at);
  }
  if (went_on == 0) return false;
  if (overflowed_) position_ = before;
  give_up_if_overflowed();
  is_one_ = went_on == 1 && next_count_ > 0 && threads_[current_ ^ 1][0].at == threads[last].at;
  turn();
  return !overflowed_;
}

// The most frequent step: from the only place to the only one behind it. False where it is none.
bool Walker::step_alone(char c) {
  Thread& thread = threads_[current_][0];
  const Instruction& instruction = pool_->instruction(thread.at);
  if (!takes(instruction, c)) return false;
  if (thread.taken + 1u < instruction.least) {
    ++thread.taken;
  } else {
    const Instruction& next = pool_->instruction(thread.at + 1u);
    const bool is_place = next.kind == Instruction::literal || next.kind == Instruction::characters;
    if (thread.taken + 1u < instruction.most || !is_place || next.least == 0) return false;
    ++thread.at;
    thread.taken = 0;
  }
  ++position_;
  matched_ = is_one_ = false;
  return true;
}

// Takes characters as long as nothing changes but how many the first place has taken. Of those that bring the
// class to where it may end the last is left, for step to find the places behind the class once more.
std::size_t Walker::skip(std::string_view text) {
  if (count_ == 0) return 0;
  Thread& thread = threads_[current_][0];
  const Instruction& instruction = pool_->instruction(thread.at);
  if (instruction.kind != Instruction::characters) return 0;
  const bool may_end = thread.taken >= instruction.least;
  if (may_end ? !is_one_ : count_ > 1) return 0;
  CharacterSet set = pool_->set(instruction.value);
  for (std::size_t i = 1; i < count_; ++i) set -= set_of(threads_[current_][i].at);
  const std::size_t most = may_end ? instruction.most : instruction.least - 1u;
  const auto* end = text.begin() + std::min<std::size_t>(text.size(), most - thread.taken);
  const auto* stop = std::find_if_not(text.begin(), end, [&](char c) { return set.contains(c); });
  std::size_t size = static_cast<std::size_t>(stop - text.begin());
  if (size == 0) return 0;
  if (may_end) {
    --size;
  } else {
    matched_ = false;
  }
  thread.taken = static_cast<std::uint16_t>(thread.taken + size);
  position_ += size;
  return size;
}

// Takes at least one character of `text`, if the first can be taken. Where more are, all of them match or
// none does, but for the last.
std::size_t Walker::advance(std::string_view text) {
  const std::size_t skipped = skip(text);
  return skipped < text.size() && step(text[skipped]) ? skipped + 1 : skipped;
}

std::size_t Walker::take(std::string_view text) {
  std::size_t taken = 0;
  while (taken < text.size()) {
    const std::size_t more = advance(text.substr(taken));
    if (more == 0) break;
    taken += more;
  }
  return taken;
}

PatternMatch match(const PatternPool& pool, const Pattern& pattern, std::string_view text) {
  PatternMatch result;
  Walker walker(pool, pattern);
  for (;;) {
    if (walker.matches()) {
      result.longest = walker.position();
      result.parts = walker.parts();
    }
    const std::size_t taken = walker.advance(text.substr(walker.position()));
    if (taken == 0) break;
  }
  result.stop = walker.position();
  result.overflowed = walker.overflowed();
  result.begins = result.stop == text.size() && !result.overflowed;
  result.whole = result.longest == text.size();
  result.expected = walker.expected();
  return result;
}

namespace {

// The short way to say whether a text matches, for most patterns of keys: as long as at each character there
// is one way to go on. It holds no places, and knows no named parts.
class OneWay {
 public:
  enum class Answer { no, yes, unknown };

  OneWay(const PatternPool& pool, std::string_view text) : pool_(pool), text_(text) {}

  Answer ask(std::size_t at) {
    for (;;) {
      const Instruction& instruction = pool_.instruction(at);
      switch (instruction.kind) {
        case Instruction::literal:
          if (!is_next(static_cast<char>(instruction.value))) return Answer::no;
          ++position_;
          ++at;
          break;
        case Instruction::characters: {
          const Answer answer = take_class(instruction, pool_.instruction(at + 1));
          if (answer != Answer::yes) return answer;
          ++at;
          break;
        }
        case Instruction::fork: {
          const Answer first = may_begin(at + 1);
          const Answer second = may_begin(at + instruction.least);
          if (first == Answer::unknown || second == Answer::unknown || first == second)
            return first == Answer::no && second == Answer::no ? Answer::no : Answer::unknown;
          at += first == Answer::yes ? 1 : instruction.least;
          break;
        }
        case Instruction::jump: at += instruction.least; break;
        case Instruction::open:
        case Instruction::close: ++at; break;
        case Instruction::end: return position_ == text_.size() ? Answer::yes : Answer::no;
      }
    }
  }

 private:
  bool is_next(char c) const { return position_ < text_.size() && text_[position_] == c; }

  // Takes as many characters as there are. That is the only way where what is behind the class takes none of
  // them.
  Answer take_class(const Instruction& instruction, const Instruction& next) {
    const CharacterSet& set = pool_.set(instruction.value);
    const std::size_t most = std::min<std::size_t>(text_.size(), position_ + instruction.most);
    const std::size_t least = position_ + instruction.least;
    while (position_ < most && set.contains(text_[position_])) ++position_;
    if (position_ < least) return Answer::no;
    const bool one_way = instruction.least == instruction.most || next.kind == Instruction::end ||
                         (next.kind == Instruction::literal && !set.contains(static_cast<char>(next.value)));
    return one_way ? Answer::yes : Answer::unknown;
  }

  // Whether the next character, or the end, may stand there.
  Answer may_begin(std::size_t at) const {
    while (pool_.instruction(at).kind == Instruction::open ||
           pool_.instruction(at).kind == Instruction::close)
      ++at;
    const Instruction& instruction = pool_.instruction(at);
    bool may = false;
    if (instruction.kind == Instruction::literal) {
      may = is_next(static_cast<char>(instruction.value));
    } else if (instruction.kind == Instruction::characters && instruction.least > 0) {
      may = position_ < text_.size() && pool_.set(instruction.value).contains(text_[position_]);
    } else if (instruction.kind == Instruction::end) {
      may = position_ == text_.size();
    } else {
      return Answer::unknown;
    }
    return may ? Answer::yes : Answer::no;
  }

  const PatternPool& pool_;
  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

bool matches(const PatternPool& pool, const Pattern& pattern, std::string_view text) {
  if (text.size() < pattern.least || text.size() > pattern.most) return false;
  const OneWay::Answer answer = OneWay(pool, text).ask(pattern.first);
  if (answer != OneWay::Answer::unknown) return answer == OneWay::Answer::yes;
  Walker walker(pool, pattern);
  return walker.take(text) == text.size() && walker.matches();
}

// --- Longer than any match, and mending --------------------------------------------------------------------

namespace {

// The prefixes of a text that match and whose last class has taken all characters behind them so far. Of two
// with one class the longer does for both.
class Overrun {
 public:
  struct Prefix {
    std::size_t size;
    CharacterSet last;
  };

  // What `walker` has taken, if it matches.
  void add(const Walker& walker) {
    if (!walker.matches()) return;
    const Prefix prefix{walker.position(), walker.last_class()};
    remove([&](const Prefix& other) { return other.last == prefix.last; });
    // No pattern that means something leaves more classes open than these. The shortest prefix makes room.
    if (count_ == prefixes_.size()) {
      std::copy(prefixes_.begin() + 1, prefixes_.end(), prefixes_.begin());
      --count_;
    }
    prefixes_[count_++] = prefix;
  }
  void take(char c) {
    remove([&](const Prefix& prefix) { return !prefix.last.contains(c); });
  }

  std::size_t count() const { return count_; }
  // From the longest on.
  const Prefix& operator[](std::size_t index) const { return prefixes_[count_ - 1 - index]; }

 private:
  template <typename Which>
  void remove(Which which) {
    auto* end = prefixes_.data() + count_;
    count_ = static_cast<std::size_t>(std::remove_if(prefixes_.data(), end, which) - prefixes_.data());
  }

  std::array<Prefix, 4> prefixes_;
  std::size_t count_ = 0;
};

char other_case(char c) {
  if (is_lower(c)) return static_cast<char>(c - 'a' + 'A');
  return to_lower(c);
}

// The digits that people read for letters.
char digit_meant(char c) {
  switch (c) {
    case 'o':
    case 'O': return '0';
    case 'l':
    case 'I': return '1';
    default: return c;
  }
}

// What `c` is taken for where the characters of `set` may stand; false where it is none of them.
bool mend_character(const CharacterSet& set, const MendOptions& options, char& c, MendMark& mark) {
  mark = MendMark::kept;
  if (set.contains(c)) return true;
  mark = MendMark::letter_case;
  if (options.letter_case && set.contains(other_case(c))) {
    c = other_case(c);
    return true;
  }
  mark = MendMark::look_alike;
  if (!options.look_alikes || !set.contains(digit_meant(c))) return false;
  c = digit_meant(c);
  return true;
}

class Mender {
 public:
  Mender(const MendOptions& options, std::string_view text, char* out, MendMark* marks)
      : options_(options), text_(text), out_(out), marks_(marks) {}

  Mending mend(const PatternPool& pool, const Pattern& pattern) {
    Walker walker(pool, pattern);
    Overrun overrun;
    overrun.add(walker);
    std::size_t at = 0;
    for (; at < text_.size() && put(at, walker.expected()) && walker.step(out_[at]); ++at) {
      overrun.take(out_[at]);
      overrun.add(walker);
    }
    if (at == text_.size()) {
      if (walker.matches()) return end(MendEnd::whole);
      if (options_.beginning > 0 && at >= options_.beginning) return end(MendEnd::beginning);
    }
    for (std::size_t i = 0; options_.overlong && i < overrun.count(); ++i) {
      if (put_all(at, overrun[i].last)) {
        mending_.whole = overrun[i].size;
        return end(MendEnd::overlong);
      }
    }
    return {};
  }

 private:
  bool put(std::size_t at, const CharacterSet& set) {
    char c = text_[at];
    MendMark mark = MendMark::kept;
    if (!mend_character(set, options_, c, mark)) return false;
    out_[at] = c;
    if (marks_ != nullptr) marks_[at] = mark;
    return true;
  }

  bool put_all(std::size_t from, const CharacterSet& set) {
    while (from < text_.size() && put(from, set)) ++from;
    return from == text_.size();
  }

  // The whole text is in `out_`.
  Mending end(MendEnd end) {
    mending_.end = end;
    for (std::size_t i = text_.size(); i-- > 0;) {
      if (out_[i] == text_[i]) continue;
      (out_[i] == other_case(text_[i]) ? mending_.letter_case_at : mending_.look_alike_at) = i;
    }
    return mending_;
  }

  const MendOptions& options_;
  std::string_view text_;
  char* out_;
  MendMark* marks_;
  Mending mending_;
};

}  // namespace

bool is_overlong(const PatternPool& pool, const Pattern& pattern, std::string_view text) {
  Walker walker(pool, pattern);
  Overrun overrun;
  overrun.add(walker);
  std::size_t at = 0;
  for (; at < text.size() && walker.step(text[at]); ++at) {
    overrun.take(text[at]);
    overrun.add(walker);
  }
  if (at == text.size() && walker.matches()) return false;
  for (; at < text.size(); ++at) overrun.take(text[at]);
  return overrun.count() > 0;
}

Mending mend(const PatternPool& pool, const Pattern& pattern, std::string_view text,
             const MendOptions& options, char* out, MendMark* marks) {
  return Mender(options, text, out, marks).mend(pool, pattern);
}

}  // namespace keyfit
