#include <iterator>

#include "definition_reader.h"
#include "keyfit/live_test.h"
#include "keyfit/text.h"
#include "template.h"

namespace keyfit {

namespace {

constexpr std::size_t most_rules_of_list = 48;

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// A template may be empty: the password of HTTP Basic.
bool is_template(std::string_view text) { return text.size() <= 256 && is_printable(text); }

bool is_url(std::string_view text) {
  return text.size() > 8 && text.size() <= 256 && text.substr(0, 8) == "https://" &&
         std::none_of(text.begin(), text.end(), is_blank);
}

bool is_method(std::string_view text) { return text == "GET" || text == "POST"; }

// "application/json", "application/x-www-form-urlencoded; charset=utf-8".
bool is_content_type(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == 0 || slash == std::string_view::npos || text.size() > 64) return false;
  const std::string_view name =
      text.substr(slash + 1, text.find(';') == std::string_view::npos ? std::string_view::npos
                                                                      : text.find(';') - slash - 1);
  const auto is_type = [](char c) { return is_lower(c) || is_digit(c) || c == '.' || c == '+' || c == '-'; };
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(slash), is_lower) ||
      name.empty() || !std::all_of(name.begin(), name.end(), is_type))
    return false;
  std::string_view rest = text.substr(slash + 1 + name.size());
  if (rest.empty()) return true;
  rest.remove_prefix(rest.substr(0, 2) == "; " ? 2 : 1);
  constexpr std::string_view charset = "charset=";
  return rest.substr(0, charset.size()) == charset && rest.size() > charset.size() &&
         std::all_of(rest.begin() + charset.size(), rest.end(),
                     [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_cost(std::string_view text) { return text == "one token" || text == "one search"; }

// JSON Pointer: empty, or segments with a slash before each, in which '~' begins ~0 or ~1.
bool is_pointer(std::string_view text) {
  if (!text.empty() && text.front() != '/') return false;
  if (count_characters(text) > 128) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '~' && (i + 1 == text.size() || (text[i + 1] != '0' && text[i + 1] != '1'))) return false;
  }
  return true;
}

// "401", or "500-599".
bool read_statuses(const Leaf& leaf, ReplyRule& rule) {
  const std::string_view text = leaf.text;
  if (leaf.kind != 's' || (text.size() != 3 && (text.size() != 7 || text[3] != '-'))) return false;
  const auto read = [](std::string_view digits, std::uint16_t& status) {
    status = 0;
    for (char c : digits) status = static_cast<std::uint16_t>(status * 10 + (c - '0'));
    return std::all_of(digits.begin(), digits.end(), is_digit) && digits[0] >= '1' && digits[0] <= '5';
  };
  return read(text.substr(0, 3), rule.first_status) && read(text.substr(text.size() - 3), rule.last_status);
}

bool read_rule_reason(const Leaf& leaf, bool is_next, Reason& reason) {
  if (leaf.kind != 's' || !read_reason(leaf.text, reason)) return false;
  // What only a carrier can meet, no reply says.
  constexpr Reason of_carriers[] = {
      Reason::blocked_by_browser, Reason::blocked_by_page, Reason::relay_refused, Reason::relay_down,
      Reason::reply_too_large,    Reason::timeout,         Reason::offline,       Reason::unreachable,
      Reason::cancelled,          Reason::not_tested};
  if (std::find(std::begin(of_carriers), std::end(of_carriers), reason) != std::end(of_carriers))
    return false;
  return !is_next || answer_of(reason) == Answer::refused;
}

constexpr std::string_view leaf_types[] = {"string", "number", "boolean", "null",
                                           "object", "array",  "absent"};

class LivePart {
 public:
  LivePart(Definition& definition, const Leaf& leaf)
      : definition_(definition), live_test_(definition.live_test), leaf_(leaf) {}

  Problems read(Path path);

 private:
  Problems read_step(Step& step, Path path);
  Problems read_basic(Step& step, Path path);
  Problems read_header(Step& step, Path path);
  Problems read_only(Step& step, Path path);
  Problems read_who(Step& step, Path path);
  Problems read_rights(Step& step, Path path);
  Problems read_rules(Slice& rules, Path path);
  Problems read_condition(Slice& when, Path path);
  Problems read_header_condition(ReplyRule& rule, Path path);
  Problems read_missing(Slice& missing, Path path);

