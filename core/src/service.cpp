#include "keyfit/service.h"

#include <iterator>

#include "definition.h"
#include "keyfit/leaves.h"
#include "keyfit/text.h"

namespace keyfit {

namespace {

// Values in a definition are written by developers: strict is kind. Every check below keeps what leaves the
// core within known characters and sizes, whatever the definition.

bool is_label(std::string_view text) {
  if (text.empty() || text.size() > longest_name) return false;
  for (char c : text) {
    if (!is_lower(c) && !is_digit(c) && c != '-') return false;
  }
  return true;
}

// Labels parted by dots, two at least, none of which an address with it would be refused for.
bool is_host(std::string_view text) {
  if (text.size() > longest_host || text.find('.') == std::string_view::npos) return false;
  for (;;) {
    const std::size_t dot = text.find('.');
    const std::string_view label = text.substr(0, dot);
    if (!is_label(label) || label.front() == '-' || label.back() == '-') return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

// Segments with a slash before each. None is empty, nor ends with a dot: a URL parser would resolve some of
// those, and behind an address a dot is the end of a sentence.
bool is_path(std::string_view text) {
  if (text.empty() || text.size() > longest_path) return false;
  while (!text.empty()) {
    if (text.front() != '/') return false;
    const std::string_view segment = text.substr(1, text.substr(1).find('/'));
    if (segment.empty() || segment.back() == '.') return false;
    for (char c : segment) {
      if (!is_letter(c) && !is_digit(c) && c != '.' && c != '-' && c != '_') return false;
    }
    text.remove_prefix(segment.size() + 1);
  }
  return true;
}

bool is_word(std::string_view text) {
  for (char c : text) {
    if (!is_lower(c)) return false;
  }
  return !text.empty();
}

bool read_size(const Leaf& leaf, std::size_t& size) {
  if (leaf.kind != 'i' || leaf.text.empty() || leaf.text.size() > 4) return false;
  size = 0;
  for (char c : leaf.text) {
    if (!is_digit(c)) return false;
    size = size * 10 + static_cast<std::size_t>(c - '0');
  }
  return size > 0 && size <= Text::capacity;
}

bool read_alphabet(const Leaf& leaf, Alphabet& alphabet) {
  constexpr std::string_view names[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_ALPHABETS(KEYFIT_X)
#undef KEYFIT_X
  };
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if (leaf.kind != 's' || leaf.text != names[i]) continue;
    alphabet = static_cast<Alphabet>(i);
    return true;
  }
  return false;
}

// Keys that explain a rule and that no rule reads.
bool is_explanation(std::string_view path) {
  for (std::string_view key : {"/source", "/sure", "/note"}) {
    if (path.size() > key.size() && path.substr(path.size() - key.size()) == key) return true;
  }
  return path == "/title" || path.substr(0, 7) == "/state/";
}

// One key of a shape, by its last segment.
ServiceProblem put(SecretShape& shape, std::string_view key, const Leaf& leaf) {
  if (key == "/kind") return put(shape.kind, leaf, is_label);
  bool good = false;
  if (key == "/alphabet") {
    good = read_alphabet(leaf, shape.alphabet);
  } else if (key == "/length") {
    good = read_size(leaf, shape.length);
  } else if (key == "/shortest") {
    good = read_size(leaf, shape.shortest);
  } else {
    return ServiceProblem::unknown_key;
  }
  return good ? ServiceProblem::none : ServiceProblem::wrong_value;
}

bool is_unusual_characters(std::string_view text) { return text.empty() || text == "_"; }

ServiceProblem read_leaf(const Leaf& leaf, Service& service, const LiveReader* live) {
  std::size_t i = 0;
  const std::string_view path = leaf.path;
  if (is_explanation(path)) return ServiceProblem::none;
  if (path == "/id") return put(service.id, leaf, is_label);
  if (path == "/account/name/unusual_characters") {
    return put(service.unusual_name_characters, leaf, is_unusual_characters);
  }
  if (path == "/account/api_path/path") return put(service.api_path, leaf, is_path);
  if (path_matches(path, "/account/hosts/*/host", i)) return put(service.hosts, i, leaf, is_host);
  if (path_matches(path, "/account/service_hosts/names/*", i)) {
    return put(service.service_hosts, i, leaf, is_label);
  }
  if (path_matches(path, "/account/other_products/names/*", i)) {
    return put(service.other_products, i, leaf, is_label);
  }
  if (path_matches(path, "/account/older_api_paths/*/path", i)) {
    return put(service.older_api_paths, i, leaf, is_path);
  }
  if (path_matches(path, "/label_words/words/*", i)) return put(service.label_words, i, leaf, is_word);

  constexpr std::string_view live_test = "/live_test";
  if (path.substr(0, live_test.size()) == live_test) {
    return live == nullptr ? ServiceProblem::none
                           : live->read(service.live_test, path.substr(live_test.size()), leaf);
  }

  const std::size_t last = path.rfind('/');
  if (last == std::string_view::npos) return ServiceProblem::unknown_key;
  if (path.substr(0, last) == "/secret") return put(service.secret, path.substr(last), leaf);
  if (path_matches(path.substr(0, last), "/other_secrets/*", i)) {
    SecretShape* shape = service.other_secrets.at(i);
    return shape == nullptr ? ServiceProblem::too_many : put(*shape, path.substr(last), leaf);
  }
  return ServiceProblem::unknown_key;
}

template <std::size_t Capacity>
bool has_gap(const List<std::string_view, Capacity>& list) {
  for (std::string_view item : list) {
    if (item.empty()) return true;
  }
  return false;
}

// The path of what a whole definition must have and this one lacks, or nothing.
std::string_view find_missing(const Service& service, const LiveReader* live) {
  if (service.id.empty()) return "/id";
  if (service.hosts.size() == 0 || has_gap(service.hosts)) return "/account/hosts";
  if (has_gap(service.service_hosts)) return "/account/service_hosts";
  if (has_gap(service.other_products)) return "/account/other_products";
  if (service.api_path.empty()) return "/account/api_path";
  if (has_gap(service.older_api_paths)) return "/account/older_api_paths";
  if (has_gap(service.label_words)) return "/label_words";
  if (service.secret.kind.empty() || service.secret.length == 0 || service.secret.shortest == 0)
    return "/secret";
  if (service.secret.alphabet != Alphabet::hex)
    return "/secret/alphabet";  // the only one that secret.cpp knows
  for (const SecretShape& shape : service.other_secrets) {
    if (shape.kind.empty() || (shape.length == 0 && shape.alphabet != Alphabet::jwt)) return "/other_secrets";
  }
  return live == nullptr ? std::string_view{} : live->find_missing(service.live_test);
}

ServiceProblem read_leaves(std::string_view leaves, Service& service, std::string_view& where,
                           const LiveReader* live) {
  LeafReader reader(leaves);
  for (Leaf leaf; reader.next(leaf);) {
    const ServiceProblem problem = read_leaf(leaf, service, live);
    where = leaf.path;
    if (problem != ServiceProblem::none) return problem;
  }
  where = {};
  if (reader.malformed()) return ServiceProblem::malformed;
  where = find_missing(service, live);
  return where.empty() ? ServiceProblem::none : ServiceProblem::missing;
}

bool is_base64url(char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; }

bool is_jwt(std::string_view text) {
  if (text.substr(0, 3) != "eyJ") return false;
  std::size_t dots = 0;
  std::size_t part = 0;  // the length of the part being read
  for (char c : text) {
    if (c == '.') {
      if (part == 0 || ++dots > 2) return false;
      part = 0;
    } else if (is_base64url(c)) {
      ++part;
    } else {
      return false;
    }
  }
  return dots == 2 && part > 0;
}

bool is_mixed_alnum(std::string_view text) {
  bool lower = false;
  bool upper = false;
  bool digit = false;
  bool beyond_hex = false;
  for (char c : text) {
    if (!is_letter(c) && !is_digit(c)) return false;
    lower = lower || is_lower(c);
    upper = upper || is_upper(c);
    digit = digit || is_digit(c);
    beyond_hex = beyond_hex || !is_hex_digit(c);
  }
  return lower && upper && digit && beyond_hex;
}

bool is_lower_alnum(std::string_view text) {
  for (char c : text) {
    if (!is_lower(c) && !is_digit(c)) return false;
  }
  return true;
}

}  // namespace

std::string_view text_of(ServiceProblem problem) {
  constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_SERVICE_PROBLEMS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(problem)];
}

ServiceProblem read_service(std::string_view leaves, Service& service, std::string_view& where,
                            const LiveReader* live) {
  service = Service{};
  const ServiceProblem problem = read_leaves(leaves, service, where, live);
  if (problem != ServiceProblem::none) service = Service{};
  for (std::string_view label : service.service_hosts) service.no_names.add(label);
  for (std::string_view label : service.other_products) service.no_names.add(label);
  return problem;
}

std::size_t count_hex_digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && is_hex_digit(text[count])) ++count;
  return count;
}

bool has_shape(std::string_view text, const SecretShape& shape) {
  if (shape.length != 0 && text.size() != shape.length) return false;
  switch (shape.alphabet) {
    case Alphabet::hex: return count_hex_digits(text) == text.size();
    case Alphabet::lower_alnum: return is_lower_alnum(text);
    case Alphabet::mixed_alnum: return is_mixed_alnum(text);
    case Alphabet::jwt: break;
  }
  return is_jwt(text);
}

const SecretShape* find_other_secret(std::string_view text, const Service& service) {
  for (const SecretShape& shape : service.other_secrets) {
    if (has_shape(text, shape)) return &shape;
  }
  return nullptr;
}

bool looks_like_secret(std::string_view text, const Service& service) {
  const std::string_view alone = text.substr(0, text.find(':'));
  const bool own = alone.size() >= service.secret.shortest && count_hex_digits(alone) == alone.size();
  // The password part has no '@' behind it: then it is user information in front of a host.
  const bool password_part = text.find('@') == std::string_view::npos;
  return password_part && (own || find_other_secret(alone, service) != nullptr);
}

}  // namespace keyfit
