#include "keyfit/account.h"

#include <algorithm>
#include <iterator>

#include "host.h"
#include "keyfit/key.h"
#include "page_address.h"
#include "placeholder.h"
#include "scheme.h"

namespace keyfit {

namespace {

bool is_listed(std::string_view label, const std::string_view* list, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (label.size() == list[i].size() && starts_with_ignoring_case(label, list[i])) return true;
  }
  return false;
}

bool is_service_label(std::string_view label, const Definition& definition) {
  return is_listed(label, definition.account.service_hosts.data(), definition.account.service_hosts.size());
}

bool is_other_product(std::string_view label, const Definition& definition) {
  return is_listed(label, definition.account.other_products.data(), definition.account.other_products.size());
}

bool is_unusual(char c, const Definition& definition) {
  return definition.account.unusual_name_characters.find(c) != std::string_view::npos;
}

bool is_name_character(char c, const Definition& definition) {
  return is_letter(c) || is_digit(c) || c == '-' || is_unusual(c, definition);
}

// What is wrong with `name`, first things first; Code::host_assumed stands for nothing. Dots part its labels.
constexpr Code no_problem = Code::host_assumed;

Code find_name_problem(std::string_view name, const Definition& definition) {
  bool edge = false;
  bool too_long = false;
  bool deep = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && name[i] != '.') {
      if (!is_name_character(name[i], definition)) return Code::name_character;
      continue;
    }
    const std::string_view label = name.substr(start, i - start);
    if (label.empty()) return Code::not_an_address;
    // A punycode label stands for letters that no account name has.
    if (starts_with_ignoring_case(label, "xn--")) return Code::name_character;
    edge = edge || label.front() == '-' || label.back() == '-';
    too_long = too_long || label.size() > longest_name;
    deep = deep || i < name.size();
    start = i + 1;
  }
  return edge ? Code::name_edge : too_long ? Code::name_too_long : deep ? Code::name_too_deep : no_problem;
}

bool is_good_name(std::string_view name, const Definition& definition) {
  return find_name_problem(name, definition) == no_problem && !is_service_label(name, definition) &&
         !is_other_product(name, definition);
}

bool has_upper(std::string_view text) { return std::any_of(text.begin(), text.end(), is_upper); }

bool has_blank(std::string_view text) { return std::any_of(text.begin(), text.end(), is_blank); }

// Whether the host can be one at all: characters that a URL's host may have (the URL standard's forbidden
// domain code points are refused, and what no public host has), and no empty label.
bool is_possible_host(std::string_view host) {
  bool empty_label = true;
  for (char c : host) {
    if (c == '.') {
      if (empty_label) return false;
      empty_label = true;
      continue;
    }
    if (is_ascii(c) && !is_letter(c) && !is_digit(c) && c != '-' && c != '_') return false;
    empty_label = false;
  }
  return !empty_label;
}

// "%2e" and the like.
bool has_percent_encoding(std::string_view host) {
  for (std::size_t i = 0; i + 2 < host.size(); ++i) {
    if (host[i] == '%' && is_hex_digit(host[i + 1]) && is_hex_digit(host[i + 2])) return true;
  }
  return false;
}

// The parts of an address, as ranges of cleaned bytes.
//
//   https://user:pass@joesgarage.example.com:443/path?query#fragment
//   scheme  user      host                   port path query fragment
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin == end; }
};

struct Parts {
  Scheme scheme;
  Range scheme_range;
  Range user;  // with its '@'
  Range host;
  Range port;  // with its ':'
  Range path;
  Range query;     // with its '?'
  Range fragment;  // with its '#'
};

class AccountCheck {
 public:
  // `only_own`: nothing but an account of the service is looked for; what else the input may be is not.
  AccountCheck(const Definition& definition, Text& text, AccountVerdict& verdict, bool only_own)
      : definition_(definition), text_(text), verdict_(verdict), only_own_(only_own) {}

  void run(std::string_view input);