  // The key that ends the path. False where something follows it, or it is an explanation: then `problem`
  // says.
  bool take_last(Path& path, std::string_view& key, Problems& problem) const {
    key = path.take_any();
    problem = path.done() && !key.empty() ? Problems::none : Problems::wrong_value;
    return problem == Problems::none && !is_explanation(key, leaf_, problem);
  }

  Definition& definition_;
  LiveTest& live_test_;
  const Leaf& leaf_;
};

Problems LivePart::read(Path path) {
  std::size_t index = 0;
  std::string_view key;
  Problems problem = Problems::none;
  if (path.take("rules")) return read_rules(live_test_.common_rules, path);
  if (path.take("steps")) {
    if (!path.take_index(index)) return Problems::wrong_value;
    if (index >= most_steps) return Problems::too_many;
    if (index > live_test_.steps.size() || index + 1 < live_test_.steps.size()) return Problems::malformed;
    return read_step(*live_test_.steps.at(index), path);
  }
  return take_last(path, key, problem) ? Problems::unknown_key : problem;
}

Problems LivePart::read_step(Step& step, Path path) {
  std::string_view key;
  std::string_view text;
  Problems problem = Problems::none;
  if (path.take("rules")) return read_rules(step.rules, path);
  if (path.take("headers")) return read_header(step, path);
  if (path.take("basic")) return read_basic(step, path);
  if (path.take("only")) return read_only(step, path);
  if (path.take("who")) return read_who(step, path);
  if (path.take("rights")) return read_rights(step, path);
  if (!take_last(path, key, problem)) return problem;
  if (key == "url") return put(step.url, leaf_, is_url);
  if (key == "method") {
    step.has_method = true;
    return put(step.method, leaf_, is_method);
  }
  if (key == "content_type") return put(step.content_type, leaf_, is_content_type);
  if (key == "body") {
    step.has_body = true;
    return put(step.body, leaf_, is_text<1024>);
  }
  if (key == "cost") return put(step.cost, leaf_, is_cost);
  if (key == "adds") return put_true(step.adds, leaf_);
  if (key == "administrator") return put_true(step.administrator, leaf_);
  if (key == "secret_in_url") return put_true(step.secret_in_url, leaf_);
  if (key == "cors") {
    problem = put(text, leaf_, [](std::string_view cors) { return cors == "yes" || cors == "no"; });
    step.cors = text == "yes";
    return problem;
  }
  if (key != "from") return Problems::unknown_key;
  step.from = leaf_.text == "page" ? From::page : From::relay;
  return put(text, leaf_, [](std::string_view from) { return from == "page" || from == "relay"; });
}

Problems LivePart::read_basic(Step& step, Path path) {
  std::size_t index = 0;
  if (!path.take_index(index) || !path.done()) return Problems::wrong_value;
  if (index > 1) return Problems::too_many;
  if (index == 1) step.has_basic = true;
  return put(index == 0 ? step.basic_user : step.basic_password, leaf_, is_template);
}

Problems LivePart::read_header(Step& step, Path path) {
  const std::string_view name = path.take_any();
  if (!path.done() || !is_header_name(name)) return Problems::wrong_value;
  if (step.headers.count >= 8) return Problems::too_many;
  Header* header = nullptr;
  const Problems problem = element(live_test_.headers, step.headers, step.headers.count, header);
  if (problem != Problems::none) return problem;
  header->name = name;
  return put(header->value, leaf_, is_template);
}

Problems LivePart::read_only(Step& step, Path path) {
  const std::string_view field = path.take_any();
  std::size_t index = 0;
  if (!is_field_id(field) || !path.take_index(index) || !path.done()) return Problems::wrong_value;
  if (index >= 16) return Problems::too_many;
  Only* only = nullptr;
  const Problems problem = element(live_test_.only, step.only, step.only.count, only);
  if (problem != Problems::none) return problem;
  only->field = field;
  return put(only->value, leaf_, [](std::string_view text) { return !text.empty() && text.size() <= 48; });
}

