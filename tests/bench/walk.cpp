// How long the walk through one pattern takes, for tests/bench/walk.ts: a line for each key on standard
// output, of service, kind, pattern, key and, once it was asked for, nanoseconds.
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

double time_of(const Definition& definition, const Kind& kind, const std::string& key, double milliseconds) {
  constexpr std::size_t batch = 2'000;
  const auto start = Clock::now();
  std::size_t count = 0;
  std::chrono::duration<double, std::nano> time{};
  do {
    for (std::size_t i = 0; i < batch; ++i) seen += matches(definition.patterns, kind.pattern, key) ? 1 : 0;
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
      const double time = milliseconds > 0 ? time_of(definition, kind, key, milliseconds) : 0;
      std::printf("%s\t%s\t%s\t%s\t%.2f\n", id, std::string(kind.kind).c_str(),
                  std::string(kind.pattern_text).c_str(), key.c_str(), time);
    }
  }
  return seen > 0 || milliseconds == 0 ? 0 : 1;
}
