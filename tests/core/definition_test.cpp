// A service's definition: whole, or refused with the place of the first fault.
#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "json_leaves.h"
#include "keyfit/check.h"
#include "keyfit/leaves.h"
#include "services.h"
#include "support.h"
#include "whole_definition.h"

using namespace keyfit;
using nlohmann::ordered_json;

namespace {

// "CODE at PATH", or nothing.
std::string problem_of(const ordered_json& definition) {
  static LoadedService loaded;
  std::string problem;
  const bool taken = load_service(definition.dump(), loaded, problem);
  CHECK(find_definition_fault(loaded.leaves) == "");
  return taken ? "" : problem;
}

// The problem with the whole definition once `value` stands at `path`.
std::string problem_with(const std::string& path, const ordered_json& value) {
  ordered_json definition = whole_definition();
  definition[ordered_json::json_pointer(path)] = value;
  return problem_of(definition);
}

std::string problem_without(const std::string& path) {
  const ordered_json::json_pointer pointer(path);
  ordered_json definition = whole_definition();
  ordered_json& parent = definition[pointer.parent_pointer()];
  if (parent.is_array()) {
    parent.erase(static_cast<std::size_t>(std::stoul(pointer.back())));
  } else {
    parent.erase(pointer.back());
  }
  return problem_of(definition);
}

void collect_paths(const ordered_json& value, const std::string& path, bool objects,
                   std::vector<std::string>& paths) {
  if (objects ? value.is_object() : !value.is_structured()) paths.push_back(path);
  if (!value.is_structured()) return;
  std::size_t index = 0;
  for (const auto& item : value.items()) {
    const std::string key = value.is_array() ? std::to_string(index++) : escape_pointer(item.key());
    collect_paths(item.value(), path + "/" + key, objects, paths);
  }
}

std::vector<std::string> paths_of(bool objects) {
  std::vector<std::string> paths;
  collect_paths(whole_definition(), "", objects, paths);
  return paths;
}

// Keys whose names are the file's own.
bool is_map(const std::string& path) {
  for (const char* end : {"/words", "/headers", "/only", "/implies"}) {
    const std::string_view name(end);
    if (path.size() >= name.size() && path.compare(path.size() - name.size(), name.size(), name) == 0)
      return true;
  }
  return false;
}

struct Broken {
  const char* path;
  std::vector<ordered_json> values;
};

}  // namespace

TEST_CASE("every built-in definition can be read, and keeps all rules") {
  CHECK(all_services().size() >= 12);
  for (std::string_view json : built_in_services()) CHECK(problem_of(ordered_json::parse(json)) == "");
}

TEST_CASE("a definition with every key is whole") { CHECK(problem_of(whole_definition()) == ""); }

TEST_CASE("nothing may be null, wherever it stands") {
  const std::vector<std::string> paths = paths_of(false);
  CHECK(paths.size() > 200);
  for (const std::string& path : paths) {
    CAPTURE(std::string(path));
    CHECK(problem_with(path, nullptr) == "wrong-value at " + path);
  }
}

TEST_CASE("no text is a list or an object, wherever it stands") {
  for (const std::string& path : paths_of(false)) {
    CAPTURE(std::string(path));
    for (const ordered_json& value :
         {ordered_json::array({"a"}), ordered_json::object({{"surprise", "a"}})}) {
      const std::string problem = problem_with(path, value);
      // `is` and the paths of who may be lists.
      const bool may_be_list = value.is_array() && (path.find("/when/0/is") != std::string::npos ||
                                                    path.find("/who/") != std::string::npos);
      if (may_be_list) continue;
      CHECK((problem == "wrong-value at " + path + (value.is_array() ? "/0" : "/surprise") ||
             problem == "unknown-key at " + path + (value.is_array() ? "/0" : "/surprise")));
    }
  }
}

TEST_CASE("every object refuses a key that nobody reads") {
  const std::vector<std::string> paths = paths_of(true);
  CHECK(paths.size() > 40);
  for (const std::string& path : paths) {
    if (is_map(path)) continue;
    CAPTURE(std::string(path));
    CHECK(problem_with(path + "/surprise", "a") == "unknown-key at " + path + "/surprise");
  }
}