 private:
  void decide();
  void unwrap();
  void drop_second();
  void strip_end_dots();
  void join_scheme();
  // Each of these either decides, and answers true, or leaves the question to the next.
  bool decide_unseen(std::string_view input);
  bool decide_no_value(std::string_view whole);
  bool decide_without_parts();
  bool decide_page_address();
  bool decide_full_width_end();
  bool decide_email();
  bool decide_backslash();
  bool decide_spelling();
  bool decide_unfinished();
  void decide_bare_name();
  void decide_host();
  void decide_name(const HostMatch& match);
  void decide_foreign(const HostMatch& match);

  void split();
  void accept(AccountKind kind, std::string_view name, std::size_t host);
  void set_name(std::string_view name, std::size_t begin, std::size_t host);
  std::string_view without_dropped_end(std::string_view name) const;
  void note_host(const HostMatch& match);
  AccountKind note_path();

  std::string_view slice(Range range) const {
    return text_.value().substr(range.begin, range.end - range.begin);
  }
  // One dot behind the host means the same host (RFC 1034, 3.1); a second one means nothing.
  std::string_view host() const {
    const std::string_view host = slice(parts_.host);
    return host.size() > 1 && host.back() == '.' ? host.substr(0, host.size() - 1) : host;
  }
  Span span(Range range) const { return text_.span(text_.begin() + range.begin, text_.begin() + range.end); }
  void refuse(Code code, Range range) { verdict_.findings.add(code, span(range)); }
  void refuse_suggesting(Code code, Range range, std::string_view name, std::size_t host) {
    verdict_.suggestion.set(name, host);
    verdict_.findings.add(code, span(range));
    verdict_.findings.suggest(code);
  }
  void note(Code code, Range range) { verdict_.findings.add(code, span(range)); }

  // Whether nothing stands around the host but a scheme.
  bool is_host_alone() const {
    return parts_.user.empty() && parts_.port.empty() && parts_.host.end == text_.value().size();
  }
  bool is_port_allowed() const;
  // "joesgarage.example.comhttps://joesgarage.example.com"
  bool runs_into_scheme() const {
    const std::string_view host = slice(parts_.host);
    const auto ends = [host](std::string_view end) {
      return equals_ignoring_case(host.substr(host.size() - std::min(end.size(), host.size())), end);
    };
    return starts_with_ignoring_case(text_.value().substr(parts_.host.end), "://") &&
           (ends("http") || ends("https"));
  }

  const Definition& definition_;
  Text& text_;
  AccountVerdict& verdict_;
  const bool only_own_;
  Parts parts_;
};

void AccountCheck::run(std::string_view input) {
  if (decide_unseen(input)) {
    verdict_.status = Status::invalid;
    return;
  }
  text_.assign(input, verdict_.findings);
  if (text_.empty()) {
    verdict_.findings = {};
    verdict_.status = Status::empty;
    return;
  }
  decide();
  verdict_.status = verdict_.findings.status();
}

void AccountCheck::decide() {
  if (text_.has_control()) {
    verdict_.findings.add(Code::control_character, text_.control());
    return;
  }
  const std::string_view whole = text_.value();
  unwrap();
  if (decide_no_value(whole) || decide_without_parts() || decide_page_address()) return;
  split();
  if (only_own_ && !is_own_host(host(), definition_)) return refuse(Code::other_domain, parts_.host);
  if (decide_full_width_end() || decide_email() || decide_backslash() || decide_spelling() ||
      decide_unfinished())
    return;
  decide_host();
}

bool AccountCheck::decide_unseen(std::string_view input) {
  const auto size = static_cast<std::uint32_t>(input.size());
  if (input.size() > most_account_bytes) {
    verdict_.findings.add(Code::too_long, {0, size});
    return true;
  }
  const std::size_t broken = find_not_utf8(input);
  if (broken == no_position) return false;
  verdict_.findings.add(Code::not_utf8,
                        {static_cast<std::uint32_t>(broken), static_cast<std::uint32_t>(broken + 1)});
  return true;
}

