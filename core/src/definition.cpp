#include "keyfit/definition.h"

#include <iterator>

#include "definition_reader.h"
#include "host.h"
#include "keyfit/text.h"

namespace keyfit {

namespace {

// Which keys a field has, so that none stands in a field of a type that does nothing with it.
enum FieldKey : std::uint32_t {
  key_optional = 1,
  key_closed = 2,
  key_shortest = 4,
  key_kinds = 8,
  key_others = 16,
  key_choices = 32,
  key_found_in = 64,
  key_samples = 128,
  key_account = 256,  // hosts and the like
};

std::uint32_t keys_of(FieldType type) {
  constexpr std::uint32_t key_keys =
      key_optional | key_closed | key_shortest | key_kinds | key_others | key_found_in;
  switch (type) {
    case FieldType::account: return key_optional | key_found_in | key_account;
    case FieldType::secret: return key_keys | key_samples;
    case FieldType::choice: return key_optional | key_choices;
    case FieldType::id:
    case FieldType::email:
    case FieldType::user: break;
  }
  return key_keys;
}

bool is_label(std::string_view text) {
  if (text.empty() || text.size() > longest_name || text.front() == '-' || text.back() == '-') return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

bool is_account_host(std::string_view text) { return text.size() <= longest_host && is_host(text); }

// The first label of a host of accounts, or a whole host elsewhere, or "*." and a domain.
bool is_site(std::string_view text) {
  return is_label(text) || is_account_host(text.substr(text.substr(0, 2) == "*." ? 2 : 0));
}

// Segments with a slash before each. None is empty, nor ends with a dot: a URL parser would resolve some of
// those, and behind an address a dot is the end of a sentence.
bool is_path(std::string_view text) {
  if (text.empty() || text.size() > longest_path) return false;
  while (!text.empty()) {
    if (text.front() != '/') return false;
    const std::string_view segment = text.substr(1, text.substr(1).find('/'));
    if (segment.empty() || segment.back() == '.') return false;
    for (char c : segment) {
      if (!is_letter(c) && !is_digit(c) && std::string_view(".-_~").find(c) == std::string_view::npos)
        return false;
    }
    text.remove_prefix(segment.size() + 1);
  }
  return true;
}

bool is_label_word(std::string_view text) {
  return !text.empty() && text.size() <= 32 && std::all_of(text.begin(), text.end(), is_lower);
}

bool is_unusual_characters(std::string_view text) {
  return !text.empty() && text.size() <= 8 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c == '_'; });
}

bool is_drop_end(std::string_view text) {
  return text.size() > 1 && text.size() <= 16 && text.front() == '-' && is_label(text.substr(1));
}

// A host, or one with a value in its first label, and a path.
bool is_page(std::string_view text) {
  if (text.empty() || text.size() > 256) return false;
  const std::size_t hole = text.find("{value}");
  if (hole != std::string_view::npos && text.find('{', hole + 1) != std::string_view::npos) return false;
  const std::string_view host = text.substr(0, text.find('/'));
  const auto is_host_character = [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '.'; };
  if (text.find_first_of(" \t\n\r?#") != std::string_view::npos) return false;
  if (hole == std::string_view::npos || hole >= host.size()) return is_host(host);
  const std::string_view behind = host.substr(hole + 7);
  return behind.size() > 2 && (behind.front() == '.' || behind.front() == '-') &&
         std::all_of(host.begin(), host.begin() + static_cast<std::ptrdiff_t>(hole), is_host_character) &&
         std::count(behind.begin(), behind.end(), '.') >= 2;
}

bool is_page_with_value(std::string_view text) {
  return is_page(text) && text.find("{value}") != std::string_view::npos;
}
bool is_page_alone(std::string_view text) {
  return is_page(text) && text.find("{value}") == std::string_view::npos;
}

bool is_choice_value(std::string_view text) {
  if (text.empty() || text.size() > 48 || !(is_letter(text.front()) || is_digit(text.front()))) return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-'; });
}

bool is_sample_hash(std::string_view text) {
  return text.size() == 16 &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

// "2022-06" or "2022-06-30".
bool is_date(std::string_view text) {
  if (text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7 ? text[i] != '-' : !is_digit(text[i])) return false;
  }
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  const int day = text.size() == 10 ? number(8) : 1;
  return number(0) == 20 && number(5) >= 1 && number(5) <= 12 && day >= 1 && day <= 31;
}

class Reader {
 public:
  Reader(Definition& definition, const LiveReader* live) : definition_(definition), live_(live) {}

