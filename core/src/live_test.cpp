#include "keyfit/live_test.h"

#include <algorithm>
#include <iterator>

#include "keyfit/text.h"
#include "reply_body.h"
#include "template.h"

namespace keyfit {

namespace {

bool is_given(const ValueVerdict* verdict) { return verdict != nullptr && verdict->status != Status::empty; }

// --- Which step is asked -----------------------------------------------------------------------------------

// The kind that counts for words and `only`: a value of an unknown shape is asked about as the first kind is.
const Kind* find_kind(const Field& field, const ValueVerdict* verdict, bool unknown,
                      const Definition& definition) {
  if (field.kinds.empty() || (!unknown && (verdict == nullptr || !verdict->usable()))) return nullptr;
  const bool known = verdict != nullptr && verdict->kind_index != no_kind;
  return &definition.kinds[known ? verdict->kind_index : field.kinds.begin];
}

// Whether the step's kinds and choices are those of the values. An empty optional choice passes.
bool is_of_kinds(const Step& step, const Definition& definition, const Values& values) {
  const View<Only> all = definition.live_test.only.view(step.only);
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const Field& field = definition.fields[i];
    const ValueVerdict* verdict = values.values[i];
    const bool is_choice = field.type == FieldType::choice;
    const bool named =
        std::any_of(all.begin(), all.end(), [&](const Only& only) { return only.field == field.id; });
    if (!named || (is_choice && !is_given(verdict))) continue;
    const Kind* kind = find_kind(field, verdict, values.unknown, definition);
    const std::string_view own = is_choice         ? verdict->value.reveal_secret()
                                 : kind == nullptr ? std::string_view{}
                                                   : kind->kind;
    if (std::none_of(all.begin(), all.end(),
                     [&](const Only& only) { return only.field == field.id && only.value == own; }))
      return false;
  }
  return true;
}

// Whether no value that a text needs is missing: an empty optional field, or a part that the value has not.
bool has_values(std::string_view text, const Definition& definition, const Values& values) {
  Pieces pieces(text);
  for (Piece piece; pieces.next(piece);) {
    const std::size_t index = piece.is_hole ? definition.find_field(piece.field) : no_field;
    if (index == no_field) continue;
    const Field& field = definition.fields[index];
    if (field.type == FieldType::account) {
      if (values.account == nullptr || values.account->status == Status::empty) return false;
      continue;
    }
    const ValueVerdict* verdict = values.values[index];
    std::string_view word;
    if (!piece.part.empty() && find_word(field, piece.part, verdict, values.unknown, definition, word))
      continue;
    if (!is_given(verdict)) return false;
    if (!piece.part.empty() && verdict->usable() &&
        part_of(verdict->value.reveal_secret(), piece.part, *verdict, definition).empty())
      return false;
  }
  return true;
}

bool has_values(const Step& step, const Definition& definition, const Values& values) {
  return has_values(step.url, definition, values) && has_values(step.body, definition, values) &&
         has_values(step.basic_user, definition, values) &&
         has_values(step.basic_password, definition, values);
}

std::size_t find_special_step(std::size_t from, bool Step::*which, const Definition& definition,
                              const Values& values, const Wishes& wishes) {
  for (std::size_t i = from; i < definition.live_test.steps.size(); ++i) {
    if (definition.live_test.steps[i].*which && is_asked(i, definition, values, wishes)) return i;
  }
  return no_step;
}

// --- What a reply says -------------------------------------------------------------------------------------

bool equals(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return to_lower(x) == to_lower(y); });
}

// Where `part` stands in `text`, in either case, or no_position.
std::size_t find_text(std::string_view text, std::string_view part) {
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
    if (equals(text.substr(at, part.size()), part)) return at;
  }
  return no_position;
}

bool has_text(LeafType type) {
  return type == LeafType::string || type == LeafType::number || type == LeafType::boolean;
}

// Parts of a text, trimmed; `take` gets each that is not empty.
template <typename Take>
void split(std::string_view text, std::string_view separator, Take take) {
  while (!text.empty()) {
    const std::size_t end = separator.empty() ? std::string_view::npos : text.find(separator);
    const std::string_view part = trim(text.substr(0, end));
    if (!part.empty()) take(part);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + separator.size());
  }
}