TEST_CASE("what is needed is missed, and what is not is left out") {
  const std::map<std::string, std::string> needed = {
      {"/id", "missing at /id"},
      {"/fields/0/id", "missing at /fields"},
      {"/fields/0/type", "missing at /fields"},
      {"/fields/0/hosts", "missing at /fields"},
      {"/fields/1/type", "missing at /fields"},
      {"/fields/1/id", "missing at /fields"},
      {"/fields/1/choices/0/value", "missing at /fields"},
      {"/fields/1/choices/0/label", "missing at /fields"},
      {"/fields/4/kinds", "missing at /fields"},
      {"/fields/4/shortest", "missing at /fields"},
      {"/fields/4/kinds/0/kind", "missing at /fields"},
      {"/fields/4/kinds/0/label", "missing at /fields"},
      {"/fields/4/kinds/0/pattern", "missing at /fields"},
      {"/fields/4/others/0/pattern", "missing at /fields"},
      {"/live_test/steps/0/url", "missing at /live_test/steps"},
      {"/live_test/steps/0/content_type", "missing at /live_test/steps"},
      {"/live_test/steps/0/body", "missing at /live_test/steps"},
      {"/live_test/steps/0/rules/0/reason", "missing at /live_test/steps"},
      {"/live_test/steps/0/rules/0/when/0/at", "missing at /live_test/steps"},
      {"/live_test/steps/0/rules/0/when/0/is", "missing at /live_test/steps"},
      {"/live_test/steps/0/rules/1/missing/0/at", "missing at /live_test/steps"},
      {"/live_test/steps/0/rules/2/header/name", "missing at /live_test/steps"},
      {"/live_test/steps/0/rules/2/header/has", "missing at /live_test/steps"},
      {"/live_test/steps/0/basic/1", "missing at /live_test/steps"},
      {"/live_test/steps/2/rights/at", "missing at /live_test/steps"},
      {"/live_test/rules/0/reason", "missing at /live_test/rules"},
      {"/live_test/steps", "missing at /live_test/steps"},
  };
  for (const auto& [path, problem] : needed) {
    CAPTURE(std::string(path));
    CHECK(problem_without(path) == problem);
  }
  ordered_json no_fields = whole_definition();
  no_fields.erase("fields");
  no_fields.erase("live_test");
  CHECK(problem_of(no_fields) == "missing at /fields");
  for (const char* path : {"/$schema",
                           "/title",
                           "/category",
                           "/docs",
                           "/cors",
                           "/state",
                           "/label_words",
                           "/guides",
                           "/source",
                           "/live_test",
                           "/fields/0/api_path",
                           "/fields/0/name",
                           "/fields/0/found_in",
                           "/fields/1/optional",
                           "/fields/4/closed",
                           "/fields/4/others",
                           "/fields/4/samples",
                           "/fields/3/kinds/0/check",
                           "/live_test/rules",
                           "/live_test/steps/0/headers",
                           "/live_test/steps/0/who",
                           "/live_test/steps/2/rights",
                           "/live_test/steps/3"}) {
    CAPTURE(std::string(path));
    CHECK(problem_without(path) == "");
  }
}