  Problem read(std::string_view leaves);

 private:
  Problems read_leaf(const Leaf& leaf);
  Problems read_field(std::size_t index, Path path, const Leaf& leaf);
  Problems read_account(std::size_t index, Path path, const Leaf& leaf);
  Problems read_kind(Slice& kinds, std::size_t most, Path path, const Leaf& leaf);
  Problems read_choice(Slice& choices, Path path, const Leaf& leaf);
  Problems read_word(Slice& words, Path path, const Leaf& leaf);
  static Problems read_state(Lifetime& lifetime, Path path, const Leaf& leaf);
  static Problems read_cors(Path path, const Leaf& leaf);

  Problem find_problem();
  Problem find_problem_in(std::size_t index);

  Definition& definition_;
  const LiveReader* live_;
  std::array<std::uint32_t, most_fields> keys_{};  // FieldKey
  std::size_t account_field_ = no_field;
  Lifetime lifetime_ = Lifetime::current;
};

Problem Reader::read(std::string_view leaves) {
  LeafReader reader(leaves);
  for (Leaf leaf; reader.next(leaf);) {
    const Problems problem = read_leaf(leaf);
    if (problem != Problems::none) return {problem, leaf.path};
  }
  if (reader.malformed()) return {Problems::malformed, {}};
  const Problem problem = find_problem();
  if (problem.code != Problems::none || live_ == nullptr) return problem;
  return live_->find_problem(definition_);
}

Problems Reader::read_leaf(const Leaf& leaf) {
  Path path(leaf.path);
  Problems problem = Problems::none;
  std::size_t index = 0;
  if (path.take("id")) return path.done() ? put(definition_.id, leaf, is_dashed_id) : Problems::wrong_value;
  if (path.take("cors")) return read_cors(path, leaf);
  if (path.take("label_words")) return put(definition_.label_words, path, leaf, is_label_word);
  if (path.take("state")) return read_state(lifetime_, path, leaf);
  if (path.take("fields")) {
    if (!path.take_index(index)) return Problems::wrong_value;
    if (index >= most_fields) return Problems::too_many;
    if (index > definition_.fields.size() || index + 1 < definition_.fields.size())
      return Problems::malformed;
    definition_.fields.at(index);
    return read_field(index, path, leaf);
  }
  if (path.take("live_test")) {
    return live_ == nullptr ? Problems::none : live_->read(definition_, path, leaf);
  }
  if (live_ != nullptr && live_->read_about(path, leaf, problem)) return problem;
  const std::string_view key = path.take_any();
  if (is_explanation(key, leaf, problem)) return path.done() ? problem : Problems::wrong_value;
  const bool about =
      key == "$schema" || key == "title" || key == "category" || key == "docs" || key == "guides";
  // Whoever makes live tests has read those whole: what is left of one is a list or an object in its place.
  if (about && live_ != nullptr) return Problems::wrong_value;
  return about ? Problems::none : Problems::unknown_key;
}

Problems Reader::read_cors(Path path, const Leaf& leaf) {
  const bool good = path.done() && leaf.kind == 's' && (leaf.text == "yes" || leaf.text == "no");
  return good ? Problems::none : Problems::wrong_value;
}

Problems Reader::read_state(Lifetime& lifetime, Path path, const Leaf& leaf) {
  Problems problem = Problems::none;
  const std::string_view key = path.take_any();
  if (!path.done()) return Problems::wrong_value;
  if (is_explanation(key, leaf, problem)) return problem;
  if (key != "ended" && key != "ending") return key.empty() ? Problems::wrong_value : Problems::unknown_key;
  if (leaf.kind != 's' || !is_date(leaf.text)) return Problems::wrong_value;
  if (lifetime != Lifetime::current) return Problems::contradiction;
  lifetime = key == "ended" ? Lifetime::ended : Lifetime::ending;
  return Problems::none;
}

Problems Reader::read_field(std::size_t index, Path path, const Leaf& leaf) {
  Field& field = definition_.fields[index];
  std::uint32_t& keys = keys_[index];
  std::string_view unused;
  Problems problem = Problems::none;
  if (path.take("kinds")) {
    keys |= key_kinds;
    return read_kind(field.kinds, 16, path, leaf);
  }
  if (path.take("others")) {
    keys |= key_others;
    return read_kind(field.others, 40, path, leaf);
  }
  if (path.take("choices")) {
    keys |= key_choices;
    return read_choice(field.choices, path, leaf);
  }
  if (path.take("found_in")) {
    keys |= key_found_in;
    return put(definition_.found_in, field.found_in, 8, path, leaf, is_page_with_value);
  }
  if (path.take("samples")) {
    keys |= key_samples;
    return put(definition_.samples, field.samples, 8, path, leaf, is_sample_hash);
  }
  for (std::string_view key :
       {"hosts", "service_hosts", "other_products", "api_path", "older_api_paths", "name"}) {
    Path below = path;
    if (below.take(key)) return read_account(index, path, leaf);
  }
  const std::string_view key = path.take_any();
  if (!path.done() || key.empty()) return key.empty() ? Problems::wrong_value : Problems::unknown_key;
  if (is_explanation(key, leaf, problem)) return problem;
  if (key == "id") return put(field.id, leaf, is_field_id);
  if (key == "label") return put(unused, leaf, is_text<64>);
  if (key == "example") return put(unused, leaf, is_text<128>);
  if (key == "optional") {
    keys |= key_optional;
    return put_true(field.optional, leaf);
  }
  if (key == "closed") {
    keys |= key_closed;
    return put_true(field.closed, leaf);
  }
  if (key == "shortest") {
    keys |= key_shortest;
    if (leaf.kind != 'i' || leaf.text.size() > 3) return Problems::wrong_value;
    field.shortest = 0;
    for (char c : leaf.text) field.shortest = field.shortest * 10 + static_cast<std::size_t>(c - '0');
    return field.shortest > 0 && field.shortest <= 512 && is_digit(leaf.text.front()) ? Problems::none
                                                                                      : Problems::wrong_value;
  }
  if (key != "type") return Problems::unknown_key;
  constexpr std::string_view types[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_FIELD_TYPES(KEYFIT_X)
#undef KEYFIT_X
  };
  const auto* found = std::find(std::begin(types), std::end(types), leaf.text);
  if (leaf.kind != 's' || found == std::end(types)) return Problems::wrong_value;
  field.type = static_cast<FieldType>(found - std::begin(types));
  field.has_type = true;
  return Problems::none;
}

Problems Reader::read_account(std::size_t index, Path path, const Leaf& leaf) {
  AccountRules& rules = definition_.account;
  Problems problem = Problems::none;
  keys_[index] |= key_account;
  if (account_field_ != no_field && account_field_ != index) return Problems::contradiction;
  account_field_ = index;
  if (path.take("hosts")) return put(rules.hosts, path, leaf, is_account_host);
  if (path.take("service_hosts")) return put(rules.service_hosts, path, leaf, is_site);
  if (path.take("other_products")) return put(rules.other_products, path, leaf, is_site);
  if (path.take("older_api_paths")) return put(rules.older_api_paths, path, leaf, is_path);
  if (path.take("api_path")) return path.done() ? put(rules.api_path, leaf, is_path) : Problems::wrong_value;
  path.take("name");
  if (path.take("drop_end")) return put(rules.drop_end, path, leaf, is_drop_end);
  const std::string_view key = path.take_any();
  if (!path.done()) return Problems::wrong_value;
  if (is_explanation(key, leaf, problem)) return problem;
  if (key == "unusual_characters") return put(rules.unusual_name_characters, leaf, is_unusual_characters);
  if (key != "pattern") return key.empty() ? Problems::wrong_value : Problems::unknown_key;
  rules.has_pattern = true;
  return put_pattern(rules.pattern, definition_.patterns, leaf);
}

Problems Reader::read_kind(Slice& kinds, std::size_t most, Path path, const Leaf& leaf) {
  std::size_t index = 0;
  Kind* kind = nullptr;
  std::string_view unused;
  if (!path.take_index(index)) return Problems::wrong_value;
  if (index >= most) return Problems::too_many;
  Problems problem = element(definition_.kinds, kinds, index, kind);
  if (problem != Problems::none) return problem;
  if (path.take("words")) return read_word(kind->words, path, leaf);
  if (path.take("state")) return read_state(kind->lifetime, path, leaf);
  if (path.take("cors")) return read_cors(path, leaf);
  const std::string_view key = path.take_any();
  if (!path.done()) return Problems::wrong_value;
  if (is_explanation(key, leaf, problem)) return problem;
  if (key == "kind") return put(kind->kind, leaf, is_dashed_id);
  if (key == "label") {
    kind->has_label = true;
    return put(unused, leaf, is_text<64>);
  }
  if (key == "pattern") {
    kind->pattern_text = leaf.text;
    return put_pattern(kind->pattern, definition_.patterns, leaf);
  }
  if (key == "maybe") return put_true(kind->maybe, leaf);
  if (key == "distinct") return put_true(kind->distinct, leaf);
  if (key == "check") return put_check(kind->check, leaf);
  return key.empty() ? Problems::wrong_value : Problems::unknown_key;
}

Problems Reader::read_choice(Slice& choices, Path path, const Leaf& leaf) {
  std::size_t index = 0;
  Choice* choice = nullptr;
  if (!path.take_index(index)) return Problems::wrong_value;
  if (index >= 16) return Problems::too_many;
  Problems problem = element(definition_.choices, choices, index, choice);
  if (problem != Problems::none) return problem;
  if (path.take("words")) return read_word(choice->words, path, leaf);
  if (path.take("found_in")) return put(definition_.found_in, choice->found_in, 8, path, leaf, is_page_alone);
  const std::string_view key = path.take_any();
  if (!path.done()) return Problems::wrong_value;
  if (is_explanation(key, leaf, problem)) return problem;
  if (key == "value") return put(choice->value, leaf, is_choice_value);
  if (key == "label") return put(choice->label, leaf, is_text<64>);
  return key.empty() ? Problems::wrong_value : Problems::unknown_key;
}

Problems Reader::read_word(Slice& words, Path path, const Leaf& leaf) {
  const std::string_view name = path.take_any();
  if (!path.done() || !is_underlined_id(name)) return Problems::wrong_value;
  Word* word = nullptr;
  if (words.count >= 8) return Problems::too_many;
  const Problems problem = element(definition_.words, words, words.count, word);
  if (problem != Problems::none) return problem;
  word->name = name;
  return put(word->text, leaf, is_text<256>);
}

Problem Reader::find_problem() {
  if (definition_.id.empty()) return {Problems::missing, "/id"};
  if (definition_.fields.size() == 0) return {Problems::missing, "/fields"};
  std::size_t accounts = 0;
  for (std::size_t i = 0; i < definition_.fields.size(); ++i) {
    const Problem problem = find_problem_in(i);
    if (problem.code != Problems::none) return problem;
    accounts += definition_.fields[i].type == FieldType::account ? 1 : 0;
  }
  if (accounts > 1) return {Problems::contradiction, "/fields"};
  const std::size_t account = definition_.account_field();
  if (account != no_field) definition_.account.found_in = definition_.fields[account].found_in;
  for (std::string_view host : definition_.account.hosts)
    *definition_.account.domains.add() = domain_of(host);
  for (std::string_view label : definition_.account.service_hosts) definition_.account.no_names.add(label);
  for (std::string_view label : definition_.account.other_products) definition_.account.no_names.add(label);
  return {};
}

Problem Reader::find_problem_in(std::size_t index) {
  constexpr std::string_view where = "/fields";
  Field& field = definition_.fields[index];
  if (field.id.empty() || !field.has_type) return {Problems::missing, where};
  if ((keys_[index] & ~keys_of(field.type)) != 0) return {Problems::unknown_key, where};
  if (definition_.find_field(field.id) != index) return {Problems::contradiction, where};
  if (field.is_key() && field.kinds.empty()) return {Problems::missing, where};
  if (field.type == FieldType::choice && field.choices.count < 2) return {Problems::missing, where};
  if (field.type == FieldType::account && definition_.account.hosts.size() == 0)
    return {Problems::missing, where};
  for (Slice kinds : {field.kinds, field.others}) {
    for (const Kind& kind : definition_.kinds.view(kinds)) {
      if (kind.kind.empty() || kind.pattern.count == 0 || !kind.has_label) return {Problems::missing, where};
    }
  }
  for (const Choice& choice : definition_.choices.view(field.choices)) {
    if (choice.value.empty() || choice.label.empty()) return {Problems::missing, where};
  }
  if (field.closed) {
    if (field.shortest == 0 || field.kinds.empty()) return {Problems::missing, where};
    for (const Kind& kind : definition_.kinds.view(field.kinds)) {
      for (std::size_t i = 0; i < kind.pattern.count; ++i) {
        const PatternInstruction& instruction = definition_.patterns.instruction(kind.pattern.first + i);
        for (char c = '!'; c <= '~'; ++c) {
          if (instruction.kind == PatternInstruction::literal
                  ? c != static_cast<char>(instruction.value)
                  : instruction.kind != PatternInstruction::characters ||
                        !definition_.patterns.set(instruction.value).contains(c))
            continue;
          field.alphabet.add(to_lower(c));
          field.alphabet.add(is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c);
        }
      }
    }
  }
  return {};
}

template <std::size_t Count>
bool is_in(std::string_view text, const std::string_view (&list)[Count]) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

}  // namespace