// What of a reply the rules ask about, gathered in one pass over its body.
class ReplyReader {
 public:
  ReplyReader(const Reply& reply, const Step& step, const Definition& definition, SoFar& so_far)
      : reply_(reply),
        step_(step),
        definition_(definition),
        live_test_(definition.live_test),
        so_far_(so_far) {}

  // Reads the body, and then calls `then`: what was read holds until that is over.
  template <typename Then>
  void read(Then then) {
    class Reading final : public BodyVisitor {
     public:
      Reading(ReplyReader& reader, Then& then) : reader_(reader), then_(then) {}
      void visit(std::string_view at, LeafType type, std::string_view text) override {
        reader_.visit(at, type, text);
      }
      void end(BodyReading reading) override {
        reader_.end(reading);
        then_();
      }

     private:
      ReplyReader& reader_;
      Then& then_;
    };
    form_ = form_of(reply_);
    Reading reading(*this, then);
    read_body(reply_, form_, reading);
  }

  bool is_too_large() const { return reading_ == BodyReading::too_large; }
  bool is_empty() const { return form_ == BodyForm::empty; }

  // By its beginning; by its type only where it is neither JSON nor XML, or XML in which nothing is asked
  // for.
  bool is_html() const {
    if (form_ == BodyForm::html) return true;
    bool has = false;
    return form_ == BodyForm::xml && (reading_ != BodyReading::read || !saw_any_) &&
           starts_with_ignoring_case(find_header(reply_, "content-type", has), "text/html");
  }

  bool satisfies(const ReplyRule& rule) const {
    if (rule.first_status != 0 && (reply_.status < rule.first_status || reply_.status > rule.last_status))
      return false;
    if (!rule.header.empty() && !satisfies_header(rule)) return false;
    if (rule.is_html && !is_html()) return false;
    if (!rule.when.empty() && reading_ != BodyReading::read) return false;
    for (std::size_t i = 0; i < rule.when.count; ++i) {
      if (!satisfies_condition(rule.when.begin + i)) return false;
    }
    // A web page in front of the service refuses nobody.
    const bool unasked = rule.when.empty() && !rule.is_html && !rule.bare;
    return !unasked || answer_of(rule.reason) != Answer::refused || !(is_html() || is_empty());
  }

  // What stands in an accepted reply, into what is known so far: of who the first text wins, rights unite.
  void tell_who() {
    const WhoPaths& who = step_.who;
    tell(who.name, so_far_.name);
    tell(who.email, so_far_.email);
    tell(who.company, so_far_.company);
  }

  void tell_rights() {
    const Rights& rights = step_.rights;
    if (!rights.header.empty()) {
      bool has = false;
      const std::string_view value = find_header(reply_, rights.header, has);
      so_far_.has_rights = so_far_.has_rights || has;
      split(value, rights.separator, [&](std::string_view right) { so_far_.rights.add(right); });
    } else if (rights.has_at && saw_rights_) {
      so_far_.has_rights = true;
      for (std::size_t i = 0; i < rights_.size(); ++i) so_far_.rights.add(rights_[i]);
    }
  }

  // The missing rights that the refusal names.
  void tell_missing(const ReplyRule& rule) {
    for (std::size_t i = 0; i < rule.missing.count; ++i) {
      const Missing& missing = live_test_.missing[rule.missing.begin + i];
      std::string_view text = missing_[rule.missing.begin + i];
      if (!missing.after.empty()) {
        const std::size_t at = find_text(text, missing.after);
        text = at == no_position ? std::string_view{} : text.substr(at + missing.after.size());
      }
      if (!missing.before.empty()) {
        const std::size_t at = find_text(text, missing.before);
        text = at == no_position ? std::string_view{} : text.substr(0, at);
      }
      split(text, missing.separator, [&](std::string_view right) { so_far_.missing.add(right); });
    }
  }

