// What neither a vector nor a change of one reaches in a live test and its definition.
#include <doctest/doctest.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "../../core/src/template.h"
#include "json_leaves.h"
#include "keyfit/live_question.h"
#include "live_answers.h"
#include "question.h"
#include "services.h"
#include "support.h"

using namespace keyfit;
using nlohmann::ordered_json;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

// A small service, whose steps each test brings along.
ordered_json small_service(const char* steps) {
  ordered_json definition = ordered_json::parse(R"json({"id": "a", "fields": [
      {"id": "account", "type": "account", "optional": true, "hosts": ["a.example"],
       "name": {"unusual_characters": "_"}},
      {"id": "region", "type": "choice", "optional": true,
       "choices": [{"value": "us", "label": "America",
                    "words": {"w_1": "a-b.c_d*e f", "quote": "it's", "odd": "a\u007f", "colon": "a:b", "api": "us.a.example"}},
                   {"value": "eu", "label": "Europe", "words": {"api": "eu.a.example"}}]},
      {"id": "user", "type": "user", "optional": true},
      {"id": "app", "type": "id", "optional": true,
       "kinds": [{"kind": "a-app", "label": "App", "pattern": "app(?:none|_(?<place>[A-Za-z0-9.-]{1,80}))"}]},
      {"id": "secret", "type": "secret",
       "kinds": [{"kind": "a-key", "label": "A", "pattern": "(?<dc>[0-9a-f])[0-9a-f]{31}", "words": {"path": "x"}},
                 {"kind": "a-long-key", "label": "B", "pattern": "(?<dc>[0-9a-f])[0-9a-f]{399}"}]}]})json");
  definition["live_test"]["steps"] = ordered_json::parse(steps);
  return definition;
}

const Definition& made(LoadedService& loaded, const ordered_json& json) {
  std::string problem;
  REQUIRE_MESSAGE(load_service(json.dump(), loaded, problem), problem);
  return loaded.definition;
}

// "CODE at PATH", or nothing.
std::string problem_of(const ordered_json& json) {
  const auto loaded = std::make_unique<LoadedService>();
  std::string problem;
  return load_service(json.dump(), *loaded, problem) ? "" : problem;
}

constexpr const char* one_step = R"([{"url": "https://a.example/",
    "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"},
              {"status": "401", "reason": "secret-refused"}]}])";

// The problem of the small service with one step, once `value` stands at `path`.
std::string problem_with(const std::string& path, const ordered_json& value) {
  ordered_json definition = small_service(one_step);
  definition[ordered_json::json_pointer(path)] = value;
  return problem_of(definition);
}

std::string problem_with_url(const std::string& url) { return problem_with("/live_test/steps/0/url", url); }

// The request of a step, or null.
ordered_json request(const Definition& definition, std::size_t step, ordered_json fields,
                     const std::string& secret = "0123456789abcdef0123456789abcdef") {
  const auto text = std::make_unique<Text>();
  const auto memory = std::make_unique<LiveMemory>();
  std::string bytes(most_answer_bytes, ' ');
  fields["secret"] = secret;
  std::string leaves;
  REQUIRE(write_request_question({{"request", {{"step", step}, {"fields", fields}}}}, leaves));
  AnswerWriter answer(bytes.data(), bytes.size());
  answer_request(leaves, true, definition, *text, *memory, answer);
  return ordered_json::parse(answer.text()).at("request");
}

// The answer to a question that no runner asks.
ordered_json ask(const Definition& definition, const std::string& leaves) {
  const auto text = std::make_unique<Text>();
  const auto memory = std::make_unique<LiveMemory>();
  std::string bytes(most_answer_bytes, ' ');
  AnswerWriter answer(bytes.data(), bytes.size());
  answer_result(leaves, definition, *text, *memory, answer);
  return ordered_json::parse(answer.text());
}

ordered_json reply(std::size_t step, int status, const std::string& body) {
  return {{"reply",
           {{"step", step},
            {"status", status},
            {"headers", {{"content-type", "application/json"}}},
            {"body", body}}},
          {"fields", {{"secret", "0123456789abcdef0123456789abcdef"}}}};
}

ordered_json answer_of(const ordered_json& line, const Definition& definition) {
  return ordered_json::parse(answer_live(line, definition));
}