// Takes off what stands around the address, whatever put it there.
void AccountCheck::unwrap() {
  const std::string_view* words = definition_.label_words.data();
  const std::size_t count = definition_.label_words.size();
  for (int layer = 0; layer < Text::most_layers; ++layer) {
    if (!text_.strip_link(verdict_.findings) && !text_.strip_layer(words, count, false, verdict_.findings))
      break;
  }
  drop_second();
  strip_end_dots();
  join_scheme();
}

// "https://" and a no-break space, as pages write it so that a line does not end there. A blank that may have
// been typed is not taken out: the whole is offered.
void AccountCheck::join_scheme() {
  const std::string_view value = text_.value();
  const auto first =
      static_cast<std::size_t>(std::find_if(value.begin(), value.end(), is_blank) - value.begin());
  if (first == value.size() || !text_.was_wide(text_.begin() + first)) return;
  const auto behind = std::find_if_not(value.begin() + first, value.end(), is_blank);
  const bool behind_slashes = first > 1 && value.substr(first - 2, 2) == "//";
  if (behind_slashes && first == read_scheme(value).size && std::none_of(behind, value.end(), is_blank))
    text_.remove_inner_blanks(verdict_.findings);
}

// The same address twice, with or without a break between.
void AccountCheck::drop_second() {
  const std::string_view value = text_.value();
  std::size_t size = value.size() / 2;
  std::size_t second = size;
  if (text_.had_blank() && has_blank(value)) {
    size = static_cast<std::size_t>(std::find_if(value.begin(), value.end(), is_blank) - value.begin());
    second = size + 1;
    while (is_blank(value[second])) ++second;  // no value ends with a blank
  }
  if (value[second] != value.front()) return;
  const std::string_view first = value.substr(0, size);
  std::string_view rest = value.substr(second);
  // Where a link's text is its address, the one may have a slash at its end.
  if (rest.size() == first.size() + 1 && rest.back() == '/') rest.remove_suffix(1);
  if (rest != first || first.find('.') == std::string_view::npos) return;
  note(Code::pasted_twice, {size, value.size()});
  text_.narrow(text_.begin(), text_.begin() + size);
}

// "joesgarage.example.com...": behind a whole host dots are punctuation. Elsewhere they may stand for what is
// left out.
void AccountCheck::strip_end_dots() {
  const std::string_view value = text_.value();
  if (value.back() != '.' || value.size() < 3 || value.substr(value.size() - 3) != "...") return;
  const std::size_t end = value.find_last_not_of('.') + 1;
  const std::string_view alone = value.substr(0, end);
  if (!is_own_host(alone.substr(read_scheme(alone).size), definition_)) return;
  note(Code::wrapping_removed, {end, value.size()});
  text_.narrow(text_.begin(), text_.begin() + end);
}

// What stands in the place of a name: "{{account}}", "null", "<your account>".
bool AccountCheck::decide_no_value(std::string_view whole) {
  const std::string_view value = text_.value();
  if (starts_with_ignoring_case(value, "http")) return false;  // most addresses
  // Some companies are called like such words.
  const bool bracketed = whole.size() > value.size() &&
                         std::string_view("<[{(").find(whole.front()) != std::string_view::npos &&
                         (is_placeholder(value, definition_) || is_word_for_nothing(value));
  if (!bracketed && !is_code_for_a_value(whole) && !is_word_of_programs(value) && !is_constant_name(value))
    return false;
  refuse(Code::placeholder_value, {0, value.size()});
  return true;
}

bool AccountCheck::decide_without_parts() {
  const Range all{0, text_.value().size()};
  const std::size_t owner = find_owner(text_.value(), definition_);
  if (owner != no_field) {
    const Field& field = definition_.fields[owner];
    const bool secret = field.type == FieldType::secret;
    if (!secret) verdict_.belongs_to = field.id;
    refuse(secret ? Code::secret_in_account_field : Code::wrong_field, all);
    return true;
  }
  if (starts_with_ignoring_case(text_.value(), "mailto:")) {
    refuse(Code::email_not_address, all);
    return true;
  }
  parts_.scheme = read_scheme(text_.value());
  parts_.scheme_range = {0, parts_.scheme.size};
  if (parts_.scheme.form != SchemeForm::not_web) return false;
  refuse(Code::scheme_not_web, parts_.scheme_range);
  return true;
}