Problems LivePart::read_who(Step& step, Path path) {
  Slice* paths = nullptr;
  std::string_view key = path.take_any();
  Problems problem = Problems::none;
  if (key == "name") paths = &step.who.name;
  if (key == "email") paths = &step.who.email;
  if (key == "company") paths = &step.who.company;
  if (paths == nullptr)
    return path.done() && is_explanation(key, leaf_, problem) ? problem : Problems::unknown_key;
  std::size_t index = 0;
  std::size_t inner = 0;
  if (!path.take_index(index)) return Problems::wrong_value;
  if (index >= 6) return Problems::too_many;
  if (!path.done() && (!path.take_index(inner) || !path.done())) return Problems::wrong_value;
  if (inner >= 4) return Problems::too_many;
  WhoPath* who = nullptr;
  problem = element(live_test_.who_paths, *paths, paths->count, who);
  if (problem != Problems::none) return problem;
  who->joined = inner > 0;
  return put(who->path, leaf_, is_pointer);
}

Problems LivePart::read_rights(Step& step, Path path) {
  Rights& rights = step.rights;
  if (path.take("implies")) {
    const std::string_view right = path.take_any();
    std::size_t index = 0;
    if (right.empty() || count_characters(right) > 64 || !path.take_index(index) || !path.done())
      return Problems::wrong_value;
    if (index >= 16) return Problems::too_many;
    Implied* implied = nullptr;
    const Problems problem = element(live_test_.implied, rights.implies, rights.implies.count, implied);
    if (problem != Problems::none) return problem;
    implied->right = right;
    return put(implied->implied, leaf_, is_text<64>);
  }
  std::string_view key;
  Problems problem = Problems::none;
  if (!take_last(path, key, problem)) return problem;
  if (key == "header") return put(rights.header, leaf_, is_header_name);
  if (key == "separator") return put(rights.separator, leaf_, is_text<8>);
  if (key != "at") return Problems::unknown_key;
  rights.has_at = true;
  return put(rights.at, leaf_, is_pointer);
}

Problems LivePart::read_rules(Slice& rules, Path path) {
  std::size_t index = 0;
  ReplyRule* rule = nullptr;
  std::string_view key;
  // An empty list says as much as none.
  if (path.done()) return leaf_.kind == '[' ? Problems::none : Problems::wrong_value;
  if (!path.take_index(index)) return Problems::wrong_value;
  if (index >= most_rules_of_list) return Problems::too_many;
  Problems problem = element(live_test_.rules, rules, index, rule);
  if (problem != Problems::none) return problem;
  if (path.take("when")) return read_condition(rule->when, path);
  if (path.take("missing")) return read_missing(rule->missing, path);
  if (path.take("header")) return read_header_condition(*rule, path);
  if (!take_last(path, key, problem)) return problem;
  if (key == "status") return read_statuses(leaf_, *rule) ? Problems::none : Problems::wrong_value;
  if (key == "html") return put_true(rule->is_html, leaf_);
  if (key == "bare") return put_true(rule->bare, leaf_);
  if (key == "then") return put_true(rule->then, leaf_);
  if (key == "field") return put(rule->field, leaf_, is_field_id);
  if (key != "reason" && key != "next") return Problems::unknown_key;
  if (rule->has_reason) return Problems::contradiction;
  rule->has_reason = true;
  rule->is_next = key == "next";
  return read_rule_reason(leaf_, rule->is_next, rule->reason) ? Problems::none : Problems::wrong_value;
}

Problems LivePart::read_header_condition(ReplyRule& rule, Path path) {
  std::string_view key;
  Problems problem = Problems::none;
  bool absent = false;
  if (!take_last(path, key, problem)) return problem;
  if (key == "name") return put(rule.header, leaf_, is_header_name);
  if (key != "is" && key != "has" && key != "absent") return Problems::unknown_key;
  if (rule.has_header_comparison) return Problems::contradiction;
  rule.has_header_comparison = true;
  rule.header_comparison = key == "is" ? Comparison::is : key == "has" ? Comparison::has : Comparison::absent;
  return key == "absent" ? put_true(absent, leaf_) : put(rule.header_text, leaf_, is_text<128>);
}

