#include "samples.h"

#include <algorithm>

#include "../../core/src/checksum.h"
#include "keyfit/text.h"

namespace keyfit {

namespace {

// CRC-32 as in zlib, in another way than the core's: by a table.
std::uint32_t crc32(std::string_view text) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit) value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB8'8320u : value >> 1;
      made[i] = value;
    }
    return made;
  }();
  std::uint32_t crc = 0xFFFF'FFFF;
  for (char c : text) crc = (crc >> 8) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFF];
  return ~crc;
}

// Writes `number` over the last `size` characters.
void write_sum(std::string& text, std::uint32_t number, std::string_view alphabet, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) {
    text[text.size() - 1 - i] = alphabet[number % alphabet.size()];
    number /= static_cast<std::uint32_t>(alphabet.size());
  }
}

void mend_sum(std::string& key, ValueCheck check) {
  if (check == ValueCheck::crc32_base62 && key.size() > 6) {
    const std::size_t begin = key.rfind('_', key.size() - 7) + 1;  // 0 where there is none
    write_sum(key, crc32(std::string_view(key).substr(begin, key.size() - 6 - begin)),
              "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", 6);
  }
  if (check == ValueCheck::crc32_hex && key.size() > 8)
    write_sum(key, crc32(std::string_view(key).substr(0, key.size() - 8)), "0123456789ABCDEF", 8);
}

char pick(const CharacterSet& set, Random& random) {
  std::size_t left = random.below(set.size());
  for (char c = ' '; c < '~'; ++c) {
    if (set.contains(c) && left-- == 0) return c;
  }
  return '~';
}

}  // namespace

std::string make_match(const Definition& definition, const Pattern& pattern, Random& random) {
  Walker walker(definition.patterns, pattern);
  std::string text;
  std::size_t more = random.below(8);
  while (!walker.overflowed()) {
    if (walker.matches() && (!walker.goes_on() || more-- == 0)) return text;
    const char c = pick(walker.expected(), random);
    if (!walker.step(c)) return {};
    text.push_back(c);
  }
  return {};
}

std::string make_key(const Definition& definition, const Kind& kind, Random& random) {
  for (int attempt = 0; attempt < 50; ++attempt) {
    std::string key = make_match(definition, kind.pattern, random);
    mend_sum(key, kind.check);
    if (matches(definition.patterns, kind.pattern, key) && holds(kind.check, key)) return key;
  }
  return {};
}

std::string make_value(const Definition& definition, std::size_t index, Random& random) {
  const Field& field = definition.fields[index];
  switch (field.type) {
    case FieldType::account: {
      const AccountRules& rules = definition.account;
      const std::string name =
          rules.has_pattern ? make_match(definition, rules.pattern, random) : "joesgarage";
      return "https://" + name + "." + std::string(rules.hosts[random.below(rules.hosts.size())]);
    }
    case FieldType::email: return "joe@joesgarage.example";
    case FieldType::choice:
      return std::string(definition.choices[field.choices.begin + random.below(field.choices.count)].value);
    case FieldType::user:
      if (field.kinds.empty()) return "joe";
      break;
    case FieldType::secret:
    case FieldType::id: break;
  }
  const std::size_t kind = field.kinds.begin + random.below(field.kinds.count);
  return make_key(definition, definition.kinds[kind], random);
}

}  // namespace keyfit
