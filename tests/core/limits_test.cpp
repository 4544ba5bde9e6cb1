// Every limit: what is just within it is looked at, one byte or element more is not. Inputs lie in heap
// blocks of exactly their size. (Those of patterns stand in pattern_test.cpp.)
#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "../../core/src/reply_xml.h"
#include "doors.h"
#include "json_leaves.h"
#include "keyfit/check.h"
#include "keyfit/leaves.h"
#include "keyfit/live_question.h"
#include "live_answers.h"
#include "question.h"
#include "services.h"
#include "support.h"

using namespace keyfit;
using nlohmann::ordered_json;

namespace {

constexpr std::string_view address = "https://joesgarage.freshbooks.com/";

std::string filled(std::string_view front, char fill, std::size_t size) {
  std::string text(front);
  text.resize(size, fill);
  return text;
}

// A token of the seed's shape. (One digit thirty-two times would be a sample.)
const std::string made_up_token = "7654321076543210fedcba9876543210";

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string reason_of_reply(const Definition& definition, int status, const ordered_json& headers,
                            const std::string& body) {
  const ordered_json line = {
      {"reply", {{"step", 0}, {"status", status}, {"headers", headers}, {"body", body}}}};
  const std::string answer = answer_live(line, definition);
  CHECK(find_answer_fault(answer, line, definition) == "");
  return reason_of(answer);
}

std::string reason_of_xml(const std::string& body) {
  return reason_of_reply(freshbooks(), 200, ordered_json::object(), body);
}

// Whether a reply that accepts is read with `inside` in it.
bool is_read(const std::string& inside) {
  const std::string reason = reason_of_xml("<response status=\"ok\">" + inside + "</response>");
  CHECK((reason == "connected" || reason == "reply-too-large"));
  return reason == "connected";
}

Status check(const Definition& definition, std::size_t field, const std::string& text,
             ValueVerdict& verdict) {
  static Text memory;
  const ExactBytes exact(text);
  check_value(exact.view(), definition, field, memory, verdict);
  CHECK(find_fault(verdict, text, definition, field) == "");
  return verdict.status;
}

// --- Definitions -------------------------------------------------------------------------------------------

// A secret, a choice, and a step, with nothing that is not needed.
ordered_json small_definition() {
  return ordered_json::parse(R"({
    "id": "small", "title": "Small", "category": "test",
    "fields": [ { "id": "secret", "type": "secret", "label": "Secret",
                  "kinds": [ { "kind": "small-key", "label": "Key", "pattern": "[0-9a-f]{32}" } ] } ],
    "live_test": { "steps": [ { "url": "https://api.small.example/" } ] }
  })");
}

ordered_json account_definition() {
  ordered_json definition = small_definition();
  definition["fields"] = ordered_json::parse(
      R"([ { "id": "account", "type": "account", "label": "Account", "hosts": ["small.example"] } ])");
  return definition;
}

// "CODE at PATH", or nothing.
std::string problem_of(const ordered_json& definition) {
  static LoadedService loaded;
  std::string problem;
  const bool taken = load_service(definition.dump(), loaded, problem);
  CHECK(find_definition_fault(loaded.leaves) == "");
  return taken ? "" : problem;
}

using Definer = std::function<ordered_json(std::size_t count)>;

// Takes `most` elements, and one more is too many at `path`.
void check_list(const char* path, std::size_t most, const Definer& define) {
  CAPTURE(std::string(path));
  CHECK(problem_of(define(most)) == "");
  CHECK(problem_of(define(most + 1)) == std::string("too-many at ") + path);
}

ordered_json kind(std::size_t index) {
  return {{"kind", "small-kind-" + std::to_string(index)}, {"label", "Kind"}, {"pattern", "a[b-d]"}};
}

// A list of `count` elements.
template <typename Make>
ordered_json list_of(std::size_t count, Make make) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < count; ++i) list.push_back(make(i));
  return list;
}

ordered_json numbered(const std::string& front, const std::string& behind, std::size_t count) {
  return list_of(count, [&](std::size_t i) { return front + std::to_string(i) + behind; });
}

ordered_json choice(std::size_t index) {
  return {{"value", "c" + std::to_string(index)}, {"label", "Choice " + std::to_string(index)}};
}

ordered_json choice_field(std::size_t count, const std::string& id) {
  return {{"id", id}, {"type", "choice"}, {"label", "Choice"}, {"choices", list_of(count, choice)}};
}

ordered_json key_field(const std::string& id) {
  ordered_json field = small_definition()["fields"][0];
  field["id"] = id;
  return field;
}

ordered_json words(std::size_t count) {
  ordered_json map = ordered_json::object();
  for (std::size_t i = 0; i < count; ++i) map["w" + std::to_string(i)] = "a";
  return map;
}

ordered_json rule() { return {{"status", "429"}, {"reason", "rate-limited"}}; }

ordered_json condition() { return {{"at", "/a"}, {"is", "b"}}; }

ordered_json step() { return {{"url", "https://api.small.example/"}}; }

// As many as fit into each of several owners' lists, until all are there.
template <typename Add>
void spread(std::size_t count, std::size_t most_of_one, Add add) {
  for (std::size_t owner = 0; count > 0; ++owner) {
    const std::size_t part = std::min(count, most_of_one);
    add(owner, part);
    count -= part;
  }
}

}  // namespace

