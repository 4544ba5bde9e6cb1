#include "support.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "doors.h"
#include "keyfit/answer.h"
#include "keyfit/check.h"
#include "samples.h"
#include "services.h"

namespace keyfit {

namespace {

std::string find_fault(const Findings& findings, Status status, bool usable, std::string_view input) {
  for (const Finding& finding : findings) {
    const std::string code(text_of(finding.code));
    if (finding.span.start > finding.span.end || finding.span.end > input.size()) return "span of " + code;
    if (std::count_if(findings.begin(), findings.end(),
                      [&](const Finding& other) { return other.code == finding.code; }) != 1) {
      return "twice: " + code;
    }
  }
  if (status == Status::empty) return findings.size() == 0 ? "" : "empty with findings";
  if (status != findings.status()) return "status";
  if (!usable && findings.size() == 0) return "refused without a finding";
  return "";
}

bool has_suggestion(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.has_suggestion; });
}

// Usable as it stands: nothing was mended, and nothing is odd but what `may_be_odd` says.
template <typename Verdict>
bool is_usable_as_it_stands(const Verdict& verdict, std::initializer_list<Code> may_be_odd) {
  return verdict.usable() &&
         std::all_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding& finding) {
           return std::find(may_be_odd.begin(), may_be_odd.end(), finding.code) != may_be_odd.end();
         });
}

// --- Accounts ----------------------------------------------------------------------------------------------

bool is_account_again(std::string_view url, const Address& address, AccountKind kind,
                      const Definition& definition) {
  static Text memory;
  const ExactBytes exact(url);
  const AccountVerdict again = check_account(exact.view(), definition, memory);
  return is_usable_as_it_stands(again, {Code::name_unusual}) && again.address == address &&
         again.kind == kind;
}

bool is_rebuilt(const Address& address, const Definition& definition) {
  const AccountRules& rules = definition.account;
  if (address.name().empty() || address.name().size() > longest_name) return false;
  for (char c : address.name()) {
    if (!is_lower(c) && !is_digit(c) && c != '-' &&
        rules.unusual_name_characters.find(c) == std::string::npos)
      return false;
  }
  if (address.host() >= rules.hosts.size()) return false;
  AddressBuffer buffer;
  AddressBuffer api_buffer;
  const std::string_view url = account_url(address, definition, buffer);
  const std::string_view api = api_url(address, definition, api_buffer);
  const std::string host(rules.hosts[address.host()]);
  const AccountKind kind = rules.api_path.empty() ? AccountKind::account_url : AccountKind::api_url;
  return url == "https://" + std::string(address.name()) + "." + host &&
         api == std::string(url) + std::string(rules.api_path) &&
         is_account_again(url, address, AccountKind::account_url, definition) &&
         is_account_again(api, address, kind, definition);
}

// --- Answers as JSON ---------------------------------------------------------------------------------------

bool has_key(const nlohmann::json& value, const char* key) {
  return std::any_of(
             value.begin(), value.end(),
             [&](const nlohmann::json& item) { return item.is_structured() && has_key(item, key); }) ||
         (value.is_object() && value.contains(key));
}

template <typename Write>
nlohmann::json write_answer(Write write) {
  static const std::unique_ptr<char[]> bytes(new char[most_answer_bytes]);
  AnswerWriter writer(bytes.get(), most_answer_bytes);
  write(writer);
  if (writer.overflowed()) return {};
  return nlohmann::json::parse(writer.text(), nullptr, false);
}

// --- Values ------------------------------------------------------------------------------------------------

// What may be odd about a value as it stands.
constexpr std::initializer_list<Code> odd_codes = {Code::length_unusual,      Code::case_unusual,
                                                   Code::ambiguous_character, Code::shape_unusual,
                                                   Code::kind_ending,         Code::maybe_other};

// A value or suggestion, checked again.
bool is_value_again(std::string_view value, const Definition& definition, std::size_t field,
                    std::initializer_list<Code> may_be_odd) {
  static Text memory;
  static ValueVerdict again;
  const ExactBytes exact(value);
  check_value(exact.view(), definition, field, memory, again);
  return is_usable_as_it_stands(again, may_be_odd) && again.value.reveal_secret() == value;
}