constexpr const char* ok = R"({"ok": "yes"})";

}  // namespace

TEST_CASE("what stands in a definition's lists and texts, seldom") {
  const std::string step = "/live_test/steps/0";
  CHECK(problem_with(step + "/cost", "one search") == "");
  CHECK(problem_with(step + "/who", {{"name", {"/a~0b~1c"}}}) == "");
  CHECK(problem_with(step + "/who", {{"name", "/a"}}) == "wrong-value at " + step + "/who/name");
  CHECK(problem_with(step + "/only", {{"region", "us"}}) == "wrong-value at " + step + "/only/region");
  CHECK(problem_with(step + "/rules", ordered_json::array()) == "");
  CHECK(problem_with(step + "/rules", "none") == "wrong-value at " + step + "/rules");
  CHECK(problem_with(step + "/rules/0/when", "none") == "wrong-value at " + step + "/rules/0/when");
  CHECK(problem_with(step + "/rules/0/when/0", "none") == "wrong-value at " + step + "/rules/0/when/0");
  CHECK(problem_with(step + "/rules/1/status", "200-2xx") == "wrong-value at " + step + "/rules/1/status");
  CHECK(problem_with(step + "/rules/1/status", "500-400") == "wrong-value at /live_test/steps");
  CHECK(problem_with(step + "/rights", {{"header", "X-Rights"}}) == "contradiction at /live_test/steps");
  CHECK(problem_with(step + "/rights/implies", {{"a", "b"}}) ==
        "wrong-value at " + step + "/rights/implies/a");
  const std::string long_right(65, 'a');
  CHECK(problem_with(step + "/rights/implies", {{long_right, {"b"}}}) ==
        "wrong-value at " + step + "/rights/implies/" + long_right + "/0");
  CHECK(problem_with("/guides", {"a"}) == "wrong-value at /guides/0");
  CHECK(problem_with("/guides", {{{"steps", "a"}}}) == "wrong-value at /guides/0/steps");
  CHECK(problem_with("/guides", {{{"steps", {{{"path", "a"}}}}}}) == "wrong-value at /guides/0/steps/0/path");
  const ordered_json url = {{"url", "https://a.example/"}};
  CHECK(problem_with("/live_test/steps", {{"0", url}, {"1", url}, {"00", url}}) ==
        "malformed at /live_test/steps/00/url");
  ordered_json posts = small_service(one_step);
  ordered_json& post = posts["live_test"]["steps"][0];
  post["method"] = "POST";
  post["body"] = "{}";
  post["content_type"] = "application/x.a-1+json";
  CHECK(problem_of(posts) == "");
  post["content_type"] = "application/json;charset=utf-8";
  CHECK(problem_of(posts) == "");
  post["headers"] = {{"X-Marks", "~ !"}};
  CHECK(problem_of(posts) == "");
  post["content_type"] = "application/js_on";
  CHECK(problem_of(posts) == "wrong-value at " + step + "/content_type");
}

TEST_CASE("conditions have as many texts as there is room for") {
  ordered_json rules = ordered_json::array();
  for (std::size_t i = 0; i <= most_texts / 6; ++i) {
    ordered_json rule = {{"when", ordered_json::array()}, {"reason", "connected"}};
    for (int k = 0; k < 6; ++k) rule["when"].push_back({{"at", "/a"}, {"begins", "a"}});
    rules.push_back(rule);
  }
  const std::string last = std::to_string(most_texts / 6);
  CHECK(problem_with("/live_test/steps/0/rules", rules) ==
        "too-many at /live_test/steps/0/rules/" + last + "/when/0/begins");
}

TEST_CASE("no list goes on once another has begun") {
  ordered_json definition = small_service(one_step);
  definition["live_test"]["rules"] = ordered_json::parse(R"([{"status": "429", "reason": "rate-limited"}])");
  std::string leaves;
  REQUIRE(json_to_leaves(definition.dump(), leaves));
  append_leaf(leaves, 's', "/live_test/steps/0/rules/1/field", "secret");
  const auto read = std::make_unique<Definition>();
  CHECK(read_definition(leaves, *read).code == DefinitionProblem::malformed);
}

