// keyfit-contract: writes web/src/generated/contract.ts, what TypeScript has to know of what C++ owns.
//   build/native/keyfit-contract > web/src/generated/contract.ts
#include <cstdio>
#include <string>
#include <string_view>

#include "answer.h"
#include "keyfit/account.h"
#include "keyfit/definition.h"
#include "keyfit/findings.h"
#include "keyfit/leaves.h"
#include "keyfit/live_question.h"
#include "keyfit/live_test.h"
#include "keyfit/paste.h"
#include "keyfit/pattern.h"
#include "keyfit/value.h"

namespace {

using namespace keyfit;

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_number(const char* name, std::size_t value, const char* comment) {
  std::printf("\n/** %s */\nexport const %s = %zu;\n", comment, name, value);
}

void begin_list(const char* name, const char* comment) {
  std::printf("\n/** %s */\nexport const %s = [\n", comment, name);
}

void end_list(const char* name, const char* type) {
  std::printf("] as const;\nexport type %s = (typeof %s)[number];\n", type, name);
}

void print_item(std::string_view text, std::string_view sentence) {
  std::printf("  /** %.*s */\n  \"%.*s\",\n", static_cast<int>(sentence.size()), sentence.data(),
              static_cast<int>(text.size()), text.data());
}

// Every value of a closed list, by its enumeration and its size.
template <typename Enum>
void print_list(const char* name, const char* type, const char* comment, std::size_t count) {
  begin_list(name, comment);
  for (std::size_t i = 0; i < count; ++i) {
    print_item(text_of(static_cast<Enum>(i)), sentence_of(static_cast<Enum>(i)));
  }
  end_list(name, type);
}

void print_severities() {
  print("\n/** The severity of each finding code, by its place in the list. */\n");
  print("export const SEVERITY_OF_CODE: readonly Severity[] = [\n");
  for (std::size_t i = 0; i < code_count; ++i) {
    const std::string_view severity = text_of(severity_of(static_cast<Code>(i)));
    std::printf("  \"%.*s\",\n", static_cast<int>(severity.size()), severity.data());
  }
  print("];\n");
}

// Why a live test ended, and what each reason says of answer, fault and guides.
void print_reasons() {
  begin_list("REASONS", "Why a live test ended as it did.");
  for (std::size_t i = 0; i < reason_count; ++i) {
    const std::string_view text = text_of(static_cast<Reason>(i));
    std::printf("  \"%.*s\",\n", static_cast<int>(text.size()), text.data());
  }
  end_list("REASONS", "Reason");
  print("\nexport type Answer = \"accepted\" | \"refused\" | \"undetermined\";\n");
  print("export type Fault = \"none\" | \"person\" | \"page\" | \"service\" | \"network\";\n");
  print(
      "export const SENT = [\"no\", \"possibly\", \"yes\"] as const;\nexport type Sent = (typeof "
      "SENT)[number];\n");
  print(
      "\n/** What each reason says, by its place in the list: the answer, whose fault it is, which guides "
      "help, and which "
      "those are of a closed field. */\n");
  print(
      "export const MEANING_OF_REASON: readonly { answer: Answer; fault: Fault; guides: string; "
      "closedGuides: string }[] = [\n");
  for (std::size_t i = 0; i < reason_count; ++i) {
    const auto reason = static_cast<Reason>(i);
    const auto text = [](std::string_view view) { return std::string(view); };
    std::printf("  { answer: \"%s\", fault: \"%s\", guides: \"%s\", closedGuides: \"%s\" },\n",
                text(text_of(answer_of(reason))).c_str(), text(text_of(fault_of(reason))).c_str(),
                text(guides_of(reason, false)).c_str(), text(guides_of(reason, true)).c_str());
  }
  print("];\n");
}

}  // namespace