// More is wrapped around it than is taken off.
bool is_wrapped_still(const ValueVerdict& verdict, std::string_view input, const Definition& definition) {
  static Text memory;
  Findings findings;
  if (!verdict.findings.has(Code::shape_unusual) || input.size() < 2 * Text::most_layers) return false;
  memory.assign(verdict.value.reveal_secret(), findings);
  return memory.strip_layer(definition.label_words.data(), definition.label_words.size(), true, findings);
}

std::string find_kind_fault(const ValueVerdict& verdict, const Definition& definition, const Field& field) {
  const std::string_view value = verdict.value.reveal_secret();
  if (verdict.choice_index != no_kind) {
    const std::size_t from = field.choices.begin;
    if (verdict.choice_index < from || verdict.choice_index >= from + field.choices.count)
      return "a choice of another field";
    if (definition.choices[verdict.choice_index].value != value) return "another choice";
  } else if (field.type == FieldType::choice && verdict.usable()) {
    return "no choice";
  }
  const bool sure = verdict.status == Status::valid || verdict.status == Status::repaired;
  if (verdict.kind_index == no_kind) return field.is_key() && sure ? "a key without a kind" : "";
  if (!verdict.usable()) return "a kind, and not usable";
  const std::size_t from = field.kinds.begin;
  if (verdict.kind_index < from || verdict.kind_index >= from + field.kinds.count)
    return "a kind of another field";
  const Kind& kind = definition.kinds[verdict.kind_index];
  if (verdict.kind != kind.kind) return "another kind";
  return sure && !fits(value, kind, definition) ? "a key that does not fit its kind" : "";
}

std::string find_json_fault(const ValueVerdict& verdict, const Definition& definition, std::size_t index) {
  const Field& field = definition.fields[index];
  for (bool show : {false, true}) {
    const nlohmann::json answer =
        write_answer([&](AnswerWriter& writer) { writer.write(verdict, field, definition, show); });
    if (!answer.is_object()) return "no JSON";
    const bool shows = show || field.type != FieldType::secret;
    if (answer.contains("value") != (shows && verdict.usable())) return "a value, shown or not";
    if (!shows && has_key(answer, "suggestion")) return "a suggestion is shown";
    if (shows && verdict.usable() && answer.at("value") != std::string(verdict.value.reveal_secret()))
      return "another value";
  }
  return "";
}

// --- Definitions -------------------------------------------------------------------------------------------

bool is_nothing(const Definition& definition) {
  const AccountRules& account = definition.account;
  const LiveTest& live_test = definition.live_test;
  return definition.id.empty() && definition.fields.size() == 0 && definition.kinds.size() == 0 &&
         definition.choices.size() == 0 && definition.words.size() == 0 && definition.found_in.size() == 0 &&
         definition.samples.size() == 0 && definition.label_words.size() == 0 && account.hosts.size() == 0 &&
         account.service_hosts.size() == 0 && account.other_products.size() == 0 &&
         account.older_api_paths.size() == 0 && account.drop_end.size() == 0 && account.api_path.empty() &&
         account.unusual_name_characters.empty() && !account.has_pattern &&
         definition.patterns.instruction_count() == 0 && live_test.steps.size() == 0 &&
         live_test.rules.size() == 0 && live_test.conditions.size() == 0 && live_test.texts.size() == 0 &&
         live_test.missing.size() == 0 && live_test.headers.size() == 0 && live_test.only.size() == 0 &&
         live_test.who_paths.size() == 0 && live_test.implied.size() == 0;
}

// What is made of a definition's own parts, good and nearly so, is checked in every field.
std::string check_own_values(const Definition& definition) {
  Random random(1);
  std::string all;
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    std::string value = make_value(definition, i, random);
    for (const std::string& input : {value, " " + value + "\n", "my key: \"" + value + "\".",
                                     value.substr(0, value.size() / 2), value + value}) {
      const std::string fault = check_everything(input, definition);
      if (!fault.empty()) return fault + " in " + input;
    }
    all.append(value).append("\n");
  }
  const std::string fault = check_everything(all, definition);
  return fault.empty() ? "" : fault + " in " + all;
}

}  // namespace