 private:
  void visit(std::string_view at, LeafType type, std::string_view text) {
    for (std::size_t i = 0; i < live_test_.conditions.size(); ++i) {
      const Condition& condition = live_test_.conditions[i];
      if (condition.at != at) continue;
      saw_any_ = true;
      // An empty list is at the path of its elements, and none of them.
      if (type == LeafType::absent) continue;
      seen_[i] = true;
      holds_[i] = holds_[i] || compares(condition, type, text);
    }
    if (has_text(type)) {
      for (std::size_t i = 0; i < live_test_.who_paths.size(); ++i) {
        if (who_[i].empty() && live_test_.who_paths[i].path == at) who_[i] = text;
      }
      for (std::size_t i = 0; i < live_test_.missing.size(); ++i) {
        if (missing_[i].empty() && live_test_.missing[i].at == at) missing_[i] = text;
      }
    }
    if (step_.rights.has_at && step_.rights.at == at) {
      saw_rights_ = saw_rights_ || has_text(type) || type == LeafType::absent;
      if (has_text(type))
        split(text, step_.rights.separator, [&](std::string_view right) { rights_.add(right); });
    }
  }

  // Of a body that was not read to its end nothing counts.
  void end(BodyReading reading) {
    reading_ = reading;
    if (reading_ == BodyReading::read) return;
    holds_ = {};
    seen_ = {};
    who_ = {};
    missing_ = {};
    rights_.clear();
    saw_rights_ = false;
  }

  bool satisfies_header(const ReplyRule& rule) const {
    bool has = false;
    const std::string_view value = find_header(reply_, rule.header, has);
    if (rule.header_comparison == Comparison::absent) return !has;
    if (!has) return false;
    return rule.header_comparison == Comparison::is ? equals(trim(value), rule.header_text)
                                                    : find_text(value, rule.header_text) != no_position;
  }

  bool satisfies_condition(std::size_t index) const {
    const Condition& condition = live_test_.conditions[index];
    const bool absent = condition.comparison == Comparison::type && condition.type == LeafType::absent;
    return absent ? !seen_[index] : holds_[index];
  }

  bool compares(const Condition& condition, LeafType type, std::string_view text) const {
    if (condition.comparison == Comparison::type) return condition.type == type;
    if (!has_text(type)) return false;
    if (condition.comparison == Comparison::fits) return fits_ignoring_case(condition.pattern, text);
    const View<std::string_view> texts = live_test_.texts.view(condition.texts);
    return std::any_of(texts.begin(), texts.end(), [&](std::string_view wanted) {
      switch (condition.comparison) {
        case Comparison::is: return equals(text, wanted);
        case Comparison::begins: return equals(text.substr(0, wanted.size()), wanted);
        default: return find_text(text, wanted) != no_position;
      }
    });
  }

  bool fits_ignoring_case(const Pattern& pattern, std::string_view text) const {
    Walker walker(definition_.patterns, pattern);
    for (char c : text) {
      const char other = is_lower(c) ? static_cast<char>(c - 'a' + 'A') : to_lower(c);
      if (!walker.step(c) && !walker.step(other)) return false;
    }
    return walker.matches();
  }

  // The first path that held a text; those that are joined to it follow behind blanks.
  void tell(Slice paths, WhoText& told) {
    if (!told.empty()) return;
    for (std::size_t i = 0; i < paths.count;) {
      const std::size_t begin = i;
      do {
        ++i;
      } while (i < paths.count && live_test_.who_paths[paths.begin + i].joined);
      for (std::size_t k = begin; k < i; ++k) told.append(who_[paths.begin + k]);
      if (!told.empty()) return;
    }
  }

  const Reply& reply_;
  const Step& step_;
  const Definition& definition_;
  const LiveTest& live_test_;
  SoFar& so_far_;
  BodyForm form_ = BodyForm::empty;
  BodyReading reading_ = BodyReading::unreadable;
  bool saw_any_ = false;
  bool saw_rights_ = false;
  TextList rights_;
  std::array<bool, most_conditions> holds_{};
  std::array<bool, most_conditions> seen_{};
  std::array<std::string_view, most_who_paths> who_{};
  std::array<std::string_view, most_missing> missing_{};
};

// What every service means by these, where its own rules say nothing. None of them refuses.
Reason common_reason(std::uint32_t status, bool html) {
  if (status == 429) return Reason::rate_limited;
  if (status >= 500 && status <= 599) return Reason::service_down;
  if (status >= 301 && status <= 399 && (status < 304 || status > 306)) return Reason::redirected;
  return html ? Reason::not_the_api : Reason::unexpected_reply;
}

