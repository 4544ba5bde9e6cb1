// What neither a vector nor a change of one reaches.
#include <doctest/doctest.h>

#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "../../core/src/checksum.h"
#include "../../core/src/page_address.h"
#include "../../core/src/placeholder.h"
#include "keyfit/check.h"
#include "keyfit/paste.h"
#include "keyfit/pattern.h"
#include "live_answers.h"
#include "services.h"
#include "support.h"
#include "whole_definition.h"

using namespace keyfit;
using nlohmann::ordered_json;

namespace {

// A definition made for one test, and the verdict on an input in one of its fields.
struct Made {
  std::unique_ptr<LoadedService> loaded = std::make_unique<LoadedService>();
  std::unique_ptr<Text> memory = std::make_unique<Text>();
  std::string problem;
  ValueVerdict verdict;

  explicit Made(const ordered_json& definition) {
    if (load_service(definition.dump(), *loaded, problem)) problem = "";
  }
  const Definition& definition() const { return loaded->definition; }
  const Findings& check(std::string_view input, std::size_t field = 0) {
    check_value(input, definition(), field, *memory, verdict);
    return verdict.findings;
  }
  std::string_view value() const { return verdict.value.reveal_secret(); }
  std::string_view part(std::string_view name) const { return part_of(value(), name, verdict, definition()); }
};

ordered_json kind(std::string_view id, const std::string& pattern) {
  return {{"kind", id}, {"label", "K"}, {"pattern", pattern}};
}

// One field "app", of an identifier: of those no password is expected.
ordered_json with_kinds(const ordered_json& kinds) {
  return {{"id", "a"}, {"fields", {{{"id", "app"}, {"type", "id"}, {"kinds", kinds}}}}};
}
ordered_json with_pattern(const std::string& pattern) {
  return with_kinds(ordered_json::array({kind("a-key", pattern)}));
}

// The problem with the whole definition once `value` stands at `path`.
std::string problem_with(const std::string& path, const ordered_json& value) {
  ordered_json definition = whole_definition();
  definition[ordered_json::json_pointer(path)] = value;
  return Made(definition).problem;
}

}  // namespace

TEST_CASE("what a pattern does not say of a value is checked") {
  CHECK_FALSE(holds(ValueCheck::crc32_base62, "a_123456"));
  CHECK_FALSE(holds(ValueCheck::crc32_hex, "12345678"));
  // The checksum of nothing.
  CHECK_FALSE(holds(ValueCheck::crc32_base62, "a_000000"));
  CHECK_FALSE(holds(ValueCheck::crc32_hex, "00000000"));
  CHECK(is_sum(ValueCheck::crc32_base62));
  CHECK(is_sum(ValueCheck::crc32_hex));
  CHECK_FALSE(is_sum(ValueCheck::jwt));
  CHECK(holds(ValueCheck::jwt, "eyJhbGci.Z_0-9.aA"));
  for (std::string_view text : {"eyJhbGci", "eyJhbGci.Z", "eyKhbGci.Z.a", "eyJ+.Z.a", "eyJh..a", "eyJh.=.a",
                                "eyJh.Z.", "eyJh.Z.a="}) {
    CAPTURE(text);
    CHECK_FALSE(holds(ValueCheck::jwt, text));
  }
}

TEST_CASE("a header's credentials are read in both alphabets of base64, and in no other") {
  Made made(with_pattern("k[>?]{2}[0-9]{8}"));
  for (std::string_view input : {"Basic az4+MTIzNDU2Nzg=", "Basic az4-MTIzNDU2Nzg="}) {
    CHECK(made.check(input).has(Code::header_unwrapped));
    CHECK(made.value() == "k>>12345678");
  }
  for (std::string_view input : {"Basic az8/MTIzNDU2Nzg=", "Basic az8_MTIzNDU2Nzg="}) {
    CHECK(made.check(input).has(Code::header_unwrapped));
    CHECK(made.value() == "k??12345678");
  }
  for (std::string_view input : {"Basic az8!MTIzNDU2Nzg=", "Basic az8.MTIzNDU2Nzg="})
    CHECK_FALSE(made.check(input).has(Code::header_unwrapped));
}

TEST_CASE("a sample is known by both of its sums") {
  // CRC-32 and FNV-1a of "abc", and each beside another one.
  const std::string_view known[] = {"352441c21a47e90b"};
  const std::string_view others[] = {"352441c200000000", "000000001a47e90b"};
  CHECK(is_sample("abc", {known, std::size(known)}));
  CHECK_FALSE(is_sample("abc", {others, std::size(others)}));
}

TEST_CASE("a payment card has 13 to 19 digits, and not all of them are zeros") {
  const std::string card = std::string("4111 1111 ") + "1111 1111";
  CHECK(is_payment_card(card));
  CHECK_FALSE(is_payment_card("0000000000000000"));
  CHECK(is_payment_card("00000000000018"));
  CHECK_FALSE(is_payment_card("000000000018"));
  CHECK_FALSE(is_payment_card(std::string(18, '0') + "18"));
}

