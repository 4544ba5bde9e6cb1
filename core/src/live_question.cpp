#include "keyfit/live_question.h"

#include <iterator>

#include "definition_reader.h"
#include "keyfit/check.h"

namespace keyfit {

namespace {

struct Question {
  std::size_t step = 0;
  Reply reply;
  bool is_failure = false;
  Reason failure = Reason::unexpected_reply;
  Sent sent = Sent::yes;
  Wishes wishes;
};

std::size_t read_number(std::string_view text) {
  std::size_t number = 0;
  for (char c : text.substr(0, 6)) number = number * 10 + static_cast<std::size_t>(is_digit(c) ? c - '0' : 0);
  return number;
}

void read_so_far(Path path, const Leaf& leaf, SoFar& so_far) {
  const bool who = path.take("who");
  const std::string_view key = path.take_any();
  if (who && key == "name") so_far.name.append(leaf.text);
  if (who && key == "email") so_far.email.append(leaf.text);
  if (who && key == "company") so_far.company.append(leaf.text);
  if (who) return;
  if (key == "reason" && read_reason(leaf.text, so_far.reason)) {
    so_far.accepted = answer_of(so_far.reason) == Answer::accepted;
    so_far.passed_on = !so_far.accepted;
  } else if (key == "fields") {
    so_far.field.append(path.take_any());
    so_far.choice.append(leaf.text);
  } else if (key == "rights") {
    so_far.has_rights = true;
    if (!path.done()) so_far.rights.add(leaf.text);
  } else if (key == "missing") {
    so_far.missing.add(leaf.text);
  }
}

// Reads all but the fields.
Question read_question(std::string_view leaves, LiveMemory& memory) {
  Question question;
  question.reply.leaves = leaves;
  LeafReader reader(leaves);
  for (Leaf leaf; reader.next(leaf);) {
    Path path(leaf.path);
    const bool yes = leaf.kind == 'b' && leaf.text == "true";
    if (path.take("so_far")) {
      read_so_far(path, leaf, memory.so_far);
    } else if (path.take("needs")) {
      if (!path.done()) memory.needs.add(leaf.text);
    } else if (leaf.path == "/step") {
      question.step = read_number(leaf.text);
    } else if (leaf.path == "/status") {
      question.reply.status = static_cast<std::uint32_t>(read_number(leaf.text));
    } else if (leaf.path == "/body") {
      question.reply.body = leaf.text;
    } else if (leaf.path == "/is_json") {
      question.reply.is_json = yes;
    } else if (leaf.path == "/too_large") {
      question.reply.too_large = yes;
    } else if (leaf.path == "/administrator") {
      question.wishes.administrator = yes;
    } else if (leaf.path == "/allow_cost") {
      question.wishes.allow_cost = yes;
    } else if (leaf.path == "/from") {
      question.wishes.from = leaf.text == "page" ? From::page : From::relay;
    } else if (leaf.path == "/kind") {
      question.is_failure = read_reason(leaf.text, question.failure) && is_carrier_reason(question.failure);
    } else if (leaf.path == "/sent") {
      read_sent(leaf.text, question.sent);
    }
  }
  return question;
}

Values check_fields(std::string_view leaves, const Definition& definition, Text& text, LiveMemory& memory) {
  Values values;
  values.unknown = true;
  LeafReader reader(leaves);
  for (Leaf leaf; reader.next(leaf);) {
    Path path(leaf.path);
    if (!path.take("fields")) continue;
    values.unknown = false;
    const std::size_t index = definition.find_field(path.take_any());
    if (index == no_field || !path.done()) continue;
    if (definition.fields[index].type == FieldType::account) {
      memory.verdicts.account = check_account(leaf.text, definition, text);
      values.account = &memory.verdicts.account;
    } else {
      check_value(leaf.text, definition, index, text, memory.verdicts.values[index]);
      values.values[index] = &memory.verdicts.values[index];
    }
  }
  return values;
}

// Whether each field that has to be filled in is usable.
bool are_usable(const Definition& definition, const Values& values) {
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const Field& field = definition.fields[i];
    const bool account = field.type == FieldType::account;
    const Status status = account ? (values.account == nullptr ? Status::empty : values.account->status)
                                  : (values.values[i] == nullptr ? Status::empty : values.values[i]->status);
    const bool usable = account ? values.account != nullptr && values.account->usable()
                                : values.values[i] != nullptr && values.values[i]->usable();
    if (!usable && !(status == Status::empty && field.optional)) return false;
  }
  return true;
}

}  // namespace

void answer_request(std::string_view leaves, bool show_secrets, const Definition& definition, Text& text,
                    LiveMemory& memory, AnswerWriter& answer) {
  const Question question = read_question(leaves, memory);
  const Values values = check_fields(leaves, definition, text, memory);
  Request request;
  const bool made = are_usable(definition, values) && begin_live_test(question.step, definition, values,
                                                                      !show_secrets, memory.request, request);
  answer.write_request(made ? &request : nullptr);
}

void answer_start(std::string_view leaves, const Definition& definition, Text& text, LiveMemory& memory,
                  AnswerWriter& answer) {
  const Question question = read_question(leaves, memory);
  const Values values = check_fields(leaves, definition, text, memory);
  Outcome outcome;
  outcome.next = are_usable(definition, values) ? find_step(0, definition, values, question.wishes) : no_step;
  outcome.is_next = outcome.next != no_step;
  if (!outcome.is_next)
    finish_live_test(Reason::not_tested, Sent::no, 0, definition, values, memory.so_far, outcome);
  answer.write(outcome, memory.so_far, definition);
}

bool answer_result(std::string_view leaves, const Definition& definition, Text& text, LiveMemory& memory,
                   AnswerWriter& answer) {
  const Question question = read_question(leaves, memory);
  const Values values = check_fields(leaves, definition, text, memory);
  Outcome outcome;
  if (question.is_failure) {
    finish_live_test(question.failure, question.sent, question.step, definition, values, memory.so_far,
                     outcome);
  } else {
    finish_live_test(question.reply, question.step, definition, values, question.wishes, memory.needs,
                     memory.so_far, outcome);
  }
  answer.write(outcome, memory.so_far, definition);
  return outcome.is_next || answer_of(outcome.reason) == Answer::accepted;
}

}  // namespace keyfit
