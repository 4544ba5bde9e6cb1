// How long a check may take: whether it takes twice as long for twice as much, and which inputs of the most
// bytes are the slowest. Built twice, and run by script/bench: with a core that counts its blocks of code
// (the compiler's -fsanitize-coverage=trace-pc), whose count climbs hills without any clock; and with the
// core as it is, whose time counts.
//
//   keyfit-slowest-counted search SECONDS FOLDER   climbs; what is slowest stays in FOLDER, and begins the
//                                                  next search
//   keyfit-slowest table FOLDER                    the tables of tests/bench/README.md
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "keyfit/check.h"
#include "support.h"
#include "vectors.h"

using namespace keyfit;
using Clock = std::chrono::steady_clock;

namespace {

std::uint64_t blocks = 0;

}  // namespace

// The compiler puts a call of this into every block.
extern "C" void __sanitizer_cov_trace_pc() { ++blocks; }  // NOLINT: the name is the compiler's

namespace {

Text memory;
PasteVerdict verdict;

struct What {
  std::string name;
  std::string corpus;  // the fuzz target whose corpus has such inputs
  std::size_t most;
  void (*check)(const std::string& input);
  // What people have of this size: the measure of all others.
  std::string (*plain)(std::size_t size);
};

std::string padded(std::string text, std::size_t size, char fill) {
  text.resize(size, fill);
  return text;
}

// Whole parts, and what is left filled up.
std::string repeated(std::string_view part, std::size_t size) {
  std::string text;
  while (text.size() + part.size() <= size) text += part;
  return padded(text, size, 'a');
}

constexpr const char* address = "https://joesgarage.freshbooks.com";
constexpr const char* token = "0123456789abcdef0123456789abcdef";

void check_field(const Definition& definition, const std::string& input) {
  const std::size_t field = definition.find_field("secret");
  check_value(input, definition, field, memory, verdict.values[field]);
}

constexpr const char* key =
    "sk-"
    "svcacct-KeyfitKeyfitKeyfitKeyfitT3BlbkFJKeyfitKeyfitKeyfitKeyfit";

const What whats[] = {
    {"account", "account", most_account_bytes,
     [](const std::string& input) { check_account(input, freshbooks(), memory); },
     [](std::size_t size) { return padded(std::string(address) + "/", size, 'x'); }},
    {"secret", "key", most_value_bytes, [](const std::string& input) { check_field(freshbooks(), input); },
     [](std::size_t size) { return padded(token, size, ' '); }},
    // An open field with the most kinds, some of which hold many places at once.
    {"key", "key", most_value_bytes, [](const std::string& input) { check_field(service("openai"), input); },
     [](std::size_t size) { return padded(key, size, ' '); }},
    {"paste", "paste", most_paste_bytes,
     [](const std::string& input) { check_paste(input, freshbooks(), memory, verdict); },
     [](std::size_t size) {
       const std::string mail =
           "Dear Anna, here is what you asked me for last week. The address of our account and the token "
           "stand at the top of this mail; all else can stay as it is. Have a good day, and say hello to "
           "everybody in the office. Joe\n";
       return (std::string(address) + " " + token + "\n" + repeated(mail, size)).substr(0, size);
     }},
};

struct Family {
  const char* what;
  const char* name;
  std::string (*make)(std::size_t size);
};

std::string nested(std::string_view opening, std::string_view closing, std::size_t size) {
  const std::size_t depth = size / (opening.size() + closing.size());
  return padded(repeated(opening, depth * opening.size()) + repeated(closing, depth * closing.size()), size,
                ')');
}

// What looks as if it could take more than twice the time for twice the bytes.
const Family families[] = {
    {"account", "brackets", [](std::size_t size) { return nested("[", ")", size); }},
    {"account", "quotes", [](std::size_t size) { return nested("\"", "\"", size); }},
    {"account", "labels in front", [](std::size_t size) { return repeated("url: ", size); }},
    {"account", "schemes", [](std::size_t size) { return repeated("https://", size); }},
    {"account", "user names", [](std::size_t size) { return repeated("a@", size); }},
    {"account", "words", [](std::size_t size) { return repeated("a.b ", size); }},
    {"account", "words of a mark", [](std::size_t size) { return repeated("@ ", size); }},
    {"account", "words in marks",
     [](std::size_t size) { return repeated("aa!.!.!.!.!.!.!.!.!.!.!.!.;", size); }},
    {"account", "lines", [](std::size_t size) { return repeated("a.b\n", size); }},
    {"account", "dots", [](std::size_t size) { return repeated("a.", size); }},
    {"account", "hosts", [](std::size_t size) { return repeated("freshbooks.com.", size); }},
    {"account", "beginnings of hosts", [](std::size_t size) { return repeated("freshbook", size); }},
    {"account", "look-alikes", [](std::size_t size) { return repeated("\u0455", size); }},
    {"account", "punycode", [](std::size_t size) { return repeated("xn--a-ecp.", size); }},
    {"account", "accents", [](std::size_t size) { return repeated("\u0301", size); }},
    {"account", "full-width", [](std::size_t size) { return repeated("\uFF41", size); }},
    {"account", "invisible", [](std::size_t size) { return repeated("\u200B", size); }},
    {"secret", "brackets", [](std::size_t size) { return nested("[", ")", size); }},
    {"secret", "labels in front", [](std::size_t size) { return repeated("token: ", size); }},
    {"secret", "digits", [](std::size_t size) { return repeated("0", size); }},
    {"secret", "digits misread", [](std::size_t size) { return repeated("O", size); }},
    {"secret", "digits and blanks", [](std::size_t size) { return repeated("0 ", size); }},
    {"secret", "placeholders", [](std::size_t size) { return repeated("x", size); }},
    {"secret", "a header", [](std::size_t size) { return "Basic " + repeated("YWFh", size - 6); }},
    {"secret", "dots", [](std::size_t size) { return repeated("a.", size); }},
    {"key", "brackets", [](std::size_t size) { return nested("[", ")", size); }},
    {"key", "labels in front", [](std::size_t size) { return repeated("key: ", size); }},
    {"key", "beginnings", [](std::size_t size) { return repeated("sk-proj-", size); }},
    {"key", "beginnings with blanks", [](std::size_t size) { return repeated("sk- ", size); }},
    {"key", "beginnings with dots", [](std::size_t size) { return repeated("sk-proj-a.", size); }},
    {"key", "markers", [](std::size_t size) { return "sk-proj-" + repeated("T3BlbkFJ", size - 8); }},
    {"key", "letters", [](std::size_t size) { return repeated("a", size); }},
    {"key", "letters and dots", [](std::size_t size) { return repeated("a.", size); }},
    {"key", "keys", [](std::size_t size) { return repeated(std::string(key) + " ", size); }},
    {"key", "a key again and again", [](std::size_t size) { return repeated(key, size); }},
    {"key", "masks", [](std::size_t size) { return repeated("..-", size); }},
    {"paste", "words", [](std::size_t size) { return repeated("a.b ", size); }},
    {"paste", "words of a token's size",
     [](std::size_t size) { return repeated("a.aaaaaaaaaaaaaa ", size); }},
    {"paste", "tokens", [](std::size_t size) { return repeated(std::string(token) + " ", size); }},
    {"paste", "headers", [](std::size_t size) { return repeated("Basic YWFhYWFhYWFhYWFh ", size); }},
    {"paste", "addresses", [](std::size_t size) { return repeated(std::string(address) + " ", size); }},
    {"paste", "long words", [](std::size_t size) { return repeated(repeated("a.", 2047) + " ", size); }},
};

// Nanoseconds: the least of several runs, since nothing but the machine makes one longer than another.
double time_of(const What& what, const std::string& input) {
  double least = 1e18;
  const auto begin = Clock::now();
  for (int run = 0; run < 200 && (run < 5 || Clock::now() - begin < std::chrono::milliseconds(50)); ++run) {
    const auto start = Clock::now();
    what.check(input);
    const std::chrono::duration<double, std::nano> time = Clock::now() - start;
    least = std::min(least, time.count());
  }
  return least;
}

std::uint64_t blocks_of(const What& what, const std::string& input) {
  const std::uint64_t before = blocks;
  what.check(input);
  return blocks - before;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::filesystem::path file_of(const std::string& folder, const What& what) {
  return std::filesystem::path(folder) / what.name;
}

// A few inputs, the slowest so far, and parts to make others of.
class Search {
 public:
  Search(const What& what, std::string known) : what_(what) {
    for (const char* part : {" ",      ".",      "[",      "](",     ")",      "\"",     "\n",    "a",
                             "0",      "x",      "O",      "-",      "@",      "url: ",  "xn--",  "https://",
                             "basic ", "token ", "\u0301", "\u0455", "\u2026", "\uFF0E", "\u200B"}) {
      parts_.emplace_back(part);
    }
    if (!known.empty()) take(std::move(known));
    if (what.name == "key") {
      for (const ServiceVector& vector : read_service_vectors("openai").vectors) {
        if (vector.line.contains("secret")) add_part(vector.line.at("secret"));
      }
    } else {
      for (const Vector& vector : read_vectors(what.name)) add_part(vector.input);
    }
    for (const auto& entry : std::filesystem::directory_iterator(KEYFIT_CORPUS + what.corpus)) {
      add_part(read_file(entry.path()));
    }
    for (const Family& family : families) {
      if (family.what == what.name) take(family.make(what.most));
    }
  }

  void run(double seconds) {
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    while (Clock::now() < end) {
      std::string next = best_[below(best_.size())].input;
      for (std::size_t count = 1 + below(3); count > 0; --count) change(next);
      take(std::move(next));
    }
  }

  const std::string& slowest() const { return best_.front().input; }
  std::uint64_t most_blocks() const { return best_.front().blocks; }
  std::size_t tried() const { return tried_; }

 private:
  struct Candidate {
    std::uint64_t blocks;
    std::string input;
  };

  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }

  void add_part(const std::string& part) {
    if (part.empty()) return;
    parts_.push_back(part.substr(0, 100));
    take(repeated(part, what_.most));
    take(repeated(part + " ", what_.most));
  }

  void take(std::string input) {
    constexpr std::size_t most_kept = 12;
    input.resize(what_.most, 'a');
    ++tried_;
    const std::uint64_t cost = blocks_of(what_, input);
    const auto costs_less = [](const Candidate& a, const Candidate& b) { return a.blocks > b.blocks; };
    const Candidate candidate{cost, std::move(input)};
    const auto at = std::lower_bound(best_.begin(), best_.end(), candidate, costs_less);
    // One of each cost, so that the kept ones differ.
    if (at != best_.end() && at->blocks == cost) return;
    best_.insert(at, candidate);
    if (best_.size() > most_kept) best_.pop_back();
  }

  // Writes over some of it: a part again and again, a piece of itself or of another, or one byte.
  void change(std::string& input) {
    const std::size_t at = below(input.size());
    const std::size_t size =
        1 + below(below(4) == 0 ? input.size() - at : std::min<std::size_t>(200, input.size() - at));
    switch (below(5)) {
      case 0: input.replace(at, size, repeated(parts_[below(parts_.size())], size)); break;
      case 1: {
        const std::string pair = parts_[below(parts_.size())] + parts_[below(parts_.size())];
        input.replace(at, size, repeated(pair, size));
        break;
      }
      case 2: {
        const std::string piece = input.substr(below(input.size()), 1 + below(80));
        input.replace(at, size, repeated(piece, size));
        break;
      }
      case 3: {
        const std::string& other = best_[below(best_.size())].input;
        input.replace(at, size, other.substr(at, size));
        break;
      }
      default: input[at] = static_cast<char>(below(3) == 0 ? below(256) : ' ' + below(95)); break;
    }
  }

  const What& what_;
  std::mt19937_64 random_{20261126};
  std::vector<std::string> parts_;
  std::vector<Candidate> best_;  // the slowest first
  std::size_t tried_ = 0;
};

void search(double seconds, const std::string& folder) {
  std::filesystem::create_directories(folder);
  for (const What& what : whats) {
    if (isatty(STDERR_FILENO))
      std::fprintf(stderr, "searching the slowest %s for %.0f s ...\n", what.name.c_str(), seconds);
    Search search(what, read_file(file_of(folder, what)));
    search.run(seconds);
    std::ofstream(file_of(folder, what), std::ios::binary) << search.slowest();
    const std::uint64_t plain = blocks_of(what, what.plain(what.most));
    std::printf("%s: %zu inputs tried; the slowest runs through %llu blocks of code, a plain one %llu\n",
                what.name.c_str(), search.tried(), static_cast<unsigned long long>(search.most_blocks()),
                static_cast<unsigned long long>(plain));
  }
}

void table(const std::string& folder) {
  std::printf(
      "| what | inputs | 1/8 of the most bytes, µs | 1/4 | 1/2 | the most bytes | of half of them |\n");
  std::printf("|---|---|---|---|---|---|---|\n");
  for (const Family& family : families) {
    const What& what = *std::find_if(std::begin(whats), std::end(whats),
                                     [&](const What& one) { return one.name == family.what; });
    std::printf("| %s | %s |", family.what, family.name);
    double before = 0;
    double last = 0;
    for (std::size_t part : {8, 4, 2, 1}) {
      before = last;
      last = time_of(what, family.make(what.most / part));
      std::printf(" %.1f |", last / 1000);
    }
    std::printf(" %.1f |\n", last / before);
  }

  std::printf(
      "\n| what | bytes | a plain one, µs | the slowest found, µs | ratio | target | met "
      "|\n|---|---|---|---|---|---|---|\n");
  for (const What& what : whats) {
    const std::string slowest = read_file(file_of(folder, what));
    const double plain_time = time_of(what, what.plain(what.most));
    const double time = time_of(what, slowest);
    std::printf("| %s | %zu | %.1f | %.1f | %.1f | 20 | %s |\n", what.name.c_str(), slowest.size(),
                plain_time / 1000, time / 1000, time / plain_time, time / plain_time <= 20 ? "yes" : "no");
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() == 3 && arguments[0] == "search") {
    search(std::stod(arguments[1]), arguments[2]);
  } else if (arguments.size() == 2 && arguments[0] == "table") {
    table(arguments[1]);
  } else {
    return 2;
  }
  return 0;
}