TEST_CASE("an account of the most bytes is looked at") {
  Text memory;
  for (const std::string& text :
       {filled(address, 'x', most_account_bytes), filled("", 'a', most_account_bytes),
        repeated("\u00E9", most_account_bytes / 2), filled("", ' ', most_account_bytes)}) {
    const ExactBytes within(text);
    CHECK_FALSE(check_account(within.view(), freshbooks(), memory).findings.has(Code::too_long));
    CHECK(check_everything(text, freshbooks()) == "");
    const ExactBytes beyond(text + " ");
    CHECK(check_account(beyond.view(), freshbooks(), memory).findings.has(Code::too_long));
    CHECK(check_everything(text + " ", freshbooks()) == "");
  }
  const ExactBytes usable(filled(address, 'x', most_account_bytes));
  CHECK(check_account(usable.view(), freshbooks(), memory).status == Status::repaired);
}

TEST_CASE("the most layers around a value are taken off") {
  Text memory;
  const auto is_usable_within = [&](std::size_t layers) {
    const std::string quotes(layers, '"');
    const ExactBytes exact(quotes + std::string(address) + quotes);
    return check_account(exact.view(), freshbooks(), memory).usable();
  };
  CHECK(is_usable_within(Text::most_layers));
  CHECK_FALSE(is_usable_within(Text::most_layers + 1));
  // An open field looks after each layer whether it has come to a key.
  const Definition& stripe = service("stripe");
  const std::string key =
      "sk_"
      "test_0123456789abcdefghijklmn";
  ValueVerdict verdict;
  const auto status_within = [&](std::size_t layers) {
    return check(stripe, 0, std::string(layers, '(') + key + std::string(layers, ')'), verdict);
  };
  CHECK(status_within(Text::most_layers) == Status::repaired);
  CHECK(verdict.findings.has(Code::wrapping_removed));
  CHECK(status_within(2 * Text::most_layers - 1) == Status::repaired);
  CHECK_FALSE(verdict.findings.has(Code::taken_from_text));
  CHECK(status_within(2 * Text::most_layers) == Status::repaired);
  CHECK(verdict.findings.has(Code::taken_from_text));
  CHECK(status_within(3 * Text::most_layers) == Status::repaired);
  CHECK(verdict.findings.has(Code::taken_from_text));
}

TEST_CASE("of a host that is longer than DNS allows the beginning is looked at") {
  Text memory;
  for (const std::string& rest :
       {std::string(".example"), std::string("\u01C1.example"), std::string("1.example")}) {
    for (std::size_t size : {253, 254, 255, 256, 257}) {
      const std::string text = "https://" + std::string(size, 'a') + rest;
      CHECK(check_account(text, freshbooks(), memory).findings.has(Code::other_domain));
      CHECK(check_everything(text, freshbooks()) == "");
    }
  }
}

TEST_CASE("a name of the most characters is an account's") {
  Text memory;
  const auto check_name = [&](std::size_t size) {
    return check_account("https://" + std::string(size, 'a') + ".freshbooks.com", freshbooks(), memory);
  };
  CHECK(check_name(longest_name).status == Status::valid);
  CHECK(check_name(longest_name).address.name().size() == longest_name);
  CHECK(check_name(longest_name + 1).findings.has(Code::name_too_long));
  // The longest address that can be rebuilt.
  ordered_json definition = account_definition();
  const std::string host = std::string(longest_host - 4, 'h').replace(20, 1, ".") + ".com";
  const std::string path = "/" + std::string(longest_path - 1, 'p');
  REQUIRE(host.size() == longest_host);
  definition["fields"][0]["hosts"] = {host};
  definition["fields"][0]["api_path"] = path;
  CHECK(problem_of(definition) == "");
  static LoadedService loaded;
  std::string problem;
  REQUIRE(load_service(definition.dump(), loaded, problem));
  const std::string whole = "https://" + std::string(longest_name, 'n') + "." + host + path;
  const AccountVerdict verdict = check_account(whole, loaded.definition, memory);
  AddressBuffer buffer;
  CHECK(verdict.kind == AccountKind::api_url);
  CHECK(api_url(verdict.address, loaded.definition, buffer) == whole);
  CHECK(whole.size() == longest_address);
  definition["fields"][0]["hosts"] = {"h" + host};
  CHECK(problem_of(definition) == "wrong-value at /fields/0/hosts/0");
  definition["fields"][0]["hosts"] = {host};
  definition["fields"][0]["api_path"] = path + "p";
  CHECK(problem_of(definition) == "wrong-value at /fields/0/api_path");
}

TEST_CASE("punycode: the farthest character there is, one farther, and one in a name") {
  Text memory;
  for (const auto& [host, code] : {std::pair{"joe.xn--a-d023p.com", Code::other_domain},
                                   std::pair{"joe.xn--9999z.com", Code::other_domain},
                                   std::pair{"xn--jos-dma.freshbooks.com", Code::name_character}}) {
    CHECK(check_account(host, freshbooks(), memory).findings.has(code));
    CHECK(check_everything(host, freshbooks()) == "");
  }
}

TEST_CASE("a letter that ends with the byte of a closing mark is none") {
  Text memory;
  for (const std::string text : {"\u0419", "a\u0419"}) {
    CHECK_FALSE(check_account(text, freshbooks(), memory).findings.has(Code::wrapping_removed));
    CHECK(check_everything(text, freshbooks()) == "");
  }
}

