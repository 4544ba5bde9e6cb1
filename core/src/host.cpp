#include "host.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "keyfit/text.h"

namespace keyfit {

namespace {

// Code points that combine with the letter before, and change nothing of what it is taken for.
struct Accents {
  char32_t first;
  char32_t last;
};

#include "look_alikes.inc"

// A code point that no character of a host looks like.
constexpr char no_look_alike = '?';

// Code points side by side in the table, as tools/make_look_alikes.cpp writes them: so many code points look
// like the letters at a place (step 0), or the first like them, the next like the letters after them, and so
// on (step 1).
struct Run {
  char32_t first;
  char32_t count;
  char32_t step;
  std::size_t letters;
  std::size_t next;  // where the next run stands
};

// The run at a place in the table; `end` is where the one before it ends.
constexpr Run read_run(std::size_t at, char32_t end) {
  char32_t gap = look_alikes[at] & 0x7Fu;
  for (unsigned shift = 7; (look_alikes[at++] & 0x80u) != 0; shift += 7)
    gap |= (look_alikes[at] & 0x7Fu) << shift;
  Run run{end + gap, char32_t{look_alikes[at]} >> 1, look_alikes[at] & 1u, at + 1, at + 1};
  while ((look_alikes[run.next++] & 0x80u) == 0) {
  }
  return run;
}

// A run cannot be looked up, since what it takes varies; with a mark every so many bytes little has to be
// read.
struct Mark {
  char32_t first;  // no code point of the run, or of one behind it, is less
  std::uint16_t at;
};

constexpr std::size_t bytes_between_marks = 64;

consteval auto make_marks() {
  std::array<Mark, std::size(look_alikes) / bytes_between_marks + 1> marks{};
  char32_t end = 0;
  std::size_t count = 0;
  for (std::size_t at = 0; at < std::size(look_alikes);) {
    if (at >= count * bytes_between_marks) marks[count++] = {end, static_cast<std::uint16_t>(at)};
    const Run run = read_run(at, end);
    end = run.first + run.count;
    at = run.next;
  }
  while (count < marks.size()) {
    marks[count] = marks[count - 1];
    ++count;
  }
  return marks;
}

constexpr auto marks = make_marks();

bool is_accent(char32_t c) {
  return std::any_of(std::begin(accents), std::end(accents),
                     [c](const Accents& range) { return c >= range.first && c <= range.last; });
}

// A host reduced to what it looks like. Longer hosts than DNS allows (253, RFC 1035) go nowhere: their end is
// not looked at.
class Skeleton {
 public:
  void add(char32_t code_point) {
    if (is_full()) return;
    if (code_point < 0x80) return add_letter(to_lower(static_cast<char>(code_point)));
    if (is_accent(code_point)) return;
    add_look_alike(code_point);
  }

  std::string_view text() const { return {bytes_.data(), size_}; }
  bool is_full() const { return size_ == bytes_.size(); }

 private:
  void add_letter(char c) {
    if (is_full()) return;
    if (c == '0') c = 'o';
    if (c == '1' || c == 'i' || c == '|') c = 'l';
    // "rn" looks like "m".
    if (c == 'n' && size_ > 0 && bytes_[size_ - 1] == 'r') {
      bytes_[size_ - 1] = 'm';
    } else {
      bytes_[size_++] = c;
    }
  }

  void add_look_alike(char32_t code_point) {
    const auto* after = std::upper_bound(marks.begin(), marks.end(), code_point,
                                         [](char32_t value, const Mark& mark) { return value < mark.first; });
    char32_t end = (after - 1)->first;
    for (std::size_t at = (after - 1)->at; at < std::size(look_alikes);) {
      const Run run = read_run(at, end);
      if (code_point < run.first) break;
      end = run.first + run.count;
      if (code_point >= end) {
        at = run.next;
        continue;
      }
      for (at = run.letters; at < run.next; ++at)
        add_letter(static_cast<char>((look_alikes[at] & 0x7Fu) + run.step * (code_point - run.first)));
      return;
    }
    add_letter(no_look_alike);
  }

  std::array<char, 256> bytes_;
  std::size_t size_ = 0;
};

// Punycode (RFC 3492, 6.2): the code points of a label behind its "xn--". False where it is not well-formed.
class Punycode {
 public:
  bool decode(std::string_view label);
  const char32_t* begin() const { return points_.data(); }
  const char32_t* end() const { return points_.data() + size_; }

 private:
  bool insert(std::size_t at, char32_t point);

