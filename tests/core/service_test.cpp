// A service definition: whole, or refused with the place of the first fault.
#include <doctest/doctest.h>

#include "json_leaves.h"
#include "keyfit/account.h"
#include "keyfit/leaves.h"
#include "services.h"

using namespace keyfit;

namespace {

constexpr const char* smallest = R"({
  "id": "small", "account": {"hosts": [{"host": "small.example"}], "api_path": {"path": "/api"}},
  "secret": {"kind": "small-token", "alphabet": "hex", "length": 32, "shortest": 16}
})";

std::string problem_of(const std::string& json) {
  LoadedService loaded;
  std::string problem;
  return load_service(json, loaded, problem) ? "" : problem;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("every built-in definition can be read") {
  CHECK(built_in_services().size() >= 1);
  for (std::string_view json : built_in_services()) CHECK(problem_of(std::string(json)) == "");
}

TEST_CASE("what a definition needs, and what it may hold") {
  CHECK(problem_of(smallest) == "");
  CHECK(problem_of("{}") == "missing at /id");
  CHECK(problem_of("[") == "not JSON, or too large");
  CHECK(problem_of(replaced(smallest, "small.example", "Small.Example")) ==
        "wrong-value at /account/hosts/0/host");
  CHECK(problem_of(replaced(smallest, "small.example", "nodot")) == "wrong-value at /account/hosts/0/host");
  for (const char* host :
       {"small..example", ".example", "small.", "-small.example", "small-.example", "small_.example"}) {
    CHECK(problem_of(replaced(smallest, "small.example", host)) == "wrong-value at /account/hosts/0/host");
  }
  for (const char* path :
       {"", "api", "/", "//", "/api/", "/a//b", "/a?b", "/.", "/a/../b", "/a..", "/a./b"}) {
    CHECK(problem_of(replaced(smallest, "/api", path)) == "wrong-value at /account/api_path/path");
  }
  CHECK(problem_of(replaced(smallest, "32", "-1")) == "wrong-value at /secret/length");
  CHECK(problem_of(replaced(smallest, "32", "5000")) == "wrong-value at /secret/length");
  CHECK(problem_of(replaced(smallest, "32", "1.5")) == "wrong-value at /secret/length");
  CHECK(problem_of(replaced(smallest, "\"hex\"", "\"runes\"")) == "wrong-value at /secret/alphabet");
  CHECK(problem_of(replaced(smallest, "\"hex\"", "\"jwt\"")) == "missing at /secret/alphabet");
  CHECK(problem_of(replaced(smallest, "\"length\"", "\"size\"")) == "unknown-key at /secret/size");
  CHECK(problem_of(replaced(smallest, "\"id\"", "\"surprise\": 1, \"id\"")) == "unknown-key at /surprise");
  CHECK(problem_of(replaced(smallest, "{\"host\": \"small.example\"}",
                            "{\"host\":\"a.b\"},{\"host\":\"a.b\"},{\"host\":\"a.b\"},{\"host\":\"a.b\"},"
                            "{\"host\":\"a.b\"}")) == "too-many at /account/hosts/4/host");
}

TEST_CASE("a list of a definition has no gap, and a live test lacks nothing") {
  const auto with_account = [](const std::string& more) {
    return problem_of(replaced(smallest, "\"hosts\"", more + ", \"hosts\""));
  };
  CHECK(with_account(R"("service_hosts": {"names": [{}, "www"]})") == "missing at /account/service_hosts");
  CHECK(with_account(R"("other_products": {"names": [{}, "my"]})") == "missing at /account/other_products");
  CHECK(with_account(R"("older_api_paths": [{}, {"path": "/a"}])") == "missing at /account/older_api_paths");
  const auto with_test = [](const std::string& live_test) {
    return problem_of(replaced(smallest, "\"id\"", "\"live_test\": {" + live_test + "}, \"id\""));
  };
  const std::string steps = R"("steps": [{"body": "<a/>"}])";
  CHECK(with_test(R"("method": "POST", "content_type": "text/xml", "password": "X", )" + steps) == "");
  CHECK(with_test(R"("content_type": "text/xml", "password": "X", )" + steps) ==
        "missing at /live_test/method");
  CHECK(with_test(R"("method": "POST", "password": "X", )" + steps) == "missing at /live_test/content_type");
  CHECK(with_test(R"("method": "POST", "content_type": "text/xml", )" + steps) ==
        "missing at /live_test/password");
  for (const std::string& body : {std::string(), std::string(513, 'a')}) {
    CHECK(with_test(R"("steps": [{"body": ")" + body + "\"}]") == "wrong-value at /live_test/steps/0/body");
  }
}