TEST_CASE("marks around a value are taken off, 32 layers of them, and with the dot behind them") {
  Made made(with_pattern("[a-z]{2}[0-9]{2}"));
  REQUIRE(made.problem == "");
  for (std::size_t layers : {1, 32}) {
    made.check(std::string(layers, '(') + "ab12" + std::string(layers, ')'));
    CHECK(made.value() == "ab12");
  }
  made.check("\"ab12\".");
  CHECK(made.value() == "ab12");
}

TEST_CASE("what a program or a spreadsheet writes where it has no value is none") {
  for (std::string_view text :
       {"${KEY}", "{{ key }}", "[REDACTED]", "<your key>", "(it's_a-key)", "{Schl\u00FCssel}", "#N/A",
        "#REF!", "#NAME?", "#DIV/0!", "5.9041E+31", "5,9e+1", "[x]"}) {
    CAPTURE(text);
    CHECK(is_no_value(text));
  }
  for (std::string_view text :
       {"",          "[]",    "[a1]", "[key",    "key]",  "[a>",     "[abcdefghijklmnop]",
        "[a.b]",     "#N",    "#n/a", "#N1",     "5",     "5.",      ".5E+1",
        "59041E+31", "5.9",   "5.9E", "5.9E-31", "5.9E+", "5.9E+3x", "5.9F+31",
        "5x9E+31",   "5.9Ex1"}) {
    CAPTURE(text);
    CHECK_FALSE(is_no_value(text));
  }
  CHECK(is_word_for_nothing("nil"));
  CHECK(is_word_for_nothing("Undefined"));
  CHECK_FALSE(is_word_for_nothing("nothing"));
}

TEST_CASE("full-width forms are folded from the first to the last") {
  Text text;
  Findings findings;
  text.assign("\uFF01\uFF5E\u3002\uFF61", findings);
  CHECK(text.value() == "!~..");
  CHECK(findings.has(Code::fullwidth_folded));
  text.assign("\uFF5F", findings);
  CHECK(text.value() == "\uFF5F");
}

TEST_CASE("a long run of one character makes a sample, and with an end a mask") {
  const auto run = [](char c, std::size_t size, std::string_view end = "") {
    return filler_of(std::string(size, c) + std::string(end));
  };
  CHECK(run('x', 8) == Filler::sample);
  CHECK(run('X', 8, "a213") == Filler::mask);
  CHECK(run('x', 7, "a213") == Filler::none);
  CHECK(run('x', 8, "a21312345") == Filler::none);
  CHECK(run('0', 16) == Filler::sample);
  CHECK(run('0', 16, "a213") == Filler::sample);
  CHECK(run('0', 15) == Filler::none);
  CHECK(run('*', 32) == Filler::none);
  CHECK(filler_of("sk_"
                  "live_xxxxxxxxxxxx") == Filler::sample);
}

TEST_CASE("what stands around an address is taken off, and what may belong to it is not") {
  Text memory;
  const auto kind_of = [&](const std::string& input) {
    const AccountVerdict verdict = check_account(input, freshbooks(), memory);
    CHECK(check_everything(input, freshbooks()) == "");
    return verdict.usable() ? std::string(verdict.address.name())
                            : std::string(text_of((verdict.findings.end() - 1)->code));
  };
  const std::string host = "joesgarage.freshbooks.com";
  CHECK(kind_of("Our books <http://" + host + "/>") == "joesgarage");
  CHECK(kind_of("<http://" + host + ">") == "joesgarage");
  CHECK(kind_of("a) " + host) == "joesgarage");
  CHECK(kind_of("12. " + host) == "joesgarage");
  CHECK(kind_of("123) " + host) == "joesgarage");
  CHECK(kind_of("+ " + host) == "joesgarage");
  CHECK(kind_of("\u25AA " + host) == "joesgarage");
  CHECK(kind_of("a. " + host) == "not-an-address");
  CHECK(kind_of("1234. " + host) == "not-an-address");
  CHECK(kind_of("ab) " + host) == "not-an-address");
  CHECK(kind_of("1)") == "1");
  CHECK(kind_of("7") == "7");
  CHECK(kind_of("12") == "12");
  CHECK(kind_of("joe//\u00A0" + host) == "not-an-address");
  CHECK(kind_of("-") == "name-edge");
  CHECK(kind_of("one < two <" + host + ">") == "not-an-address");
  CHECK(kind_of("https://\u00A0" + host) == "joesgarage");
  CHECK(kind_of("https:/\u00A0/" + host) == "not-an-address");
  CHECK(kind_of("\u00A0https:/\u00A0" + host) == "not-an-address");
  CHECK(kind_of("h\u00A0" + host) == "not-an-address");
  CHECK(kind_of("https://\u00A0joes " + host) == "not-an-address");
  CHECK(kind_of("https://" + host + "http://" + host + "/menu") == "not-an-address");
  CHECK(kind_of("https://freshbooks.evil.example://x") == "lookalike-host");
  CHECK(kind_of("https://" + host + " https://" + host + "/") == "joesgarage");
  CHECK(kind_of("https://" + host + "https://" + host + "x") == "not-an-address");
  CHECK(kind_of("ACCOUNT_ID") == "placeholder-value");
  // Of layers without end only some are taken off, and the token is found inside the rest.
  ValueVerdict verdict;
  check_value(std::string(100, '"') + "0f1e2d3c4b5a69788796a5b4c3d2e1f0" + std::string(100, '"'),
              freshbooks(), freshbooks().find_field("secret"), memory, verdict);
  CHECK(verdict.findings.has(Code::taken_from_text));
}