bool is_words(std::string_view text, char joint) {
  if (text.empty() || text.size() > longest_id || !is_lower(text.front()) || text.back() == joint)
    return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == joint ? text[i - 1] == joint : !is_lower(text[i]) && !is_digit(text[i])) return false;
  }
  return true;
}

bool is_dashed_id(std::string_view text) { return is_words(text, '-'); }
bool is_underlined_id(std::string_view text) { return is_words(text, '_'); }

bool is_field_id(std::string_view text) {
  constexpr std::string_view reserved[] = {
      "paste",  "reply",      "failure", "request",       "fields",   "service", "step",    "from",
      "so_far", "allow_cost", "needs",   "administrator", "identify", "error",   "outcome", "next"};
  return is_underlined_id(text) && !is_in(text, reserved);
}

bool is_host(std::string_view text) {
  if (text.find('.') == std::string_view::npos) return false;
  for (;;) {
    const std::size_t dot = text.find('.');
    if (!is_label(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

bool is_header_name(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view("!#$%&'*+.^_`|~-").find(c) != std::string_view::npos;
  });
}

bool is_explanation(std::string_view key, const Leaf& leaf, Problems& problem) {
  constexpr std::string_view grades[] = {"documented", "observed", "third-party", "inferred"};
  bool good = leaf.kind == 's';
  if (key == "sure") {
    good = good && is_in(leaf.text, grades);
  } else if (key == "source") {
    good = good && is_text<512>(leaf.text);
  } else if (key == "note") {
    good = good && is_text<1024>(leaf.text);
  } else {
    return false;
  }
  problem = good ? Problems::none : Problems::wrong_value;
  return true;
}

std::string_view text_of(FieldType type) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_FIELD_TYPES(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(type)];
}

std::string_view text_of(DefinitionProblem problem) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_DEFINITION_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(problem)];
}