TEST_CASE("a value of the most bytes is looked at, in a field of every type") {
  ValueVerdict verdict;
  const std::size_t secret = freshbooks().find_field("secret");
  CHECK(check(freshbooks(), secret, filled(made_up_token, ' ', most_value_bytes), verdict) ==
        Status::repaired);
  CHECK(check(freshbooks(), secret, filled(made_up_token, ' ', most_value_bytes + 1), verdict) ==
        Status::invalid);
  const std::string long_one = repeated(made_up_token.substr(0, 31) + "5", most_value_bytes / 32);
  CHECK(check(freshbooks(), secret, long_one, verdict) == Status::doubtful);
  CHECK(verdict.value.reveal_secret().size() == most_value_bytes);
  CHECK(check(freshbooks(), secret, long_one + "7", verdict) == Status::invalid);
  CHECK(verdict.findings.has(Code::too_long));
  for (const Definition* definition : all_services()) {
    for (std::size_t i = 0; i < definition->fields.size(); ++i) {
      if (definition->fields[i].type == FieldType::account) continue;
      for (char c : {'a', '7', '@', '-', '\n'}) {
        check(*definition, i, "a" + filled("", c, most_value_bytes - 2) + "b", verdict);
        CHECK_FALSE(verdict.findings.has(Code::too_long));
        CHECK(check(*definition, i, "a" + filled("", c, most_value_bytes - 1) + "b", verdict) ==
              Status::invalid);
        CHECK(verdict.findings.has(Code::too_long));
      }
    }
  }
}

TEST_CASE("in a paste of the most bytes what stands at its end is found") {
  Text memory;
  static PasteVerdict verdict;
  const std::string end = " " + std::string(address) + " " + made_up_token;
  const ExactBytes within(filled("", 'a', most_paste_bytes - end.size()) + end);
  check_paste(within.view(), freshbooks(), memory, verdict);
  CHECK(verdict.found[0] == Found::one);
  CHECK(verdict.found[1] == Found::one);
  CHECK(find_fault(verdict, within.view(), freshbooks()) == "");
  const ExactBytes beyond(filled("", 'a', most_paste_bytes + 1 - end.size()) + end);
  check_paste(beyond.view(), freshbooks(), memory, verdict);
  CHECK(verdict.found[0] == Found::nothing);
  CHECK(verdict.found[1] == Found::nothing);
}

TEST_CASE("a reply of the most bytes is read, and of a header the part that is looked at") {
  const std::string body = "<response status=\"ok\"/>";
  CHECK(reason_of_xml(filled(body, '\n', most_reply_bytes)) == "connected");
  CHECK(reason_of_xml(filled(body, '\n', most_reply_bytes + 1)) == "reply-too-large");
  const auto moved_to = [](const std::string& location) {
    return reason_of_reply(freshbooks(), 302, {{"Location", location}}, "");
  };
  const std::string mark = "loginSearch";
  CHECK(moved_to(filled("", 'x', most_header_bytes - mark.size()) + mark) == "no-such-account");
  CHECK(moved_to(filled("", 'x', most_header_bytes + 1 - mark.size()) + mark) == "redirected");
}

