#include "checksum.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "keyfit/text.h"

namespace keyfit {

namespace {

// Bit by bit: a table weighs more than these few characters take time.
std::uint32_t crc32(std::string_view text) {
  std::uint32_t crc = 0xFFFF'FFFF;
  for (char c : text) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (0xEDB8'8320u & (0u - (crc & 1)));
  }
  return ~crc;
}

std::uint32_t fnv1a(std::string_view text) {
  std::uint32_t hash = 0x811C'9DC5;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x0100'0193u;
  return hash;
}

// Whether `text` is `number` in digits of `alphabet`, with zeros in front.
bool is_written(std::string_view text, std::uint32_t number, std::string_view alphabet) {
  const auto base = static_cast<std::uint32_t>(alphabet.size());
  for (std::size_t i = text.size(); i > 0; --i) {
    if (text[i - 1] != alphabet[number % base]) return false;
    number /= base;
  }
  return number == 0;
}

constexpr std::string_view base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view lower_hex = "0123456789abcdef";
constexpr std::string_view upper_hex = "0123456789ABCDEF";

bool is_base64url(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '_';
  });
}

bool has_crc32_base62(std::string_view text) {
  constexpr std::size_t size = 6;
  const std::string_view random = text.substr(text.rfind('_') + 1);
  if (random.size() <= size) return false;
  return is_written(random.substr(random.size() - size), crc32(random.substr(0, random.size() - size)),
                    base62);
}

bool has_crc32_hex(std::string_view text) {
  constexpr std::size_t size = 8;
  if (text.size() <= size) return false;
  return is_written(text.substr(text.size() - size), crc32(text.substr(0, text.size() - size)), upper_hex);
}

bool is_jwt(std::string_view text) {
  const std::size_t first = text.find('.');
  const std::size_t last = text.rfind('.');
  return first != last && text.substr(0, 3) == "eyJ" && is_base64url(text.substr(0, first)) &&
         is_base64url(text.substr(first + 1, last - first - 1)) && is_base64url(text.substr(last + 1));
}

bool is_mixed_alnum(std::string_view text) {
  const auto has = [text](auto is) { return std::any_of(text.begin(), text.end(), is); };
  return has(is_lower) && has(is_upper) && has(is_digit) &&
         !std::all_of(text.begin(), text.end(), is_hex_digit);
}

}  // namespace

bool holds(ValueCheck check, std::string_view text) {
  switch (check) {
    case ValueCheck::none: return true;
    case ValueCheck::crc32_base62: return has_crc32_base62(text);
    case ValueCheck::crc32_hex: return has_crc32_hex(text);
    case ValueCheck::jwt: return is_jwt(text);
    case ValueCheck::mixed_alnum: break;
  }
  return is_mixed_alnum(text);
}

bool is_sum(ValueCheck check) { return check == ValueCheck::crc32_base62 || check == ValueCheck::crc32_hex; }

bool is_sample(std::string_view text, View<std::string_view> samples) {
  if (samples.size() == 0) return false;
  const std::uint32_t crc = crc32(text);
  const std::uint32_t hash = fnv1a(text);
  return std::any_of(samples.begin(), samples.end(), [&](std::string_view sample) {
    return is_written(sample.substr(0, 8), crc, lower_hex) && is_written(sample.substr(8), hash, lower_hex);
  });
}

bool is_payment_card(std::string_view text) {
  constexpr int fewest_digits = 13;
  constexpr int most_digits = 19;
  int digits = 0;
  int sum = 0;
  // From the last digit on, every second one counts double.
  for (std::size_t i = text.size(); i > 0; --i) {
    const char c = text[i - 1];
    if (c == ' ' || c == '-') continue;
    if (!is_digit(c)) return false;
    const int value = (c - '0') * (digits % 2 + 1);
    sum += value > 9 ? value - 9 : value;
    ++digits;
  }
  return digits >= fewest_digits && digits <= most_digits && sum % 10 == 0 && sum > 0;
}

}  // namespace keyfit
