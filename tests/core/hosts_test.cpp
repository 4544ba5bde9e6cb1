// How near a host is to the service's own: slips of the keyboard, letters that look alike, labels that lead
// elsewhere.
#include <doctest/doctest.h>

#include <string>

#include "keyfit/account.h"
#include "support.h"

using namespace keyfit;

namespace {

// The only code that is found in `input`, and what is suggested for it, or "several".
std::string only_code(const std::string& input) {
  Text memory;
  const AccountVerdict verdict = check_account(input, freshbooks(), memory);
  CHECK(check_everything(input, freshbooks()) == "");
  if (verdict.findings.size() != 1) return "several";
  return std::string(text_of(verdict.findings.begin()->code)) +
         (verdict.findings.begin()->has_suggestion ? " " + std::string(verdict.suggestion.name()) : "");
}

}  // namespace

TEST_CASE("two letters that changed places, twice, are a misspelling, and three are another domain") {
  CHECK(only_code("https://joesgarage.rfeshboosk.com") == "domain-typo joesgarage");
  CHECK(only_code("https://joesgarage.frehsboosk.com") == "domain-typo joesgarage");
  CHECK(only_code("https://joesgarage.rfehsboosk.com") == "other-domain");
  CHECK(only_code("https://joesgarage.fershboosk.com") == "domain-typo joesgarage");
}

TEST_CASE("a label in punycode is what it decodes to, however far its characters are apart") {
  for (const char* label : {"xn--frbk-2nd02e6b3je92h", "xn--frbk-2nd02e6gd82g01d", "xn--frbk-2nd02e7b2je92h",
                            "xn--freshboks-52h"})
    CHECK(only_code("https://joesgarage." + std::string(label) + ".com") == "homoglyph-host");
  // One that goes on past all numbers is none, whatever it began with.
  CHECK(only_code("https://joesgarage.xn--freshboks-52h99999999999.com") == "other-domain");
}

TEST_CASE("a whole host in front of a misspelt one is a deception") {
  CHECK(only_code("https://joesgarage.freshbooks.com.freshbook.com") == "lookalike-host");
  CHECK(only_code("https://freshbooks.com.freshbook.com") == "lookalike-host");
}

TEST_CASE("what no host is") {
  CHECK(only_code("https://.petal.example") == "not-an-address");
  CHECK(only_code("https://[::1]/") == "other-domain");
}