std::string_view sentence_of(DefinitionProblem problem) {
  static constexpr std::string_view sentences[] = {
#define KEYFIT_X(name, text, sentence) sentence,
      KEYFIT_DEFINITION_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
  };
  return sentences[static_cast<std::size_t>(problem)];
}

void AccountRules::clear() {
  hosts.clear();
  domains.clear();
  service_hosts.clear();
  other_products.clear();
  no_names.clear();
  unusual_name_characters = api_path = {};
  older_api_paths.clear();
  drop_end.clear();
  has_pattern = false;
  pattern = {};
  found_in = {};
}

void Definition::clear() {
  id = {};
  fields.clear();
  kinds.clear();
  choices.clear();
  words.clear();
  found_in.clear();
  samples.clear();
  label_words.clear();
  account.clear();
  patterns.clear();
  live_test.clear();
}

std::size_t Definition::find_field(std::string_view name) const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].id == name) return i;
  }
  return no_field;
}

std::size_t Definition::account_field() const {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].type == FieldType::account) return i;
  }
  return no_field;
}

Problem read_definition(std::string_view leaves, Definition& definition, const LiveReader* live) {
  definition.clear();
  if (leaves.size() > most_definition_bytes) return {DefinitionProblem::too_many, {}};
  const Problem problem = Reader(definition, live).read(leaves);
  if (problem.code != DefinitionProblem::none) definition.clear();
  return problem;
}

}  // namespace keyfit
