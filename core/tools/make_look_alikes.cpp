// Writes core/src/look_alikes.inc: which characters look like a small ASCII letter, a digit, a dot or a
// hyphen.
//
// Source: Unicode's confusables (UTS #39) as ICU carries them, reduced to code points whose skeleton, in
// small letters, is one such character. Run only to follow a new Unicode version; needs libicu-dev:
//   g++ -std=c++20 core/tools/make_look_alikes.cpp -licui18n -licuuc -o build/make_look_alikes
//   build/make_look_alikes > core/src/look_alikes.inc
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>
#include <unicode/uversion.h>

#include <cstdio>

namespace {

// What a host can be spelt with, without '0' and '1': the skeletons have letters in their place.
bool is_wanted(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '9') || c == '.' || c == '-' || c == '/' || c == '@';
}

char32_t look_alike(const USpoofChecker* checker, char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString skeleton;
  uspoof_getSkeletonUnicodeString(checker, 0, icu::UnicodeString(static_cast<UChar32>(code_point)), skeleton,
                                  &status);
  if (U_FAILURE(status)) return 0;
  skeleton.foldCase();
  if (skeleton == icu::UnicodeString("rn")) return 'm';  // the skeleton of m
  if (skeleton.countChar32() != 1) return 0;
  const auto c = static_cast<char32_t>(skeleton.char32At(0));
  return is_wanted(c) ? c : 0;
}

// A run of code points whose look-alikes follow one another, as the mathematical alphabets do.
struct Run {
  char32_t first = 0;
  unsigned count = 0;
  char32_t like = 0;
};

void print(const Run& run) {
  if (run.count == 0) return;
  std::printf("{0x%04X, %u, '%c'},\n", static_cast<unsigned>(run.first), run.count,
              static_cast<char>(run.like));
}

}  // namespace

int main() {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker* checker = uspoof_open(&status);
  if (U_FAILURE(status)) return 1;
  std::printf("// Made by core/tools/make_look_alikes.cpp from ICU %s, Unicode %s. Do not edit.\n",
              U_ICU_VERSION, U_UNICODE_VERSION);
  std::printf("// clang-format off\n");
  Run run;
  for (char32_t c = 0x80; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (c >= 0xFF01 && c <= 0xFF5E) continue;  // full-width forms are folded before
    char32_t like = look_alike(checker, c);
    // A capital may look like nothing where its small form does.
    if (like == 0) like = look_alike(checker, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), 0)));
    if (like == 0) continue;
    if (c == run.first + run.count && like == run.like + run.count && run.count < 31) {
      ++run.count;
    } else {
      print(run);
      run = {c, 1, like};
    }
  }
  print(run);
  uspoof_close(checker);
  return 0;
}
