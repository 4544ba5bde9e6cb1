// Writes tests/addresses/marks.js: every character that Unicode knows to look like, fold to, or be mapped by
// a browser to a mark of an address's grammar, or to what a host may be spelt with.
//
// A character's images are its skeleton among the confusables (UTS #39), its compatibility form
// (NFKC_Casefold), what IDNA makes of it (UTS #46), and itself without accents. Broader than what the core
// knows, and made apart from it. Needs libicu-dev; tests/checks/unicode.test.ts says how it is compiled and
// run.
#include <unicode/idna.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>
#include <unicode/uversion.h>

#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace {

using icu::UnicodeString;

constexpr std::string_view grammar = "./\\@:?#%";
constexpr std::string_view of_hosts = ".-0123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view others = ",_";

class Unicode {
 public:
  Unicode() {
    checker_ = uspoof_open(&status_);
    idna_.reset(icu::IDNA::createUTS46Instance(UIDNA_DEFAULT, status_));
    decomposed_ = icu::Normalizer2::getNFDInstance(status_);
    folded_ = icu::Normalizer2::getNFKCCasefoldInstance(status_);
  }
  ~Unicode() { uspoof_close(checker_); }
  Unicode(const Unicode&) = delete;
  Unicode& operator=(const Unicode&) = delete;

  bool failed() const { return U_FAILURE(status_); }

  std::set<std::string> images(UChar32 c) {
    const UnicodeString self(c);
    std::set<std::string> all;
    add(all, self);
    add(all, skeleton(self));
    add(all, skeleton(UnicodeString(u_tolower(c))));
    add(all, folded_->normalize(self, status_));
    add(all, mapped(self));
    return all;
  }

  // Whether IDNA takes the character out.
  bool is_ignored(UChar32 c) { return mapped(UnicodeString(c)).isEmpty(); }

 private:
  void add(std::set<std::string>& all, const UnicodeString& image) {
    const UnicodeString parts = decomposed_->normalize(UnicodeString(image).toLower(), status_);
    std::string ascii;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 c = parts.char32At(i);
      const auto type = u_charType(c);
      if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) continue;
      if (c >= 0x80) return;
      ascii += static_cast<char>(c);
    }
    if (!ascii.empty()) all.insert(ascii);
  }

  UnicodeString skeleton(const UnicodeString& text) {
    UnicodeString answer;
    uspoof_getSkeletonUnicodeString(checker_, 0, text, answer, &status_);
    return answer;
  }

  // Between letters that take no accent, as in a label; errors do not count, as where a character stands may
  // forbid it.
  UnicodeString mapped(const UnicodeString& text) {
    UnicodeString answer;
    icu::IDNAInfo info;
    idna_->nameToUnicode(UnicodeString("q") + text + "q", answer, info, status_);
    return answer.length() < 2 ? UnicodeString("?") : answer.tempSubString(1, answer.length() - 2);
  }

  UErrorCode status_ = U_ZERO_ERROR;
  USpoofChecker* checker_ = nullptr;
  std::unique_ptr<icu::IDNA> idna_;
  const icu::Normalizer2* decomposed_ = nullptr;
  const icu::Normalizer2* folded_ = nullptr;
};

void append(std::string& list, UChar32 c) {
  char escaped[16];
  std::snprintf(escaped, sizeof escaped, "\\u{%x}", static_cast<unsigned>(c));
  list += escaped;
}

void print(const char* name, const char* what, const std::map<std::string, std::string>& lists) {
  std::printf("\n/** %s @type {Readonly<Record<string, string>>} */\nexport const %s = {\n", what, name);
  for (const auto& [key, list] : lists) {
    std::printf("  \"%s%s\":\n    \"%s\",\n", key == "\\" ? "\\" : "", key.c_str(), list.c_str());
  }
  std::printf("};\n");
}

void print(const char* name, const char* what, const std::string& list) {
  std::printf("\n/** %s */\nexport const %s =\n  \"%s\";\n", what, name, list.c_str());
}

// What a character with two letters or more has to stand for: some of a host, or a mark of the grammar and
// more.
bool is_part_of_host(const std::string& image) {
  return image.find_first_not_of(of_hosts) == std::string::npos && image.find("..") == std::string::npos;
}

}  // namespace

int main() {
  Unicode unicode;
  std::set<char> wanted(grammar.begin(), grammar.end());
  wanted.insert(of_hosts.begin(), of_hosts.end());
  wanted.insert(others.begin(), others.end());
  std::map<std::string, std::string> look_alikes;
  std::map<std::string, std::string> sequences;
  std::string compounds;
  std::string ignored;
  std::string blanks;
  std::string controls;
  std::string accents;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    const auto type = u_charType(c);
    if (type == U_SURROGATE || type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR) continue;
    if (type == U_CONTROL_CHAR || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL)) append(controls, c);
    if (u_hasBinaryProperty(c, UCHAR_WHITE_SPACE)) append(blanks, c);
    if (c < 0x80) continue;
    if (unicode.is_ignored(c)) append(ignored, c);
    if (u_getCombiningClass(c) > 0 && c < 0x370) append(accents, c);
    bool is_compound = false;
    for (const std::string& image : unicode.images(c)) {
      if (image.size() == 1) {
        if (wanted.count(image[0]) > 0) append(look_alikes[image], c);
      } else if (is_part_of_host(image)) {
        append(sequences[image], c);
      } else {
        is_compound = is_compound || image.find_first_of(grammar) != std::string::npos;
      }
    }
    if (is_compound) append(compounds, c);
  }
  if (unicode.failed()) return 1;
  std::printf("// Made by tests/addresses/make_marks.cpp from ICU %s, Unicode %s. Do not edit.\n",
              U_ICU_VERSION, U_UNICODE_VERSION);
  print("LOOK_ALIKES", "By the character that they look like, fold to, or are mapped to.", look_alikes);
  print("SEQUENCES", "One character each, by the letters of a host that they stand for.", sequences);
  print("COMPOUNDS", "Those that stand for a mark of the grammar and something more.", compounds);
  print("IGNORED", "What IDNA takes out.", ignored);
  print("BLANKS", "White space.", blanks);
  print("CONTROLS", "Controls, those of bidirectional text among them.", controls);
  print("ACCENTS", "Marks that combine with the letter before.", accents);
  return 0;
}