Problems LivePart::read_condition(Slice& when, Path path) {
  std::size_t index = 0;
  Condition* condition = nullptr;
  std::string_view key;
  if (!path.take_index(index)) return Problems::wrong_value;
  if (index >= 6) return Problems::too_many;
  Problems problem = element(live_test_.conditions, when, index, condition);
  if (problem != Problems::none) return problem;
  if (path.done()) return Problems::wrong_value;
  const bool is = path.take("is");
  if (is && !path.done()) {
    if (condition->has_comparison && !condition->is_list) return Problems::contradiction;
    condition->has_comparison = condition->is_list = true;
    return put(live_test_.texts, condition->texts, 8, path, leaf_, is_text<128>);
  }
  if (is) {
    key = "is";
  } else if (!take_last(path, key, problem)) {
    return problem;
  }
  if (key == "at") {
    condition->has_at = true;
    return put(condition->at, leaf_, is_pointer);
  }
  if (key != "fits" && key != "type" && key != "is" && key != "begins" && key != "has")
    return Problems::unknown_key;
  if (condition->has_comparison) return Problems::contradiction;
  condition->has_comparison = true;
  if (key == "fits") {
    condition->comparison = Comparison::fits;
    return put_pattern(condition->pattern, definition_.patterns, leaf_);
  }
  if (key == "type") {
    condition->comparison = Comparison::type;
    const auto* found = std::find(std::begin(leaf_types), std::end(leaf_types), leaf_.text);
    if (leaf_.kind != 's' || found == std::end(leaf_types)) return Problems::wrong_value;
    condition->type = static_cast<LeafType>(found - std::begin(leaf_types));
    return Problems::none;
  }
  condition->comparison = key == "is"       ? Comparison::is
                          : key == "begins" ? Comparison::begins
                                            : Comparison::has;
  std::string_view* text = nullptr;
  problem = element(live_test_.texts, condition->texts, 0, text);
  return problem == Problems::none ? put(*text, leaf_, is_text<128>) : problem;
}

Problems LivePart::read_missing(Slice& missing, Path path) {
  std::size_t index = 0;
  std::string_view key;
  Missing* place = nullptr;
  const bool listed = path.take_index(index);
  if (index >= 4) return Problems::too_many;
  Problems problem = element(live_test_.missing, missing, listed ? index : 0, place);
  if (problem != Problems::none) return problem;
  if (!take_last(path, key, problem)) return problem;
  if (key == "at") {
    place->has_at = true;
    return put(place->at, leaf_, is_pointer);
  }
  if (key == "after") return put(place->after, leaf_, is_text<128>);
  if (key == "before") return put(place->before, leaf_, is_text<128>);
  if (key == "separator") return put(place->separator, leaf_, is_text<8>);
  return Problems::unknown_key;
}

Problems read(Definition& definition, Path path, const Leaf& leaf) {
  return LivePart(definition, leaf).read(path);
}

// --- The texts about the service, which no check and no test reads: strict all the same --------------------

bool is_category(std::string_view text) {
  return is_dashed_id(text) && std::none_of(text.begin(), text.end(), is_digit);
}

bool is_docs(std::string_view text) { return is_url(text); }

bool is_guide_url(std::string_view text) {
  return is_url(text) && text.find_first_of("{}") == std::string_view::npos;
}

bool is_guide_id(std::string_view text) {
  constexpr std::string_view ids[] = {"find", "find-address", "renew", "ask-administrator", "switch-off"};
  return std::find(std::begin(ids), std::end(ids), text) != std::end(ids);
}

bool is_role(std::string_view text) { return text == "administrator" || text == "staff"; }

bool is_verb(std::string_view text) {
  constexpr std::string_view verbs[] = {"sign-in", "open", "go-to",     "press", "tick", "untick", "choose",
                                        "fill",    "read", "scroll-to", "copy",  "ask",  "note",   "say"};
  return std::find(std::begin(verbs), std::end(verbs), text) != std::end(verbs);
}

bool is_note_code(std::string_view text) {
  constexpr std::string_view codes[] = {"shown-once", "shown-again", "owner-only",  "administrator-only",
                                        "per-person", "expires",     "keep-secret", "changes-with-password"};
  return std::find(std::begin(codes), std::end(codes), text) != std::end(codes);
}