TEST_CASE("only another host has moved") {
  const auto moved_to = [](const char* location, const ordered_json& fields) {
    ordered_json line = {
        {"reply", {{"step", 0}, {"status", 302}, {"headers", {{"Location", location}}}, {"body", ""}}}};
    if (!fields.is_null()) line["fields"] = fields;
    return reason_of(answer_live(line, freshbooks()));
  };
  const ordered_json fields = {{"account", "joesgarage.freshbooks.com"},
                               {"secret", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"}};
  for (const char* here :
       {"/maintenance.html", "maintenance.html", "", "?later", "about:blank", "https:/x", "https://",
        "https://joesgarage.freshbooks.com", "http://joesgarage.freshbooks.com/maintenance.html",
        "HTTPS://JoesGarage.FreshBooks.com:443/login", "//joesgarage.freshbooks.com?x",
        " https://a:b@joesgarage.freshbooks.com#x"}) {
    CAPTURE(here);
    CHECK(moved_to(here, fields) == "redirected");
  }
  for (const char* elsewhere :
       {"https://www.freshbooks.com/", "//www.freshbooks.com", "http://lillys.freshbooks.com/",
        "https://joesgarage.freshbooks.com@evil.example/", "https://joesgarage.freshbooks.com.evil.example",
        "https://evil.example\\@joesgarage.freshbooks.com/"}) {
    CAPTURE(elsewhere);
    CHECK(moved_to(elsewhere, fields) == "service-moved");
    CHECK(moved_to(elsewhere, nullptr) == "service-moved");
  }
}

TEST_CASE("of a service with one host another host has moved, too") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"([{"url": "https://api.a.example/",
      "rules": [{"status": "302", "reason": "service-moved"}]}])"));
  ordered_json line = reply(0, 302, "");
  line["reply"]["headers"] = {{"location", "https://API.a.example/maintenance"}};
  CHECK(reason_of(answer_live(line, definition)) == "redirected");
  line["reply"]["headers"] = {{"location", "https://b.example/"}};
  CHECK(reason_of(answer_live(line, definition)) == "service-moved");
}

TEST_CASE("a hole begins with a small letter, and a URL has no blank") {
  CHECK(has_hole("{a}"));
  CHECK_FALSE(has_hole("{1a}"));
  CHECK_FALSE(has_hole("{A}"));
  CHECK_FALSE(has_hole(std::string_view("{a.bc}").substr(0, 4)));
  CHECK_FALSE(has_hole(std::string_view("{a.b}").substr(0, 2)));
  CHECK_FALSE(is_closed_door("https://a.example/a b", freshbooks()));
  CHECK(is_closed_door("https://a.example/a~b", freshbooks()));
}

TEST_CASE("where a URL leads, seldom") {
  CHECK(problem_with_url("https://a.example/%41/%20") == "");
  CHECK(problem_with_url("https://a.example/%zz") == "open-door at /live_test/steps");
  CHECK(problem_with_url("https://a.example/%4z") == "open-door at /live_test/steps");
  CHECK(problem_with_url("https://{account.name}-a1.b.example/") == "");
  CHECK(problem_with_url("https://{account.name}-a/") == "open-door at /live_test/steps");
  std::string labels;
  for (int i = 0; i < 4; ++i) labels += "." + std::string(50, 'a');
  CHECK(problem_with_url("https://{account.name}" + labels + "/") == "open-door at /live_test/steps");
  // A word says nothing of the secret but its kind; a part of it does.
  CHECK(problem_with_url("https://a.example/{secret.path}") == "");
  CHECK(problem_with_url("https://a.example/{secret.dc}") == "open-door at /live_test/steps");
  // Every word that may stand for a host has to be one.
  ordered_json definition = small_service(one_step);
  definition["live_test"]["steps"][0]["url"] = "https://{secret.host}/";
  definition["fields"][4]["kinds"][0]["words"]["host"] = "b.example";
  CHECK(problem_of(definition) == "");
  definition["fields"][4]["kinds"][0]["words"]["host"] = "localhost";
  CHECK(problem_of(definition) == "open-door at /live_test/steps");
  definition = small_service(one_step);
  definition["live_test"]["steps"][0]["url"] = "https://{region.api}/";
  CHECK(problem_of(definition) == "");
  const std::string label(63, 'a');
  definition["fields"][1]["choices"][0]["words"]["api"] = label + "." + label + "." + label + "." + label;
  CHECK(problem_of(definition) == "open-door at /live_test/steps");
}

