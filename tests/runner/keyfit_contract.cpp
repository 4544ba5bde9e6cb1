// keyfit-contract: writes web/src/generated/contract.ts, what TypeScript has to know of what C++ owns.
//   build/native/keyfit-contract > web/src/generated/contract.ts
#include <cstdio>
#include <string>
#include <string_view>

#include "answer.h"
#include "keyfit/account.h"
#include "keyfit/findings.h"
#include "keyfit/leaves.h"
#include "keyfit/live_test.h"
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
      "help. */\n");
  print("export const MEANING_OF_REASON: readonly { answer: Answer; fault: Fault; guides: string }[] = [\n");
  for (std::size_t i = 0; i < reason_count; ++i) {
    const auto reason = static_cast<Reason>(i);
    std::printf("  { answer: \"%s\", fault: \"%s\", guides: \"%s\" },\n",
                std::string(text_of(answer_of(reason))).c_str(),
                std::string(text_of(fault_of(reason))).c_str(), std::string(guides_of(reason)).c_str());
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
  KEYFIT_PLACE("value", value)
  KEYFIT_PLACE("suggestion", suggestion)
  KEYFIT_PLACE("suggestedHost", suggested_host)
  KEYFIT_PLACE("findingCount", finding_count)
  KEYFIT_PLACE("findings", findings)
#undef KEYFIT_PLACE
  std::printf("  findingSize: %zu,\n", sizeof(RecordFinding) / unit);
  std::printf("  hostCount: %zu,\n", offsetof(Record, service.host_count) / unit);
  std::printf("  hosts: %zu,\n", offsetof(Record, service.hosts) / unit);
  std::printf("  apiPath: %zu,\n", offsetof(Record, service.api_path) / unit);
  std::printf("  account: %zu,\n", offsetof(Record, account) / unit);
  std::printf("  secret: %zu,\n", offsetof(Record, secret) / unit);
  std::printf("  live: %zu,\n", offsetof(Record, live) / unit);
  std::printf("  size: %zu,\n", sizeof(Record) / unit);
  print("} as const;\n");
  print("\n/** The same of the record's live part. */\nexport const LIVE = {\n");
#define KEYFIT_PLACE(key, field) std::printf("  %s: %zu,\n", key, offsetof(RecordLive, field) / unit);
  KEYFIT_PLACE("present", present)
  KEYFIT_PLACE("method", method)
  KEYFIT_PLACE("url", url)
  KEYFIT_PLACE("contentType", content_type)
  KEYFIT_PLACE("authorization", authorization)
  KEYFIT_PLACE("body", body)
  KEYFIT_PLACE("isNext", is_next)
  KEYFIT_PLACE("reason", reason)
  KEYFIT_PLACE("sent", sent)
  KEYFIT_PLACE("retryAfter", retry_after_s)
  KEYFIT_PLACE("name", name)
  KEYFIT_PLACE("email", email)
  KEYFIT_PLACE("company", company)
#undef KEYFIT_PLACE
  print("} as const;\n");
  print_number("NO_RETRY_AFTER", no_retry_after, "In the record: no whole number of seconds was given.");
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

  print_reasons();
  print("\n/** What the runners say of a line that cannot be checked. */\nexport const LINE_ERRORS = {\n");
#define KEYFIT_X(name, text) print("  " #name ": \"" text "\",\n");
  KEYFIT_LINE_ERRORS(KEYFIT_X)
#undef KEYFIT_X
  print("} as const;\n");

  print_number("MOST_ACCOUNT_BYTES", most_account_bytes,
               "A longer account address is refused unseen. UTF-8 bytes.");
  print_number("PLAIN_NAME_BEGIN", plain_name_begin, "Where the name of a plain address begins.");
  print_number("MOST_SECRET_BYTES", most_secret_bytes, "A longer secret is refused unseen. UTF-8 bytes.");
  print_number("MOST_PASTE_BYTES", most_paste_bytes, "In a longer text nothing is looked for. UTF-8 bytes.");
  print_number("MOST_REPLY_BYTES", most_reply_bytes,
               "A reply is cut off here, and one byte more says so. UTF-8 bytes.");
  print_number("MOST_HEADER_BYTES", most_header_bytes,
               "Of a reply's header this much is looked at. UTF-8 bytes.");
  print_number("MOST_LINE_BYTES", most_line_bytes, "A longer line of NDJSON is answered with an error.");
  print_number("MOST_LINE_DEPTH", most_line_depth, "So is a line with more levels than these.");
  print_number("MOST_LEAF_BYTES", most_leaf_bytes, "All leaves of a document together. Bytes.");
  print_number("MOST_LEAF_DEPTH", most_leaf_depth, "How deep a document's leaves may be.");
  print_record();
  return 0;
}