TEST_CASE("names of values in code stand for no value") {
  for (std::string_view text : {"$KEY", "$_key", "%KEY%", "STRIPE_KEY", "A_KEY_B", "****"}) {
    CAPTURE(text);
    CHECK(is_name_of_a_value(text));
  }
  for (std::string_view text :
       {"$", "$1", "$ ", "%%", "%KEY", "KEY%", "KEY", "STRIPE_CODE", "KEY_", "Key_KEY"}) {
    CAPTURE(text);
    CHECK_FALSE(is_name_of_a_value(text));
  }
}

TEST_CASE("characters that cannot be seen are removed, and their neighbors are not") {
  const auto taken_in = [](const std::string& input) {
    const auto text = std::make_unique<Text>();
    Findings findings;
    text->assign(input, findings);
    return std::string(text->value());
  };
  for (const char* seen : {"\u2070", "\u3163", "\u3165", "\uFE10", "\uFDFF", "\uFEFE", "\uFF9F", "\U000E1000",
                           "\U000DFFFD", "\u180A", "\u1810", "\u17B3", "\u17B6"}) {
    const std::string input = std::string("a") + seen + "b";
    CAPTURE(input);
    CHECK(taken_in(input) == input);
  }
  for (const char* unseen : {"\u2060", "\u2065", "\u206F", "\u3164", "\uFE00", "\uFE0F", "\uFEFF", "\uFFA0",
                             "\U000E0000", "\U000E0FFF", "\u180B", "\u180F", "\u17B4", "\u17B5", "\u1160"}) {
    const std::string input = std::string("a") + unseen + "b";
    CAPTURE(input);
    CHECK(taken_in(input) == "ab");
  }
}

TEST_CASE("an email is taken off what is around it, and its beginning is no other text") {
  Made made(
      {{"id", "a"}, {"fields", {{{"id", "email"}, {"type", "email"}}, {{"id", "user"}, {"type", "user"}}}}});
  for (std::string_view begun : {"joe", "joe@", "joe@b", "joe@b.", "j\u00F6e@b\u00FC"}) {
    CAPTURE(begun);
    CHECK(made.check(begun).has(Code::rest_missing));
  }
  for (std::string_view other : {"@b", "j(e@b", "joe@b c", "joe@.b", "joe@b@c", "joe@b.example@"}) {
    CAPTURE(other);
    CHECK(made.check(other).has(Code::not_an_email));
  }
  for (std::string_view text :
       {"is it joe@b.example? or", "is it joe@b.example! or", "is it joe@b.example. or",
        "it is joe@b.example or joe@b.example", "see https://b.example/ joe@b.example/token:a"}) {
    CAPTURE(text);
    CHECK(made.check(text).has(Code::taken_from_text));
    CHECK(made.value() == "joe@b.example");
  }
  CHECK(made.check("joe@b.example or jim@b.example").has(Code::not_an_email));
  // Of so many dots not all are taken for the end of a sentence.
  CHECK(made.check("joe@b" + std::string(200, '.')).has(Code::not_an_email));
  // As many marks as nobody sets: those that are left part words, too.
  const std::string marks(100, '"');
  CHECK(made.check(marks + "joe@b.example" + marks).has(Code::taken_from_text));
  CHECK(made.value() == "joe@b.example");
  const std::string layers(2 * std::size_t{Text::most_layers}, '"');
  CHECK_FALSE(made.check(layers + "joe@b.example" + layers).has(Code::taken_from_text));
  CHECK(made.value() == "joe@b.example");
  CHECK(made.check(" ", 1).size() == 0);
  CHECK(made.verdict.status == Status::empty);
}

TEST_CASE("without a catalog no key is of another service") {
  Made made({{"id", "a"},
             {"fields",
              {{{"id", "user"}, {"type", "user"}},
               {{"id", "secret"}, {"type", "secret"}, {"kinds", {kind("a-key", "k-[0-9]{8}")}}}}}});
  const std::string key = std::string("sk_") + "live_" + "Keyfit0123456789Keyfit01";
  CHECK(made.check(key, 0).has(Code::other_service));
  CHECK(made.check(key, 1).has(Code::other_service));
  made.loaded->definition.catalog = nullptr;
  CHECK_FALSE(made.check(key, 0).has(Code::other_service));
  CHECK(made.check(key, 1).has(Code::shape_unusual));
}

TEST_CASE("how keys usually begin is told up to what varies") {
  const auto usual = [](const std::string& pattern) {
    Made made(with_pattern(pattern));
    REQUIRE(made.check("zqzw").has(Code::shape_unusual));
    return std::string(made.verdict.detail.usual);
  };
  CHECK(usual("k-[0-9]{8}") == "k-");
  CHECK(usual("kx{3}[0-9]{8}") == "k");
  CHECK(usual("kx?[0-9]{8}") == "k");
  CHECK(usual("x?[0-9]{8}") == "");
  CHECK(usual("\\.[0-9]{8}") == "");
  CHECK(usual("k-key-of-all") == "k-key-of-all");
}