  std::array<char32_t, longest_name> points_;
  std::size_t size_ = 0;
};

bool Punycode::insert(std::size_t at, char32_t point) {
  if (size_ == points_.size()) return false;
  std::copy_backward(points_.begin() + at, points_.begin() + size_, points_.begin() + size_ + 1);
  points_[at] = point;
  ++size_;
  return true;
}

bool Punycode::decode(std::string_view label) {
  constexpr std::uint32_t base = 36;
  constexpr std::uint32_t tmin = 1;
  constexpr std::uint32_t tmax = 26;
  constexpr std::uint32_t skew = 38;
  constexpr std::uint32_t damp = 700;
  constexpr std::uint32_t limit = 0x10FFFF;
  constexpr std::uint32_t overflow = 0x0FFFFFFF;  // far above what a label of 63 bytes can reach honestly
  std::uint32_t n = 128;
  std::uint32_t i = 0;
  std::uint32_t bias = 72;

  const std::size_t delimiter = label.rfind('-');
  std::size_t in = 0;
  if (delimiter != std::string_view::npos) {
    for (char c : label.substr(0, delimiter)) {
      if (!insert(size_, static_cast<unsigned char>(c))) return false;
    }
    in = delimiter + 1;
  }
  while (in < label.size()) {
    const std::uint32_t old = i;
    std::uint32_t weight = 1;
    for (std::uint32_t k = base;; k += base) {
      if (in == label.size()) return false;
      const char c = to_lower(label[in++]);
      if (!is_lower(c) && !is_digit(c)) return false;
      const auto digit = static_cast<std::uint32_t>(is_digit(c) ? c - '0' + 26 : c - 'a');
      if (digit > (overflow - i) / weight) return false;
      i += digit * weight;
      const std::uint32_t t = k <= bias ? tmin : k >= bias + tmax ? tmax : k - bias;
      if (digit < t) break;
      // Not reached: RFC 3492 asks for it, but the digit above is too large before a weight is.
      if (weight > overflow / (base - t)) return false;
      weight *= base - t;
    }
    const auto count = static_cast<std::uint32_t>(size_ + 1);
    std::uint32_t delta = old == 0 ? (i - old) / damp : (i - old) / 2;
    delta += delta / count;
    std::uint32_t k = 0;
    for (; delta > ((base - tmin) * tmax) / 2; k += base) delta /= base - tmin;
    bias = k + ((base - tmin + 1) * delta) / (delta + skew);
    n += i / count;
    i %= count;
    if (n > limit || !insert(i, n)) return false;
    ++i;
  }
  return true;
}

void add_label(std::string_view label, Skeleton& skeleton) {
  if (starts_with_ignoring_case(label, "xn--")) {
    Punycode punycode;
    if (punycode.decode(label.substr(4))) {
      for (char32_t point : punycode) skeleton.add(point);
      return;
    }
  }
  while (!label.empty()) {
    const CodePoint point = read_code_point(label);
    skeleton.add(point.value);
    label.remove_prefix(point.size);
  }
}

void add_host(std::string_view host, Skeleton& skeleton) {
  for (;;) {
    const std::size_t dot = host.find('.');
    add_label(host.substr(0, dot), skeleton);
    if (dot == std::string_view::npos || skeleton.is_full()) return;
    skeleton.add('.');
    host.remove_prefix(dot + 1);
  }
}

// The part of a domain that people know it by: "example" of "example.com".
std::string_view brand_of(std::string_view domain) { return domain.substr(0, domain.find('.')); }

// Whether something that looks like `part` stands anywhere in the text that `skeleton` is of.
bool has_look_alike(const Skeleton& skeleton, std::string_view part) {
  Skeleton part_skeleton;
  add_host(part, part_skeleton);
  return skeleton.text().find(part_skeleton.text()) != std::string_view::npos;
}

// At most this many slips of the keyboard make a misspelling: a letter too many, too few, another, or two
// swapped (optimal string alignment distance).
constexpr std::size_t most_slips = 2;

std::size_t count_slips(std::string_view typed, std::string_view wanted) {
  constexpr std::size_t width = longest_host + 1;
  if (typed.size() > wanted.size() + most_slips || wanted.size() > typed.size() + most_slips)
    return most_slips + 1;
  std::array<std::array<std::size_t, width>, 3> rows;
  for (std::size_t j = 0; j <= wanted.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    const auto& above_that = rows[(i + 1) % 3];
    row[0] = i;
    std::size_t fewest = i;
    for (std::size_t j = 1; j <= wanted.size(); ++j) {
      const bool same = to_lower(typed[i - 1]) == wanted[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && to_lower(typed[i - 1]) == wanted[j - 2] &&
                           to_lower(typed[i - 2]) == wanted[j - 1];
      if (swapped) row[j] = std::min(row[j], above_that[j - 2] + 1);
      fewest = std::min(fewest, row[j]);
    }
    // From row to row they never become fewer.
    if (fewest > most_slips) return fewest;
  }
  return rows[typed.size() % 3][wanted.size()];
}

// "evilexample.com" is two letters from "example.com", and no slip of the keyboard. And of a short brand two
// letters are half of it: that is another one.
bool is_other_brand(std::string_view tail, std::string_view brand) {
  if (brand.size() <= 2 * most_slips) return true;
  const std::string_view label = tail.substr(0, tail.find('.'));
  return label.size() >= brand.size() + most_slips && find_ignoring_case(label, brand) != no_position;
}

bool match_misspelt(std::string_view host, const Definition& definition, HostMatch& match) {
  std::size_t fewest = most_slips + 1;
  for (std::size_t start = 0; start < host.size(); ++start) {
    if (start > 0 && host[start - 1] != '.') continue;
    const std::string_view tail = host.substr(start);
    for (std::size_t i = 0; i < definition.account.hosts.size(); ++i) {
      const std::size_t slips = count_slips(tail, definition.account.hosts[i]);
      if (slips >= fewest || (slips > 1 && is_other_brand(tail, brand_of(definition.account.domains[i]))))
        continue;
      fewest = slips;
      match = {HostRelation::misspelt, i, start > 0 ? start - 1 : 0};
    }
  }
  return fewest <= most_slips;
}

bool match_own(std::string_view host, const Definition& definition, HostMatch& match) {
  for (std::size_t i = 0; i < definition.account.hosts.size(); ++i) {
    const std::string_view own = definition.account.hosts[i];
    if (host.size() < own.size() || !equals_ignoring_case(host.substr(host.size() - own.size()), own))
      continue;
    const std::size_t before = host.size() - own.size();
    if (before == 0) {
      match = {HostRelation::same, i, 0};
      return true;
    }
    if (host[before - 1] == '.') {
      match = {HostRelation::below, i, before - 1};
      return true;
    }
  }
  return false;
}

// Whether the host is the domain, or below it.
bool is_on(std::string_view host, std::string_view domain) {
  if (host.size() < domain.size()) return false;
  const std::size_t before = host.size() - domain.size();
  return (before == 0 || host[before - 1] == '.') && equals_ignoring_case(host.substr(before), domain);
}

// Whether the host is one of the whole ones in a list of sites: "docs.example.com", or on one of
// the domains ("*.example.com"). What has no dot is a label, and no host.
template <std::size_t Capacity>
bool has_site(const List<std::string_view, Capacity>& sites, std::string_view host) {
  return std::any_of(sites.begin(), sites.end(), [host](std::string_view site) {
    if (site.front() == '*') return is_on(host, site.substr(2));
    return site.size() == host.size() && equals_ignoring_case(host, site);
  });
}

// A service host as whole labels with more labels behind it: "joesgarage.example.com.evil.example".
bool has_host_inside(std::string_view host, std::string_view own) {
  for (std::size_t at = 0; at + own.size() < host.size(); ++at) {
    if (at > 0 && host[at - 1] != '.') continue;
    if (starts_with_ignoring_case(host.substr(at), own) && host[at + own.size()] == '.') return true;
  }
  return false;
}

}  // namespace

std::string_view domain_of(std::string_view host) {
  std::size_t end = host.rfind('.');
  for (;;) {
    const std::size_t dot = host.substr(0, end).rfind('.');
    if (dot == std::string_view::npos) return host;
    if (end - dot > 4) return host.substr(dot + 1);
    end = dot;
  }
}

HostMatch match_host(std::string_view host, const Definition& definition) {
  HostMatch match;
  if (match_own(host, definition, match)) return match;
  if (has_site(definition.account.service_hosts, host)) return {HostRelation::site, 0, 0};
  if (has_site(definition.account.other_products, host)) return {HostRelation::product, 0, 0};
  Skeleton skeleton;
  add_host(host, skeleton);
  bool branded = false;
  for (std::size_t i = 0; i < definition.account.hosts.size(); ++i) {
    const std::string_view own = definition.account.hosts[i];
    const std::string_view brand = brand_of(definition.account.domains[i]);
    const bool plain = find_ignoring_case(host, brand) != no_position;
    const bool whole = plain && find_ignoring_case(host, own) != no_position;
    // What looks like the whole looks like the brand, which it has in it.
    if (!whole && has_look_alike(skeleton, plain ? own : brand)) {
      return {HostRelation::homoglyph, i, 0};
    }
    if (whole && has_host_inside(host, own)) return {HostRelation::look_alike, i, 0};
    branded = branded || plain;
  }
  const bool misspelt = match_misspelt(host, definition, match);
  // A neighbor of the service's host, with no name in front, is no misspelling of it.
  const auto is_related = [host](std::string_view domain) { return is_on(host, domain); };
  if (match.name_size == 0 &&
      std::any_of(definition.account.domains.begin(), definition.account.domains.end(), is_related))
    return {HostRelation::site, 0, 0};
  if (!misspelt && branded) match.relation = HostRelation::look_alike;
  return match;
}

bool is_own_host(std::string_view host, const Definition& definition) {
  HostMatch match;
  return match_own(host, definition, match);
}

bool begins_host(std::string_view rest, const Definition& definition, std::size_t& index) {
  const auto is_rest = [rest](std::string_view host) { return equals_ignoring_case(rest, host); };
  if (std::any_of(definition.account.hosts.begin(), definition.account.hosts.end(), is_rest)) return false;
  for (index = 0; index < definition.account.hosts.size(); ++index) {
    const std::string_view host = definition.account.hosts[index];
    if (rest.size() < host.size() && equals_ignoring_case(rest, host.substr(0, rest.size()))) return true;
  }
  return false;
}

bool mentions_host(std::string_view text, const Definition& definition) {
  Skeleton skeleton;
  add_host(text, skeleton);
  return std::any_of(definition.account.hosts.begin(), definition.account.hosts.end(),
                     [&](std::string_view host) { return has_look_alike(skeleton, host); });
}

}  // namespace keyfit