// The address of a page, on another host, in which the account's name stands.
bool AccountCheck::decide_page_address() {
  for (std::string_view page : definition_.found_in.view(definition_.account.found_in)) {
    const std::string_view name = find_in_page_address(text_.value(), page);
    if (name.empty() || !is_good_name(name, definition_)) continue;
    const auto begin = static_cast<std::size_t>(name.data() - text_.value().data());
    verdict_.kind = AccountKind::page_url;
    set_name(name, begin, 0);
    note(Code::found_in_address, {begin, begin + name.size()});
    return true;
  }
  return false;
}

// As the URL standard's parser splits an http(s) URL: a backslash is a slash, the user information ends at
// the authority's last '@', the port begins at the first ':' behind it.
void AccountCheck::split() {
  const std::string_view text = text_.value();
  const std::size_t start = parts_.scheme.size;
  const auto until = [&](std::size_t from, std::string_view ends) {
    return std::min(text.find_first_of(ends, from), text.size());
  };
  const std::size_t authority_end = until(start, "/\\?#");
  const std::size_t at = text.substr(start, authority_end - start).rfind('@');
  const std::size_t host_begin = at == std::string_view::npos ? start : start + at + 1;
  parts_.user = {start, host_begin};
  const std::size_t host_end = std::min(text.find(':', host_begin), authority_end);
  parts_.host = {host_begin, host_end};
  parts_.port = {host_end, authority_end};
  const std::size_t path_end = until(authority_end, "?#");
  parts_.path = {authority_end, path_end};
  const std::size_t query_end = until(path_end, "#");
  parts_.query = {path_end, query_end};
  parts_.fragment = {query_end, text.size()};
  if (!parts_.user.empty()) verdict_.user = span({start, host_begin - 1});
}

// "https://joesgarage.example.com" + full-width "?" + "@evil.example": folded, the mark ends the host; to a
// browser it is a letter of the user name.
bool AccountCheck::decide_full_width_end() {
  const std::string_view text = text_.value();
  std::size_t end = parts_.port.end;
  if (end == text.size() || !text_.was_wide(text_.begin() + end)) return false;
  const auto is_end = [&](std::size_t i) {
    return std::string_view("/\\?#").find(text[i]) != std::string_view::npos &&
           !text_.was_wide(text_.begin() + i);
  };
  for (; end < text.size() && !is_end(end); ++end) {
    if (text[end] != '@') continue;
    refuse(Code::host_in_userinfo, {parts_.user.begin, end + 1});
    return true;
  }
  return false;
}

bool AccountCheck::decide_email() {
  if (parts_.user.empty()) return false;
  if (!is_own_host(slice(parts_.host), definition_) && mentions_host(slice(parts_.user), definition_)) {
    refuse(Code::host_in_userinfo, parts_.user);
    return true;
  }
  const std::string_view user = slice({parts_.user.begin, parts_.user.end - 1});
  const bool plain = user.find(':') == std::string_view::npos && find_owner(user, definition_) == no_field;
  if (parts_.scheme.form != SchemeForm::none || !plain || user.empty() ||
      parts_.port.end != text_.value().size() || has_blank(text_.value())) {
    return false;
  }
  refuse(Code::email_not_address, {0, text_.value().size()});
  return true;
}

// A backslash ends the host for a browser and does not for a reader of RFC 3986. Where the two see different
// hosts, one of them ours, somebody wants it so.
bool AccountCheck::decide_backslash() {
  const std::string_view text = text_.value();
  if (parts_.path.empty() || text[parts_.path.begin] != '\\') return false;
  const std::size_t end = std::min(text.find_first_of("/?#", parts_.path.begin), text.size());
  const Range rest{parts_.path.begin, end};
  const bool own = is_own_host(slice(parts_.host), definition_);
  const bool user_behind = slice(rest).find('@') != std::string_view::npos;
  if (!user_behind && (own || !mentions_host(slice(rest), definition_))) return false;
  refuse(Code::backslash_host, rest);
  return true;
}