TEST_CASE("a value that fails its kind's check is of no kind, alone, in a text and mended") {
  ordered_json jwt = kind("a-jwt", "eyJ[A-Za-z0-9._-]{8,60}");
  jwt["check"] = "jwt";
  Made made(with_kinds(ordered_json::array({jwt})));
  CHECK(made.check("eyJhbGci.Z0.sig").size() == 0);
  CHECK(made.check("say eyJhbGci.Z0.sig then").has(Code::taken_from_text));
  CHECK(made.check("eyJhbGciZ0sig").has(Code::rest_missing));
  CHECK(made.check("say eyJhbGciZ0sig then").has(Code::shape_unusual));
  CHECK(made.check("EYjhbGciZ0sig").has(Code::shape_unusual));
  ordered_json sum = kind("a-sum", "k_[A-Z]{12}");
  sum["check"] = "crc32-base62";
  Made summed(with_kinds(ordered_json::array({sum})));
  CHECK(summed.check("k_ABCDEFGHIJKL").has(Code::checksum_wrong));
  CHECK_FALSE(summed.check("K_ABCDEFGHIJKL").has(Code::case_unusual));
}

TEST_CASE("of a page's address only what fits a kind is taken") {
  ordered_json definition = with_pattern("k[0-9]{8}");
  definition["fields"][0]["found_in"] = ordered_json::array({"b.example/apps/{value}"});
  Made made(definition);
  CHECK(made.check("https://b.example/apps/k12345678/x").has(Code::found_in_address));
  CHECK(made.value() == "k12345678");
  CHECK(made.check("https://b.example/apps/new").has(Code::address_in_secret_field));
}

TEST_CASE("marks around nothing hold no key") {
  Made made(with_pattern("k-[0-9]{8}"));
  made.check("\"  \"");
  CHECK(made.verdict.value.empty());
}

TEST_CASE("a key in a text stands free, is no blank, and is not looked for without end") {
  Made blanks(with_pattern(" ?[0-9]{4} ?"));
  CHECK(blanks.check("see: 1234  now").has(Code::shape_unusual));
  CHECK(blanks.check("see:1234!now").has(Code::taken_from_text));
  Made nothing(with_pattern("x?"));
  CHECK(nothing.check("qw zr").has(Code::shape_unusual));
  Made made(with_kinds({kind("a-key", "k-[0-9]{8}"), kind("a-line", "[/]{1,2000}!")}));
  CHECK(made.check(std::string(100, '/') + " k-12345678").has(Code::taken_from_text));
  CHECK(made.check(std::string(900, '/') + " k-12345678").has(Code::shape_unusual));
}

TEST_CASE("what begins a key and is another one whole is the other one") {
  ordered_json maybe = kind("a-maybe", "k-[a-f]{6}");
  maybe["maybe"] = true;
  ordered_json definition = with_pattern("k-[0-9a-f]{32}");
  definition["fields"][0]["shortest"] = 4;
  definition["fields"][0]["others"] = {kind("a-other", "k-[0-9]{8}"), maybe};
  Made made(definition);
  CHECK(made.check("k-1234567").has(Code::length_unusual));
  CHECK(made.check("k-12345678").has(Code::other_secret));
  CHECK(made.check("k-abcdef").has(Code::maybe_other));
  CHECK(made.check("K-12345678").has(Code::other_secret));
  CHECK(made.check("K-1234567").has(Code::case_unusual));
  CHECK(made.check("k-12345678:password").has(Code::other_secret));
  CHECK(made.verdict.kind == "a-other");
}

TEST_CASE("of a key that is too long no part is told that may go on") {
  Made made(with_pattern("(?<mode>live|test)-[0-9]{8}-(?<dc>us[0-9]{1,2})"));
  made.check("live-12345678-us12");
  CHECK(made.part("dc") == "us12");
  made.check("live-12345678-us123");
  REQUIRE(made.verdict.kind_index != no_kind);
  CHECK(made.part("dc") == "");
  CHECK(made.part("mode") == "live");
}

TEST_CASE("of a key that was cut off only the parts that are whole are told") {
  ordered_json definition = with_pattern("k-(?:(?<mode>live|test)|x)-[0-9]{12}");
  definition["fields"][0]["shortest"] = 3;
  Made made(definition);
  const auto mode = [](Made& of, std::string_view input) {
    of.check(input);
    REQUIRE(of.verdict.kind_index != no_kind);
    return of.part("mode");
  };
  CHECK(mode(made, "k-live-12") == "live");
  CHECK(mode(made, "k-li") == "");
  CHECK(mode(made, "k-x-12") == "");
  CHECK(mode(made, "k-x-123456789012") == "");
  CHECK(mode(made, "k-live-123456789012") == "live");
  CHECK(mode(made, "K-live-12") == "");
  // More places than a walk holds: nobody can say how it goes on.
  std::string many = "o-(?<mode>a|b)-[0-9]{4}";
  for (int i = 0; i < 40; ++i) many += "[0-9]?";
  definition = with_pattern(many);
  definition["fields"][0]["shortest"] = 3;
  Made overflowing(definition);
  CHECK(mode(overflowing, "o-a-12") == "");
}