const ReplyRule* find_rule(const Step& step, const LiveTest& live_test, const ReplyReader& reader) {
  for (Slice rules : {step.rules, live_test.common_rules}) {
    for (const ReplyRule& rule : live_test.rules.view(rules)) {
      if (reader.satisfies(rule)) return &rule;
    }
  }
  return nullptr;
}

// --- What it comes to --------------------------------------------------------------------------------------

// "write_*" is any right that begins with "write_"; what the star stands for goes to `rest`.
bool is_right(std::string_view pattern, std::string_view right, std::string_view& rest) {
  if (pattern.back() != '*') return pattern == right;
  const std::string_view front = pattern.substr(0, pattern.size() - 1);
  rest = right.substr(std::min(front.size(), right.size()));
  return right.substr(0, front.size()) == front;
}

// All rights that the given ones imply, transitively.
void add_implied(TextList& rights, const Step& step, const LiveTest& live_test) {
  for (std::size_t i = 0; i < rights.size(); ++i) {
    for (const Implied& implied : live_test.implied.view(step.rights.implies)) {
      std::string_view rest;
      if (!is_right(implied.right, rights[i], rest)) continue;
      const bool star = implied.implied.back() == '*' && implied.right.back() == '*';
      if (!star) {
        rights.add(implied.implied);
        continue;
      }
      std::array<char, most_who_bytes> joined{};
      const std::string_view front = implied.implied.substr(0, implied.implied.size() - 1);
      if (front.size() + rest.size() > joined.size()) continue;
      front.copy(joined.data(), front.size());
      rest.copy(joined.data() + front.size(), rest.size());
      rights.add({joined.data(), front.size() + rest.size()});
    }
  }
}

// What the page needs and the key has not, where the key's rights are known.
void compare_rights(const TextList& needs, const Definition& definition, SoFar& so_far) {
  if (!so_far.has_rights || needs.size() == 0) return;
  TextList rights = so_far.rights;
  for (const Step& step : definition.live_test.steps) add_implied(rights, step, definition.live_test);
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (!rights.has(needs[i])) so_far.missing.add(needs[i]);
  }
}

// The field that is to blame where no rule names another: the first secret.
const Field* first_secret(const Definition& definition) {
  for (const Field& field : definition.fields) {
    if (field.type == FieldType::secret) return &field;
  }
  return nullptr;
}

std::string_view find_mode(const Definition& definition, const Values& values) {
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const ValueVerdict* verdict = values.values[i];
    if (verdict == nullptr || !verdict->usable() || definition.fields[i].type != FieldType::secret) continue;
    const std::string_view mode = part_of(verdict->value.reveal_secret(), "mode", *verdict, definition);
    if (!mode.empty()) return mode;
  }
  return {};
}

// The host that a Location names (RFC 9110, 10.2.2), or nothing where it names none: a path, another scheme.
std::string_view host_in(std::string_view location) {
  for (std::string_view scheme : {"https:", "http:"}) {
    if (starts_with_ignoring_case(location, scheme)) location.remove_prefix(scheme.size());
  }
  if (location.substr(0, 2) != "//") return {};
  location.remove_prefix(2);
  location = location.substr(0, location.find_first_of("/?#\\"));
  location = location.substr(location.rfind('@') + 1);  // npos + 1 is 0
  return location.substr(0, location.find(':'));
}

// Whether a Location leads to another host than the one that was asked. Another page there is maintenance, or
// a place to sign in.
bool leads_elsewhere(std::string_view location, const Step& asked, const Definition& definition,
                     const Values& values) {
  const std::string_view host = host_in(trim(location));
  const bool of_account = has_hole(host_of(asked.url)) && values.account != nullptr;
  AddressBuffer buffer;
  const std::string_view own =
      of_account ? host_of(account_url(values.account->address, definition, buffer)) : host_of(asked.url);
  return !host.empty() && !equals(host, own);
}

// The host that answered, where several were possible: it goes with a choice or a kind, or steps ask
// different ones.
std::string_view find_host(const Step& step, const Definition& definition, const Values& values) {
  const LiveTest& live_test = definition.live_test;
  const std::string_view host = host_of(step.url);
  Pieces pieces(host);
  Piece piece;
  if (!pieces.next(piece)) return {};  // Not reached: no URL without a host is taken.
  std::string_view word;
  if (piece.is_hole) {
    const std::size_t index = definition.find_field(piece.field);
    const Field& field = definition.fields[index];
    return !piece.part.empty() && field.type != FieldType::account &&
                   find_word(field, piece.part, values.values[index], values.unknown, definition, word)
               ? word
               : std::string_view{};
  }
  const bool several = std::any_of(live_test.steps.begin(), live_test.steps.end(), [&](const Step& other) {
    return !other.adds && !other.administrator && host_of(other.url) != host;
  });
  return several ? host : std::string_view{};
}

