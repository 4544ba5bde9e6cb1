// Writes core/src/look_alikes.inc: which characters look like one that a host may have, or like some of them
// together.
//
// Source: Unicode's confusables (UTS #39) as ICU carries them, and the compatibility forms (NFKC_Casefold)
// that a browser folds; accents do not count. It is of every character that DNS allows, so no new service
// needs it made again. To be run to follow a new Unicode version; tests/checks compares. Needs libicu-dev:
//   g++ -std=c++20 core/tools/make_look_alikes.cpp -licui18n -licuuc -o build/make_look_alikes
//   build/make_look_alikes > core/src/look_alikes.inc
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/uversion.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace {

using icu::UnicodeString;

// What a host is spelt with (RFC 1123, 2.1).
constexpr std::string_view host_characters = "-.0123456789abcdefghijklmnopqrstuvwxyz";

// Whether some host has `text` in it: no label is empty, nor has a hyphen at an edge.
bool stands_in_host(const std::string& text) {
  for (std::string_view never : {"..", "-.", ".-"}) {
    if (text.find(never) != std::string::npos) return false;
  }
  return text.find_first_not_of(host_characters) == std::string::npos;
}

bool is_accent(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

// An accent that stands with letters of any script. Those of one script are not drawn over a Latin letter.
bool is_common_accent(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return is_accent(c) && (script == USCRIPT_INHERITED || script == USCRIPT_COMMON);
}

class LookAlikes {
 public:
  LookAlikes() {
    checker_ = uspoof_open(&status_);
    decomposed_ = icu::Normalizer2::getNFDInstance(status_);
    compatible_ = icu::Normalizer2::getNFKCCasefoldInstance(status_);
  }
  ~LookAlikes() { uspoof_close(checker_); }
  LookAlikes(const LookAlikes&) = delete;
  LookAlikes& operator=(const LookAlikes&) = delete;

  bool failed() const { return U_FAILURE(status_); }

  // What `c` looks like: one character of a host, or more that stand together in one, or nothing. A capital
  // may look like nothing where its small form does.
  std::string find(UChar32 c) {
    const UnicodeString self(c);
    for (const UnicodeString& form :
         {self, UnicodeString(self).toLower(), compatible_->normalize(self, status_)}) {
      const std::string found = reduce(form);
      if (!found.empty()) return found;
    }
    return {};
  }

 private:
  std::string reduce(const UnicodeString& form) {
    UnicodeString skeleton;
    uspoof_getSkeletonUnicodeString(checker_, 0, form, skeleton, &status_);
    const UnicodeString parts = decomposed_->normalize(skeleton.toLower(), status_);
    std::string found;
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 c = parts.char32At(i);
      if (is_accent(c)) continue;
      if (c >= 0x80) return {};
      found += static_cast<char>(c);
    }
    // The skeleton of m is "rn".
    for (std::size_t at; (at = found.find("rn")) != std::string::npos;) found.replace(at, 2, "m");
    return stands_in_host(found) ? found : std::string();
  }

  UErrorCode status_ = U_ZERO_ERROR;
  USpoofChecker* checker_ = nullptr;
  const icu::Normalizer2* decomposed_ = nullptr;
  const icu::Normalizer2* compatible_ = nullptr;
};

// Code points side by side that look like the same characters (step 0), or like single characters that follow
// one another (step 1), as the mathematical alphabets do.
struct Run {
  UChar32 first = 0;
  int count = 0;
  int step = 0;
  std::string like;

  bool take(UChar32 c, const std::string& next) {
    constexpr int most = 127;  // what the core has room for
    if (c != first + count || count == most) return false;
    const int into = next.size() == 1 && like.size() == 1 ? next[0] - like[0] : next == like ? 0 : -1;
    const int wanted_step = count == 1 ? into : step;
    if (wanted_step < 0 || wanted_step > 1 || into != wanted_step * count) return false;
    step = wanted_step;
    ++count;
    return true;
  }
};

// As Skeleton::add_look_alike in core/src/host.cpp reads it: how far behind the run before, seven bits a byte
// with the lowest first; the count and the step; the characters, the last one marked.
void print(const Run& run, UChar32 before) {
  auto gap = static_cast<unsigned>(run.first - before);
  for (; gap >= 0x80; gap >>= 7) std::printf("%u, ", (gap & 0x7F) | 0x80);
  std::printf("%u, %d, ", gap, run.count << 1 | run.step);
  for (std::size_t i = 0; i < run.like.size(); ++i)
    std::printf(i + 1 < run.like.size() ? "'%c', " : "'%c' | 0x80,", run.like[i]);
  std::printf("  // U+%04X\n", static_cast<unsigned>(run.first));
}

struct Range {
  UChar32 first = 0;
  UChar32 last = 0;
};

}  // namespace

int main() {
  LookAlikes look_alikes;
  std::vector<Run> runs;
  std::vector<Range> accents;
  for (UChar32 c = 0x80; c <= UCHAR_MAX_VALUE; ++c) {
    if (!u_isdefined(c) || U_IS_SURROGATE(c)) continue;
    if (c >= 0xFF01 && c <= 0xFF5E) continue;  // full-width forms are folded before
    if (is_common_accent(c)) {
      if (accents.empty() || accents.back().last + 1 != c) accents.push_back({c, c});
      accents.back().last = c;
      continue;
    }
    const std::string found = look_alikes.find(c);
    if (!found.empty() && (runs.empty() || !runs.back().take(c, found))) runs.push_back({c, 1, 0, found});
  }
  if (look_alikes.failed()) return 1;

  std::printf("// Made by core/tools/make_look_alikes.cpp from ICU %s, Unicode %s. Do not edit.\n",
              U_ICU_VERSION, U_UNICODE_VERSION);
  std::printf("// clang-format off\nconstexpr unsigned char look_alikes[] = {\n");
  UChar32 before = 0;
  for (const Run& run : runs) {
    print(run, before);
    before = run.first + run.count;
  }
  std::printf("};\nconstexpr Accents accents[] = {\n");
  for (const Range& range : accents) std::printf("{0x%04X, 0x%04X},\n", range.first, range.last);
  std::printf("};\n");
  return 0;
}