TEST_CASE("in a closed field a key in a text and a card are seen for what they are") {
  Made made({{"id", "a"},
             {"fields",
              {{{"id", "secret"},
                {"type", "secret"},
                {"closed", true},
                {"shortest", 16},
                {"kinds", {kind("a-key", "k[0-9]{16}")}}}}}});
  CHECK(made.check("k1234567890123456").size() == 0);
  CHECK(made.check("K1234567890123456").has(Code::case_unusual));
  CHECK(made.check("Please log in with k1234567890123456 there, thank you").has(Code::taken_from_text));
  CHECK(made.value() == "k1234567890123456");
  CHECK(made.check("Please log in with your own key there, thank you").has(Code::password_like));
  Made letters({{"id", "a"},
                {"fields",
                 {{{"id", "secret"},
                   {"type", "secret"},
                   {"closed", true},
                   {"shortest", 16},
                   {"kinds", {kind("a-key", "[a-f]{32}")}}}}}});
  CHECK(letters.check(std::string("4111 1111 ") + "1111 1111").has(Code::payment_card));
}

TEST_CASE("an account beside a secret is shared with no field, whichever comes first") {
  const ordered_json account = {{"id", "account"},
                                {"type", "account"},
                                {"hosts", {"a.example"}},
                                {"found_in", {"admin.b.example/store/{value}"}}};
  const ordered_json secret = {
      {"id", "secret"}, {"type", "secret"}, {"kinds", {kind("a-key", "k-[0-9]{8}")}}};
  for (const ordered_json& fields :
       {ordered_json::array({account, secret}), ordered_json::array({secret, account})}) {
    const Made made({{"id", "a"}, {"label_words", {"thing"}}, {"fields", fields}});
    REQUIRE(made.problem == "");
    const auto found = std::make_unique<PasteVerdict>();
    check_paste("joe.a.example k-12345678", made.definition(), *made.memory, *found);
    CHECK(found->found[0] == Found::one);
    CHECK(found->found[1] == Found::one);
    const auto account_of = [&](std::string_view input) {
      return check_account(input, made.definition(), *made.memory);
    };
    CHECK(account_of("admin.b.example/store/joe").findings.has(Code::found_in_address));
    CHECK_FALSE(account_of("admin.b.example/store/-joe-").usable());
    // A word of the definition's labels leads in a value, and any other may be a part of its name.
    CHECK(account_of("the thing joe.a.example it is").suggestion.name() == "joe");
    CHECK(account_of("it is joe.a.example there").suggestion.name() == "joe");
    CHECK(account_of("the other joe.a.example it is").suggestion.name().empty());
  }
}

TEST_CASE("no object or list of a definition is a text, and no list an object") {
  const ordered_json flat = whole_definition().flatten();
  std::set<std::string> above;
  for (const auto& leaf : flat.items()) {
    // The live test has lists that may be one text.
    if (leaf.key().rfind("/live_test", 0) == 0) continue;
    for (ordered_json::json_pointer at(leaf.key()); !at.parent_pointer().empty();) {
      at = at.parent_pointer();
      above.insert(at.to_string());
    }
  }
  CHECK(above.size() > 30);
  for (const std::string& path : above) {
    CAPTURE(path);
    CHECK(problem_with(path, "a") == "wrong-value at " + path);
  }
  for (const char* path :
       {"/fields", "/fields/1/choices", "/fields/4/kinds", "/fields/0/hosts", "/fields/0/found_in"}) {
    CAPTURE(path);
    CHECK(problem_with(path, {{"surprise", "a"}}) == std::string("wrong-value at ") + path + "/surprise");
  }
}

TEST_CASE("pages and choices of a definition are of the characters that they may have") {
  const auto page = [](const char* text) { return problem_with("/fields/0/found_in/0", text).empty(); };
  for (const char* good :
       {"s1-a.{value}.b.example", "{value}.b.example", "{value}-x.b.example", "b.example/{value}"}) {
    CAPTURE(good);
    CHECK(page(good));
  }
  for (const char* bad :
       {"A{value}.b.example", "s_{value}.b.example", "{value}.b", "{value}.bexample", "{value}x.b.example",
        "{value}.a", "{value}", "{value}.b.example/{value}", "b.example/ {value}"}) {
    CAPTURE(bad);
    CHECK_FALSE(page(bad));
  }
  const auto choice = [](const char* text) {
    const ordered_json choices = {{{"value", "us"}, {"label", "America"}},
                                  {{"value", text}, {"label", "Europe"}}};
    const ordered_json field = {{"id", "region"}, {"type", "choice"}, {"choices", choices}};
    return Made({{"id", "a"}, {"fields", ordered_json::array({field})}}).problem.empty();
  };
  for (const char* good : {"eu", "1", "e.u_1-A"}) CHECK(choice(good));
  for (const char* bad : {"", "-eu", ".eu", "e u", "e/u"}) CHECK_FALSE(choice(bad));
}

TEST_CASE("a second account and a closed field without kinds are no fields") {
  const ordered_json first = {
      {"id", "account"}, {"type", "account"}, {"hosts", ordered_json::array({"a.example"})}};
  const ordered_json second = {{"id", "second"}, {"type", "account"}};
  CHECK(Made({{"id", "a"}, {"fields", ordered_json::array({first, second})}}).problem ==
        "contradiction at /fields");
  CHECK(
      Made({{"id", "a"}, {"fields", {{{"id", "user"}, {"type", "user"}, {"closed", true}, {"shortest", 3}}}}})
          .problem == "missing at /fields");
}