// Notes which choice was found by asking.
void tell_choice(const Step& step, const Definition& definition, const Values& values, SoFar& so_far) {
  const LiveTest& live_test = definition.live_test;
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const Field& field = definition.fields[i];
    if (field.type != FieldType::choice || is_given(values.values[i])) continue;
    std::string_view found;
    std::size_t count = 0;
    for (const Only& only : live_test.only.view(step.only)) {
      if (only.field != field.id) continue;
      found = only.value;
      ++count;
    }
    if (count != 1 || !so_far.field.empty()) continue;
    so_far.field.append(field.id);
    so_far.choice.append(found);
  }
}

// Whole seconds (RFC 9110, 10.2.3). A date would need a clock, and more digits than nine are no time to wait.
std::uint32_t read_retry_after(std::string_view text) {
  if (text.empty() || text.size() > 9) return no_retry_after;
  std::uint32_t seconds = 0;
  for (char c : text) {
    if (!is_digit(c)) return no_retry_after;
    seconds = seconds * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return seconds;
}

// The outcome that the reason, and all that is known so far, come to.
void conclude(Reason reason, const Definition& definition, const Values& values, SoFar& so_far,
              Outcome& outcome) {
  outcome.reason = reason;
  const Field* blamed = first_secret(definition);
  outcome.closed = blamed != nullptr && blamed->closed;
  outcome.mode = find_mode(definition, values);
  if (answer_of(reason) == Answer::accepted) {
    outcome.tells_missing = outcome.reason == Reason::connected_limited;
    return;
  }
  so_far.name.clear();
  so_far.email.clear();
  so_far.company.clear();
}

void conclude_accepted(const Definition& definition, const Values& values, const TextList& needs,
                       SoFar& so_far, Outcome& outcome) {
  compare_rights(needs, definition, so_far);
  const bool lacks = so_far.reason == Reason::connected && so_far.missing.size() > 0;
  conclude(lacks ? Reason::connected_limited : so_far.reason, definition, values, so_far, outcome);
}

void ask_next(std::size_t step, Outcome& outcome) {
  outcome.is_next = true;
  outcome.next = step;
}

}  // namespace

std::string_view text_of(Answer answer) {
  static constexpr std::string_view texts[] = {"accepted", "refused", "undetermined"};
  return texts[static_cast<std::size_t>(answer)];
}

std::string_view text_of(Fault fault) {
  static constexpr std::string_view texts[] = {"none", "person", "page", "service", "network"};
  return texts[static_cast<std::size_t>(fault)];
}

std::string_view text_of(Sent sent) {
  static constexpr std::string_view texts[] = {"no", "possibly", "yes"};
  return texts[static_cast<std::size_t>(sent)];
}

bool read_sent(std::string_view text, Sent& sent) {
  for (Sent known : {Sent::no, Sent::possibly, Sent::yes}) {
    sent = known;
    if (text_of(known) == text) return true;
  }
  return false;
}