// What cannot be a host, whoever it belongs to.
bool AccountCheck::decide_spelling() {
  const std::string_view host = slice(parts_.host);
  if (has_percent_encoding(host)) {
    refuse(Code::encoded_host, parts_.host);
    return true;
  }
  const Range authority{parts_.user.begin, parts_.port.end};
  const bool empty_label = host.find("..") != std::string_view::npos || host == ".";
  if (has_blank(slice(authority)) || empty_label || (host.empty() && !is_host_alone())) {
    refuse(Code::not_an_address, authority);
    return true;
  }
  if (!host.empty() && host.front() == '[') {  // an IPv6 address; its first ':' was taken for the port's
    refuse(Code::other_domain, authority);
    return true;
  }
  return false;
}

// A proper beginning of `[http[s]://]NAME.HOST` that is not usable itself.
bool AccountCheck::decide_unfinished() {
  if (!is_host_alone()) return false;
  const std::string_view host = slice(parts_.host);
  const Range all{0, text_.value().size()};
  if (host.empty()) {  // "https://"
    refuse(parts_.scheme.form == SchemeForm::none ? Code::not_an_address : Code::rest_missing, all);
    return true;
  }
  const std::size_t dot = host.find('.');
  const std::string_view name = host.substr(0, dot);
  if (dot == std::string_view::npos) {
    if (parts_.scheme.form == SchemeForm::none) {
      decide_bare_name();
      return true;
    }
  }
  std::size_t index = 0;
  if (dot != std::string_view::npos && !begins_host(host.substr(dot + 1), definition_, index)) return false;

  Code problem = find_name_problem(name, definition_);
  // The next letter may still come.
  if (dot == std::string_view::npos && problem == Code::name_edge && name.front() != '-')
    problem = no_problem;
  if (dot == std::string_view::npos && problem == Code::name_character) problem = Code::not_an_address;
  if (problem != no_problem) {
    refuse(problem, parts_.host);
  } else if (is_good_name(name, definition_)) {
    refuse_suggesting(Code::rest_missing, all, name, index);
  } else {
    refuse(Code::rest_missing, all);
  }
  return true;
}

// A single word without a scheme: the account's name, unless it is the beginning of something longer.
void AccountCheck::decide_bare_name() {
  const std::string_view name = slice(parts_.host);
  const Code problem = find_name_problem(name, definition_);
  const bool unfinished_edge = problem == Code::name_edge && name.front() != '-';
  if (equals_ignoring_case(name, "http") || equals_ignoring_case(name, "https") || unfinished_edge ||
      (problem == no_problem && !is_good_name(name, definition_))) {
    refuse(Code::rest_missing, parts_.host);
  } else if (problem == Code::name_character) {
    refuse(Code::not_an_address, parts_.host);
  } else if (problem != no_problem) {
    refuse(problem, parts_.host);
  } else {
    accept(AccountKind::name, name, 0);
    note(Code::host_assumed, {parts_.host.end, parts_.host.end});
  }
}

void AccountCheck::decide_host() {
  const HostMatch match = match_host(host(), definition_);
  switch (match.relation) {
    case HostRelation::same: refuse(Code::account_missing, parts_.host); break;
    case HostRelation::below: decide_name(match); break;
    default: decide_foreign(match); break;
  }
}

// The name without an end that stands for another site of the same account.
std::string_view AccountCheck::without_dropped_end(std::string_view name) const {
  for (std::string_view end : definition_.account.drop_end) {
    if (name.size() > end.size() && equals_ignoring_case(name.substr(name.size() - end.size()), end))
      return name.substr(0, name.size() - end.size());
  }
  return name;
}

