// Whatever replies: only a rule of the service accepts or refuses, and a service without rules never does; a
// web page or nothing refuses only where a rule expects it; who one is connected as is short plain text; a
// run ends behind at most as many steps as there are; every answer is JSON.
//
// An input is a line of the service's id, the step and flags ("github 0apcf": an administrator is wanted, a
// page asks, what costs is allowed, the fields are filled in), a line of the status, a line each of headers
// ("Needs: a,b" are rights that the page needs, "So-Far: {...}" is what earlier steps told), an empty line,
// and the body; those of the steps that are asked next follow, parted by the byte FE.
#include <map>

#include "fuzz.h"
#include "live_answers.h"
#include "samples.h"

namespace {

using namespace keyfit;
using nlohmann::ordered_json;

int read_number(std::string_view text) {
  int number = 0;
  for (char c : text.substr(0, 3)) number = number * 10 + (is_digit(c) ? c - '0' : 0);
  return number;
}

const Definition& find_definition(std::string_view id) {
  for (const Definition* definition : services_in_order()) {
    if (definition->id == id) return *definition;
  }
  return freshbooks();
}

// The service as if nobody knew what its replies mean.
const Definition& without_rules(const Definition& definition) {
  static std::map<const Definition*, std::unique_ptr<Definition>> all;
  std::unique_ptr<Definition>& made = all[&definition];
  if (made != nullptr) return *made;
  made = std::make_unique<Definition>(definition);
  made->live_test.common_rules = {};
  for (std::size_t i = 0; i < made->live_test.steps.size(); ++i) made->live_test.steps[i].rules = {};
  return *made;
}

ordered_json read_fields(const Definition& definition) {
  Random random(6);
  ordered_json fields = ordered_json::object();
  for (std::size_t i = 0; i < definition.fields.size(); ++i)
    fields[std::string(definition.fields[i].id)] = make_value(definition, i, random);
  return fields;
}

// A header, or what else stands in its place.
void add_header(std::string_view line, ordered_json& question) {
  const std::string name(take_until(line, ':'));
  const std::string value(line.substr(std::min(line.find_first_not_of(' '), line.size())));
  if (name == "Needs") {
    std::string_view rest = value;
    while (!rest.empty()) question["needs"].push_back(std::string(take_until(rest, ',')));
  } else if (name == "So-Far") {
    const ordered_json so_far = ordered_json::parse(value, nullptr, false);
    if (so_far.is_object()) question["so_far"] = so_far;
  } else {
    question["reply"]["headers"][name] = value;
  }
}

void run(ordered_json question, std::string_view bodies, const Definition& definition) {
  for (std::size_t steps = 0;; ++steps) {
    question["reply"]["body"] = std::string(take_until(bodies, '\xFE'));
    const std::string answer = answer_live(question, definition);
    expect_no_fault(find_answer_fault(answer, question, definition));
    const ordered_json read = ordered_json::parse(answer);
    if (!read.contains("next")) return;
    expect(steps < definition.live_test.steps.size(), "a run without an end");
    question["reply"]["step"] = read.at("next");
    question.erase("so_far");
    if (read.contains("so_far")) question["so_far"] = read.at("so_far");
  }
}

}  // namespace

void keyfit::fuzz(std::string_view input) {
  std::string_view first = take_until(input, '\n');
  const Definition& definition = find_definition(take_until(first, ' '));
  const auto has = [&](char flag) { return first.find(flag) != std::string_view::npos; };
  const std::size_t steps = definition.live_test.steps.size();
  ordered_json question;
  question["reply"] = {{"step", static_cast<std::size_t>(read_number(first.substr(0, 1))) % steps},
                       {"status", read_number(take_until(input, '\n'))},
                       {"headers", ordered_json::object()}};
  if (has('a')) question["administrator"] = true;
  if (has('c')) question["allow_cost"] = true;
  if (has('p')) question["from"] = "page";
  if (has('f')) question["fields"] = read_fields(definition);
  while (!input.empty()) {
    const std::string_view line = take_until(input, '\n');
    if (line.empty()) break;
    add_header(line, question);
  }
  run(question, input, definition);
  run(question, input, without_rules(definition));
}