const std::vector<const Definition*>& all_services() {
  static std::vector<std::unique_ptr<LoadedService>> loaded;
  static const std::vector<const Definition*> all = [] {
    std::vector<const Definition*> definitions;
    for (std::string_view json : built_in_services()) {
      loaded.push_back(std::make_unique<LoadedService>());
      std::string problem;
      if (!load_service(json, *loaded.back(), problem))
        throw std::runtime_error("a built-in definition: " + problem);
      definitions.push_back(&loaded.back()->definition);
    }
    return definitions;
  }();
  return all;
}

const Definition& service(std::string_view id) {
  for (const Definition* definition : all_services()) {
    if (definition->id == id) return *definition;
  }
  throw std::runtime_error(std::string(id) + " is not built in");
}

const Definition& freshbooks() {
  static const Definition& definition = service("freshbooks-classic");
  return definition;
}

bool is_json(std::string_view text) { return nlohmann::json::accept(text); }

bool has_plain_keys(const Definition& definition) {
  static const CharacterSet plain = [] {
    CharacterSet set("_-+/=.~");
    set.add_range('0', '9');
    set.add_range('A', 'Z');
    set.add_range('a', 'z');
    return set;
  }();
  const auto is_plain = [&](const Pattern& pattern) {
    for (std::size_t i = 0; i < pattern.count; ++i) {
      const PatternInstruction& instruction = definition.patterns.instruction(pattern.first + i);
      if (instruction.kind == PatternInstruction::literal &&
          !plain.contains(static_cast<char>(instruction.value)))
        return false;
      if (instruction.kind == PatternInstruction::characters &&
          !definition.patterns.set(instruction.value).is_subset_of(plain))
        return false;
    }
    return true;
  };
  return std::all_of(definition.fields.begin(), definition.fields.end(), [&](const Field& field) {
    const View<Kind> kinds = definition.kinds.view(field.kinds);
    return std::all_of(kinds.begin(), kinds.end(), [&](const Kind& kind) { return is_plain(kind.pattern); });
  });
}

std::string find_fault(const AccountVerdict& verdict, std::string_view input, const Definition& definition) {
  if (verdict.usable() != !verdict.address.name().empty()) return "address";
  if (has_suggestion(verdict.findings) != !verdict.suggestion.name().empty()) return "suggestion";
  if (verdict.status == Status::dangerous && has_suggestion(verdict.findings)) return "danger suggests";
  if (verdict.usable() && !is_rebuilt(verdict.address, definition)) return "address not rebuilt";
  if (has_suggestion(verdict.findings) && !is_rebuilt(verdict.suggestion, definition))
    return "suggestion not rebuilt";
  if (verdict.user.start > verdict.user.end || verdict.user.end > input.size()) return "span of the user";
  if (verdict.belongs_to.empty() == verdict.findings.has(Code::wrong_field)) return "the field it belongs to";
  if (!write_answer([&](AnswerWriter& writer) { writer.write(verdict, definition); }).is_object())
    return "no JSON";
  return find_fault(verdict.findings, verdict.status, verdict.usable(), input);
}

std::string find_fault(const ValueVerdict& verdict, std::string_view input, const Definition& definition,
                       std::size_t index) {
  const Field& field = definition.fields[index];
  const std::string_view value = verdict.value.reveal_secret();
  const std::string_view suggested = verdict.suggested.reveal_secret();
  const bool secret = field.type == FieldType::secret;
  if (verdict.usable() != !value.empty()) return "value";
  if (verdict.usable() && verdict.length != (secret ? value.size() : 0)) return "length";
  if (verdict.length > 0 && !verdict.usable() && verdict.status != Status::incomplete)
    return "length of what is refused";
  if (has_suggestion(verdict.findings) != !suggested.empty()) return "suggestion";
  if (verdict.status == Status::dangerous) return "danger, and no address";
  std::string fault = find_kind_fault(verdict, definition, field);
  if (fault.empty()) fault = find_fault(verdict.findings, verdict.status, verdict.usable(), input);
  if (fault.empty()) fault = find_json_fault(verdict, definition, index);
  if (!fault.empty()) return fault;
  if (verdict.status == Status::valid && field.type != FieldType::choice &&
      input.find(value) == std::string_view::npos)
    return "valid, and mended";
  const bool odd = verdict.status == Status::doubtful;
  if (!has_plain_keys(definition) || is_wrapped_still(verdict, input, definition)) return "";
  if (!value.empty() && !(odd ? is_value_again(value, definition, index, odd_codes)
                              : is_value_again(value, definition, index, {}))) {
    return "value checked again";
  }
  if (!suggested.empty() &&
      !is_value_again(suggested, definition, index, {Code::length_unusual, Code::kind_ending})) {
    return "suggestion checked again";
  }
  const bool detailed = verdict.detail.code != Detail{}.code;
  return detailed && !verdict.findings.has(verdict.detail.code) ? "a detail of no finding" : "";
}