TEST_CASE("a step whose values are missing is not asked") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([
      {"url": "https://{account}/", "basic": ["x", "{user}"], "rules": [{"status": "404", "next": "no-such-account"}]},
      {"url": "https://b.example/", "method": "POST", "body": "u={user}",
       "content_type": "application/x-www-form-urlencoded"},
      {"url": "https://b.example/", "basic": ["{user}", "x"]},
      {"url": "https://b.example/{region}", "headers": {
         "User": "{user}", "Account": "{account}", "Place": "{app.place}", "Same": "{region.1a}{secret.path}"}}])json"));
  for (const ordered_json& none : {ordered_json::object(), ordered_json({{"account", ""}, {"user", ""}})}) {
    for (std::size_t step : {0, 1, 2, 3}) CHECK(request(definition, step, none).is_null());
    ordered_json fields = none;
    fields["region"] = "eu";
    fields["app"] = "appnone";
    CHECK(request(definition, 3, fields).at("headers") == ordered_json({{"Same", "{region.1a}x"}}));
  }
  CHECK(request(definition, 0, {{"account", "a_b.a.example"}}).is_null());
  CHECK(request(definition, 0, {{"account", "a_b.a.example"}, {"user", "joe"}}).at("url") ==
        "https://a_b.a.example/");
  CHECK(request(definition, 1, {{"user", "joe"}}).at("body") == "u=joe");
  CHECK(request(definition, 2, {{"user", "joe"}}).at("headers") ==
        ordered_json({{"Authorization", "Basic am9lOng="}}));
  ordered_json line = reply(0, 404, "{}");
  line["fields"]["account"] = "joe.a.example";
  line["fields"]["region"] = "us";
  CHECK(answer_of(line, definition).at("next") == 3);
}

TEST_CASE("a word goes where a value may go, escaped as the place demands it") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([
      {"url": "https://a.example/", "method": "POST", "body": "w={region.w_1}", "headers": {"W": "{region.w_1}"},
       "content_type": "application/x-www-form-urlencoded"},
      {"url": "https://a.example/", "method": "POST", "body": "<a>{region.quote}</a>", "content_type": "application/a+xml"},
      {"url": "https://a.example/", "headers": {"W": "{region.odd}"}},
      {"url": "https://a.example/", "method": "POST", "body": "\f\b", "content_type": "text/plain"}])json"));
  const ordered_json us = {{"region", "us"}};
  const ordered_json form = request(definition, 0, us);
  CHECK(form.at("body") == "w=a-b.c_d*e+f");
  CHECK(form.at("headers").at("W") == "a-b.c_d*e f");
  CHECK(request(definition, 1, us).at("body") == "<a>it&apos;s</a>");
  CHECK(request(definition, 2, us).is_null());
  CHECK(request(definition, 3, us).at("body") == "\f\b");
}

TEST_CASE("the user of HTTP Basic has no colon, and the password may have one") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([
      {"url": "https://a.example/", "basic": ["{region.colon}", "x"]},
      {"url": "https://a.example/", "basic": ["x", "{region.colon}"]}])json"));
  const ordered_json us = {{"region", "us"}};
  CHECK(request(definition, 0, us).is_null());
  CHECK(request(definition, 1, us).at("headers") == ordered_json({{"Authorization", "Basic eDphOmI="}}));
}

TEST_CASE("a value makes a host only as a label, and a path without dots") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([
      {"url": "https://{app.place}.a.example/"}, {"url": "https://a.example/../x"},
      {"url": "https://a.example/", "basic": [
         "{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}",
         "{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}{secret}"]}])json"));
  CHECK(request(definition, 0, {{"app", "app_A-b1"}}).at("url") == "https://a-b1.a.example/");
  for (const std::string& place :
       {std::string("xn--a"), std::string("-a"), std::string("a-"), std::string("a.b"), repeated("ab", 32)}) {
    CAPTURE(place);
    CHECK(request(definition, 0, {{"app", "app_" + place}}).is_null());
  }
  CHECK(request(definition, 1, ordered_json::object()).is_null());
  // In base64 a long one no longer fits into a request.
  CHECK(request(definition, 2, ordered_json::object()).is_object());
  CHECK(request(definition, 2, ordered_json::object(), repeated("ab", 200)).is_null());
}

