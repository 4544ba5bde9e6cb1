#include "live_answers.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "keyfit/live_question.h"
#include "question.h"
#include "support.h"

namespace keyfit {

namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view outcome_keys[] = {"answer", "reason",        "fault", "field",  "fields",
                                             "host",   "sent",          "who",   "rights", "missing",
                                             "mode",   "retry_after_s", "guide"};

bool has_keys_in_order(const json& outcome) {
  const auto* next = std::begin(outcome_keys);
  for (const auto& item : outcome.items()) {
    next = std::find(next, std::end(outcome_keys), item.key());
    if (next == std::end(outcome_keys)) return false;
    ++next;
  }
  return true;
}

bool is_plain_text(const json& value) {
  if (!value.is_string()) return false;
  std::string_view text = value.get_ref<const std::string&>();
  if (text.empty() || text.size() > most_who_bytes || find_not_utf8(text) != no_position) return false;
  while (!text.empty()) {
    const CodePoint point = read_code_point(text);
    if (is_control(point.value)) return false;
    text.remove_prefix(point.size);
  }
  return true;
}

bool is_who(const json& who) {
  return who.is_object() && !who.empty() && std::all_of(who.begin(), who.end(), is_plain_text);
}

bool is_html_or_empty(const json& line) {
  if (!line.contains("reply")) return false;
  std::string body = line.at("reply").value("body", "");
  std::transform(body.begin(), body.end(), body.begin(), to_lower);
  const std::size_t begin = body.find_first_not_of(" \t\n\v\f\r");
  if (begin == std::string::npos) return true;
  return body.compare(begin, 14, "<!doctype html") == 0 || body.compare(begin, 5, "<html") == 0;
}

std::size_t step_of(const json& line) {
  return (line.contains("reply") ? line.at("reply") : line.at("failure")).at("step").get<std::size_t>();
}

// Whether a rule for the step says `reason`, and may say it of such a reply.
bool is_said_by_rule(Reason reason, const json& line, const Definition& definition) {
  const LiveTest& live_test = definition.live_test;
  const bool bare_only = answer_of(reason) == Answer::refused && is_html_or_empty(line);
  for (Slice rules : {live_test.steps[step_of(line)].rules, live_test.common_rules}) {
    for (const ReplyRule& rule : live_test.rules.view(rules)) {
      const bool asks = rule.bare || rule.is_html || !rule.when.empty();
      if (rule.reason == reason && (asks || !bare_only)) return true;
    }
  }
  return false;
}

std::string find_judgement_fault(Reason reason, const json& line, const Definition& definition) {
  const Step& step = definition.live_test.steps[step_of(line)];
  const Answer answer = answer_of(reason);
  const bool later = step.adds || step.administrator;
  if (answer == Answer::undetermined)
    return reason == Reason::ask_relay && line.value("from", "") != "page" ? "a relay is told to ask a relay"
                                                                           : "";
  if (line.contains("failure")) return later && answer == Answer::accepted ? "" : "judged without a reply";
  if (answer == Answer::refused && later) return "refused by a further step";
  if (later) return "";  // What was told before is told again.
  // What the page needs and the key has not is said in the place of what the rule says.
  if (reason == Reason::connected_limited && is_said_by_rule(Reason::connected, line, definition)) return "";
  return is_said_by_rule(reason, line, definition) ? "" : "no rule says so";
}

std::string find_outcome_fault(const json& outcome, const json& line, const Definition& definition) {
  Reason reason = Reason::connected;
  if (!outcome.is_object() || !has_keys_in_order(outcome)) return "keys";
  if (!read_reason(outcome.value("reason", ""), reason)) return "reason";
  const bool accepted = answer_of(reason) == Answer::accepted;
  if (outcome.value("answer", "") != std::string(text_of(answer_of(reason)))) return "answer";
  if (outcome.value("fault", "") != std::string(text_of(fault_of(reason)))) return "fault";
  if (line.contains("reply") && outcome.value("sent", "") != "yes") return "a reply, and not sent";
  for (const char* key : {"who", "rights", "missing", "fields"}) {
    if (!accepted && outcome.contains(key)) return std::string(key) + ", and not accepted";
  }
  if (accepted && outcome.contains("retry_after_s")) return "accepted, and to be tried again";
  if (outcome.contains("who") && !is_who(outcome.at("who"))) return "who is no plain text";
  if (outcome.contains("missing") && reason != Reason::connected_limited) return "missing, and not limited";
  if (outcome.contains("field") && definition.find_field(outcome.at("field").get<std::string>()) == no_field)
    return "a field that there is not";
  return find_judgement_fault(reason, line, definition);
}

}  // namespace

std::string answer_live(const json& line, const Definition& definition) {
  static Text text;
  static LiveMemory memory;
  static const std::unique_ptr<char[]> bytes(new char[most_answer_bytes]);
  std::string leaves;
  if (!write_result_question(line, definition, leaves)) throw std::runtime_error("no reply: " + line.dump());
  const ExactBytes question(leaves);
  memory.wipe();
  AnswerWriter answer(bytes.get(), most_answer_bytes);
  answer_result(question.view(), definition, text, memory, answer);
  if (answer.overflowed()) return "more than an answer holds";
  return std::string(answer.text());
}

std::string reason_of(const std::string& answer) {
  const json read = json::parse(answer);
  return read.contains("next") ? "next" : read.at("outcome").at("reason").get<std::string>();
}

std::string find_answer_fault(const std::string& answer, const json& line, const Definition& definition) {
  const json read = json::parse(answer, nullptr, false);
  if (!read.is_object() || read.contains("outcome") == read.contains("next")) return "no answer: " + answer;
  if (read.contains("outcome")) {
    return read.size() == 1 ? find_outcome_fault(read.at("outcome"), line, definition)
                            : "more than an outcome";
  }
  const auto next = read.at("next").get<std::size_t>();
  if (next >= definition.live_test.steps.size()) return "a step that there is not";
  const Step& step = definition.live_test.steps[next];
  if (!step.administrator && next <= step_of(line)) return "a step that was asked before";
  if (step.administrator && !line.value("administrator", false)) return "an administrator's step, unasked";
  if (read.contains("so_far") && read.at("so_far").contains("who") && !is_who(read.at("so_far").at("who")))
    return "who is no plain text";
  return "";
}

}  // namespace keyfit