Fault fault_of(Reason reason) {
  static constexpr Fault faults[] = {
#define KEYFIT_X(name, text, answer, fault, guides, closed_guides) Fault::fault,
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return faults[static_cast<std::size_t>(reason)];
}

std::string_view guides_of(Reason reason, bool closed) {
  static constexpr std::string_view lists[][2] = {
#define KEYFIT_X(name, text, answer, fault, guides, closed_guides) {guides, closed_guides},
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return lists[static_cast<std::size_t>(reason)][closed ? 1 : 0];
}

bool is_carrier_reason(Reason reason) { return answer_of(reason) == Answer::undetermined; }

bool find_word(const Field& field, std::string_view name, const ValueVerdict* verdict, bool unknown,
               const Definition& definition, std::string_view& word) {
  Slice words;
  if (field.type == FieldType::choice) {
    if (verdict == nullptr || verdict->choice_index == no_kind) return false;
    words = definition.choices[verdict->choice_index].words;
  } else {
    const Kind* kind = find_kind(field, verdict, unknown, definition);
    if (kind == nullptr) return false;
    words = kind->words;
  }
  for (const Word& known : definition.words.view(words)) {
    if (known.name != name) continue;
    word = known.text;
    return true;
  }
  return false;
}

bool is_asked(std::size_t step, const Definition& definition, const Values& values, const Wishes& wishes) {
  const Step& asked = definition.live_test.steps[step];
  if (wishes.from != From::anywhere && asked.from != From::anywhere && asked.from != wishes.from)
    return false;
  if (!asked.cost.empty() && !wishes.allow_cost) return false;
  return is_of_kinds(asked, definition, values) && (values.unknown || has_values(asked, definition, values));
}

std::size_t find_step(std::size_t step, const Definition& definition, const Values& values,
                      const Wishes& wishes) {
  for (std::size_t i = step; i < definition.live_test.steps.size(); ++i) {
    const Step& candidate = definition.live_test.steps[i];
    if (!candidate.adds && !candidate.administrator && is_asked(i, definition, values, wishes)) return i;
  }
  return no_step;
}

bool begin_live_test(std::size_t step, const Definition& definition, const Values& values, bool masked,
                     RequestMemory& memory, Request& request) {
  if (step >= definition.live_test.steps.size()) return false;
  const Step& asked = definition.live_test.steps[step];
  if (!is_of_kinds(asked, definition, values) || !has_values(asked, definition, values)) return false;
  RequestWriter writer(memory, values, definition, masked);
  request.method = asked.method;
  if (writer.write_url(asked.url, request.url) != Filled::yes) return false;
  for (const Header& header : definition.live_test.headers.view(asked.headers)) {
    RequestHeader& written = request.headers[request.header_count];
    const Filled filled = writer.write(header.value, Place::header, written.value);
    if (filled == Filled::refused) return false;
    if (filled == Filled::absent) continue;  // an empty optional field drops the header that needs it
    written.name = header.name;
    ++request.header_count;
  }
  if (asked.has_basic) {
    RequestHeader& written = request.headers[request.header_count++];
    written.name = "Authorization";
    if (writer.write_basic(asked.basic_user, asked.basic_password, written.value) != Filled::yes)
      return false;
  }
  if (!asked.has_body) return true;
  request.headers[request.header_count++] = {"Content-Type", asked.content_type};
  const Place place = place_of_body(asked.content_type);
  if (place != Place::header) return writer.write(asked.body, place, request.body) == Filled::yes;
  request.body = asked.body;
  return true;
}

void TextList::add(std::string_view text) {
  if (text.empty() || has(text) || find_not_utf8(text) != no_position || count_ == ends_.size()) return;
  const std::size_t begin = count_ == 0 ? 0 : ends_[count_ - 1];
  if (text.size() > bytes_.size() - begin || text.size() > most_who_bytes) return;
  text.copy(bytes_.data() + begin, text.size());
  ends_[count_++] = static_cast<std::uint16_t>(begin + text.size());
}

bool TextList::has(std::string_view text) const {
  for (std::size_t i = 0; i < count_; ++i) {
    if ((*this)[i] == text) return true;
  }
  return false;
}

std::string_view TextList::operator[](std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return {bytes_.data() + begin, ends_[index] - begin};
}

void WhoText::append(std::string_view text) {
  if (text.empty() || find_not_utf8(text) != no_position) return;
  if (size_ > 0 && size_ < bytes_.size()) bytes_[size_++] = ' ';
  while (!text.empty()) {
    const CodePoint point = read_code_point(text);
    const std::string_view shown = is_control(point.value) ? " " : text.substr(0, point.size);
    if (shown.size() > bytes_.size() - size_) return;
    size_ += shown.copy(bytes_.data() + size_, shown.size());
    text.remove_prefix(point.size);
  }
}

namespace {

// What a reply means that was read.
void judge(ReplyReader& reader, const Reply& reply, std::size_t step, const Definition& definition,
           const Values& values, const Wishes& wishes, const TextList& needs, SoFar& so_far,
           Outcome& outcome) {
  const LiveTest& live_test = definition.live_test;
  const Step& asked = live_test.steps[step];
  bool has = false;
  // A service of XML says in its envelope how it went: of one that cannot be read the status alone means
  // nothing.
  const bool envelope = place_of_body(asked.content_type) == Place::xml;
  const bool too_large = reader.is_too_large() && reply.too_large && envelope;
  const ReplyRule* rule = too_large ? nullptr : find_rule(asked, live_test, reader);
  Reason reason = rule == nullptr ? common_reason(reply.status, reader.is_html()) : rule->reason;
  if (rule == nullptr && reader.is_too_large() && (too_large || reason == Reason::unexpected_reply))
    reason = Reason::reply_too_large;
  if (reason == Reason::service_moved) {
    const std::string_view location = find_header(reply, "location", has);
    if (has && !leads_elsewhere(location, asked, definition, values)) reason = Reason::redirected;
  }
  // In a relay's own reply there is no other relay to ask.
  if (reason == Reason::ask_relay && wishes.from == From::relay) reason = Reason::unexpected_reply;
  const Answer answer = answer_of(reason);
  const bool accepted = answer == Answer::accepted;
  if (rule != nullptr) outcome.field = rule->field;
  outcome.host = find_host(asked, definition, values);
  if (!accepted) outcome.retry_after_s = read_retry_after(find_header(reply, "retry-after", has));

  if (asked.adds) {
    // Asked for who and rights alone: it never changes the outcome.
    if (accepted || (rule == nullptr && reply.status >= 200 && reply.status < 300)) {
      reader.tell_who();
      reader.tell_rights();
    }
    outcome.retry_after_s = no_retry_after;
    outcome.field = {};
  } else if (asked.administrator) {
    if (answer == Answer::undetermined) return conclude(reason, definition, values, so_far, outcome);
    // Asked with a secret that was accepted: a refusal here is one of rights.
    if (!accepted) {
      outcome.field = {};
      so_far.reason = Reason::connected_limited;
      return conclude_accepted(definition, values, needs, so_far, outcome);
    }
    reader.tell_who();
    reader.tell_rights();
    if (reason != Reason::connected) so_far.reason = reason;
    return conclude_accepted(definition, values, needs, so_far, outcome);
  } else {
    if (rule != nullptr && rule->is_next) {
      const std::size_t next = find_step(step + 1, definition, values, wishes);
      if (next == no_step) return conclude(reason, definition, values, so_far, outcome);
      so_far.passed_on = true;
      so_far.reason = reason;
      return ask_next(next, outcome);
    }
    if (!accepted) return conclude(reason, definition, values, so_far, outcome);
    so_far.accepted = true;
    so_far.passed_on = false;
    so_far.reason = reason;
    reader.tell_who();
    reader.tell_rights();
    reader.tell_missing(*rule);  // only a rule accepts
    tell_choice(asked, definition, values, so_far);
  }

  if (rule != nullptr && rule->then) {
    const std::size_t adds = find_special_step(step + 1, &Step::adds, definition, values, wishes);
    if (adds != no_step) return ask_next(adds, outcome);
  }
  if (wishes.administrator && so_far.reason == Reason::connected) {
    const std::size_t next = find_special_step(0, &Step::administrator, definition, values, wishes);
    if (next != no_step) return ask_next(next, outcome);
  }
  conclude_accepted(definition, values, needs, so_far, outcome);
}

}  // namespace

void finish_live_test(const Reply& reply, std::size_t step, const Definition& definition,
                      const Values& values, const Wishes& wishes, const TextList& needs, SoFar& so_far,
                      Outcome& outcome) {
  outcome = {};
  ReplyReader reader(reply, definition.live_test.steps[step], definition, so_far);
  reader.read([&] { judge(reader, reply, step, definition, values, wishes, needs, so_far, outcome); });
}

void finish_live_test(Reason reason, Sent sent, std::size_t step, const Definition& definition,
                      const Values& values, SoFar& so_far, Outcome& outcome) {
  outcome = {};
  outcome.sent = so_far.passed_on || so_far.accepted ? Sent::yes : sent;
  const bool adds = step < definition.live_test.steps.size() && definition.live_test.steps[step].adds;
  if (!adds) return conclude(reason, definition, values, so_far, outcome);
  outcome.sent = Sent::yes;
  conclude_accepted(definition, values, TextList{}, so_far, outcome);
}

}  // namespace keyfit