TEST_CASE("a step for certain values of several fields") {
  const auto loaded = std::make_unique<LoadedService>();
  ordered_json json = small_service(R"json([{"url": "https://a.example/",
      "only": {"region": ["us"], "plan": ["free"], "secret": ["a-key"]},
      "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}]}])json");
  json["fields"][2] = ordered_json::parse(R"json({"id": "plan", "type": "choice", "optional": true,
      "choices": [{"value": "free", "label": "Free"}, {"value": "paid", "label": "Paid"}]})json");
  const Definition& definition = made(*loaded, json);
  CHECK(request(definition, 0, {{"region", "us"}, {"plan", "free"}}).is_object());
  CHECK(request(definition, 0, {{"region", ""}}).is_object());
  CHECK(request(definition, 0, {{"region", "eu"}}).is_null());
  // The first that was found is told.
  CHECK(answer_of(reply(0, 200, ok), definition).at("outcome").at("fields") ==
        ordered_json({{"region", "us"}}));
}

TEST_CASE("which step is next, past those that add and those of an administrator") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([
      {"url": "https://a.example/", "rules": [
         {"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected", "then": true},
         {"status": "401", "next": "secret-refused"}]},
      {"url": "https://a.example/who", "adds": true, "from": "page", "who": {"name": ["/name"]},
       "rules": [{"status": "404", "reason": "rate-limited"}]},
      {"url": "https://admin.example/", "administrator": true},
      {"url": "https://a.example/other"}])json"));
  CHECK(answer_of(reply(0, 401, "{}"), definition).at("next") == 3);
  ordered_json line = reply(0, 200, ok);
  // A relay is not to ask the step that adds. Every step that counts asks one host, so none is named.
  CHECK(answer_of(line, definition).at("outcome").at("reason") == "connected");
  CHECK_FALSE(answer_of(line, definition).at("outcome").contains("host"));
  line["administrator"] = true;
  CHECK(answer_of(line, definition).at("next") == 2);
  line["from"] = "page";
  CHECK(answer_of(line, definition).at("next") == 1);
  Values unknown;
  unknown.unknown = true;
  Wishes wishes;
  CHECK_FALSE(is_asked(1, definition, unknown, wishes));
  wishes.from = From::anywhere;
  CHECK(is_asked(1, definition, unknown, wishes));
  // Who one is stands in a good reply alone.
  for (int status : {199, 200, 302, 404}) {
    CAPTURE(status);
    line = reply(1, status, R"({"name": "Joe"})");
    line["so_far"] = {{"reason", "connected"}};
    const ordered_json outcome = answer_of(line, definition).at("outcome");
    CHECK(outcome.at("reason") == "connected");
    CHECK(outcome.contains("who") == (status == 200));
  }
  // What an earlier step has refused was sent.
  line = {{"failure", {{"step", 3}, {"kind", "unreachable"}, {"sent", "no"}}}};
  CHECK(answer_of(line, definition).at("outcome").at("sent") == "no");
  line["so_far"] = {{"reason", "secret-refused"}};
  CHECK(answer_of(line, definition).at("outcome").at("sent") == "yes");
}

TEST_CASE("what was told so far comes along with the next step") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([
      {"url": "https://a.example/", "rules": [
         {"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"},
         {"status": "401", "next": "secret-refused"}]},
      {"url": "https://b.example/"},
      {"url": "https://a.example/admin", "administrator": true}])json"));
  const auto next = [&](const ordered_json& so_far) {
    ordered_json line = reply(0, 401, "{}");
    line["so_far"] = so_far;
    return answer_of(line, definition);
  };
  CHECK(next(ordered_json::object()) == ordered_json({{"next", 1}}));
  const ordered_json told[] = {
      {{"fields", {{"region", "us"}}}}, {{"who", {{"name", "Joe"}}}}, {{"who", {{"email", "joe@b.example"}}}},
      {{"who", {{"company", "B"}}}},    {{"rights", {"a", "b"}}},     {{"missing", {"c"}}}};
  for (const ordered_json& so_far : told) {
    CAPTURE(so_far.dump());
    CHECK(next(so_far) == ordered_json({{"next", 1}, {"so_far", so_far}}));
  }
  CHECK(next({{"reason", "connected"}}) ==
        ordered_json({{"next", 1}, {"so_far", {{"reason", "secret-refused"}}}}));
  ordered_json line = reply(0, 200, ok);
  line["administrator"] = true;
  CHECK(answer_of(line, definition) == ordered_json({{"next", 2}}));
}

