#include "page_address.h"

#include <algorithm>
#include <cstddef>

#include "keyfit/text.h"

namespace keyfit {

namespace {

constexpr std::string_view hole = "{value}";

// The part of `text` where `model` has its hole; the model before it and behind it must stand there. `ends`
// are the characters at which a value ends. Nothing where there is no such part; without a hole all of
// `text`.
std::string_view part_at_hole(std::string_view text, std::string_view model, std::string_view ends) {
  const std::size_t at = model.find(hole);
  if (at == std::string_view::npos) return equals_ignoring_case(text, model) ? text : std::string_view{};
  const std::string_view behind = model.substr(at + hole.size());
  if (!starts_with_ignoring_case(text, model.substr(0, at))) return {};
  const std::string_view rest = text.substr(at);
  if (behind.empty()) return rest.substr(0, rest.find_first_of(ends));
  const std::size_t end = find_ignoring_case(rest, behind);
  const std::string_view value = rest.substr(0, end == no_position ? 0 : end);
  return value.find_first_of(ends) == std::string_view::npos ? value : std::string_view{};
}

}  // namespace

std::string_view find_in_page_address(std::string_view text, std::string_view page) {
  for (std::string_view scheme : {"https://", "http://"}) {
    if (starts_with_ignoring_case(text, scheme)) {
      text.remove_prefix(scheme.size());
      break;
    }
  }
  const std::string_view host = text.substr(0, text.find_first_of("/?#"));
  const std::size_t slash = page.find('/');
  const std::string_view page_host = page.substr(0, slash);
  // A host is letters, digits, hyphens and dots: with a '@', a ':' or a '\\' it is something else.
  if (!std::all_of(host.begin(), host.end(),
                   [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; }))
    return {};
  const std::string_view in_host = part_at_hole(host, page_host, ".");
  if (slash == std::string_view::npos) {
    // A value at a host's end would end with any host behind it.
    return page_host.size() >= hole.size() && page_host.substr(page_host.size() - hole.size()) == hole
               ? std::string_view{}
               : in_host;
  }
  if (in_host.empty()) return {};
  const std::string_view path = text.substr(host.size());
  const std::string_view page_path = page.substr(slash);
  if (page_path.find(hole) != std::string_view::npos) return part_at_hole(path, page_path, "/?#");
  return path.substr(0, page_path.size()) == page_path ? in_host : std::string_view{};
}

}  // namespace keyfit
