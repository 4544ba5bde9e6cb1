// keyfit-contract: writes web/src/generated/contract.ts, what TypeScript has to know of what C++ owns.
//   build/native/keyfit-contract > web/src/generated/contract.ts
#include <cstdio>
#include <string>
#include <string_view>

#include "answer.h"
#include "keyfit/account.h"
#include "keyfit/findings.h"
#include "keyfit/leaves.h"
#include "keyfit/service.h"
#include "record.h"

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

// Places in the record, counted in 32-bit numbers.
void print_record() {
  constexpr std::size_t unit = sizeof(std::uint32_t);
  print(
      "\n/** Where the record's fields are: places in an array of 32-bit numbers. Strings: address, then "
      "size. */\n");
  print("export const RECORD = {\n");
#define KEYFIT_PLACE(key, field) std::printf("  %s: %zu,\n", key, offsetof(RecordVerdict, field) / unit);
  KEYFIT_PLACE("present", present)
  KEYFIT_PLACE("status", status)
  KEYFIT_PLACE("kind", kind)
  KEYFIT_PLACE("length", length)
  KEYFIT_PLACE("secretKind", secret_kind)
  KEYFIT_PLACE("name", name)
  KEYFIT_PLACE("host", host)
  KEYFIT_PLACE("accountUrl", account_url)
  KEYFIT_PLACE("apiUrl", api_url)
  KEYFIT_PLACE("value", value)
  KEYFIT_PLACE("suggestion", suggestion)
  KEYFIT_PLACE("findingCount", finding_count)
  KEYFIT_PLACE("findings", findings)
#undef KEYFIT_PLACE
  std::printf("  findingSize: %zu,\n", sizeof(RecordFinding) / unit);
  std::printf("  account: %zu,\n", offsetof(Record, account) / unit);
  std::printf("  secret: %zu,\n", offsetof(Record, secret) / unit);
  std::printf("  size: %zu,\n", sizeof(Record) / unit);
  print("} as const;\n");
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

  begin_list("SERVICE_PROBLEMS", "What can be wrong with a service definition.");
  KEYFIT_SERVICE_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
  end_list("SERVICE_PROBLEMS", "ServiceProblem");

  print("\n/** What the runners say of a line that cannot be checked. */\nexport const LINE_ERRORS = {\n");
#define KEYFIT_X(name, text) print("  " #name ": \"" text "\",\n");
  KEYFIT_LINE_ERRORS(KEYFIT_X)
#undef KEYFIT_X
  print("} as const;\n");

  print_number("MOST_ACCOUNT_BYTES", most_account_bytes,
               "A longer account address is refused unseen. UTF-8 bytes.");
  print_number("MOST_SECRET_BYTES", most_secret_bytes, "A longer secret is refused unseen. UTF-8 bytes.");
  print_number("MOST_PASTE_BYTES", most_paste_bytes, "In a longer text nothing is looked for. UTF-8 bytes.");
  print_number("MOST_LINE_BYTES", most_line_bytes, "A longer line of NDJSON is answered with an error.");
  print_number("MOST_LINE_DEPTH", most_line_depth, "So is a line with more levels than these.");
  print_number("MOST_LEAF_BYTES", most_leaf_bytes, "All leaves of a document together. Bytes.");
  print_number("MOST_LEAF_DEPTH", most_leaf_depth, "How deep a document's leaves may be.");
  print_record();
  return 0;
}
