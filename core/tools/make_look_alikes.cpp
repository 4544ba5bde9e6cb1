// Writes core/src/look_alikes.inc: which characters look like one of a host's characters, or like some of
// them together.
//
// Source: Unicode's confusables (UTS #39) as ICU carries them, and the compatibility forms (NFKC_Casefold)
// that a browser folds; accents do not count. Reduced to what the hosts of the services' files are spelt
// with. To be run where a service comes with other characters in its hosts, or to follow a new Unicode
// version; tests/checks compares. Needs libicu-dev:
//   g++ -std=c++20 core/tools/make_look_alikes.cpp -licui18n -licuuc -o build/make_look_alikes
//   build/make_look_alikes core/services/*.json > core/src/look_alikes.inc
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using icu::UnicodeString;

// As the core reads a host: what hardly anyone tells apart is one and the same.
std::string fold(std::string text) {
  for (char& c : text) c = c == '0' ? 'o' : c == '1' || c == 'i' || c == '|' ? 'l' : c;
  for (std::size_t at; (at = text.find("rn")) != std::string::npos;) text.replace(at, 2, "m");
  return text;
}

std::vector<std::string> read_hosts(int count, char** files) {
  std::vector<std::string> hosts;
  for (int i = 0; i < count; ++i) {
    std::ifstream file(files[i]);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::string key = "\"hosts\": [";
    for (std::size_t at = 0; (at = text.find(key, at)) != std::string::npos;) {
      at += key.size();
      const std::size_t end = text.find(']', at);
      for (std::size_t quote; (quote = text.find('"', at)) < end;) {
        at = text.find('"', quote + 1) + 1;
        hosts.push_back(text.substr(quote + 1, at - quote - 2));
      }
    }
  }
  return hosts;
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
  explicit LookAlikes(const std::vector<std::string>& hosts) {
    for (const std::string& host : hosts) {
      wanted_.insert(host.begin(), host.end());
      folded_hosts_.push_back(fold(host));
    }
    checker_ = uspoof_open(&status_);
    decomposed_ = icu::Normalizer2::getNFDInstance(status_);
    compatible_ = icu::Normalizer2::getNFKCCasefoldInstance(status_);
  }
  ~LookAlikes() { uspoof_close(checker_); }
  LookAlikes(const LookAlikes&) = delete;
  LookAlikes& operator=(const LookAlikes&) = delete;

  bool failed() const { return U_FAILURE(status_); }
  std::string wanted() const { return {wanted_.begin(), wanted_.end()}; }

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
    if (found == "rn") found = "m";  // the skeleton of m
    if (found.size() == 1) return wanted_.count(found[0]) > 0 ? found : std::string();
    const bool stands = std::any_of(folded_hosts_.begin(), folded_hosts_.end(), [&](const std::string& host) {
      return host.find(fold(found)) != std::string::npos;
    });
    return stands ? found : std::string();
  }

  UErrorCode status_ = U_ZERO_ERROR;
  USpoofChecker* checker_ = nullptr;
  const icu::Normalizer2* decomposed_ = nullptr;
  const icu::Normalizer2* compatible_ = nullptr;
  std::set<char> wanted_;
  std::vector<std::string> folded_hosts_;
};

// Code points side by side that look like the same character (step 0), or like characters that follow one
// another (step 1), as the mathematical alphabets do.
struct Run {
  UChar32 first = 0;
  int count = 0;
  int step = 0;
  char like = 0;

  bool take(UChar32 c, char next) {
    constexpr int most = 15;  // what the core has room for
    const int wanted_step = count == 1 ? next - like : step;
    if (c != first + count || count == most || wanted_step < 0 || wanted_step > 1) return false;
    if (next != like + wanted_step * count) return false;
    step = wanted_step;
    ++count;
    return true;
  }
};

struct Range {
  UChar32 first = 0;
  UChar32 last = 0;
};

}  // namespace

int main(int count, char** files) {
  const std::vector<std::string> hosts = read_hosts(count - 1, files + 1);
  LookAlikes look_alikes(hosts);
  std::vector<Run> runs;
  std::vector<std::pair<UChar32, std::string>> sequences;
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
    if (found.size() > 1) sequences.emplace_back(c, found);
    if (found.size() == 1 && (runs.empty() || !runs.back().take(c, found[0]))) {
      runs.push_back({c, 1, 0, found[0]});
    }
  }
  if (hosts.empty() || look_alikes.failed()) return 1;

  std::printf("// Made by core/tools/make_look_alikes.cpp from ICU %s, Unicode %s. Do not edit.\n",
              U_ICU_VERSION, U_UNICODE_VERSION);
  std::printf("// Characters of the hosts: %s\n// clang-format off\n", look_alikes.wanted().c_str());
  std::printf("constexpr LookAlikes look_alikes[] = {\n");
  for (const Run& run : runs)
    std::printf("{0x%04X, %d, %d, '%c'},\n", run.first, run.count, run.step, run.like);
  std::printf("};\nconstexpr Sequence sequences[] = {\n");
  for (const auto& [c, letters] : sequences) std::printf("{0x%04X, \"%s\"},\n", c, letters.c_str());
  std::printf("};\nconstexpr Accents accents[] = {\n");
  for (const Range& range : accents) std::printf("{0x%04X, 0x%04X},\n", range.first, range.last);
  std::printf("};\n");
  return 0;
}