void AccountCheck::decide_name(const HostMatch& match) {
  const std::string_view whole = slice({parts_.host.begin, parts_.host.begin + match.name_size});
  const std::string_view name = without_dropped_end(whole);
  const Range name_range{parts_.host.begin, parts_.host.begin + match.name_size};
  if (is_service_label(name, definition_)) return refuse(Code::service_host, parts_.host);
  if (is_other_product(name, definition_)) return refuse(Code::other_product, parts_.host);
  const Code problem = find_name_problem(name, definition_);
  if (problem == no_problem && !is_port_allowed()) return refuse(Code::port_not_allowed, parts_.port);
  if (problem == no_problem) {
    const bool scheme = parts_.scheme.form != SchemeForm::none;
    accept(scheme ? AccountKind::account_url : AccountKind::host, name, match.host);
    if (name.size() < whole.size())
      note(Code::found_in_address, {parts_.host.begin + name.size(), parts_.host.begin + whole.size()});
    note_host(match);
    return;
  }
  // "www." in front of a good name, and a dot too many, leave no doubt about the name.
  const std::size_t dot = name.rfind('.');
  const std::string_view front = name.substr(0, dot == std::string_view::npos ? 0 : dot);
  const std::string_view last = dot == std::string_view::npos ? name : name.substr(dot + 1);
  const bool plain = equals_ignoring_case(front, "www") && is_good_name(last, definition_);
  if (plain) return refuse_suggesting(problem, name_range, last, match.host);
  refuse(problem, name_range.empty() ? parts_.host : name_range);
}

void AccountCheck::decide_foreign(const HostMatch& match) {
  const std::string_view host = slice(parts_.host);
  const std::string_view name = host.substr(0, match.name_size);
  const auto is_possible = [host] {
    return is_possible_host(host.back() == '.' ? host.substr(0, host.size() - 1) : host);
  };
  // What no browser would open deceives nobody: a row of a table, two addresses in one.
  if (match.relation == HostRelation::look_alike && (!is_possible() || runs_into_scheme()))
    return refuse(Code::not_an_address, parts_.host);
  switch (match.relation) {
    case HostRelation::homoglyph: return refuse(Code::homoglyph_host, parts_.host);
    case HostRelation::look_alike: return refuse(Code::lookalike_host, parts_.host);
    case HostRelation::site: return refuse(Code::service_host, parts_.host);
    case HostRelation::product: return refuse(Code::other_product, parts_.host);
    case HostRelation::misspelt:
      if (is_good_name(name, definition_)) {
        return refuse_suggesting(Code::domain_typo, parts_.host, name, match.host);
      }
      return refuse(Code::domain_typo, parts_.host);
    default: break;
  }
  const bool dotted = host.find('.') != std::string_view::npos;
  const bool scheme = parts_.scheme.form != SchemeForm::none;
  refuse((dotted || scheme) && is_possible() ? Code::other_domain : Code::not_an_address, parts_.host);
}

// Sets what is usable; the findings that say what was mended follow from the parts.
void AccountCheck::accept(AccountKind kind, std::string_view name, std::size_t host) {
  verdict_.kind = kind;
  if (parts_.scheme.form == SchemeForm::none) note(Code::scheme_added, {0, 0});
  if (parts_.scheme.form == SchemeForm::mended) note(Code::scheme_mended, parts_.scheme_range);
  if (parts_.scheme.is_http) note(Code::scheme_upgraded, parts_.scheme_range);
  if (has_upper(slice(parts_.scheme_range))) note(Code::case_folded, parts_.scheme_range);
  if (!parts_.user.empty()) note(Code::credentials_dropped, parts_.user);
  if (has_upper(slice(parts_.host))) note(Code::case_folded, parts_.host);
  set_name(name, parts_.host.begin, host);
}

// The account's name, which stands at `begin`, and what is odd about it.
void AccountCheck::set_name(std::string_view name, std::size_t begin, std::size_t host) {
  verdict_.address.set(name, host);
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_unusual(name[i], definition_)) note(Code::name_unusual, {begin + i, begin + i + 1});
  }
  const AccountRules& rules = definition_.account;
  if (rules.has_pattern && !matches(definition_.patterns, rules.pattern, verdict_.address.name()))
    note(Code::name_unusual, {begin, begin + name.size()});
}