TEST_CASE("what no value may be") {
  const std::string long_host = std::string(61, 'a') + ".com";
  const Broken broken[] = {
      {"/$schema", {"", std::string(257, 'a')}},
      {"/id",
       {"", "Whole", "whole--thing", "whole-", "-whole", "1whole", "whole_thing", std::string(49, 'a')}},
      {"/title", {"", std::string(65, 'a')}},
      {"/category", {"", "Test", "test-1"}},
      {"/docs",
       {"", "http://docs.whole.example/", "https://", "https://a b.example",
        "https://" + std::string(249, 'a')}},
      {"/cors", {"", "Yes", "maybe", true}},
      {"/sure", {"", "certain"}},
      {"/source", {"", std::string(513, 'a'), 1}},
      {"/note", {"", std::string(1025, 'a'), 1}},
      {"/state/ending",
       {"", "2022", "2022-13", "2022-00", "2022-1", "1922-06", "2022-06-00", "2022-06-32", "2022/06",
        "2022-06-3", "20x2-06", "2022-0x"}},
      {"/label_words/0", {"", "Whole", "a b", "a1", std::string(33, 'a'), 1}},
      {"/fields/0/id",
       {"",       "Account",           "1a",      "a-b",           "a__b",     "a_",    "paste",
        "reply",  "failure",           "request", "fields",        "service",  "step",  "from",
        "so_far", "allow_cost",        "needs",   "administrator", "identify", "error", "outcome",
        "next",   std::string(49, 'a')}},
      {"/fields/0/type", {"", "site", "password", 1}},
      {"/fields/0/label", {"", std::string(65, 'a'), 1}},
      {"/fields/0/example", {"", std::string(129, 'a'), 1}},
      {"/fields/0/hosts/0",
       {"", "nodot", "Whole.example", "a..example", ".example", "a.", "-a.example", "a-.example",
        "a_b.example", long_host, std::string(64, 'a') + ".example"}},
      {"/fields/0/service_hosts/0",
       {"", "WWW", "-a", "a-", "a_b", "a..b", ".b", "*.b", "*", "*b.example", "a.*.example", "**.example",
        std::string(64, 'a')}},
      {"/fields/0/other_products/0", {"", "My", "*."}},
      {"/fields/0/api_path",
       {"", "api", "/", "//", "/api/", "/a//b", "/a?b", "/.", "/a/../b", "/a..", "/a./b", "/a b",
        "/" + std::string(64, 'a')}},
      {"/fields/0/older_api_paths/0", {"", "api", "/api/", "/a.", 1}},
      {"/fields/0/name/unusual_characters", {"", ".", "a", "-", "_________"}},
      {"/fields/0/name/drop_end/0", {"", "-", "admin", "-Admin", "-admin-", "-" + std::string(16, 'a')}},
      {"/fields/0/found_in/0",
       {"", "admin.other.example/store", "{value}", "{value}.com", "a{value}com", "{value}_a.example.com",
        "Admin.other.example/{value}", "admin.other.example/{value}/{value}",
        "admin.other.example/a b/{value}", "admin.other.example?a={value}",
        "https://admin.other.example/{value}", "nodot/{value}", "{value}.example/{value}",
        "x/" + std::string(250, 'a') + "{value}"}},
      {"/fields/1/optional", {false, "true", 1}},
      {"/fields/1/choices/0/value", {"", "a b", "-a", ".a", "a/b", std::string(49, 'a')}},
      {"/fields/1/choices/0/label", {"", std::string(65, 'a')}},
      {"/fields/1/choices/0/words/api", {"", std::string(257, 'a'), 1}},
      {"/fields/1/choices/0/found_in/0", {"", "us.{value}.example.com", "nodot", "US.example"}},
      {"/fields/4/closed", {false, "true"}},
      {"/fields/4/shortest", {0, -1, 1.5, 513, 9999, "8"}},
      {"/fields/4/kinds/0/kind", {"", "Kind", "a_b", std::string(49, 'a')}},
      {"/fields/4/kinds/0/label", {"", std::string(65, 'a')}},
      {"/fields/4/others/0/maybe", {false, 1}},
      {"/fields/4/others/1/distinct", {false, "yes"}},
      {"/fields/3/kinds/0/check", {"", "none", "crc32", "luhn", 1}},
      {"/fields/3/kinds/0/cors", {"", "maybe"}},
      {"/fields/3/others/0/state/ended", {"", "2022", 2022}},
      {"/fields/4/samples/0",
       {"", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF", "0123456789abcdeg"}},
      {"/live_test/steps/0/method", {"", "PUT", "get"}},
      {"/live_test/steps/0/url",
       {"", "http://api.whole.example", "https://", "//api.whole.example", "https://a b.example",
        "https://api.whole.example/" + std::string(240, 'a')}},
      {"/live_test/steps/0/content_type",
       {"", "json", "/json", "application/", "Application/json", "application/json;",
        "application/json; charset=", "application/json; charset=a b", "application/json; boundary=a",
        "application/" + std::string(64, 'a'), "application/json;  charset=a"}},
      {"/live_test/steps/0/body", {"", std::string(1025, 'a'), 1}},
      {"/live_test/steps/0/basic/0", {std::string(257, 'a'), "a\nb", "a\u00E9", 1}},
      {"/live_test/steps/0/headers/X-Trace", {std::string(257, 'a'), "a\r\nb: c", "\u00E9", 1}},
      {"/live_test/steps/0/cost", {"", "one cent", 1}},
      {"/live_test/steps/0/from", {"", "anywhere", "Page"}},
      {"/live_test/steps/0/cors", {"", "maybe", true}},
      {"/live_test/steps/1/secret_in_url", {false, "true"}},
      {"/live_test/steps/2/adds", {false, 1}},
      {"/live_test/steps/3/administrator", {false, "true"}},
      {"/live_test/steps/0/only/region/0", {"", std::string(49, 'a'), 1}},
      {"/live_test/steps/0/who/name/0/0", {"a", "/~", "/~2", "/" + std::string(128, 'a'), 1}},
      {"/live_test/steps/2/rights/at", {"a", "/~"}},
      {"/live_test/steps/2/rights/separator", {"", std::string(9, 'a')}},
      {"/live_test/steps/2/rights/implies/write_*/0", {"", std::string(65, 'a'), 1}},
      {"/live_test/steps/0/rules/0/status",
       {"", "20", "2000", "600", "099", "2xx", "200-", "200-20", "200-2999", "200_299", 200}},
      {"/live_test/steps/0/rules/0/reason",
       {"", "Connected", "timeout", "offline", "cancelled", "not-tested", "unreachable", "blocked-by-page",
        "blocked-by-browser", "relay-refused", "relay-down", "reply-too-large"}},
      {"/live_test/steps/0/rules/3/next", {"", "connected", "rate-limited", "ask-relay"}},
      {"/live_test/steps/0/rules/0/then", {false, "true"}},
      {"/live_test/steps/0/rules/1/field", {"", "Secret", "paste"}},
      {"/live_test/steps/0/rules/2/bare", {false, 1}},
      {"/live_test/rules/0/html", {false, "true"}},
      {"/live_test/steps/0/rules/2/header/name", {"", "A B", "A:", std::string(65, 'a')}},
      {"/live_test/steps/0/rules/2/header/has", {"", std::string(129, 'a')}},
      {"/live_test/steps/0/rules/0/when/0/at", {"a", "/~", "/" + std::string(128, 'a')}},
      {"/live_test/steps/0/rules/0/when/0/is", {"", std::string(129, 'a'), 1}},
      {"/live_test/steps/0/rules/0/when/1/type", {"", "integer", 1}},
      {"/live_test/steps/0/rules/1/when/0/begins", {"", std::string(129, 'a')}},
      {"/live_test/steps/0/rules/1/missing/0/at", {"a"}},
      {"/live_test/steps/0/rules/1/missing/0/after", {"", std::string(129, 'a')}},
      {"/live_test/steps/0/rules/1/missing/0/before", {"", std::string(129, 'a')}},
      {"/live_test/steps/0/rules/1/missing/0/separator", {"", std::string(9, 'a')}},
      {"/guides/0/id", {"", "search", 1}},
      {"/guides/0/role", {"", "boss"}},
      {"/guides/0/field", {"", "Secret"}},
      {"/guides/0/steps/0/do", {"", "jump"}},
      {"/guides/0/steps/1/url", {"", "http://whole.example", "https://a{b}.example"}},
      {"/guides/0/steps/2/path/0", {"", std::string(129, 'a')}},
      {"/guides/0/steps/3/name", {"", std::string(129, 'a')}},
      {"/guides/0/steps/3/value", {"", std::string(129, 'a')}},
      {"/guides/0/steps/4/field", {"", "Secret"}},
      {"/guides/0/steps/5/code", {"", "shown"}},
      {"/guides/0/steps/6/text", {"", "A text"}},
      {"/guides/0/steps/7/administrator", {false, "true"}},
  };
  std::set<std::string> tried;
  for (const Broken& one : broken) {
    CAPTURE(std::string(one.path));
    tried.insert(one.path);
    REQUIRE(whole_definition().contains(ordered_json::json_pointer(one.path)));
    for (const ordered_json& value : one.values) {
      CAPTURE(value.dump());
      CHECK(problem_with(one.path, value) == std::string("wrong-value at ") + one.path);
    }
  }
  CHECK(tried.size() == std::size(broken));
}

TEST_CASE("maps of names take no name that could be anything else") {
  const std::pair<const char*, std::vector<const char*>> maps[] = {
      {"/fields/1/choices/0/words/", {"", "Api", "a-b", "1a"}},
      {"/live_test/steps/0/headers/", {"", "A B", "A:B", "\u00E9"}},
      {"/live_test/steps/0/only/", {"", "Region", "a-b"}},
      {"/live_test/steps/2/rights/implies/", {""}},
  };
  for (const auto& [path, names] : maps) {
    for (const char* name : names) {
      const std::string full = std::string(path) + name;
      CAPTURE(full);
      const bool listed = std::string_view(path).find("only") != std::string_view::npos ||
                          std::string_view(path).find("implies") != std::string_view::npos;
      const ordered_json value = listed ? ordered_json::array({"us"}) : ordered_json("us.whole.example");
      CHECK(problem_with(full, value) == "wrong-value at " + full + (listed ? "/0" : ""));
    }
  }
}

TEST_CASE("keys that contradict each other") {
  const std::pair<const char*, ordered_json> contradictions[] = {
      {"/state/ended", "2022-06"},
      {"/fields/2/id", "account"},
      {"/live_test/steps/0/method", "GET"},
      {"/live_test/steps/0/headers/Authorization", "a"},
      {"/live_test/steps/0/headers/content-type", "a/b"},
      {"/live_test/steps/0/rules/0/next", "secret-refused"},
      {"/live_test/steps/0/rules/1/then", true},
      {"/live_test/steps/0/rules/2/reason", "connected"},
      {"/live_test/steps/0/rules/2/header/is", "a"},
      {"/live_test/steps/0/rules/0/when/0/has", "a"},
      {"/live_test/steps/2/rights/header", "X-Rights"},
      {"/live_test/steps/3/adds", true},
  };
  for (const auto& [path, value] : contradictions) {
    CAPTURE(std::string(path));
    const std::string problem = problem_with(path, value);
    CHECK(problem.substr(0, 17) == "contradiction at ");
  }
  ordered_json definition = whole_definition();
  definition["live_test"]["steps"][0]["rules"] = ordered_json::parse(R"([{"reason": "secret-refused"}])");
  CHECK(problem_of(definition) == "contradiction at /live_test/steps");
  definition = whole_definition();
  definition["fields"][2] = definition["fields"][0];
  definition["fields"][2]["id"] = "account_2";
  CHECK(problem_of(definition) == "contradiction at /fields/2/hosts/0");
  // A list behind a single text, and a text behind a list.
  definition = whole_definition();
  definition["live_test"]["steps"][0]["rules"][0]["when"][0] =
      ordered_json::parse(R"({"at": "/a", "begins": "b", "is": ["c"]})");
  CHECK(problem_of(definition) == "contradiction at /live_test/steps/0/rules/0/when/0/is/0");
  definition["live_test"]["steps"][0]["rules"][0]["when"][0] =
      ordered_json::parse(R"({"at": "/a", "is": ["c"], "begins": "b"})");
  CHECK(problem_of(definition) == "contradiction at /live_test/steps/0/rules/0/when/0/begins");
  // Of a word and a named part of one name it would be open which is meant.
  definition = whole_definition();
  definition["fields"][3]["kinds"][0]["pattern"] = "app-(?<kind>[a-z]{4})[0-9A-F]{8}";
  definition["fields"][3]["kinds"][0]["words"]["kind"] = "a";
  CHECK(problem_of(definition) == "contradiction at /fields");
}

TEST_CASE("a pattern outside the language is refused where it stands") {
  for (const char* path : {"/fields/0/name/pattern", "/fields/3/kinds/0/pattern",
                           "/fields/4/others/0/pattern", "/live_test/steps/0/rules/1/when/1/fits"}) {
    CAPTURE(std::string(path));
    for (const char* pattern : {"", "a*", "a|b", ".", "[^a]", "(a)", "a{9000}"})
      CHECK(problem_with(path, pattern) == std::string("bad-pattern at ") + path);
    CHECK(problem_with(path, 1) == std::string("wrong-value at ") + path);
  }
}

TEST_CASE("a template that names what there is not is refused") {
  const char* const holes[] = {"{nobody}", "{secret.nothing}", "{region.nothing}", "{account.host}",
                               "{email.part}"};
  for (const char* hole : holes) {
    CAPTURE(std::string(hole));
    const std::string text(hole);
    CHECK(problem_with("/live_test/steps/0/headers/X-Trace", text) == "no-such-name at /live_test/steps");
    CHECK(problem_with("/live_test/steps/0/basic/0", text) == "no-such-name at /live_test/steps");
    CHECK(problem_with("/live_test/steps/0/basic/1", text) == "no-such-name at /live_test/steps");
    CHECK(problem_with("/live_test/steps/0/body", "{\"a\": \"" + text + "\"}") ==
          "no-such-name at /live_test/steps");
    CHECK(problem_with("/live_test/steps/0/url", "https://api.whole.example/" + text) ==
          "no-such-name at /live_test/steps");
  }
  CHECK(problem_with("/live_test/steps/0/only/nobody", ordered_json::array({"a"})) ==
        "no-such-name at /live_test/steps");
  CHECK(problem_with("/live_test/steps/0/only/region/0", "mars") == "no-such-name at /live_test/steps");
  CHECK(problem_with("/live_test/steps/0/rules/1/field", "nobody") == "no-such-name at /live_test/steps");
  // With a type that has no way to escape a value none goes in.
  ordered_json definition = whole_definition();
  definition["live_test"]["steps"][0]["content_type"] = "text/plain";
  CHECK(problem_of(definition) == "no-such-name at /live_test/steps");
  definition["live_test"]["steps"][0]["body"] = "{ plain }";
  CHECK(problem_of(definition) == "");
}

TEST_CASE("a URL that could lead to a host that the file does not name is refused") {
  for (const char* url : {
           "https://{secret}.whole.example/",
           "https://{email}/",
           "https://{account.name}/",
           "https://{account.name}.example/",
           "https://{account.name}whole.example/",
           "https://{account.name}_whole.example.com/",
           "https://a{account.name}.whole.example/",
           "https://{account.name}{account.name}.whole.example/",
           "https://{account.name}.{region.api}/",
           "https://{account.name}.whole.example.{account.name}/",
           "https://{account}.whole.example/",
           "https://{account}:8443/",
           "https://{account}@evil.example/",
           "https://{region}/",
           "https://{region.path}/",
           "https://{region.api}.evil.example/",

           "https://localhost/",
           "https://printer.local/",
           "https://metadata.google.internal/",
           "https://a.localhost/",
           "https://127.0.0.1/",
           "https://1.2.3.4/",
           "https://0x7f.0x1/",
           "https://[::1]/",
           "https://api.whole.example:443/",
           "https://user@api.whole.example/",
           "https://API.whole.example/",
           "https://api..whole.example/",
           "https://api.whole.example./",
           "https://-api.whole.example/",
           "https://api_1.whole.example/",
           "https://api.whole.example\\@evil.example/",
           "https://api.whole.example#@evil.example/",
           "https:///api.whole.example/",
           "https://?a=b",
           "https://{app.kind}-.whole.example/",
           "https://{app.kind}--.example.com/",
           "https://{app.kind}-Api.whole.example.com/",
           "https://{app.kind}.1.2/",
           "https://api.whole.example/\"",
           "https://api.whole.example/<a>",
           "https://api.whole.example/{",
           "https://api.whole.example/{Email}",
           "https://api.whole.example/a|b",
           "https://api.whole.example/%",
           "https://api.whole.example/%2",
           "https://api.whole.example/%2{email}",
           "https://api.whole.example/%2e%2E/a",
           "https://api.whole.example/a^b`c",
       }) {
    CAPTURE(std::string(url));
    CHECK(problem_with("/live_test/steps/0/url", url) == "open-door at /live_test/steps");
  }
  for (const char* url :
       {"https://api.whole.example", "https://api.whole.example/", "https://api.whole.example?a={email}",
        "https://{account}/a", "https://{account}", "https://{account.name}.api.whole.example/",
        "https://{account.name}-api.whole.example.com/{region}", "https://{region.api}/a/{region}?b={email}",
        "https://{app.kind}.api.whole.example/", "https://{app.key}/"}) {
    CAPTURE(std::string(url));
    CHECK(problem_with("/live_test/steps/0/url", url) == "");
  }
  // A word that is no host in one of its choices opens a door with that one.
  for (const char* word : {"localhost", "evil", "a/b.example", "a.example:1", "10.0.0.1", "a.local"}) {
    CAPTURE(std::string(word));
    ordered_json definition = whole_definition();
    definition["live_test"]["steps"][0]["url"] = "https://{region.api}/";
    definition["fields"][1]["choices"][1]["words"]["api"] = word;
    CHECK(problem_of(definition) == "open-door at /live_test/steps");
  }
}

TEST_CASE("a secret stands in a URL only where that is said, and never where a page may ask") {
  CHECK(problem_without("/live_test/steps/1/secret_in_url") == "open-door at /live_test/steps");
  CHECK(problem_with("/live_test/steps/1/cors", "yes") == "open-door at /live_test/steps");
  CHECK(problem_with("/live_test/steps/0/url", "https://api.whole.example/?key={secret}") ==
        "open-door at /live_test/steps");
}

TEST_CASE("headers that lead a request elsewhere are refused") {
  for (const char* name : {"Host", "host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade",
                           "TE", "Trailer", "Expect", "Keep-Alive", "Via", "Set-Cookie"}) {
    CAPTURE(std::string(name));
    for (int step : {0, 1})
      CHECK(problem_with("/live_test/steps/" + std::to_string(step) + "/headers/" + name, "a") ==
            "open-door at /live_test/steps");
  }
  // What only a page cannot send, a relay may.
  for (const char* name : {"Origin", "Referer", "Cookie", "Date", "Accept-Charset", "Accept-Encoding", "DNT",
                           "Sec-Fetch-Mode", "Proxy-Authorization", "Access-Control-Request-Method"}) {
    CAPTURE(std::string(name));
    CHECK(problem_with(std::string("/live_test/steps/2/headers/") + name, "a") ==
          "open-door at /live_test/steps");
    CHECK(problem_with(std::string("/live_test/steps/1/headers/") + name, "a") == "");
  }
}

TEST_CASE("no field has a key of another type") {
  const std::pair<const char*, ordered_json> keys[] = {
      {"/fields/0/kinds", ordered_json::parse(R"([{"kind": "a", "label": "A", "pattern": "a"}])")},
      {"/fields/0/closed", true},
      {"/fields/0/shortest", 8},
      {"/fields/0/samples", ordered_json::parse(R"(["0123456789abcdef"])")},
      {"/fields/1/kinds", ordered_json::parse(R"([{"kind": "a", "label": "A", "pattern": "a"}])")},
      {"/fields/1/found_in", ordered_json::parse(R"(["a.example/{value}"])")},
      {"/fields/2/samples", ordered_json::parse(R"(["0123456789abcdef"])")},
      {"/fields/2/choices",
       ordered_json::parse(R"([{"value": "a", "label": "A"}, {"value": "b", "label": "B"}])")},
      {"/fields/3/samples", ordered_json::parse(R"(["0123456789abcdef"])")},
  };
  for (const auto& [path, value] : keys) {
    CAPTURE(std::string(path));
    ordered_json definition = whole_definition();
    // Where the lists of fields mix, the leaves are malformed before that is seen: the field has to be the
    // last.
    const std::size_t index = static_cast<std::size_t>(path[8] - '0');
    ordered_json field = definition["fields"][index];
    field[std::string(path).substr(10)] = value;
    definition.erase("live_test");
    definition["fields"] = ordered_json::array({field});
    CHECK(problem_of(definition) == "unknown-key at /fields");
  }
}

TEST_CASE("leaves that are cut short, or in another order, are malformed") {
  std::string leaves;
  REQUIRE(json_to_leaves(whole_definition().dump(), leaves));
  static Definition definition;
  std::size_t whole = 0;
  for (std::size_t size = 1; size < leaves.size(); ++size) {
    const ExactBytes cut(std::string_view(leaves).substr(0, size));
    LeafReader reader(cut.view());
    for (Leaf leaf; reader.next(leaf);) {
    }
    const DefinitionProblem problem = read_definition(cut.view(), definition).code;
    // Behind a whole record nothing shows that more should come.
    if (!reader.malformed()) {
      ++whole;
    } else if (problem != DefinitionProblem::malformed) {
      CHECK(text_of(problem) == "malformed");
    }
  }
  CHECK(whole > 200);
  const auto read = [&](std::initializer_list<std::pair<const char*, const char*>> list) {
    std::string records;
    for (const auto& [path, text] : list) append_leaf(records, 's', path, text);
    const Problem problem = read_definition(records, definition);
    return std::string(text_of(problem.code)) + " at " + std::string(problem.where);
  };
  CHECK(read({{"/fields/1/id", "a"}}) == "malformed at /fields/1/id");
  CHECK(read({{"/fields/0/id", "a"}, {"/fields/1/id", "b"}, {"/fields/0/type", "id"}}) ==
        "malformed at /fields/0/type");
  CHECK(read({{"/fields/0/kinds/1/kind", "a"}}) == "malformed at /fields/0/kinds/1/kind");
  CHECK(read({{"/label_words/1", "a"}}) == "malformed at /label_words/1");
  CHECK(read({{"/label_words/0", "a"}, {"/label_words/1", "a"}, {"/label_words/0", "a"}}) ==
        "malformed at /label_words/0");
  CHECK(read({{"/fields/0/kinds/0/kind", "a"},
              {"/fields/1/kinds/0/kind", "b"},
              {"/fields/1/others/0/kind", "c"},
              {"/fields/1/kinds/1/kind", "d"}}) == "malformed at /fields/1/kinds/1/kind");
  CHECK(read({{"/live_test/steps/1/url", "https://a.example"}}) == "malformed at /live_test/steps/1/url");
  CHECK(read({{"/live_test/rules/0/reason", "connected"},
              {"/live_test/steps/0/rules/0/reason", "connected"},
              {"/live_test/rules/1/reason", "connected"}}) == "malformed at /live_test/rules/1/reason");
  // Places that are none.
  CHECK(read({{"/fields", "a"}}) == "wrong-value at /fields");
  CHECK(read({{"/fields/x/id", "a"}}) == "wrong-value at /fields/x/id");
  CHECK(read({{"/fields/00001/id", "a"}}) == "wrong-value at /fields/00001/id");
  CHECK(read({{"/fields/0", "a"}}) == "wrong-value at /fields/0");
  CHECK(read({{"/id/a", "a"}}) == "wrong-value at /id/a");
  CHECK(read({{"", "a"}}) == "unknown-key at ");
  CHECK(read({{"/live_test", "a"}}) == "wrong-value at /live_test");
  CHECK(read({{"/live_test/rules", "a"}}) == "wrong-value at /live_test/rules");
  CHECK(read({{"/guides", "a"}}) == "wrong-value at /guides");
}

TEST_CASE("every problem of a definition is reached") {
  const std::pair<DefinitionProblem, std::string> reached[] = {
      {DefinitionProblem::none, problem_of(whole_definition())},
      {DefinitionProblem::unknown_key, problem_with("/surprise", 1)},
      {DefinitionProblem::wrong_value, problem_with("/id", 1)},
      {DefinitionProblem::missing, problem_without("/id")},
      {DefinitionProblem::bad_pattern, problem_with("/fields/0/name/pattern", "a*")},
      {DefinitionProblem::no_such_name, problem_with("/live_test/steps/0/rules/1/field", "nobody")},
      {DefinitionProblem::open_door, problem_with("/live_test/steps/0/url", "https://localhost/")},
      {DefinitionProblem::contradiction, problem_with("/state/ended", "2022-06")},
      {DefinitionProblem::too_many,
       problem_with("/fields/1/choices/0/found_in", ordered_json(std::vector<std::string>(9, "a.example")))},
  };
  std::set<DefinitionProblem> problems = {DefinitionProblem::malformed};  // above
  for (const auto& [problem, text] : reached) {
    problems.insert(problem);
    if (problem != DefinitionProblem::none)
      CHECK(text.substr(0, text.find(' ')) == std::string(text_of(problem)));
  }
  std::size_t count = 0;
  while (text_of(static_cast<DefinitionProblem>(count)) != text_of(DefinitionProblem::contradiction)) ++count;
  CHECK(problems.size() == count + 1);
}

TEST_CASE("of a definition that is refused nothing stays") {
  LoadedService loaded;
  std::string problem;
  REQUIRE(load_service(whole_definition().dump(), loaded, problem));
  CHECK(loaded.definition.fields.size() == 5);
  ordered_json broken = whole_definition();
  broken["guides"][0]["steps"][0]["do"] = "jump";
  CHECK_FALSE(load_service(broken.dump(), loaded, problem));
  CHECK(loaded.definition.id.empty());
  CHECK(loaded.definition.fields.size() == 0);
  CHECK(loaded.definition.account.hosts.size() == 0);
  CHECK(loaded.definition.live_test.steps.size() == 0);
}

TEST_CASE("whoever makes no live tests is told nothing of what a definition says of one, right or wrong") {
  std::string leaves;
  ordered_json definition = whole_definition();
  definition["live_test"]["steps"] = 1;
  definition["guides"] = "none";
  definition["title"] = 7;
  REQUIRE(json_to_leaves(definition.dump(), leaves));
  static Definition read;
  Problem problem = read_definition(leaves, read);
  CHECK(problem.code == DefinitionProblem::wrong_value);
  CHECK(problem.where == "/title");
  CHECK(read_definition(leaves, read, nullptr).code == DefinitionProblem::none);
  CHECK(read.live_test.steps.size() == 0);
  definition["surprise"] = 1;
  REQUIRE(json_to_leaves(definition.dump(), leaves));
  problem = read_definition(leaves, read, nullptr);
  CHECK(problem.code == DefinitionProblem::unknown_key);
  CHECK(problem.where == "/surprise");
}

TEST_CASE("numbers that parsers disagree about have no value") {
  const auto kind_of = [](const std::string& number) {
    std::string leaves;
    REQUIRE(json_to_leaves("[" + number + "]", leaves));
    LeafReader reader(leaves);
    Leaf leaf;
    REQUIRE(reader.next(leaf));
    return leaf.kind;
  };
  CHECK(kind_of("9007199254740991") == 'i');
  CHECK(kind_of("9007199254740992") == 'n');
  CHECK(kind_of("-9007199254740991") == 'i');
  CHECK(kind_of("-9007199254740992") == 'n');
  CHECK(kind_of("18446744073709551615") == 'n');
  CHECK(kind_of("1.5") == 'n');
  CHECK(kind_of("1.0") == 'i');
  CHECK(kind_of("1e3") == 'i');
  CHECK(kind_of("-0.0") == 'i');
  CHECK(kind_of("1e300") == 'n');
  const auto text_of = [](const std::string& number) {
    std::string leaves;
    REQUIRE(json_to_leaves("[" + number + "]", leaves));
    LeafReader reader(leaves);
    Leaf leaf;
    REQUIRE(reader.next(leaf));
    return std::string(leaf.text);
  };
  CHECK(text_of("-0.250") == "-0.25");
  CHECK(text_of("0.1") == "0.1");
  CHECK(text_of("1e-6") == "0.000001");
  CHECK(text_of("1e-7") == "");
  CHECK(text_of("9007199254740991.5") == "");
  CHECK(text_of("1e300") == "");
  CHECK(kind_of("\"1\"") == 's');
  CHECK(kind_of("null") == '0');
  CHECK(kind_of("true") == 'b');
  CHECK(kind_of("{}") == '{');
  CHECK(kind_of("[]") == '[');
}

TEST_CASE("a host that is the beginning of another is a host") {
  static LoadedService loaded;
  std::string problem;
  ordered_json definition = whole_definition();
  definition["fields"][0]["hosts"] = {"whole.example", "whole.example.com"};
  REQUIRE(load_service(definition.dump(), loaded, problem));
  Text memory;
  CHECK(check_account("https://joe.whole.example", loaded.definition, memory).status == Status::valid);
  CHECK(check_account("https://joe.whole.example.com", loaded.definition, memory).status == Status::valid);
  CHECK(check_account("https://joe.whole.example.c", loaded.definition, memory).status == Status::incomplete);
}

TEST_CASE("a path of the API with capital letters is taken as it stands") {
  static LoadedService loaded;
  std::string problem;
  ordered_json definition = whole_definition();
  definition["fields"][0]["api_path"] = "/API/v2";
  REQUIRE(load_service(definition.dump(), loaded, problem));
  Text memory;
  CHECK(check_account("https://joe.whole.example/API/v2", loaded.definition, memory).status == Status::valid);
  const AccountVerdict other = check_account("https://joe.whole.example\\api/v2", loaded.definition, memory);
  CHECK(other.findings.has(Code::case_folded));
  CHECK(other.kind == AccountKind::api_url);
}

TEST_CASE("a kind that has ended is refused, and one that will end warns") {
  static LoadedService loaded;
  std::string problem;
  Text memory;
  ValueVerdict verdict;
  ordered_json definition = whole_definition();
  definition["fields"] =
      ordered_json::parse(R"([{"id": "secret", "type": "secret", "label": "Secret", "kinds": [
      {"kind": "whole-old", "label": "Old", "pattern": "old_[a-z]{16}", "state": {"ended": "2022-06"}},
      {"kind": "whole-late", "label": "Late", "pattern": "late_[a-z]{16}", "state": {"ending": "2041-01-31"}}]}])");
  definition.erase("live_test");
  definition.erase("guides");
  CHECK(problem_of(definition) == "");
  REQUIRE(load_service(definition.dump(), loaded, problem));
  const auto check = [&](const char* input, Code code) {
    check_value(input, loaded.definition, 0, memory, verdict);
    CAPTURE(std::string(input));
    CHECK(verdict.findings.has(code));
    CHECK(find_fault(verdict, input, loaded.definition, 0) == "");
    return verdict.status;
  };
  CHECK(check("old_abcdefghijklmnop", Code::kind_ended) == Status::invalid);
  CHECK(check("Old_abcdefghijklmnop", Code::kind_ended) == Status::invalid);
  CHECK(check("old_abcdefghij", Code::kind_ended) == Status::invalid);
  CHECK(check("late_abcdefghijklmnop", Code::kind_ending) == Status::doubtful);
  CHECK(check("late_abcdefghij", Code::kind_ending) == Status::doubtful);
}
