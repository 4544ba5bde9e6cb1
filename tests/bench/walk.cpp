// How long the walk through one pattern takes, for tests/bench/walk.ts: a line for each key on standard
// output, of kind, pattern, key and two times in nanoseconds: to say whether it matches, and with its named
// parts.
//
//   keyfit-walk list           the keys that are measured
//   keyfit-walk MILLISECONDS   a round of so long for each
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "samples.h"
#include "support.h"

using namespace keyfit;

namespace {

using Clock = std::chrono::steady_clock;

std::size_t seen = 0;  // so that no compiler takes the work for useless

template <typename Walk>
double time_of(Walk walk, double milliseconds) {
  constexpr std::size_t batch = 2'000;
  const auto start = Clock::now();
  std::size_t count = 0;
  std::chrono::duration<double, std::nano> time{};
  do {
    for (std::size_t i = 0; i < batch; ++i) seen += walk() ? 1 : 0;
    count += batch;
    time = Clock::now() - start;
  } while (time.count() < milliseconds * 1e6);
  return time.count() / static_cast<double>(count);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const double milliseconds = std::atof(argv[1]);  // of "list" it is 0
  for (const char* id : {"stripe", "github", "shopify"}) {
    Random random(1);
    const Definition& definition = service(id);
    const Field& field = definition.fields[definition.find_field("secret")];
    for (const Kind& kind : definition.kinds.view(field.kinds)) {
      const std::string key = make_key(definition, kind, random);
      const auto is_match = [&] { return matches(definition.patterns, kind.pattern, key); };
      const auto has_parts = [&] { return match(definition.patterns, kind.pattern, key).whole; };
      const double time = milliseconds > 0 ? time_of(is_match, milliseconds) : 0;
      const double time_with_parts = milliseconds > 0 ? time_of(has_parts, milliseconds) : 0;
      std::printf("%s\t%s\t%s\t%.2f\t%.2f\n", std::string(kind.kind).c_str(),
                  std::string(kind.pattern_text).c_str(), key.c_str(), time, time_with_parts);
    }
  }
  return seen > 0 || milliseconds == 0 ? 0 : 1;
}
