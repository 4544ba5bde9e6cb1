// keyfit-check: the offline checks in a terminal. NDJSON in, NDJSON out, a line for a line.
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>

#include "answer.h"
#include "services.h"

namespace {

using namespace keyfit;

constexpr const char* help =
    "usage: keyfit-check [--service ID | --definition FILE] [--show-secrets]\n"
    "\n"
    "Checks what was typed into the fields of a service, offline. Reads JSON objects from standard input,\n"
    "one on each line, and writes one line for each:\n"
    "\n"
    "  {\"secret\":\"...\"}                      what was typed into one or more fields, by their ids\n"
    "  {\"paste\":\"a text that may hold all\"}  a text that contains values for the fields\n"
    "  {\"identify\":\"...\"}                    which services the key could belong to\n"
    "  {\"request\":{\"step\":0,\"fields\":{}}}    what a live test would send\n"
    "  {\"reply\":{\"step\":0,\"status\":200}}     what a reply of the service means; \"failure\" for no "
    "reply\n"
    "\n"
    "options:\n"
    "  --service ID       the service (default: freshbooks-classic)\n"
    "  --definition FILE  a definition of your own, instead of --service\n"
    "  --show-secrets     print corrected secrets, and suggestions for them; without this option, no output "
    "contains a secret\n"
    "  --help             print this text\n"
    "  --version          print the version\n"
    "\n"
    "exit status: 0 everything is usable, 1 something is not usable or a line could not be read, 2 wrong "
    "usage\n";

struct Options {
  std::string service;
  std::string definition;  // a file's name
  bool show_secrets = false;
};

int fail_usage(const std::string& message) {
  std::fprintf(stderr, "keyfit-check: %s\nTry 'keyfit-check --help'.\n", message.c_str());
  return 2;
}

// On a terminal's standard error, after the first second, how far the run has come.
class Progress {
 public:
  Progress() {
    struct stat info {};
    is_shown_ = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0;
    if (fstat(STDIN_FILENO, &info) == 0 && S_ISREG(info.st_mode)) total_ = static_cast<double>(info.st_size);
  }
  ~Progress() {
    if (was_shown_) std::fputs("\r\033[K", stderr);
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(std::size_t bytes, std::size_t lines) {
    bytes_ += static_cast<double>(bytes);
    if (!is_shown_) return;
    const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    if (seconds < next_) return;
    next_ = seconds + 0.2;
    was_shown_ = true;
    if (total_ > 0) {
      std::fprintf(stderr, "\r\033[K%zu lines, %.0f %%, %.0f s left", lines, 100 * bytes_ / total_,
                   seconds * (total_ - bytes_) / bytes_);
    } else {
      std::fprintf(stderr, "\r\033[K%zu lines, %.0f s", lines, seconds);
    }
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
  double next_ = 1;
  double bytes_ = 0;
  double total_ = 0;
  bool is_shown_ = false;
  bool was_shown_ = false;
};

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

class Run {
 public:
  Run(const Definition& definition, bool show_secrets) : answerer_(definition, show_secrets) {}

  int run() {
    std::string chunk(1 << 16, '\0');
    for (;;) {
      const ssize_t size = read(STDIN_FILENO, chunk.data(), chunk.size());
      if (size < 0) return fail_usage("standard input cannot be read");
      if (size == 0) break;
      take({chunk.data(), static_cast<std::size_t>(size)});
      // The reader of our output has gone: nothing left to do.
      if (!flush()) return 1;
      progress_.update(static_cast<std::size_t>(size), lines_);
    }
    if (!line_.empty() || line_is_cut_) end_line();
    return flush() && all_usable_ ? 0 : 1;
  }

 private:
  void take(std::string_view bytes) {
    for (;;) {
      const std::size_t end = bytes.find('\n');
      const std::string_view part = bytes.substr(0, end);
      // One byte over the limit is kept, so that the line is seen to be too long.
      const std::size_t room = most_line_bytes + 1 - line_.size();
      line_is_cut_ = line_is_cut_ || part.size() > room;
      line_.append(part.substr(0, room));
      if (end == std::string_view::npos) return;
      end_line();
      bytes.remove_prefix(end + 1);
    }
  }

  void end_line() {
    std::string_view line = line_;
    // What some editors and shells put in front of UTF-8.
    if (lines_ == 0 && line.size() <= most_line_bytes && line.substr(0, 3) == "\xEF\xBB\xBF")
      line.remove_prefix(3);
    const LineAnswer answer = answerer_.answer(line);
    out_.append(answer.line).append(1, '\n');
    all_usable_ = all_usable_ && answer.usable;
    line_.clear();
    line_is_cut_ = false;
    ++lines_;
  }

  bool flush() {
    const bool written = write_all(out_);
    out_.clear();
    return written;
  }

  Answerer answerer_;
  Progress progress_;
  std::string line_;
  bool line_is_cut_ = false;
  std::string out_;
  std::size_t lines_ = 0;
  bool all_usable_ = true;
};

bool read_file(const std::string& name, std::string& text) {
  std::FILE* file = std::fopen(name.c_str(), "rb");
  if (file == nullptr) return false;
  char chunk[4096];
  for (std::size_t size = 0; (size = std::fread(chunk, 1, sizeof chunk, file)) > 0;) text.append(chunk, size);
  const bool good = std::ferror(file) == 0;
  std::fclose(file);
  return good;
}

// Reads what the options name. Answers what is wrong with it, or nothing.
std::string load(const Options& options, LoadedService& loaded) {
  if (!options.service.empty() && !options.definition.empty())
    return "give --service or --definition only once";
  if (options.definition.empty()) {
    // The first edition knew no other.
    const std::string id = options.service.empty() ? "freshbooks-classic" : options.service;
    return find_service(id, loaded) ? "" : "unknown service; known: " + built_in_ids();
  }
  std::string text;
  std::string problem;
  if (!read_file(options.definition, text)) return "the definition's file cannot be read";
  return load_service(text, loaded, problem) ? "" : "the definition cannot be used: " + problem;
}

// The value of an option, as `--name VALUE` or `--name=VALUE`; null where the argument is another.
const char* value_of(std::string_view name, int argc, char** argv, int& i) {
  const std::string_view argument = argv[i];
  if (argument == name) return i + 1 < argc ? argv[++i] : "";
  const bool inline_value = argument.size() > name.size() && argument.substr(0, name.size()) == name &&
                            argument[name.size()] == '=';
  return inline_value ? argv[i] + name.size() + 1 : nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--help" || argument == "-h") return std::fputs(help, stdout) < 0 ? 1 : 0;
    if (argument == "--version") return std::puts("keyfit-check " KEYFIT_VERSION) < 0 ? 1 : 0;
    if (argument == "--show-secrets") {
      options.show_secrets = true;
    } else if (const char* service = value_of("--service", argc, argv, i)) {
      options.service = service;
      if (options.service.empty()) return fail_usage("--service needs an ID");
    } else if (const char* definition = value_of("--definition", argc, argv, i)) {
      options.definition = definition;
      if (options.definition.empty()) return fail_usage("--definition needs a file");
    } else {
      // Not echoed: somebody may have typed a secret here.
      return fail_usage("unknown argument number " + std::to_string(i) +
                        "; what is to be checked comes on standard input");
    }
  }
  LoadedService loaded;
  const std::string problem = load(options, loaded);
  if (!problem.empty()) return fail_usage(problem);
  if (isatty(STDIN_FILENO) == 1) {
    std::fputs("Type a line such as {\"secret\":\"...\"}; Ctrl-D ends.\n", stderr);
    if (options.service.empty() && options.definition.empty())
      std::fprintf(stderr, "For another service, use --service with one of: %s.\n", built_in_ids().c_str());
  }
  return Run(loaded.definition, options.show_secrets).run();
}