TEST_CASE("JSON of the most bytes, levels, parts and wanted bytes is read") {
  const Definition& stripe = service("stripe");
  const auto is_json_read = [&](const std::string& more) {
    const std::string reason =
        reason_of_reply(stripe, 200, ordered_json::object(), "{\"id\":\"acct_1\"" + more);
    CHECK((reason == "connected" || reason == "reply-too-large"));
    return reason == "connected";
  };
  const std::string beginning = "{\"id\":\"acct_1\"";
  const std::size_t rest = most_json_bytes - beginning.size();
  CHECK(is_json_read("}" + std::string(rest - 1, ' ')));
  CHECK_FALSE(is_json_read("}" + std::string(rest, ' ')));
  const auto nested = [](std::size_t levels) {
    return ",\"a\":" + std::string(levels, '[') + std::string(levels, ']') + "}";
  };
  CHECK(is_json_read(nested(most_json_depth - 1)));
  CHECK_FALSE(is_json_read(nested(most_json_depth)));
  // The object, a colon and a comma in front, and the list with its colon and comma.
  const auto list = [](std::size_t commas) { return ",\"a\":[0" + repeated(",0", commas) + "]}"; };
  constexpr std::size_t others = 5;
  CHECK(is_json_read(list(most_json_parts - others)));
  CHECK_FALSE(is_json_read(list(most_json_parts - others + 1)));
  // What stands in a string is no part.
  CHECK(is_json_read(",\"a\":\"" + repeated("[{\\\",:", 20'000) + "\"}"));
  // Of what the definition asks for, records: kind, sizes, path and text.
  const std::size_t record = 7 + std::string_view("/json/id").size() + std::string_view("acct_1").size();
  const std::string path = "/settings/dashboard/display_name";
  const auto named = [](std::size_t size) {
    return ",\"settings\":{\"dashboard\":{\"display_name\":\"" + std::string(size, 'n') + "\"}}}";
  };
  const std::size_t room = most_json_leaf_bytes - record - 7 - path.size() - std::string_view("/json").size();
  CHECK(is_json_read(named(room)));
  CHECK_FALSE(is_json_read(named(room + 1)));
}

TEST_CASE("a reply of the most tags, attributes and levels is read") {
  CHECK(most_xml_tags == 512);
  CHECK(is_read(repeated("<a/>", most_xml_tags - 2)));
  CHECK_FALSE(is_read(repeated("<a/>", most_xml_tags - 1)));
  CHECK(is_read(repeated("<a b=''/>", most_xml_attributes - 1)));
  CHECK_FALSE(is_read(repeated("<a b=''/>", most_xml_attributes)));
  const auto nested = [](std::size_t levels) { return repeated("<a>", levels) + repeated("</a>", levels); };
  CHECK(is_read(nested(most_xml_depth - 1)));
  CHECK_FALSE(is_read(nested(most_xml_depth)));
  // The parser has a depth of its own, which is larger.
  CHECK_FALSE(is_read(nested(most_xml_tags / 2 - 1)));
}

TEST_CASE("behind the last step there is none, whatever its number") {
  static Text text;
  static LiveMemory memory;
  static std::array<char, most_answer_bytes> bytes;
  const auto answer_to = [&](const std::string& step) {
    std::string question;
    append_leaf(question, 'i', "/step", step);
    append_leaf(question, 'i', "/status", "200");
    append_leaf(question, 's', "/body", "<response status=\"ok\"/>");
    const ExactBytes exact(question);
    AnswerWriter answer(bytes.data(), bytes.size());
    memory.wipe();
    answer_result(exact.view(), freshbooks(), text, memory, answer);
    return reason_of(std::string(answer.text()));
  };
  CHECK(answer_to("0") == "connected");
  CHECK(answer_to("1") == "connected");
  for (const char* step : {"2", "4", "999999", "4294967296", "99999999999999999999"})
    CHECK(answer_to(step) == "not-tested");
  // No request either.
  const auto request_of = [&](const std::string& step) {
    std::string question;
    append_leaf(question, 'i', "/step", step);
    append_leaf(question, 's', "/fields/account", "joesgarage");
    append_leaf(question, 's', "/fields/secret", made_up_token);
    AnswerWriter answer(bytes.data(), bytes.size());
    memory.wipe();
    answer_request(question, false, freshbooks(), text, memory, answer);
    return std::string(answer.text());
  };
  CHECK(request_of("1") != "{\"request\":null}");
  for (const char* step : {"2", "999999"}) CHECK(request_of(step) == "{\"request\":null}");
}

TEST_CASE("who one is connected as is cut at a character") {
  for (std::size_t size = most_who_bytes - 3; size <= most_who_bytes + 3; ++size) {
    for (const char* last : {"x", "\u00E9", "\u20AC", "\U0001F600"}) {
      WhoText text;
      const ExactBytes name(filled("", 'n', size) + last);
      text.append(name.view());
      text.append(name.view());
      CHECK(text.view().size() <= most_who_bytes);
      CHECK(text.view().size() > most_who_bytes - 4);
      CHECK(find_not_utf8(text.view()) == no_position);
    }
  }
}

TEST_CASE("a list of rights has as many as it may, and as many bytes") {
  TextList rights;
  for (std::size_t i = 0; i <= most_rights; ++i) rights.add("right" + std::to_string(i));
  CHECK(rights.size() == most_rights);
  CHECK(rights.has("right" + std::to_string(most_rights - 1)));
  CHECK_FALSE(rights.has("right" + std::to_string(most_rights)));
  rights.clear();
  rights.add("twice");
  rights.add("twice");
  rights.add("");
  rights.add("\xFF");
  rights.add(std::string(most_who_bytes + 1, 'a'));
  CHECK(rights.size() == 1);
  rights.clear();
  std::size_t bytes = 0;
  for (char c = 'a'; c < 'q'; ++c, bytes += most_who_bytes) rights.add(std::string(most_who_bytes, c));
  CHECK(bytes == most_rights_bytes);
  CHECK(rights.size() == most_rights_bytes / most_who_bytes);
  CHECK(rights[rights.size() - 1] == std::string(most_who_bytes, 'p'));
  rights.add("x");
  CHECK_FALSE(rights.has("x"));
}

TEST_CASE("the longest values make the longest requests, and no longer ones") {
  ordered_json definition = small_definition();
  definition["fields"][0]["kinds"][0]["pattern"] = "[\"-}]{8,4096}";
  ordered_json& asked = definition["live_test"]["steps"][0];
  static LoadedService loaded;
  static Text text;
  static ValueVerdict verdict;
  static RequestMemory memory;
  std::string problem;
  const auto is_made = [&](std::size_t size) {
    CHECK(problem_of(definition) == "");
    REQUIRE(load_service(definition.dump(), loaded, problem));
    check_value(filled("a\"\"", '"', size - 1) + "b", loaded.definition, 0, text, verdict);
    CHECK(verdict.status == Status::valid);
    Values values;
    values.values[0] = &verdict;
    Request request;
    memory.wipe();
    if (!begin_live_test(0, loaded.definition, values, false, memory, request)) return false;
    static const std::unique_ptr<char[]> bytes(new char[most_answer_bytes]);
    AnswerWriter answer(bytes.get(), most_answer_bytes);
    answer.write_request(&request);
    CHECK_FALSE(answer.overflowed());
    CHECK(ordered_json::accept(answer.text()));
    return true;
  };
  const std::string template_bytes = "https://api.small.example/";
  for (const ordered_json& more :
       {ordered_json::object(), ordered_json{{"basic", {"{secret}", "X"}}},
        ordered_json{{"headers", {{"A", "{secret}"}, {"B", "{secret}"}, {"C", "{secret}"}}}},
        ordered_json{
            {"method", "POST"}, {"content_type", "application/json"}, {"body", "\"{secret}{secret}\""}},
        ordered_json{{"method", "POST"},
                     {"content_type", "application/x-www-form-urlencoded"},
                     {"body", "a={secret}"}}}) {
    asked = step();
    asked.update(more);
    CAPTURE(asked.dump());
    CHECK(is_made(most_value_bytes));
  }
  // Of three times the longest value, each character of which takes two, there is no request, and no step
  // over the edge of the memory.
  asked = step();
  asked.update(
      {{"method", "POST"}, {"content_type", "application/json"}, {"body", "\"{secret}{secret}{secret}\""}});
  // Of its characters the first and the last take one.
  const std::size_t room = sizeof(RequestMemory::bytes) - template_bytes.size() - 2;
  const std::size_t most = (room / 3 + 2) / 2;
  CHECK(is_made(most));
  CHECK_FALSE(is_made(most + 1));
  CHECK_FALSE(is_made(most_value_bytes));
  // A blank that XML does not have makes no request, and one that JSON writes in six bytes fits.
  ordered_json named = small_definition();
  named["fields"] = ordered_json::parse(R"([{"id": "user", "type": "user", "label": "User"}])");
  const auto is_made_for_user = [&](char blank, const char* type, const std::string& body) {
    named["live_test"]["steps"][0] = step();
    named["live_test"]["steps"][0].update({{"method", "POST"}, {"content_type", type}, {"body", body}});
    CHECK(problem_of(named) == "");
    REQUIRE(load_service(named.dump(), loaded, problem));
    check_value("a" + std::string(4000, blank) + "b", loaded.definition, 0, text, verdict);
    CHECK(verdict.usable());
    Values values;
    values.values[0] = &verdict;
    Request request;
    memory.wipe();
    if (!begin_live_test(0, loaded.definition, values, false, memory, request)) return false;
    CHECK(find_request_fault(request, 0, loaded.definition) == "");
    return true;
  };
  CHECK(is_made_for_user('\n', "text/xml", "<a>" + repeated("{user}", 6) + "</a>"));
  CHECK_FALSE(is_made_for_user('\v', "text/xml", "<a>{user}</a>"));
  CHECK(is_made_for_user('\v', "application/json", "\"{user}\""));
  CHECK_FALSE(is_made_for_user('\v', "application/json", "\"{user}{user}\""));
  // In XML a quotation mark takes six.
  asked = step();
  asked.update({{"method", "POST"}, {"content_type", "text/xml"}, {"body", "<a>{secret}</a>"}});
  CHECK(is_made(most_value_bytes - 64));
  CHECK_FALSE(is_made(most_value_bytes));
}

TEST_CASE("the worst verdict of every type, and the worst outcome, fit into an answer") {
  static const std::unique_ptr<char[]> bytes(new char[most_answer_bytes]);
  const auto size_of = [&](const auto& write) {
    AnswerWriter answer(bytes.get(), most_answer_bytes);
    write(answer);
    CHECK_FALSE(answer.overflowed());
    CHECK(ordered_json::accept(answer.text()));
    return answer.text().size();
  };
  static ValueVerdict verdict;
  static Text text;
  // A blank that JSON writes in six bytes, in fields that take any text.
  std::size_t largest = 0;
  for (const Definition* definition : all_services()) {
    for (std::size_t i = 0; i < definition->fields.size(); ++i) {
      if (definition->fields[i].type == FieldType::account) continue;
      check_value("a" + filled("", '\v', most_value_bytes - 2) + "b", *definition, i, text, verdict);
      largest = std::max(largest, size_of([&](AnswerWriter& answer) {
                           answer.write(verdict, definition->fields[i], *definition, true);
                         }));
    }
  }
  CHECK(largest > 6 * (most_value_bytes - 2));
  // A value and a suggestion of characters that JSON writes in two, with every finding that there is room
  // for.
  ordered_json quoted = small_definition();
  quoted["fields"][0]["kinds"][0]["pattern"] = "a[\\\\]{8,4095}";
  static LoadedService loaded;
  std::string problem;
  REQUIRE(load_service(quoted.dump(), loaded, problem));
  check_value(filled("A", '\\', most_value_bytes), loaded.definition, 0, text, verdict);
  CHECK(verdict.suggested.reveal_secret() == filled("a", '\\', most_value_bytes));
  verdict.findings = {};
  for (std::size_t i = code_count; i > 0; --i)
    verdict.findings.add(static_cast<Code>(i - 1), {most_paste_bytes, most_paste_bytes});
  CHECK(verdict.findings.size() == Findings::capacity);
  for (const Finding& finding : Findings(verdict.findings)) verdict.findings.suggest(finding.code);
  // Only one finding of a verdict has a suggestion, or the two of one key: all of them never do.
  const std::size_t with_all = Findings::capacity * (2 * most_value_bytes + 128);
  CHECK(with_all > most_answer_bytes);
  verdict.findings = {};
  for (Code code :
       {Code::length_unusual, Code::case_unusual, Code::ambiguous_character, Code::kind_ending,
        Code::whitespace_removed, Code::wrapping_removed, Code::label_removed, Code::invisible_removed,
        Code::fullwidth_folded, Code::header_unwrapped, Code::password_part_removed, Code::taken_from_text})
    verdict.findings.add(code, {most_paste_bytes, most_paste_bytes});
  verdict.findings.suggest(Code::case_unusual);
  verdict.findings.suggest(Code::ambiguous_character);
  CHECK(size_of([&](AnswerWriter& answer) {
          answer.write(verdict, loaded.definition.fields[0], loaded.definition, true);
        }) > 3 * 2 * most_value_bytes);
  // All that a run can tell: texts, rights, missing rights, each of characters that take the most room.
  static SoFar so_far;
  so_far.accepted = true;
  so_far.reason = Reason::connected_limited;
  so_far.has_rights = true;
  so_far.field.append(std::string(longest_id, 'f'));
  for (WhoText* who : {&so_far.name, &so_far.email, &so_far.company, &so_far.choice})
    who->append(std::string(most_who_bytes, '"'));
  for (TextList* list : {&so_far.rights, &so_far.missing}) {
    for (std::size_t i = 0; i < most_rights; ++i) {
      const std::string mark = {static_cast<char>(1 + i % 8), static_cast<char>(1 + i / 8 % 8),
                                static_cast<char>(1 + i / 64)};
      list->add(mark + std::string(most_rights_bytes / most_rights - mark.size(), '\x01'));
    }
    CHECK(list->size() == most_rights);
  }
  Outcome outcome;
  outcome.reason = Reason::connected_limited;
  outcome.tells_missing = true;
  outcome.mode = "live";
  CHECK(size_of([&](AnswerWriter& answer) { answer.write(outcome, so_far, loaded.definition); }) >
        2 * 5 * most_rights_bytes);
  outcome.is_next = true;
  outcome.next = 0;
  CHECK(size_of([&](AnswerWriter& answer) { answer.write(outcome, so_far, loaded.definition); }) >
        2 * 5 * most_rights_bytes);
  // Where there is no room, what was written before stays, and the answer says so.
  char little[16];
  AnswerWriter cut(little, sizeof little);
  cut.write(outcome, so_far, loaded.definition);
  CHECK(cut.overflowed());
  CHECK(cut.text().size() == sizeof little);
}

TEST_CASE("a list of a definition holds as many elements as it may") {
  check_list("/fields/5/id", most_fields, [](std::size_t count) {
    ordered_json definition = small_definition();
    definition["fields"] =
        list_of(count, [](std::size_t i) { return key_field("key_" + std::to_string(i)); });
    return definition;
  });
  const std::size_t label_words = decltype(Definition::label_words)::capacity;
  check_list("/label_words/64", label_words, [](std::size_t count) {
    ordered_json definition = small_definition();
    definition["label_words"] = list_of(
        count, [](std::size_t i) { return std::string(i / 26 + 1, static_cast<char>('a' + i % 26)); });
    return definition;
  });
  struct List {
    const char* key;
    std::string past;
    std::size_t most;
    const char* front;
    const char* behind;
  };
  const List lists[] = {
      {"/fields/0/hosts", "/6", decltype(AccountRules::hosts)::capacity, "h", ".example"},
      {"/fields/0/service_hosts", "/32", decltype(AccountRules::service_hosts)::capacity, "s", ""},
      {"/fields/0/other_products", "/8", decltype(AccountRules::other_products)::capacity, "p", ""},
      {"/fields/0/older_api_paths", "/4", decltype(AccountRules::older_api_paths)::capacity, "/old", ""},
      {"/fields/0/name/drop_end", "/4", decltype(AccountRules::drop_end)::capacity, "-end", ""},
      {"/fields/0/found_in", "/8", 8, "f", ".example/{value}"},
  };
  for (const List& list : lists) {
    check_list((list.key + list.past).c_str(), list.most, [&](std::size_t count) {
      ordered_json definition = account_definition();
      definition[ordered_json::json_pointer(list.key)] = numbered(list.front, list.behind, count);
      return definition;
    });
  }
  const auto in_field = [](const char* key, const std::function<ordered_json(std::size_t)>& make) {
    return [key, make](std::size_t count) {
      ordered_json definition = small_definition();
      definition["fields"][0][key] = make(count);
      return definition;
    };
  };
  const auto kinds = [](std::size_t count) { return list_of(count, kind); };
  check_list("/fields/0/kinds/16/kind", 16, in_field("kinds", kinds));
  check_list("/fields/0/others/40/kind", 40, in_field("others", kinds));
  check_list("/fields/0/samples/8", 8,
             in_field("samples", [](std::size_t count) { return numbered("012345678901234", "", count); }));
  check_list("/fields/0/kinds/0/words/w8", 8, [](std::size_t count) {
    ordered_json definition = small_definition();
    definition["fields"][0]["kinds"][0]["words"] = words(count);
    return definition;
  });
  const auto in_choices = [](const std::function<ordered_json(std::size_t)>& make) {
    return [make](std::size_t count) {
      ordered_json definition = small_definition();
      definition["fields"].push_back(make(count));
      return definition;
    };
  };
  check_list("/fields/1/choices/16/value", 16,
             in_choices([](std::size_t count) { return choice_field(count, "region"); }));
  check_list("/fields/1/choices/0/found_in/8", 8, in_choices([](std::size_t count) {
               ordered_json field = choice_field(2, "region");
               field["choices"][0]["found_in"] = numbered("f", ".example", count);
               return field;
             }));
}

TEST_CASE("a list of a live test or a guide holds as many elements as it may") {
  const auto with_steps = [](const ordered_json& steps) {
    ordered_json definition = small_definition();
    definition["live_test"]["steps"] = steps;
    return definition;
  };
  const auto in_step = [&](const char* path, const std::function<ordered_json(std::size_t)>& make) {
    return [=](std::size_t count) {
      ordered_json first = step();
      first[ordered_json::json_pointer(path)] = make(count);
      return with_steps(ordered_json::array({first}));
    };
  };
  check_list("/live_test/steps/4/url", most_steps, [&](std::size_t count) {
    return with_steps(list_of(count, [](std::size_t) { return step(); }));
  });
  check_list("/live_test/steps/0/rules/48/status", 48, in_step("/rules", [](std::size_t count) {
               return list_of(count, [](std::size_t) { return rule(); });
             }));
  check_list("/live_test/rules/48/status", 48, [](std::size_t count) {
    ordered_json definition = small_definition();
    definition["live_test"]["rules"] = list_of(count, [](std::size_t) { return rule(); });
    return definition;
  });
  const auto in_rule = [&](const char* path, const std::function<ordered_json(std::size_t)>& make) {
    return in_step("/rules", [=](std::size_t count) {
      ordered_json first = rule();
      first["when"] = ordered_json::array({condition()});
      first[ordered_json::json_pointer(path)] = make(count);
      return ordered_json::array({first});
    });
  };
  check_list("/live_test/steps/0/rules/0/when/6/at", 6, in_rule("/when", [](std::size_t count) {
               return list_of(count, [](std::size_t) { return condition(); });
             }));
  check_list("/live_test/steps/0/rules/0/when/0/is/8", 8,
             in_rule("/when/0/is", [](std::size_t count) { return numbered("t", "", count); }));
  check_list("/live_test/steps/0/rules/0/missing/4/at", 4, in_rule("/missing", [](std::size_t count) {
               return list_of(count, [](std::size_t) { return ordered_json{{"at", "/a"}}; });
             }));
  check_list("/live_test/steps/0/headers/H8", 8, in_step("/headers", [](std::size_t count) {
               ordered_json headers = ordered_json::object();
               for (std::size_t i = 0; i < count; ++i) headers["H" + std::to_string(i)] = "a";
               return headers;
             }));
  check_list("/live_test/steps/0/basic/2", 2,
             in_step("/basic", [](std::size_t count) { return numbered("b", "", count); }));
  check_list("/live_test/steps/0/only/region/16", 16, [&](std::size_t count) {
    ordered_json first = step();
    ordered_json definition = small_definition();
    definition["fields"].insert(definition["fields"].begin(), choice_field(16, "region"));
    first["only"]["region"] = list_of(count, [](std::size_t i) { return "c" + std::to_string(i % 16); });
    definition["live_test"]["steps"] = ordered_json::array({first});
    return definition;
  });
  check_list("/live_test/steps/0/who/name/6", 6,
             in_step("/who/name", [](std::size_t count) { return numbered("/p", "", count); }));
  check_list("/live_test/steps/0/who/name/0/4", 4, in_step("/who/name", [](std::size_t count) {
               return ordered_json::array({numbered("/p", "", count)});
             }));
  check_list("/live_test/steps/0/rights/implies/a/16", 16, in_step("/rights", [](std::size_t count) {
               return ordered_json{{"at", "/rights"}, {"implies", {{"a", numbered("r", "", count)}}}};
             }));
  const auto with_guides = [](const ordered_json& guides) {
    ordered_json definition = small_definition();
    definition["guides"] = guides;
    return definition;
  };
  const auto guide = [](const ordered_json& steps) { return ordered_json{{"id", "find"}, {"steps", steps}}; };
  const ordered_json copy = {{"do", "copy"}, {"field", "secret"}};
  check_list("/guides/12/id", 12, [&](std::size_t count) {
    return with_guides(list_of(count, [&](std::size_t) { return guide(ordered_json::array({copy})); }));
  });
  check_list("/guides/0/steps/12/do", 12, [&](std::size_t count) {
    return with_guides(ordered_json::array({guide(list_of(count, [&](std::size_t) { return copy; }))}));
  });
  check_list("/guides/0/steps/0/path/6", 6, [&](std::size_t count) {
    const ordered_json go = {{"do", "go-to"}, {"path", numbered("Menu ", "", count)}};
    return with_guides(ordered_json::array({guide(ordered_json::array({go, copy}))}));
  });
}

TEST_CASE("what the lists of a definition may hold together") {
  check_list("/fields/1/others/24/kind", most_kinds, [](std::size_t count) {
    ordered_json definition = small_definition();
    definition["fields"].push_back(key_field("key_2"));
    definition["fields"][0]["kinds"] = list_of(16, kind);
    definition["fields"][0]["others"] = list_of(39, kind);
    definition["fields"][1]["others"] = list_of(count - 56, kind);
    return definition;
  });
  check_list("/fields/2/choices/8/value", most_choices, [](std::size_t count) {
    ordered_json definition = small_definition();
    definition["fields"].push_back(choice_field(16, "region"));
    definition["fields"].push_back(choice_field(count - 16, "plan"));
    return definition;
  });
  check_list("/fields/1/choices/8/words/w0", most_words, [](std::size_t count) {
    ordered_json definition = small_definition();
    ordered_json field = choice_field(10, "region");
    spread(count, 8,
           [&](std::size_t owner, std::size_t part) { field["choices"][owner]["words"] = words(part); });
    definition["fields"].push_back(field);
    return definition;
  });
  check_list("/fields/1/choices/5/found_in/0", most_found_in, [](std::size_t count) {
    ordered_json definition = small_definition();
    ordered_json field = choice_field(10, "region");
    spread(count, 8, [&](std::size_t owner, std::size_t part) {
      field["choices"][owner]["found_in"] = numbered("f", ".example", part);
    });
    definition["fields"].push_back(field);
    return definition;
  });
  check_list("/fields/3/samples/0", most_samples, [](std::size_t count) {
    ordered_json definition = small_definition();
    definition["fields"] = list_of(5, [](std::size_t i) { return key_field("key_" + std::to_string(i)); });
    spread(count, 8, [&](std::size_t owner, std::size_t part) {
      definition["fields"][owner]["samples"] = numbered("012345678901234", "", part);
    });
    return definition;
  });
  const auto with_steps = [](std::size_t count, const std::function<void(std::size_t, ordered_json&)>& fill) {
    ordered_json definition = small_definition();
    ordered_json steps = ordered_json::array();
    for (std::size_t i = 0; i < count; ++i) {
      ordered_json one = step();
      fill(i, one);
      steps.push_back(one);
    }
    definition["live_test"]["steps"] = steps;
    return definition;
  };
  const auto rules = [](std::size_t count, const std::function<void(std::size_t, ordered_json&)>& fill) {
    return list_of(count, [&](std::size_t i) {
      ordered_json one = rule();
      fill(i, one);
      return one;
    });
  };
  const auto plain = [](std::size_t, ordered_json&) {};
  check_list("/live_test/steps/2/rules/0/status", most_rules, [&](std::size_t count) {
    return with_steps(3, [&](std::size_t i, ordered_json& one) {
      if (i * 48 < count) one["rules"] = rules(std::min<std::size_t>(48, count - i * 48), plain);
    });
  });
  check_list("/live_test/steps/0/rules/26/when/4/at", most_conditions, [&](std::size_t count) {
    return with_steps(1, [&](std::size_t, ordered_json& one) {
      one["rules"] = rules(27, [&](std::size_t i, ordered_json& made) {
        made["when"] = list_of(std::min<std::size_t>(6, count - i * 6), [](std::size_t) {
          return ordered_json{{"at", "/a"}, {"type", "null"}};
        });
      });
    });
  });
  check_list("/live_test/steps/0/rules/12/when/0/is/0", most_texts, [&](std::size_t count) {
    return with_steps(1, [&](std::size_t, ordered_json& one) {
      one["rules"] = rules((count + 7) / 8, [&](std::size_t i, ordered_json& made) {
        made["when"] = ordered_json::array(
            {{{"at", "/a"}, {"is", numbered("t", "", std::min<std::size_t>(8, count - i * 8))}}});
      });
    });
  });
  check_list("/live_test/steps/0/rules/6/missing/0/at", most_missing, [&](std::size_t count) {
    return with_steps(1, [&](std::size_t, ordered_json& one) {
      one["rules"] = rules((count + 3) / 4, [&](std::size_t i, ordered_json& made) {
        made["missing"] = list_of(std::min<std::size_t>(4, count - i * 4), [](std::size_t) {
          return ordered_json{{"at", "/a"}};
        });
      });
    });
  });
  check_list("/live_test/steps/3/headers/H0", most_headers, [&](std::size_t count) {
    return with_steps(4, [&](std::size_t step_index, ordered_json& one) {
      for (std::size_t i = 0; i < 8 && step_index * 8 + i < count; ++i)
        one["headers"]["H" + std::to_string(i)] = "a";
    });
  });
  check_list("/live_test/steps/3/only/region/0", most_only, [&](std::size_t count) {
    ordered_json definition = with_steps(4, [&](std::size_t step_index, ordered_json& one) {
      for (std::size_t i = 0; i < 16 && step_index * 16 + i < count; ++i)
        one["only"]["region"].push_back("c" + std::to_string(i));
    });
    definition["fields"].insert(definition["fields"].begin(), choice_field(16, "region"));
    return definition;
  });
  check_list("/live_test/steps/2/who/name/0", most_who_paths, [&](std::size_t count) {
    return with_steps(3, [&](std::size_t step_index, ordered_json& one) {
      if (step_index * 24 >= count) return;
      one["who"]["name"] = list_of(std::min<std::size_t>(6, count - step_index * 24),
                                   [](std::size_t) { return numbered("/p", "", 4); });
      if (step_index == 2) one["who"]["name"] = numbered("/p", "", count - 48);
    });
  });
  check_list("/live_test/steps/0/rights/implies/r8/0", most_implied, [&](std::size_t count) {
    return with_steps(1, [&](std::size_t, ordered_json& one) {
      one["rights"] = {{"at", "/rights"}, {"implies", ordered_json::object()}};
      spread(count, 16, [&](std::size_t owner, std::size_t part) {
        one["rights"]["implies"]["r" + std::to_string(owner)] = numbered("i", "", part);
      });
    });
  });
}

TEST_CASE("a text of a definition has as many characters as it may") {
  struct Limit {
    const char* path;
    std::string at;  // the longest; one `more` of it is too long
    const char* more;
  };
  const Limit limits[] = {
      {"/id", std::string(longest_id, 'a'), "a"},
      {"/title", repeated("\u00E9", 64), "\u00E9"},
      {"/note", repeated("\u00E9", 1024), "a"},
      {"/source", std::string(512, 'a'), "a"},
      {"/docs", filled("https://", 'a', 256), "a"},
      {"/fields/0/id", std::string(longest_id, 'a'), "a"},
      {"/fields/0/label", std::string(64, 'a'), "a"},
      {"/fields/0/example", std::string(128, 'a'), "a"},
      {"/fields/0/kinds/0/kind", std::string(longest_id, 'a'), "a"},
      {"/fields/0/kinds/0/label", std::string(64, 'a'), "a"},
      {"/live_test/steps/0/url", filled("https://api.small.example/", 'a', 256), "a"},
      {"/live_test/steps/0/headers/"
       "H",
       std::string(256, 'a'), "a"},
      {"/live_test/steps/0/basic/0", std::string(256, 'a'), "a"},
  };
  for (const Limit& limit : limits) {
    CAPTURE(std::string(limit.path));
    ordered_json definition = small_definition();
    if (std::string_view(limit.path).find("basic") != std::string_view::npos)
      definition["live_test"]["steps"][0]["basic"] = {"a", "b"};
    definition[ordered_json::json_pointer(limit.path)] = limit.at;
    CHECK(problem_of(definition) == "");
    definition[ordered_json::json_pointer(limit.path)] = limit.at + limit.more;
    CHECK(problem_of(definition) == std::string("wrong-value at ") + limit.path);
  }
}

TEST_CASE("leaves of the most levels and bytes are written") {
  std::string leaves;
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + "1" + std::string(levels, ']');
  };
  CHECK(json_to_leaves(nested(most_leaf_depth), leaves));
  CHECK_FALSE(json_to_leaves(nested(most_leaf_depth + 1), leaves));
  constexpr std::size_t header = 7;
  CHECK(json_to_leaves('"' + std::string(most_leaf_bytes - header, 'x') + '"', leaves));
  CHECK(leaves.size() == most_leaf_bytes);
  CHECK_FALSE(json_to_leaves('"' + std::string(most_leaf_bytes - header + 1, 'x') + '"', leaves));
}