// Whether another field, too, takes this value: then only what stands around it tells where it belongs.
bool is_taken_elsewhere(std::string_view value, const Definition& definition, std::size_t field) {
  static Text memory;
  static ValueVerdict verdict;
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const FieldType type = definition.fields[i].type;
    if (i == field || (type != FieldType::secret && type != FieldType::id)) continue;
    check_value(value, definition, i, memory, verdict);
    if (verdict.status == Status::valid) return true;
  }
  return false;
}

std::string find_fault(const PasteVerdict& verdict, std::string_view input, const Definition& definition) {
  const auto can_be_taken = [](Status status) {
    return status == Status::valid || status == Status::repaired;
  };
  std::string found;
  std::array<bool, most_fields> again_expected{};
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    if (verdict.found[i] != Found::one) continue;
    const Field& field = definition.fields[i];
    const bool account = field.type == FieldType::account;
    const std::string fault = account ? find_fault(verdict.account, input, definition)
                                      : find_fault(verdict.values[i], input, definition, i);
    if (!fault.empty()) return std::string(field.id) + ": " + fault;
    if (!can_be_taken(account ? verdict.account.status : verdict.values[i].status))
      return std::string(field.id) + ": a second look is needed";
    // A choice is found by a page's address, and its value is none.
    again_expected[i] = field.type != FieldType::choice;
    AddressBuffer buffer;
    if (account) found.append(account_url(verdict.account.address, definition, buffer));
    if (!account && again_expected[i]) {
      const std::string_view value = verdict.values[i].value.reveal_secret();
      // A short ID is known as one by what stands behind its colon.
      const bool is_half_of_a_pair = input.find(std::string(value) + ":") != std::string_view::npos;
      if (is_half_of_a_pair || is_taken_elsewhere(value, definition, i)) return "";
      found.append(value);
    }
    found.append("\n");
  }
  if (!has_plain_keys(definition)) return "";
  static Text memory;
  static PasteVerdict again;
  const ExactBytes exact(found);
  check_paste(exact.view(), definition, memory, again);
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    if (!again_expected[i]) continue;
    const bool account = definition.fields[i].type == FieldType::account;
    const bool same =
        again.found[i] == Found::one &&
        (account ? again.account.address == verdict.account.address
                 : again.values[i].value.reveal_secret() == verdict.values[i].value.reveal_secret());
    if (!same) return std::string(definition.fields[i].id) + ": not found again";
  }
  return "";
}

std::string check_field(std::string_view input, const Definition& definition, std::size_t field) {
  static Text memory;
  static ValueVerdict verdict;
  const ExactBytes exact(input);
  std::string fault;
  if (definition.fields[field].type == FieldType::account) {
    fault = find_fault(check_account(exact.view(), definition, memory), input, definition);
  } else {
    check_value(exact.view(), definition, field, memory, verdict);
    fault = find_fault(verdict, input, definition, field);
  }
  return fault.empty() ? "" : std::string(definition.fields[field].id) + ": " + fault;
}

std::string check_everything(std::string_view input, const Definition& definition) {
  static Text memory;
  static PasteVerdict verdict;
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const std::string fault = check_field(input, definition, i);
    if (!fault.empty()) return fault;
  }
  const ExactBytes exact(input);
  check_paste(exact.view(), definition, memory, verdict);
  const std::string fault = find_fault(verdict, input, definition);
  return fault.empty() ? "" : "paste: " + fault;
}

std::string find_definition_fault(std::string_view leaves) {
  static Definition definition;
  if (read_definition(leaves, definition).code != DefinitionProblem::none)
    return is_nothing(definition) ? "" : "refused, and a part of it stays";
  definition.catalog = &built_in_catalog();
  const std::string fault = check_own_values(definition);
  return fault.empty() ? find_door_fault(definition) : fault;
}

}  // namespace keyfit