TEST_CASE("a number of a definition is made of digits, even where no JSON was read") {
  Made made(with_pattern("k-[0-9]{8}"));
  const std::string path = "/fields/0/shortest";
  for (std::string_view number : {"9", ":", "-", ""}) {
    std::string leaves = made.loaded->leaves;
    leaves += 'i';
    for (std::size_t size : {path.size(), std::size_t{0}}) leaves += static_cast<char>(size);
    for (std::size_t size : {number.size(), std::size_t{0}, std::size_t{0}, std::size_t{0}})
      leaves += static_cast<char>(size);
    leaves.append(path).append(number);
    const auto read = std::make_unique<Definition>();
    CAPTURE(number);
    CHECK((read_definition(leaves, *read).code == DefinitionProblem::none) == (number == "9"));
  }
}

TEST_CASE("patterns of seldom shapes match what they say") {
  const auto pool = std::make_unique<PatternPool>();
  const auto compiled = [&](std::string_view text) {
    pool->clear();
    Pattern pattern;
    std::size_t at = 0;
    REQUIRE(compile(text, *pool, pattern, at) == PatternProblem::none);
    return pattern;
  };
  const Pattern named = compiled("(?<a1_b>x(?:yw)?)z");
  CHECK(matches(*pool, named, "xz"));
  CHECK(matches(*pool, named, "xywz"));
  CHECK_FALSE(matches(*pool, named, "xyz"));
  const Pattern once = compiled("a{1}b{1,2}[cd]{2}");
  CHECK(matches(*pool, once, "abbcd"));
  CHECK_FALSE(matches(*pool, once, "aabcd"));
  Pattern none;
  std::size_t at = 0;
  CHECK(compile("(?<a-b>x)", *pool, none, at) == PatternProblem::name_malformed);
  char out[8];
  const Pattern long_one = compiled("k[0-9]{6}");
  CHECK(mend(*pool, long_one, "k12", {}, out).end == MendEnd::nothing);
  CHECK(mend(*pool, long_one, "k12", {.beginning = 4}, out).end == MendEnd::nothing);
  CHECK(mend(*pool, long_one, "k12", {.beginning = 3}, out).end == MendEnd::beginning);
  // What stands behind the text is none of it.
  const Pattern short_one = compiled("k[0-9]{3}");
  CHECK(mend(*pool, short_one, std::string_view("k12345").substr(0, 5), {.overlong = true}, out).end ==
        MendEnd::overlong);
}

TEST_CASE("sets of characters are joined, met and subtracted in both halves of ASCII") {
  const CharacterSet one("!0AaZ");
  const CharacterSet other("09abZ");
  CHECK((one & other) == CharacterSet("0aZ"));
  CHECK((other & one) == CharacterSet("0aZ"));
  CharacterSet both = one;
  both |= other;
  CHECK(both == CharacterSet("!09AabZ"));
  CharacterSet rest = one;
  rest -= other;
  CHECK(rest == CharacterSet("!A"));
}

TEST_CASE("bytes that are not UTF-8 are no value, whatever was checked before") {
  Made made(ordered_json::parse(R"({"id": "a", "fields": [
    {"id": "app", "type": "id", "kinds": [{"kind": "a-key", "label": "K", "pattern": "k-[0-9]{8}"}]},
    {"id": "email", "type": "email"},
    {"id": "user", "type": "user"},
    {"id": "region", "type": "choice", "choices": [{"value": "us", "label": "US"}, {"value": "eu", "label": "EU"}]}
  ]})"));
  REQUIRE(made.problem == "");
  for (std::size_t field = 0; field < 4; ++field) {
    CAPTURE(field);
    for (std::string_view before : {"k-12345678", "joe@b.example", "joe", "us"}) made.check(before, field);
    CHECK(made.check("\xFF", field).size() == 1);
    CHECK(made.verdict.findings.has(Code::not_utf8));
    CHECK(made.value().empty());
  }
}

TEST_CASE("how much of a key is a beginning is said by the field, or is half of it") {
  ordered_json definition = with_pattern("k-[0-9]{8}");
  CHECK(Made(definition).check("K-12").has(Code::shape_unusual));
  definition["fields"][0]["shortest"] = 1;
  CHECK(Made(definition).check("K-12").has(Code::length_unusual));
}

TEST_CASE(
    "of a paste, a secret in the first field is found behind a header's word, and what fits two fields in "
    "none") {
  const auto found = std::make_unique<PasteVerdict>();
  const ordered_json keys = ordered_json::array({kind("a-key", "k[>?]{2}[0-9]{8}")});
  Made first({{"id", "a"}, {"fields", {{{"id", "secret"}, {"type", "secret"}, {"kinds", keys}}}}});
  check_paste("Authorization: Basic az4+MTIzNDU2Nzg=", first.definition(), *first.memory, *found);
  CHECK(found->found[0] == Found::one);
  Made two(
      {{"id", "a"},
       {"fields",
        {{{"id", "one"}, {"type", "id"}, {"kinds", ordered_json::array({kind("a-one", "k-[0-9]{8}")})}},
         {{"id", "two"}, {"type", "id"}, {"kinds", ordered_json::array({kind("a-two", "k-[0-9]{8}")})}}}}});
  check_paste("it is k-12345678", two.definition(), *two.memory, *found);
  CHECK(found->found[0] == Found::several);
  CHECK(found->found[1] == Found::several);
}