Problems read_guide(Path path, const Leaf& leaf) {
  std::size_t index = 0;
  std::string_view unused;
  Problems problem = Problems::none;
  bool yes = false;
  if (!path.take_index(index)) return Problems::wrong_value;
  if (index >= 12) return Problems::too_many;
  const bool step = path.take("steps");
  if (step && !path.take_index(index)) return Problems::wrong_value;
  if (step && index >= 12) return Problems::too_many;
  if (step && path.take("path")) {
    if (!path.take_index(index) || !path.done()) return Problems::wrong_value;
    return index < 6 ? put(unused, leaf, is_text<128>) : Problems::too_many;
  }
  const std::string_view key = path.take_any();
  if (!path.done() || key.empty()) return Problems::wrong_value;
  if (is_explanation(key, leaf, problem)) return problem;
  if (key == "field") return put(unused, leaf, is_field_id);
  if (!step) {
    if (key == "id") return put(unused, leaf, is_guide_id);
    return key == "role" ? put(unused, leaf, is_role) : Problems::unknown_key;
  }
  if (key == "do") return put(unused, leaf, is_verb);
  if (key == "url") return put(unused, leaf, is_guide_url);
  if (key == "name" || key == "value") return put(unused, leaf, is_text<128>);
  if (key == "code") return put(unused, leaf, is_note_code);
  if (key == "text") return put(unused, leaf, is_dashed_id);
  return key == "administrator" ? put_true(yes, leaf) : Problems::unknown_key;
}

bool read_about(Path path, const Leaf& leaf, Problems& problem) {
  std::string_view unused;
  if (path.take("guides")) {
    problem = read_guide(path, leaf);
    return true;
  }
  const std::string_view key = path.take_any();
  if (!path.done()) return false;
  if (key == "$schema") {
    problem = put(unused, leaf, is_text<256>);
  } else if (key == "title") {
    problem = put(unused, leaf, is_text<64>);
  } else if (key == "category") {
    problem = put(unused, leaf, is_category);
  } else if (key == "docs") {
    problem = put(unused, leaf, is_docs);
  } else {
    return false;
  }
  return true;
}

// --- What a whole live test must have ----------------------------------------------------------------------

// Headers that a page cannot set (the Fetch standard's forbidden request-headers), and those with which a
// request would go somewhere else, or end somewhere else.
bool is_forbidden(std::string_view name, From from) {
  constexpr std::string_view always[] = {
      "host",    "content-length", "transfer-encoding", "connection", "upgrade",   "te",
      "trailer", "expect",         "keep-alive",        "via",        "set-cookie"};
  constexpr std::string_view in_pages[] = {"accept-charset",
                                           "accept-encoding",
                                           "cookie",
                                           "cookie2",
                                           "date",
                                           "dnt",
                                           "origin",
                                           "referer",
                                           "access-control-request-headers",
                                           "access-control-request-method",
                                           "access-control-request-private-network"};
  const auto is_name = [name](std::string_view known) { return equals_ignoring_case(name, known); };
  if (std::any_of(std::begin(always), std::end(always), is_name)) return true;
  return from != From::relay &&
         (starts_with_ignoring_case(name, "proxy-") || starts_with_ignoring_case(name, "sec-") ||
          std::any_of(std::begin(in_pages), std::end(in_pages), is_name));
}

// A word and a named part of one name would leave it open which is meant.
bool has_word_like_part(const Definition& definition) {
  for (const Field& field : definition.fields) {
    for (const Kind& kind : definition.kinds.view(field.kinds)) {
      for (const Word& word : definition.words.view(kind.words)) {
        for (const Kind& other : definition.kinds.view(field.kinds)) {
          if (other.pattern.find_part(word.name) != no_position) return true;
        }
      }
    }
  }
  return false;
}

bool is_known_only(const Only& only, const Definition& definition) {
  const std::size_t index = definition.find_field(only.field);
  if (index == no_field) return false;
  const Field& field = definition.fields[index];
  const View<Kind> kinds = definition.kinds.view(field.kinds);
  const View<Choice> choices = definition.choices.view(field.choices);
  return std::any_of(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.kind == only.value; }) ||
         std::any_of(choices.begin(), choices.end(),
                     [&](const Choice& choice) { return choice.value == only.value; });
}

Problems problem_of(const ReplyRule& rule, const Definition& definition) {
  const LiveTest& live_test = definition.live_test;
  if (!rule.has_reason || rule.header.empty() == rule.has_header_comparison) return Problems::missing;
  for (const Condition& condition : live_test.conditions.view(rule.when)) {
    if (!condition.has_at || !condition.has_comparison) return Problems::missing;
  }
  for (const Missing& missing : live_test.missing.view(rule.missing)) {
    if (!missing.has_at) return Problems::missing;
  }
  if (!rule.field.empty() && definition.find_field(rule.field) == no_field) return Problems::no_such_name;
  const Answer answer = answer_of(rule.reason);
  if (rule.then && answer != Answer::accepted) return Problems::contradiction;
  if (answer == Answer::accepted && rule.when.empty()) return Problems::contradiction;
  const bool asks = rule.first_status != 0 || !rule.header.empty() || rule.is_html || !rule.when.empty();
  if (answer == Answer::refused && !asks) return Problems::contradiction;
  return rule.first_status > rule.last_status ? Problems::wrong_value : Problems::none;
}

