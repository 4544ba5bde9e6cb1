// Every limit: what is just within it is looked at, one byte or element more is not. Inputs lie in heap
// blocks of exactly their size.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "../../core/src/reply_xml.h"
#include "json_leaves.h"
#include "keyfit/leaves.h"
#include "services.h"
#include "support.h"

using namespace keyfit;

namespace {

constexpr std::string_view address = "https://joesgarage.freshbooks.com/";

std::string filled(std::string_view front, char fill, std::size_t size) {
  std::string text(front);
  text.resize(size, fill);
  return text;
}

Reason reason_of(Reply reply) {
  const ExactBytes body(reply.body);
  const ExactBytes location(reply.location);
  reply.body = body.view();
  reply.location = location.view();
  const Outcome outcome = finish_live_test(reply, freshbooks(), 0, false);
  CHECK(find_fault(outcome, reply, freshbooks(), 0, false) == "");
  return outcome.reason;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

// Whether a reply that accepts is read with `inside` in it.
bool is_read(const std::string& inside) {
  const std::string body = "<response status=\"ok\">" + inside + "</response>";
  const Reason reason = reason_of({200, "", "", "", body});
  CHECK((reason == Reason::connected || reason == Reason::reply_too_large));
  return reason == Reason::connected;
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

TEST_CASE("a secret of the most bytes is looked at") {
  Text memory;
  SecretVerdict verdict;
  const auto check = [&](const std::string& text) {
    const ExactBytes exact(text);
    check_secret(exact.view(), freshbooks(), memory, verdict);
    CHECK(check_everything(text, freshbooks()) == "");
    return verdict.status;
  };
  const std::string token(32, '7');
  CHECK(check(filled(token, ' ', most_secret_bytes)) == Status::repaired);
  CHECK(check(filled(token, ' ', most_secret_bytes + 1)) == Status::invalid);
  CHECK(check(filled("", '7', most_secret_bytes)) == Status::doubtful);
  CHECK(verdict.value.reveal_secret().size() == most_secret_bytes);
  CHECK(check(filled("", '7', most_secret_bytes + 1)) == Status::invalid);
  CHECK(verdict.findings.has(Code::too_long));
  // The longest secret makes the longest authorization.
  Address account;
  account.set("joe", 0);
  static RequestBuffer buffer;
  Request request;
  CHECK(begin_live_test(account, filled("", '7', most_secret_bytes), freshbooks(), 0, buffer, request));
  CHECK_FALSE(
      begin_live_test(account, filled("", '7', most_secret_bytes + 1), freshbooks(), 0, buffer, request));
}

TEST_CASE("in a paste of the most bytes what stands at its end is found") {
  Text memory;
  static PasteVerdict verdict;
  const std::string end = " " + std::string(address) + " " + std::string(32, '7');
  const ExactBytes within(filled("", 'a', most_paste_bytes - end.size()) + end);
  check_paste(within.view(), freshbooks(), memory, verdict);
  CHECK(verdict.has_account);
  CHECK(verdict.has_secret);
  CHECK(find_fault(verdict, within.view(), freshbooks()) == "");
  const ExactBytes beyond(filled("", 'a', most_paste_bytes + 1 - end.size()) + end);
  check_paste(beyond.view(), freshbooks(), memory, verdict);
  CHECK_FALSE(verdict.has_account);
  CHECK_FALSE(verdict.has_secret);
}

TEST_CASE("a reply of the most bytes is read, and of a header the part that is looked at") {
  const std::string body = "<response status=\"ok\"/>";
  CHECK(reason_of({200, "", "", "", filled(body, '\n', most_reply_bytes)}) == Reason::connected);
  CHECK(reason_of({200, "", "", "", filled(body, '\n', most_reply_bytes + 1)}) == Reason::reply_too_large);
  const std::string_view mark = "loginSearch";
  CHECK(reason_of({302, filled("", 'x', most_header_bytes - mark.size()) + std::string(mark), "", "", ""}) ==
        Reason::no_such_account);
  CHECK(reason_of({302, filled("", 'x', most_header_bytes + 1 - mark.size()) + std::string(mark), "", "",
                   ""}) == Reason::service_moved);
}

TEST_CASE("a reply of the most tags, attributes and levels is read") {
  CHECK(is_read(repeated("<a/>", most_xml_tags - 2)));
  CHECK_FALSE(is_read(repeated("<a/>", most_xml_tags - 1)));
  CHECK(is_read(repeated("<a b=''/>", most_xml_attributes - 1)));
  CHECK_FALSE(is_read(repeated("<a b=''/>", most_xml_attributes)));
  const auto nested = [](std::size_t levels) { return repeated("<a>", levels) + repeated("</a>", levels); };
  CHECK(is_read(nested(most_xml_depth - 1)));
  CHECK_FALSE(is_read(nested(most_xml_depth)));
}

TEST_CASE("behind the last step there is none, whatever its number") {
  const auto is_next = [](std::size_t step) {
    return finish_live_test({200, "", "", "", "<response status=\"ok\"/>"}, freshbooks(), step, true).is_next;
  };
  CHECK(is_next(0));
  for (std::size_t step : {std::size_t{1}, std::size_t{2}, SIZE_MAX}) CHECK_FALSE(is_next(step));
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

TEST_CASE("a list of a definition holds as many elements as it may") {
  using nlohmann::ordered_json;
  struct List {
    std::string path;  // in front of the index
    std::string key;   // behind it
    std::string value;
    std::size_t most;
  };
  const List lists[] = {
      {"/account/hosts/", "/host", "small.example", decltype(Service::hosts)::capacity},
      {"/account/service_hosts/names/", "", "www", decltype(Service::service_hosts)::capacity},
      {"/account/other_products/names/", "", "my", decltype(Service::other_products)::capacity},
      {"/account/older_api_paths/", "/path", "/old", decltype(Service::older_api_paths)::capacity},
      {"/other_secrets/", "/kind", "other", decltype(Service::other_secrets)::capacity},
      {"/label_words/words/", "", "token", decltype(Service::label_words)::capacity},
      {"/live_test/steps/", "/body", "<a/>", decltype(LiveTest::steps)::capacity},
      {"/live_test/rules/", "/reason", "connected", decltype(LiveTest::rules)::capacity},
      {"/live_test/who/name/", "", "/a/b", decltype(WhoPaths::name)::capacity},
  };
  for (const List& list : lists) {
    ordered_json definition = ordered_json::parse(
        R"({"id": "small", "account": {"hosts": [{"host": "small.example"}], "api_path": {"path": "/api"}},
            "secret": {"kind": "small-token", "alphabet": "hex", "length": 32, "shortest": 16},
            "live_test": {"method": "GET", "content_type": "a/b", "password": "X"}})");
    const auto problem_with = [&](std::size_t count) {
      for (std::size_t i = 0; i < count; ++i) {
        const std::string place = list.path + std::to_string(i);
        definition[ordered_json::json_pointer(place + list.key)] = list.value;
        if (list.path == "/other_secrets/")
          definition[ordered_json::json_pointer(place + "/alphabet")] = "jwt";
      }
      static LoadedService loaded;
      std::string problem;
      if (load_service(definition.dump(), loaded, problem)) return find_definition_fault(loaded.leaves);
      CHECK(find_definition_fault(loaded.leaves) == "");
      return problem;
    };
    CAPTURE(list.path);
    CHECK(problem_with(list.most) == "");
    CHECK(problem_with(list.most + 1) == "too-many at " + list.path + std::to_string(list.most) + list.key);
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
