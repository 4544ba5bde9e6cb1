// Hands every file below the folders that are named to the target, as libFuzzer does.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "fuzz.h"

int main(int argc, char** argv) {
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i) {
    if (!std::filesystem::is_directory(argv[i])) {
      std::fprintf(stderr, "no such folder: %s\n", argv[i]);
      return 1;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const std::vector<char> bytes((std::istreambuf_iterator<char>(file)), {});
      // Said before, since a fault ends the run.
      std::fprintf(stderr, "%s\n", entry.path().c_str());
      keyfit::fuzz(keyfit::ExactBytes({bytes.data(), bytes.size()}).view());
      ++files;
    }
  }
  std::printf("%zu inputs\n", files);
  if (files == 0) std::fprintf(stderr, "there was nothing to replay\n");
  return files > 0 ? 0 : 1;
}