Problems problem_of(const Step& step, const Definition& definition) {
  const LiveTest& live_test = definition.live_test;
  if (step.url.empty() || (!step.basic_user.empty() && !step.has_basic)) return Problems::missing;
  if (step.has_body != !step.content_type.empty()) return Problems::missing;
  if (step.has_body && step.method != "POST") return Problems::contradiction;
  if (step.adds && step.administrator) return Problems::contradiction;
  if (!has_known_holes(step.url, definition) || !has_known_holes(step.basic_user, definition) ||
      !has_known_holes(step.basic_password, definition))
    return Problems::no_such_name;
  if (!is_closed_door(step.url, definition)) return Problems::open_door;
  if (has_secret_hole(behind_host_of(step.url), definition) && (!step.secret_in_url || step.cors))
    return Problems::open_door;
  const bool escaped = place_of_body(step.content_type) != Place::header;
  if (escaped ? !has_known_holes(step.body, definition) : has_hole(step.body)) return Problems::no_such_name;
  for (const Header& header : live_test.headers.view(step.headers)) {
    if (!has_known_holes(header.value, definition)) return Problems::no_such_name;
    if (is_forbidden(header.name, step.from)) return Problems::open_door;
    if (step.has_basic && equals_ignoring_case(header.name, "authorization")) return Problems::contradiction;
    if (step.has_body && equals_ignoring_case(header.name, "content-type")) return Problems::contradiction;
  }
  for (const Only& only : live_test.only.view(step.only)) {
    if (!is_known_only(only, definition)) return Problems::no_such_name;
  }
  const Rights& rights = step.rights;
  const bool any_rights = !rights.separator.empty() || !rights.implies.empty();
  if (rights.header.empty() && !rights.has_at && any_rights) return Problems::missing;
  if (!rights.header.empty() && (rights.has_at || rights.separator.empty())) return Problems::contradiction;
  for (const ReplyRule& rule : live_test.rules.view(step.rules)) {
    const Problems problem = problem_of(rule, definition);
    if (problem != Problems::none) return problem;
  }
  return Problems::none;
}

Problem find_problem(const Definition& definition) {
  const LiveTest& live_test = definition.live_test;
  if (has_word_like_part(definition)) return {Problems::contradiction, "/fields"};
  for (const Step& step : live_test.steps) {
    const Problems problem = problem_of(step, definition);
    if (problem != Problems::none) return {problem, "/live_test/steps"};
  }
  for (const ReplyRule& rule : live_test.rules.view(live_test.common_rules)) {
    const Problems problem = problem_of(rule, definition);
    if (problem != Problems::none) return {problem, "/live_test/rules"};
  }
  const bool any = live_test.rules.size() > 0;
  return live_test.steps.size() == 0 && any ? Problem{Problems::missing, "/live_test/steps"} : Problem{};
}

}  // namespace

std::string_view text_of(Reason reason) {
  static constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, answer, fault, guides, closed_guides) text,
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(reason)];
}

bool read_reason(std::string_view text, Reason& reason) {
  for (std::size_t i = 0; i < reason_count; ++i) {
    reason = static_cast<Reason>(i);
    if (text_of(reason) == text) return true;
  }
  return false;
}

Answer answer_of(Reason reason) {
  static constexpr Answer answers[] = {
#define KEYFIT_X(name, text, answer, fault, guides, closed_guides) Answer::answer,
      KEYFIT_REASONS(KEYFIT_X)
#undef KEYFIT_X
  };
  return answers[static_cast<std::size_t>(reason)];
}

void LiveTest::clear() {
  steps.clear();
  common_rules = {};
  rules.clear();
  conditions.clear();
  texts.clear();
  missing.clear();
  headers.clear();
  only.clear();
  who_paths.clear();
  implied.clear();
}

const LiveReader live_reader{read, read_about, find_problem};

}  // namespace keyfit