// What stands around the host of an accepted address.
void AccountCheck::note_host(const HostMatch& match) {
  const std::size_t own_end =
      parts_.host.begin + match.name_size + 1 + definition_.account.hosts[match.host].size();
  if (own_end < parts_.host.end) note(Code::trailing_dot_removed, {own_end, parts_.host.end});
  if (!parts_.port.empty()) note(Code::default_port_removed, parts_.port);
  if (!parts_.path.empty() && slice(parts_.path) != "/") verdict_.kind = note_path();
  if (!parts_.query.empty()) note(Code::query_dropped, parts_.query);
  if (!parts_.fragment.empty()) note(Code::fragment_dropped, parts_.fragment);
}

// Compares ignoring case and with backslashes for slashes; both are slips that the API's path survives.
bool equals_path(std::string_view typed, std::string_view path) {
  return std::equal(typed.begin(), typed.end(), path.begin(), path.end(),
                    [](char a, char b) { return (a == '\\' ? '/' : to_lower(a)) == to_lower(b); });
}

AccountKind AccountCheck::note_path() {
  // Behind the API's path a slash is too much, and a dot ended somebody's sentence.
  std::string_view path = slice(parts_.path);
  const char last = path.back();
  const bool one_behind = last == '/' || last == '\\' || last == '.';
  if (one_behind) path.remove_suffix(1);
  const Range api{parts_.path.begin, parts_.path.begin + path.size()};
  const bool older =
      std::any_of(definition_.account.older_api_paths.begin(), definition_.account.older_api_paths.end(),
                  [&](std::string_view old) { return equals_path(path, old); });
  if (!older && !equals_path(path, definition_.account.api_path)) {
    note(Code::path_dropped, parts_.path);
    return AccountKind::page_url;
  }
  if (path.find('\\') != std::string_view::npos) note(Code::scheme_mended, api);
  if (older) {
    note(Code::api_path_renewed, api);
  } else if (!std::equal(path.begin(), path.end(), definition_.account.api_path.begin(),
                         [](char a, char b) { return a == '\\' || a == b; })) {
    note(Code::case_folded, api);
  }
  if (one_behind) note(last == '.' ? Code::wrapping_removed : Code::path_dropped, {api.end, parts_.path.end});
  return AccountKind::api_url;
}

// As the URL standard has it: no port, or the scheme's own, leading zeros or not. Without a scheme either.
bool AccountCheck::is_port_allowed() const {
  std::string_view port = slice(parts_.port);
  if (port.size() < 2) return true;
  port.remove_prefix(1);
  while (port.size() > 1 && port.front() == '0') port.remove_prefix(1);
  const bool scheme = parts_.scheme.form != SchemeForm::none;
  return (port == "443" && !parts_.scheme.is_http) || (port == "80" && (parts_.scheme.is_http || !scheme));
}

AccountVerdict check_once(std::string_view input, const Definition& definition, Text& memory, bool only_own) {
  AccountVerdict verdict;
  AccountCheck(definition, memory, verdict, only_own).run(input);
  return verdict;
}

// The whole, once the line breaks and tabs inside are taken out: so a mail program wraps an address, and so
// the URL standard reads it.
bool find_account_wrapped(std::string_view input, const Definition& definition, Text& memory,
                          Address& address) {
  std::array<char, most_account_bytes> joined{};
  std::size_t size = 0;
  for (char c : input) {
    if (c != '\n' && c != '\r' && c != '\t') joined[size++] = c;
  }
  if (size == input.size()) return false;
  const AccountVerdict verdict = check_once({joined.data(), size}, definition, memory, true);
  address = verdict.address;
  return verdict.usable();
}