TEST_CASE("rights in a header, and those that they imply") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([{"url": "https://a.example/",
      "rights": {"header": "X-Rights", "separator": ",", "implies": {"write": ["read_*"], "a*": ["front_*"]}},
      "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}]}])json"));
  ordered_json line = reply(0, 200, ok);
  line["reply"]["headers"]["X-Rights"] = "write,,ab," + std::string(256, 'a');
  line["needs"] = {"read_*", "front_b", "x"};
  line["so_far"] = {{"rights", {"old"}}};
  const ordered_json outcome = answer_of(line, definition).at("outcome");
  CHECK(outcome.at("reason") == "connected-limited");
  CHECK(outcome.at("rights").size() == 4);
  CHECK(outcome.at("rights").at(0) == "old");
  CHECK(outcome.at("missing") == ordered_json({"x"}));
}

TEST_CASE("rights in a list, of which some are no texts") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(R"json([{"url": "https://a.example/",
      "rights": {"at": "/rights/*"},
      "rules": [{"status": "403", "when": [{"at": "/rights/*", "type": "string"}], "reason": "secret-refused"},
                {"status": "200", "when": [{"at": "/ok", "fits": "yes"}, {"at": "/error", "type": "absent"}],
                 "reason": "connected"}]}])json"));
  const auto outcome = [&](int status, const std::string& body) {
    return answer_of(reply(0, status, body), definition).at("outcome");
  };
  CHECK(outcome(200, R"({"ok": "YES", "rights": ["a", {"b": 1}, null, "c"]})").at("rights") ==
        ordered_json({"a", "c"}));
  CHECK(outcome(200, R"({"ok": "yes", "rights": []})").at("rights") == ordered_json::array());
  CHECK_FALSE(outcome(200, R"({"ok": "yes", "rights": [null]})").contains("rights"));
  CHECK(outcome(200, R"({"ok": "yes", "error": 1})").at("reason") == "unexpected-reply");
  CHECK(outcome(200, R"({"ok": "yet"})").at("reason") == "unexpected-reply");
  CHECK(outcome(403, R"({"rights": ["a"]})").at("reason") == "secret-refused");
  CHECK(outcome(403, R"({"rights": []})").at("reason") == "unexpected-reply");
}

TEST_CASE("a web page or an empty reply refuses nobody by its status alone") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition =
      made(*loaded, small_service(R"json([{"url": "https://{account.name}.a.example/",
      "rules": [{"status": "401", "reason": "secret-refused"},
                {"status": "403", "header": {"name": "X-Proxy", "absent": true}, "bare": true,
                 "reason": "secret-refused"}]}])json"));
  const auto reason = [&](int status, const std::string& body) {
    return reason_of(answer_live(reply(0, status, body), definition));
  };
  CHECK(reason(401, "{}") == "secret-refused");
  CHECK(reason(401, "<html></html>") == "not-the-api");
  CHECK(reason(401, "") == "unexpected-reply");
  CHECK(reason(403, "") == "secret-refused");
  ordered_json line = reply(0, 403, "");
  line["reply"]["headers"]["X-Proxy"] = "yes";
  // A secret that is none has no mode.
  line["fields"] = {{"account", "joe.a.example"}, {"secret", "?"}};
  CHECK(reason_of(answer_live(line, definition)) == "unexpected-reply");
}

TEST_CASE("a question that no runner asks is answered all the same") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, small_service(one_step));
  const auto ask_of_kind = [&](const char* kind) {
    std::string leaves;
    append_leaf(leaves, 'i', "/step", "x");
    append_leaf(leaves, 's', "/needs", "");
    append_leaf(leaves, 's', "/kind", kind);
    append_leaf(leaves, 's', "/fields/secret/x", "a");
    append_leaf(leaves, 's', "/so_far/fields/region/x", "us");
    return ask(definition, leaves).at("outcome").at("reason");
  };
  CHECK(ask_of_kind("timeout") == "timeout");
  // No failure that a carrier meets: a reply without a status.
  CHECK(ask_of_kind("connected") == "unexpected-reply");
  CHECK(ask_of_kind("no-such-reason") == "unexpected-reply");
}
