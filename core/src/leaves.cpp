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

}  // namespace keyfit
