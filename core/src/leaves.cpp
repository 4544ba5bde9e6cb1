#include "keyfit/leaves.h"

namespace keyfit {

namespace {

constexpr std::size_t header_size = 7;

std::size_t little_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) {
    value = (value << 8) | static_cast<std::uint8_t>(bytes[i - 1]);
  }
  return value;
}

std::string_view take_segment(std::string_view& path) {
  const std::size_t end = path.find('/', 1);
  const std::string_view segment = path.substr(0, end);
  path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
  return segment;
}

// A JSON Pointer's array index after its slash, or false.
bool read_index(std::string_view segment, std::size_t& index) {
  if (segment.size() < 2 || segment.size() > 5) return false;
  index = 0;
  for (char c : segment.substr(1)) {
    if (c < '0' || c > '9') return false;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  return true;
}

}  // namespace

bool LeafReader::next(Leaf& leaf) {
  if (rest_.empty() || malformed_) return false;
  malformed_ = true;  // until the whole record has been seen
  if (rest_.size() < header_size) return false;
  const std::size_t path_size = little_endian(rest_.substr(1, 2));
  const std::size_t text_size = little_endian(rest_.substr(3, 4));
  if (path_size > rest_.size() - header_size || text_size > rest_.size() - header_size - path_size)
    return false;
  leaf.kind = rest_[0];
  leaf.path = rest_.substr(header_size, path_size);
  leaf.text = rest_.substr(header_size + path_size, text_size);
  rest_ = rest_.substr(header_size + path_size + text_size);
  malformed_ = false;
  return true;
}

bool path_matches(std::string_view path, std::string_view pattern, std::size_t& index) {
  while (!path.empty() && !pattern.empty()) {
    const std::string_view segment = take_segment(path);
    const std::string_view wanted = take_segment(pattern);
    if (wanted == "/*" ? !read_index(segment, index) : segment != wanted) return false;
  }
  return path.empty() && pattern.empty();
}

}  // namespace keyfit
