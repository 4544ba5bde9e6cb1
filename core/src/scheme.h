// Scheme: what stands in front of an address. Internal to the core.
//
// Decides: whether a text begins with http or https, well or badly written, or with another scheme.
// Source: the URL standard's scheme start, scheme and special-authority states for what is well written;
//   which slips people make: observed.
#pragma once

#include <cstddef>
#include <string_view>

namespace keyfit {

enum class SchemeForm {
  none,     // no scheme at all
  exact,    // "http://" or "https://", in any case
  mended,   // meant to be one of the two: "htps://", "https//", "https:\\", "https:", "//", doubled
  not_web,  // "ftp://", "javascript:"
};

struct Scheme {
  SchemeForm form = SchemeForm::none;
  bool is_http = false;  // spelt "http", whatever follows
  std::size_t size = 0;  // bytes, with colon and slashes
};

Scheme read_scheme(std::string_view text);

}  // namespace keyfit