TEST_CASE("a value is found in the address of its page, and in no other") {
  const std::string_view in_path = "admin.example/store/{value}";
  CHECK(find_in_page_address("https://admin.example/store/joe?x", in_path) == "joe");
  CHECK(find_in_page_address("http://ADMIN.example/store/joe/x", in_path) == "joe");
  CHECK(find_in_page_address("admin.example/shop/joe", in_path).empty());
  CHECK(find_in_page_address("evil.example/store/joe", in_path).empty());
  CHECK(find_in_page_address("joe@admin.example/store/joe", in_path).empty());
  const std::string_view in_middle = "admin.example/store/{value}/keys";
  CHECK(find_in_page_address("admin.example/store/joe/keys", in_middle) == "joe");
  CHECK(find_in_page_address("admin.example/store/joe/x/keys", in_middle).empty());
  CHECK(find_in_page_address("admin.example/store/joe", in_middle).empty());
  const std::string_view in_host = "store-{value}.example.com";
  CHECK(find_in_page_address("store-joe.example.com/x", in_host) == "joe");
  CHECK(find_in_page_address("store-joe.b.example.com", in_host).empty());
  CHECK(find_in_page_address("app.example", "app.example") == "app.example");
  CHECK(find_in_page_address("a.bc", "a.bc") == "a.bc");
  CHECK(find_in_page_address("app.example.evil", "app.example").empty());
  // A value at a host's end could end with any host.
  CHECK(find_in_page_address("app.evil", "app.{value}").empty());
  const std::string_view before_path = "{value}.example.com/admin";
  CHECK(find_in_page_address("joe.example.com/admin/x", before_path) == "joe");
  CHECK(find_in_page_address("joe.example.com/other", before_path).empty());
}

TEST_CASE("every type of field and problem of a definition has a text of its own") {
  std::set<std::string_view> types;
  for (const char* id : {"shopify", "zendesk", "datadog"}) {
    for (const Field& field : service(id).fields) types.insert(text_of(field.type));
  }
  CHECK(types.count("account") == 1);
  CHECK(types.count("email") == 1);
  CHECK(types.count("choice") == 1);
  CHECK(text_of(DefinitionProblem::none) != text_of(DefinitionProblem::wrong_value));
  CHECK(sentence_of(DefinitionProblem::wrong_value).back() == '.');
}

TEST_CASE("what earlier steps told comes out again") {
  const auto told = [](const ordered_json& so_far) {
    return answer_live({{"reply",
                         {{"step", 0},
                          {"status", 200},
                          {"headers", {{"content-type", "application/json"}}},
                          {"body", R"({"status": "ok"})"}}},
                        {"so_far", so_far}},
                       service("datadog"));
  };
  const ordered_json so_far = {
      {"who", {{"name", "Joe"}, {"email", "joe@b.example"}, {"company", "B"}, {"x", "y"}}},
      {"reason", "connected"},
      {"fields", {{"region", "eu1"}, {"none", "x"}, {"secret", "y"}}},
      {"rights", {"a", "b"}},
      {"missing", {"c"}},
      {"other", "z"}};
  CHECK(is_json(told(so_far)));
  // A refusal that another step passed on, a reason that there is not, and no rights at all.
  CHECK(is_json(told({{"reason", "secret-refused"}, {"rights", ordered_json::array()}})));
  CHECK(is_json(told({{"reason", "no-such-reason"}})));
  // It is only told again, so nothing of it may break the answer.
  CHECK(is_json(told({{"who", {{"name", "a\b\f\n\r\t\"\\\x01"}}}, {"reason", "connected"}})));
}

TEST_CASE("a user's name of an unusual shape warns, and one that begins like a key is not whole") {
  const auto loaded = std::make_unique<LoadedService>();
  std::string problem;
  REQUIRE(load_service(R"({"id": "a", "fields": [
      {"id": "user", "type": "user", "kinds": [{"kind": "a-user", "label": "U", "pattern": "u-[0-9]{8}"}]},
      {"id": "email", "type": "email", "others": [{"kind": "a-login", "label": "L", "pattern": "l-[0-9]{8}"}]},
      {"id": "secret", "type": "secret", "kinds": [{"kind": "a-key", "label": "K", "pattern": "k-[0-9]{32}"}]}]})",
                       *loaded, problem));
  Text memory;
  ValueVerdict verdict;
  const auto check = [&](std::size_t field, std::string_view input) {
    check_value(input, loaded->definition, field, memory, verdict);
    return verdict.status;
  };
  CHECK(check(0, "u-12345678") == Status::valid);
  check(0, "u-1234");
  CHECK(verdict.findings.has(Code::rest_missing));
  check(0, "joe");
  CHECK(verdict.findings.has(Code::shape_unusual));
  check(0, "k-01234567890123456789012345678901");
  CHECK(verdict.findings.has(Code::wrong_field));
  check(1, "l-12345678");
  CHECK(verdict.findings.has(Code::other_secret));
  check(1, "l-1234");
  CHECK_FALSE(verdict.usable());
}