// Whether a value may begin behind this word: a word of labels ("is", "url:"), or a scheme that a blank cut
// off.
bool leads_in(std::string_view word, const Definition& definition) {
  if (word.empty() || word.back() == ':' || word.back() == '=' || word.back() == '/') return true;
  return is_listed(word, definition.label_words.data(), definition.label_words.size()) ||
         is_listed(word, std::begin(common_label_words), std::size(common_label_words));
}

// The one account among the words of `input`. It must be sure where the name begins: of "joes
// garage.example.com" the second word is no account of Joe's.
bool find_account_among_words(std::string_view input, const Definition& definition, Text& memory,
                              Address& address) {
  // A name of one letter, a dot and a host: what is shorter need not be looked at.
  std::size_t shortest = longest_address;
  for (std::string_view host : definition.account.hosts) shortest = std::min(shortest, 2 + host.size());
  bool seen = false;
  bool sure = false;
  std::size_t at = 0;
  std::string_view before;
  for (std::string_view word; next_word(input, at, word); before = word) {
    if (word.size() < shortest) continue;
    const AccountVerdict verdict = check_once(word, definition, memory, true);
    if (!verdict.usable()) continue;
    if (seen && !(verdict.address == address)) return false;
    seen = true;
    address = verdict.address;
    sure = sure || verdict.kind != AccountKind::host || leads_in(before, definition);
  }
  return sure;
}

std::string_view write_address(const Address& address, const Definition& definition, std::string_view path,
                               AddressBuffer& buffer) {
  std::size_t size = 0;
  for (std::string_view part : {std::string_view("https://"), address.name(), std::string_view("."),
                                definition.account.hosts[address.host()], path}) {
    size += part.copy(buffer.data() + size, buffer.size() - size);
  }
  return {buffer.data(), size};
}

AccountVerdict verdict_on(const PlainAccount& plain, std::string_view input) {
  AccountVerdict verdict;
  verdict.status = Status::valid;
  verdict.kind = plain.kind;
  verdict.address.set_lower(input.substr(plain_name_begin, plain.name_size), plain.host);
  return verdict;
}

}  // namespace

std::string_view text_of(AccountKind kind) {
  constexpr std::string_view texts[] = {
#define KEYFIT_X(name, text, sentence) text,
      KEYFIT_ACCOUNT_KINDS(KEYFIT_X)
#undef KEYFIT_X
  };
  return texts[static_cast<std::size_t>(kind)];
}

void Address::set(std::string_view name, std::size_t host) {
  size_ = static_cast<std::uint8_t>(std::min(name.size(), name_.size()));
  std::transform(name.begin(), name.begin() + size_, name_.begin(), to_lower);
  host_ = static_cast<std::uint8_t>(host);
}

void Address::set_lower(std::string_view name, std::size_t host) {
  size_ = static_cast<std::uint8_t>(name.copy(name_.data(), name_.size()));
  host_ = static_cast<std::uint8_t>(host);
}

std::string_view account_url(const Address& address, const Definition& definition, AddressBuffer& buffer) {
  return write_address(address, definition, {}, buffer);
}

std::string_view api_url(const Address& address, const Definition& definition, AddressBuffer& buffer) {
  return write_address(address, definition, definition.account.api_path, buffer);
}

// Either verdict is made where the caller wants it. Were one of them a variable of this function, it would be
// copied: that took nearly a third of the time of a plain address.
AccountVerdict check_account(std::string_view input, const Definition& definition, Text& memory) {
  const PlainAccount plain = find_plain_account(input, definition);
  return plain.name_size > 0 ? verdict_on(plain, input) : check_account_with_care(input, definition, memory);
}

AccountVerdict check_account_with_care(std::string_view input, const Definition& definition, Text& memory) {
  AccountVerdict verdict = check_once(input, definition, memory, false);
  Address inside;
  if (verdict.findings.has(Code::not_an_address) &&
      (find_account_wrapped(input, definition, memory, inside) ||
       find_account_among_words(input, definition, memory, inside))) {
    verdict.suggestion = inside;
    verdict.findings.suggest(Code::not_an_address);
  }
  return verdict;
}

}  // namespace keyfit