TEST_CASE("a path of the API with capital letters is taken as it stands") {
  LoadedService loaded;
  std::string problem;
  REQUIRE(load_service(replaced(smallest, "\"/api\"", "\"/API/v2\""), loaded, problem));
  Text memory;
  CHECK(check_account("https://joe.small.example/API/v2", loaded.service, memory).status == Status::valid);
  const AccountVerdict other = check_account("https://joe.small.example\\api/v2", loaded.service, memory);
  CHECK(other.findings.has(Code::case_folded));
  CHECK(other.kind == AccountKind::api_url);
}

TEST_CASE("of a definition that is refused nothing stays") {
  LoadedService loaded;
  std::string problem;
  REQUIRE(load_service(smallest, loaded, problem));
  CHECK_FALSE(load_service(replaced(smallest, "\"hex\"", "\"runes\""), loaded, problem));
  CHECK(loaded.service.id.empty());
  CHECK(loaded.service.hosts.size() == 0);
  CHECK(loaded.service.secret.kind.empty());
}

TEST_CASE("leaves that are cut short are malformed, wherever the cut is") {
  std::string leaves;
  REQUIRE(json_to_leaves(smallest, leaves));
  for (std::size_t size = 1; size < leaves.size(); ++size) {
    Service service;
    std::string_view where;
    const std::string cut = leaves.substr(0, size);
    CHECK(read_service(cut, service, where) != ServiceProblem::none);
  }
}

TEST_CASE("a pattern's star stands for an array index and nothing else") {
  std::size_t index = 9;
  CHECK(path_matches("/a/12/b", "/a/*/b", index));
  CHECK(index == 12);
  CHECK_FALSE(path_matches("/a/x/b", "/a/*/b", index));
  CHECK_FALSE(path_matches("/a//b", "/a/*/b", index));
  CHECK_FALSE(path_matches("/a/1", "/a/*/b", index));
  CHECK_FALSE(path_matches("/a/1/b/c", "/a/*/b", index));
  CHECK_FALSE(path_matches("/a/99999/b", "/a/*/c", index));
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
  CHECK(kind_of("\"1\"") == 's');
  CHECK(kind_of("null") == '0');
  CHECK(kind_of("true") == 'b');
}

TEST_CASE("a host that is the beginning of another is a host") {
  LoadedService loaded;
  std::string problem;
  REQUIRE(load_service(replaced(smallest, "[{\"host\": \"small.example\"}]",
                                "[{\"host\": \"small.example\"}, {\"host\": \"small.example.com\"}]"),
                       loaded, problem));
  Text memory;
  CHECK(check_account("https://joe.small.example", loaded.service, memory).status == Status::valid);
  CHECK(check_account("https://joe.small.example.c", loaded.service, memory).status == Status::incomplete);
}

TEST_CASE("whoever makes no live tests is told nothing of what a definition says of one, right or wrong") {
  std::string leaves;
  REQUIRE(json_to_leaves(replaced(smallest, "\"id\"", "\"live_test\": {\"steps\": 1}, \"id\""), leaves));
  Service service;
  std::string_view where;
  CHECK(read_service(leaves, service, where) == ServiceProblem::unknown_key);
  CHECK(where == "/live_test/steps");
  CHECK(read_service(leaves, service, where, nullptr) == ServiceProblem::none);
  CHECK(service.live_test.steps.size() == 0);
  REQUIRE(json_to_leaves(replaced(smallest, "\"id\"", "\"surprise\": 1, \"id\""), leaves));
  CHECK(read_service(leaves, service, where, nullptr) == ServiceProblem::unknown_key);
}
