// The short way to a verdict. On its own, so that it alone is compiled for speed where all else is for size.
#include <algorithm>

#include "keyfit/account.h"

namespace keyfit {

namespace {

constexpr auto name_characters = [] {
  std::array<bool, 256> table{};
  for (char c : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789-"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool starts_with(std::string_view text, std::string_view front) {
  return text.size() >= front.size() && std::equal(front.begin(), front.end(), text.begin());
}

template <std::size_t Capacity>
bool holds(const List<std::string_view, Capacity>& list, std::string_view label) {
  return std::find(list.begin(), list.end(), label) != list.end();
}

// Whether a name in small letters is one that an account may have, and none that the careful way would stop
// at.
bool is_plain_name(std::string_view name, const Definition& definition) {
  if (name.empty() || name.size() > longest_name || name.front() == '-' || name.back() == '-') return false;
  if (starts_with(name, "xn--")) return false;
  return !definition.account.no_names.may_hold(name) ||
         (!holds(definition.account.service_hosts, name) && !holds(definition.account.other_products, name));
}

}  // namespace

// Not inlined: in a caller that is compiled for size this would be, too.
[[gnu::noinline]] PlainAccount find_plain_account(std::string_view input, const Definition& definition) {
  constexpr std::string_view scheme = "https://";
  static_assert(scheme.size() == plain_name_begin);
  if (input.size() > longest_address || !starts_with(input, scheme)) return {};
  std::size_t end = plain_name_begin;
  while (end < input.size() && name_characters[static_cast<unsigned char>(input[end])]) ++end;
  if (end == input.size() || input[end] != '.') return {};
  const std::string_view name = input.substr(plain_name_begin, end - plain_name_begin);
  if (!is_plain_name(name, definition) || !definition.account.takes_any_name()) return {};

  const std::string_view host_and_path = input.substr(end + 1);
  for (std::size_t i = 0; i < definition.account.hosts.size(); ++i) {
    const std::string_view own = definition.account.hosts[i];
    const std::string_view path = host_and_path.substr(std::min(own.size(), host_and_path.size()));
    if (starts_with(host_and_path, own) &&
        (path.empty() || path == "/" || path == definition.account.api_path)) {
      return {name.size(), i, path.size() > 1 ? AccountKind::api_url : AccountKind::account_url};
    }
    // A host that is a part of another one is for match_host to tell apart.
    if (input.find(own) != std::string_view::npos) return {};
  }
  return {};
}

}  // namespace keyfit