int main() {
  print(
      "// Written by keyfit-contract from the core's own lists. Do not edit: change the list, and run "
      "script/build.\n");
  print_list<Status>("STATUSES", "Status", "What a verdict says as a whole, from nothing to worst.",
                     status_count);
  print_list<Severity>("SEVERITIES", "Severity", "How much a finding weighs.", severity_count);
  print_list<Code>("FINDING_CODES", "FindingCode", "Everything that can be said about an input.", code_count);
  print_severities();

  begin_list("ACCOUNT_KINDS", "The form in which an account was given.");
#define KEYFIT_X(name, text, sentence) print_item(text, sentence);
  KEYFIT_ACCOUNT_KINDS(KEYFIT_X)
  end_list("ACCOUNT_KINDS", "AccountKind");

  begin_list("FIELD_TYPES", "What a field takes.");
  KEYFIT_FIELD_TYPES(KEYFIT_X)
  end_list("FIELD_TYPES", "FieldType");

  begin_list("VALUE_CHECKS", "What a pattern cannot say about a value; the first is no check.");
  KEYFIT_VALUE_CHECKS(KEYFIT_X)
  end_list("VALUE_CHECKS", "ValueCheck");

  begin_list("DEFINITION_PROBLEMS", "What can be wrong with a definition.");
  KEYFIT_DEFINITION_PROBLEMS(KEYFIT_X)
  end_list("DEFINITION_PROBLEMS", "DefinitionProblem");

  begin_list("PATTERN_PROBLEMS", "What can be wrong with a pattern.");
  KEYFIT_PATTERN_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
  end_list("PATTERN_PROBLEMS", "PatternProblem");

  print_reasons();
  print("\n/** What the runners say of a line that cannot be checked. */\nexport const LINE_ERRORS = {\n");
#define KEYFIT_X(name, text) print("  " #name ": \"" text "\",\n");
  KEYFIT_LINE_ERRORS(KEYFIT_X)
#undef KEYFIT_X
  print("} as const;\n");

  print_number("MOST_ACCOUNT_BYTES", most_account_bytes,
               "A longer account address is refused unseen. UTF-8 bytes.");
  print_number("PLAIN_NAME_BEGIN", plain_name_begin, "Where the name of a plain address begins.");
  print_number("MOST_VALUE_BYTES", most_value_bytes,
               "A longer value of any other field is refused unseen. UTF-8 bytes.");
  print_number("MOST_PASTE_BYTES", most_paste_bytes, "In a longer text nothing is looked for. UTF-8 bytes.");
  print_number("MOST_REPLY_BYTES", most_reply_bytes,
               "A longer reply that is no JSON is not read. UTF-8 bytes.");
  print_number("MOST_JSON_BYTES", most_json_bytes, "A longer reply in JSON is not read. UTF-8 bytes.");
  print_number("MOST_JSON_DEPTH", most_json_depth, "Nor is one that is deeper.");
  print_number("MOST_JSON_PARTS", most_json_parts, "Nor is one with more values and keys.");
  print_number("MOST_JSON_LEAF_BYTES", most_json_leaf_bytes,
               "Nor is one of which a definition asks for more than this. Bytes, as leaves.");
  print_number("MOST_HEADER_BYTES", most_header_bytes,
               "Of a reply's header this much is looked at. UTF-8 bytes.");
  print_number("MOST_QUESTION_BYTES", most_question_bytes, "A question about a live test, as leaves. Bytes.");
  print_number("MOST_DEFINITION_BYTES", most_definition_bytes, "A definition, as leaves. Bytes.");
  print_number("MOST_LINE_BYTES", most_line_bytes, "A longer line of NDJSON is answered with an error.");
  print_number("MOST_LINE_DEPTH", most_line_depth, "So is a line with more levels than these.");
  print_number("MOST_LEAF_BYTES", most_leaf_bytes, "All leaves of a document together. Bytes.");
  print_number("MOST_LEAF_DEPTH", most_leaf_depth, "How deep a document's leaves may be.");
  return 0;
}