namespace {

const Definition& made(LoadedService& loaded, std::string_view json) {
  std::string problem;
  REQUIRE_MESSAGE(load_service(json, loaded, problem), problem);
  return loaded.definition;
}

ordered_json reply(std::size_t step, int status, const std::string& body) {
  return {{"step", step},
          {"status", status},
          {"headers", {{"content-type", "application/json"}}},
          {"body", body}};
}

}  // namespace

TEST_CASE("which choice was found by asking is told, where a step is for one alone") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, R"({"id": "a", "fields": [
      {"id": "region", "type": "choice", "optional": true,
       "choices": [{"value": "us", "label": "America"}, {"value": "eu", "label": "Europe"}]},
      {"id": "user", "type": "user", "optional": true},
      {"id": "secret", "type": "secret", "kinds": [{"kind": "a-key", "label": "K", "pattern": "[0-9a-f]{32}"}]}],
      "live_test": {"steps": [
        {"url": "https://us.a.example/", "headers": {"Key": "{secret}"}, "only": {"region": ["us"]},
         "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}, {"status": "401", "next": "secret-refused"}]},
        {"url": "https://eu.a.example/", "headers": {"Key": "{secret}"}, "only": {"region": ["eu"]}, "cost": "one token",
         "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}, {"status": "401", "reason": "secret-refused"}]}]}})");
  const auto ask = [&](ordered_json line) {
    line["fields"] = {{"secret", "0123456789abcdef0123456789abcdef"}, {"user", "joe"}};
    return ordered_json::parse(answer_live(line, definition));
  };
  const ordered_json found = ask({{"reply", reply(0, 200, R"({"ok": "yes"})")}});
  CHECK(found.at("outcome").at("fields").at("region") == "us");
  CHECK(ask({{"reply", reply(0, 401, "{}")}, {"allow_cost", true}}).at("next") == 1);
  // No other step may be asked: what it would have been asked after is the answer.
  CHECK(ask({{"reply", reply(0, 401, "{}")}}).at("outcome").at("reason") == "secret-refused");
}

TEST_CASE("what a step that only adds fails with changes no outcome") {
  const ordered_json line = {{"failure", {{"step", 3}, {"kind", "unreachable"}, {"sent", "no"}}},
                             {"so_far", {{"reason", "connected"}}}};
  CHECK(reason_of(answer_live(line, service("datadog"))) == "connected");
}

TEST_CASE("a key of another service in an email field is told so") {
  const Definition& definition = service("zendesk");
  Text memory;
  ValueVerdict verdict;
  const std::string key = std::string("sk_") + "live_" + "Keyfit0123456789Keyfit01";
  check_value(key, definition, definition.find_field("email"), memory, verdict);
  CHECK(verdict.findings.has(Code::other_service));
}

TEST_CASE("an account's other site leads to the account") {
  const auto loaded = std::make_unique<LoadedService>();
  const Definition& definition = made(*loaded, R"({"id": "a", "fields": [
      {"id": "account", "type": "account", "hosts": ["a.example"], "name": {"drop_end": ["-admin"]}},
      {"id": "user", "type": "user"}],
      "live_test": {"steps": [{"url": "https://{account}/", "headers": {"User": "{user}"},
                               "rules": [{"status": "200", "when": [{"at": "/ok", "is": "yes"}], "reason": "connected"}, {"status": "401", "reason": "secret-refused"}]}]}})");
  Text memory;
  const AccountVerdict verdict = check_account("joe-admin.a.example", definition, memory);
  CHECK(verdict.findings.has(Code::found_in_address));
  CHECK(verdict.address.name() == "joe");
  // No secret is there to be blamed.
  const ordered_json line = {{"reply", reply(0, 401, "{}")},
                             {"fields", {{"account", "joe.a.example"}, {"user", "joe"}}}};
  CHECK(reason_of(answer_live(line, definition)) == "secret-refused");
}

TEST_CASE("under an ending of two labels a service's own site is no look-alike of its host") {
  const ordered_json definition = {
      {"id", "a"},
      {"fields", {{{"id", "account"}, {"type", "account"}, {"hosts", ordered_json::array({"acme.co.uk"})}}}}};
  Made made(definition);
  REQUIRE(made.problem.empty());
  CHECK(check_account("https://joe.acme.co.uk", made.definition(), *made.memory).status == Status::valid);
  // Of the same ending, and another's.
  CHECK(check_account("https://joe.other.co.uk", made.definition(), *made.memory)
            .findings.has(Code::other_domain));
  CHECK(check_account("https://joe.acme.co.uk.evil.example", made.definition(), *made.memory)
            .findings.has(Code::lookalike_host));
}

TEST_CASE("a body is XML by its type, too") {
  ordered_json line = {{"reply", reply(0, 200, "no markup")}};
  for (const char* type :
       {"application/xml", "text/xml; charset=utf-8", "application/xhtml+xml", "text/plain"}) {
    line["reply"]["headers"]["content-type"] = type;
    CHECK(find_answer_fault(answer_live(line, freshbooks()), line, freshbooks()) == "");
  }
}
