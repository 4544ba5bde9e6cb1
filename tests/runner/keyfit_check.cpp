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
    "usage: keyfit-check [--service ID] [--show-secrets]\n"
    "\n"
    "Checks account addresses and secrets, offline. Reads one JSON object a line from standard input and\n"
    "writes one for each:\n"
    "\n"
    "  {\"account\":\"joesgarage.freshbooks.com\"}    what was typed as the account's address\n"
    "  {\"secret\":\"0123456789abcdef...\"}           what was typed as the secret\n"
    "  {\"paste\":\"a text that may hold both\"}      an address and a secret anywhere in a text\n"
    "\n"
    "options:\n"
    "  --service ID     whose addresses and secrets (default: freshbooks-classic)\n"
    "  --show-secrets   print mended secrets and suggestions for them; without it no output holds one\n"
    "  --help           this text\n"
    "  --version        the version\n"
    "\n"
    "exit status: 0 everything is usable, 1 something is not or a line could not be read, 2 bad usage\n";

struct Options {
  std::string service = "freshbooks-classic";
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
    const LineAnswer answer = answerer_.answer(line_);
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

}  // namespace

int main(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--help") return std::fputs(help, stdout) < 0 ? 1 : 0;
    if (argument == "--version") return std::puts("keyfit-check " KEYFIT_VERSION) < 0 ? 1 : 0;
    if (argument == "--show-secrets") {
      options.show_secrets = true;
    } else if (argument == "--service") {
      if (++i == argc) return fail_usage("--service needs an ID");
      options.service = argv[i];
    } else if (argument.substr(0, 10) == "--service=") {
      options.service = argument.substr(10);
    } else {
      // Not echoed: somebody may have typed a secret here.
      return fail_usage("unknown argument number " + std::to_string(i) +
                        "; what is to be checked comes on standard input");
    }
  }
  LoadedService loaded;
  if (!find_service(options.service, loaded)) return fail_usage("unknown service; known: freshbooks-classic");
  if (isatty(STDIN_FILENO) == 1) {
    std::fputs("Type a line such as {\"account\":\"joesgarage.freshbooks.com\"}; Ctrl-D ends.\n", stderr);
  }
  return Run(loaded.definition, options.show_secrets).run();
}
