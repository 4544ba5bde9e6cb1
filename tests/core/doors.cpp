#include "doors.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "keyfit/answer.h"
#include "keyfit/check.h"
#include "samples.h"
#include "support.h"

namespace keyfit {

namespace {

// --- Templates ---------------------------------------------------------------------------------------------

struct Part {
  bool is_hole;
  std::string text;  // literal, or FIELD or FIELD.PART
};

bool is_hole_text(const std::string& text) {
  const std::size_t dot = text.find('.');
  const std::string field = text.substr(0, dot);
  const auto is_field_character = [](char c) { return is_lower(c) || is_digit(c) || c == '_'; };
  if (field.empty() || !is_lower(field[0]) || !std::all_of(field.begin(), field.end(), is_field_character))
    return false;
  if (dot == std::string::npos) return true;
  const std::string part = text.substr(dot + 1);
  return !part.empty() && is_letter(part[0]) && std::all_of(part.begin(), part.end(), [](char c) {
    return is_letter(c) || is_digit(c) || c == '_';
  });
}

std::vector<Part> parts_of(std::string_view source) {
  std::vector<Part> parts;
  const auto add_literal = [&](char c) {
    if (parts.empty() || parts.back().is_hole) parts.push_back({false, ""});
    parts.back().text.push_back(c);
  };
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = source[at] == '{' ? source.find('}', at) : std::string_view::npos;
    const std::string inside(end == std::string_view::npos ? std::string_view{}
                                                           : source.substr(at + 1, end - at - 1));
    if (is_hole_text(inside)) {
      parts.push_back({true, inside});
      at = end + 1;
    } else {
      add_literal(source[at++]);
    }
  }
  return parts;
}

// The template with `value` in every hole.
std::string filled(std::string_view source, std::string_view value) {
  std::string text;
  for (const Part& part : parts_of(source)) text.append(part.is_hole ? value : std::string_view(part.text));
  return text;
}

const Field* find_field(const Definition& definition, const std::string& hole) {
  const std::string id = hole.substr(0, hole.find('.'));
  for (const Field& field : definition.fields) {
    if (field.id == id) return &field;
  }
  return nullptr;
}

// --- URLs --------------------------------------------------------------------------------------------------

struct Url {
  std::string host;
  std::string path;
  std::string query;
  bool has_query = false;
};

// A URL of scheme, host, path and query, in characters that no parser changes. Nothing else is one here.
bool read_url(std::string_view text, Url& url) {
  constexpr std::string_view scheme = "https://";
  if (text.substr(0, scheme.size()) != scheme) return false;
  text.remove_prefix(scheme.size());
  const std::size_t host_end = std::min(text.find_first_of("/?"), text.size());
  url.host = std::string(text.substr(0, host_end));
  const std::string_view rest = text.substr(host_end);
  const std::size_t question = rest.find('?');
  url.path = std::string(rest.substr(0, question));
  url.has_query = question != std::string_view::npos;
  if (url.has_query) url.query = std::string(rest.substr(question + 1));
  if (!std::all_of(url.host.begin(), url.host.end(),
                   [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '.' || c == '_'; }))
    return false;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] <= ' ' || rest[i] > '~' ||
        std::string_view("\\#\"<>`{}|^").find(rest[i]) != std::string_view::npos)
      return false;
    if (rest[i] == '%' && !(i + 2 < rest.size() && is_hex_digit(rest[i + 1]) && is_hex_digit(rest[i + 2])))
      return false;
  }
  return true;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

bool is_label(const std::string& text, bool underscore) {
  if (text.empty() || text.size() > 63 || text.front() == '-' || text.back() == '-' ||
      text.substr(0, 4) == "xn--")
    return false;
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return is_lower(c) || is_digit(c) || c == '-' || (underscore && c == '_');
  });
}

// A host that the whole world knows by a name. In front of an account's host may stand what only some
// resolvers take.
bool is_public_host(const std::string& host, bool underscore_in_front) {
  const std::vector<std::string> labels = split(host, '.');
  if (labels.size() < 2 || host.size() > 253) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!is_label(labels[i], underscore_in_front && i == 0)) return false;
  }
  const std::string& last = labels.back();
  return std::any_of(last.begin(), last.end(), is_lower) && last != "local" && last != "internal" &&
         last != "localhost" && last.substr(0, 2) != "0x";
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Whether the host is one of an account of the definition.
bool is_account_host(const std::string& host, const Definition& definition) {
  return std::any_of(
      definition.account.hosts.begin(), definition.account.hosts.end(), [&](std::string_view own) {
        const std::string behind = "." + std::string(own);
        return ends_with(host, behind) && is_label(host.substr(0, host.size() - behind.size()), true);
      });
}

bool is_word(const std::string& text, const std::string& name, const Field& field,
             const Definition& definition) {
  const auto has = [&](Slice words) {
    const View<Word> all = definition.words.view(words);
    return std::any_of(all.begin(), all.end(),
                       [&](const Word& word) { return word.name == name && word.text == text; });
  };
  for (const Kind& kind : definition.kinds.view(field.kinds)) {
    if (has(kind.words)) return true;
  }
  for (const Choice& choice : definition.choices.view(field.choices)) {
    if (has(choice.words)) return true;
  }
  return false;
}

bool is_named_host(const std::string& host, std::string_view source, const Definition& definition) {
  const std::vector<Part> parts = parts_of(source);
  if (parts.size() == 1 && !parts[0].is_hole) return host == parts[0].text && is_public_host(host, false);
  const Field* field = parts.empty() || !parts[0].is_hole ? nullptr : find_field(definition, parts[0].text);
  if (field == nullptr || parts.size() > 2) return false;
  const std::size_t dot = parts[0].text.find('.');
  const std::string name = dot == std::string::npos ? "" : parts[0].text.substr(dot + 1);
  const bool account = field->type == FieldType::account;
  if (parts.size() == 1)
    return account ? name.empty() && is_account_host(host, definition) && is_public_host(host, true)
                   : is_word(host, name, *field, definition) && is_public_host(host, false);
  const std::string& behind = parts[1].text;
  if (parts[1].is_hole || name.empty() || !ends_with(host, behind)) return false;
  const std::string value = host.substr(0, host.size() - behind.size());
  return is_label(value, account) && (behind[0] == '.' || behind[0] == '-') &&
         std::count(behind.begin(), behind.end(), '.') >= 2 && is_public_host(host, account);
}

std::string decoded(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      plain.push_back(static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16)));
      i += 2;
    } else {
      plain.push_back(text[i]);
    }
  }
  return plain;
}

// Whether `text` is the template with values in its holes that are percent-encoded.
bool is_filled(const std::string& text, const std::string& source) {
  const std::vector<Part> parts = parts_of(source);
  const bool has_hole =
      std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.is_hole; });
  if (!has_hole) return text == source;
  std::size_t at = 0;
  std::size_t end = text.size();
  if (!parts.front().is_hole) {
    if (text.compare(0, parts.front().text.size(), parts.front().text) != 0) return false;
    at = parts.front().text.size();
  }
  if (!parts.back().is_hole) {
    if (!ends_with(text, parts.back().text)) return false;
    end -= parts.back().text.size();
  }
  return at < end && (parts.size() > 3 ||
                      std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at),
                                  text.begin() + static_cast<std::ptrdiff_t>(end), [](char c) {
                                    return is_letter(c) || is_digit(c) ||
                                           std::string_view("-._~%").find(c) != std::string_view::npos;
                                  }));
}

bool are_filled(const std::string& text, const std::string& source, char separator) {
  const std::vector<std::string> parts = split(text, separator);
  const std::vector<std::string> sources = split(source, separator);
  if (parts.size() != sources.size()) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_filled(parts[i], sources[i])) return false;
  }
  return true;
}

std::string find_url_fault(std::string_view text, std::string_view source, const Definition& definition) {
  Url url;
  if (!read_url(text, url)) return "a URL that could be read in two ways";
  source.remove_prefix(8);
  const std::string_view host = source.substr(0, source.find_first_of("/?"));
  const std::string behind(source.substr(host.size()));
  if (!is_named_host(url.host, host, definition)) return "a host that the file does not name: " + url.host;
  const std::size_t question = behind.find('?');
  if (!are_filled(url.path, behind.substr(0, question), '/')) return "another path: " + url.path;
  for (const std::string& segment : split(url.path, '/')) {
    const std::string plain = decoded(segment);
    if (plain == "." || plain == "..") return "a segment that a parser would resolve";
  }
  if (url.has_query != (question != std::string::npos)) return "a query, or none";
  if (url.has_query && !are_filled(url.query, behind.substr(question + 1), '&')) return "another query";
  return "";
}

// --- Headers and bodies ------------------------------------------------------------------------------------

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string decode_base64(std::string_view text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string plain;
  std::uint32_t bits = 0;
  int held = 0;
  for (char c : text) {
    if (c == '=') break;
    bits = (bits << 6 | static_cast<std::uint32_t>(alphabet.find(c))) & 0xFFFFFF;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    plain.push_back(static_cast<char>((bits >> held) & 0xFF));
  }
  return plain;
}

std::size_t colons_in(std::string_view source) {
  return static_cast<std::size_t>(std::count(source.begin(), source.end(), ':'));
}

std::string find_basic_fault(std::string_view value, const Step& step) {
  if (value.substr(0, 6) != "Basic ") return "no Basic";
  if (value == "Basic ***") return "";
  const std::string plain = decode_base64(value.substr(6));
  if (!is_printable(plain)) return "a character in Basic";
  // The first colon is where the password begins, and no value has put it there.
  const std::vector<Part> user = parts_of(step.basic_user);
  const bool literal = user.empty() || (user.size() == 1 && !user[0].is_hole);
  if (literal && plain.substr(0, step.basic_user.size() + 1) != std::string(step.basic_user) + ":")
    return "another user";
  const std::size_t colon = plain.find(':');
  if (colon == std::string::npos || colons_in(step.basic_user) > 0) return "";
  const std::string password = plain.substr(colon + 1);
  const std::vector<Part> parts = parts_of(step.basic_password);
  const bool fixed = parts.empty() || (parts.size() == 1 && !parts[0].is_hole);
  return fixed && password != step.basic_password ? "another password" : "";
}

std::string find_headers_fault(const Request& request, const Step& step, const Definition& definition) {
  if (request.header_count > request.headers.size()) return "more headers than there is room for";
  std::size_t last = 0;
  for (std::size_t i = 0; i < request.header_count; ++i) {
    const RequestHeader& header = request.headers[i];
    if (header.name.empty() || !is_printable(header.name) || !is_printable(header.value))
      return "a character in a header";
    const View<Header> known = definition.live_test.headers.view(step.headers);
    const auto* found =
        std::find_if(known.begin(), known.end(), [&](const Header& one) { return one.name == header.name; });
    if (found != known.end()) {
      const auto at = static_cast<std::size_t>(found - known.begin()) + 1;
      if (at <= last) return "headers in another order";
      last = at;
    } else if (header.name == "Authorization" && step.has_basic) {
      const std::string fault = find_basic_fault(header.value, step);
      if (!fault.empty()) return fault;
    } else if (header.name != "Content-Type" || !step.has_body || header.value != step.content_type) {
      return "a header that the file does not name";
    }
  }
  return "";
}

std::string find_body_fault(const Request& request, const Step& step) {
  if (!step.has_body) return request.body.empty() ? "" : "a body";
  const std::string harmless = filled(step.body, "x");
  const std::string type(step.content_type.substr(0, step.content_type.find(';')));
  const std::string body(request.body);
  const auto same_count = [&](char c) {
    return std::count(body.begin(), body.end(), c) == std::count(harmless.begin(), harmless.end(), c);
  };
  if (ends_with(type, "json")) {
    const nlohmann::json expected = nlohmann::json::parse(harmless, nullptr, false);
    const nlohmann::json found = nlohmann::json::parse(body, nullptr, false);
    if (expected.is_discarded()) return "";
    if (found.is_discarded() || found.flatten().size() != expected.flatten().size())
      return "JSON of another shape";
  } else if (ends_with(type, "x-www-form-urlencoded")) {
    if (!same_count('&') || !same_count('=') || !is_printable(body)) return "a form of another shape";
  } else if (ends_with(type, "xml")) {
    if (!same_count('<') || !same_count('>') || !same_count('"') || !same_count('\''))
      return "XML of another shape";
  } else if (body != step.body) {
    return "another body";
  }
  return "";
}

}  // namespace

std::string find_request_fault(const Request& request, std::size_t index, const Definition& definition) {
  const Step& step = definition.live_test.steps[index];
  if (request.method != step.method) return "another method";
  std::string fault = find_url_fault(request.url, step.url, definition);
  if (fault.empty()) fault = find_headers_fault(request, step, definition);
  if (fault.empty()) fault = find_body_fault(request, step);
  if (!fault.empty()) return fault;
  static const std::unique_ptr<char[]> bytes(new char[most_answer_bytes]);
  AnswerWriter writer(bytes.get(), most_answer_bytes);
  writer.write_request(&request);
  if (writer.overflowed()) return "more than an answer holds";
  return nlohmann::json::accept(writer.text()) ? "" : "no JSON";
}

namespace {

// A secret that shows in a request that is masked.
bool shows_secret(const Request& request, const Values& values, const Definition& definition) {
  constexpr std::size_t too_short_to_tell = 12;
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    if (definition.fields[i].type != FieldType::secret || values.values[i] == nullptr) continue;
    const std::string_view secret = values.values[i]->value.reveal_secret();
    if (secret.size() < too_short_to_tell) continue;
    const auto shows = [&](std::string_view text) { return text.find(secret) != std::string_view::npos; };
    if (shows(request.url) || shows(request.body)) return true;
    for (std::size_t k = 0; k < request.header_count; ++k) {
      if (shows(request.headers[k].value)) return true;
    }
  }
  return false;
}

}  // namespace

std::string find_request_faults(const Inputs& inputs, const Definition& definition, std::size_t& requests) {
  static Text text;
  static PasteVerdict verdicts;
  static RequestMemory memory;
  Values values;
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    const ExactBytes exact(inputs[i]);
    if (definition.fields[i].type == FieldType::account) {
      verdicts.account = check_account(exact.view(), definition, text);
      values.account = &verdicts.account;
    } else {
      check_value(exact.view(), definition, i, text, verdicts.values[i]);
      values.values[i] = &verdicts.values[i];
    }
  }
  for (std::size_t step = 0; step < definition.live_test.steps.size(); ++step) {
    for (bool masked : {false, true}) {
      memory.wipe();
      Request request;
      if (!begin_live_test(step, definition, values, masked, memory, request)) continue;
      requests += masked ? 0 : 1;
      std::string fault = find_request_fault(request, step, definition);
      if (fault.empty() && masked && shows_secret(request, values, definition)) fault = "a secret, masked";
      if (fault.empty()) continue;
      return fault + " in step " + std::to_string(step) + ", " + std::string(request.url);
    }
  }
  return "";
}

const std::vector<std::string>& deceptive_texts() {
  static const std::vector<std::string> texts = {"evil.example",
                                                 "evil.example/",
                                                 "evil.example#",
                                                 "evil.example?",
                                                 "a@evil.example",
                                                 "a:b@evil.example",
                                                 "https://evil.example",
                                                 "//evil.example",
                                                 "\\\\evil.example",
                                                 "evil.example\\",
                                                 "..",
                                                 "../..",
                                                 ".",
                                                 "%2e%2e",
                                                 "%2F..%2F",
                                                 "/../../admin",
                                                 "a/../b",
                                                 "a/./b",
                                                 "a?b=c&d=e",
                                                 "a#b",
                                                 "a b",
                                                 "a\tb",
                                                 "a\r\nHost: evil.example",
                                                 "a\nX: y",
                                                 "127.0.0.1",
                                                 "[::1]",
                                                 "0x7f.1",
                                                 "localhost",
                                                 "xn--evil-9a",
                                                 "-a",
                                                 "a-",
                                                 "a:b",
                                                 ":",
                                                 "a&b=c",
                                                 "a=b",
                                                 "\"",
                                                 "\",\"admin\":true,\"a\":\"",
                                                 "</request><admin/>",
                                                 "&amp;",
                                                 "<!--",
                                                 "]]>",
                                                 "a\u00E9b",
                                                 "\uFF0E\uFF0E",
                                                 "\uFF0Fevil",
                                                 "evil\u3002example",
                                                 "\u202Eevil",
                                                 "a%00b",
                                                 std::string("a\0b", 3),
                                                 "{secret}",
                                                 "{account.name}",
                                                 "us1.evil.example",
                                                 "joesgarage.evil.example/",
                                                 std::string(63, 'a'),
                                                 std::string(64, 'a'),
                                                 std::string(300, 'a')};
  return texts;
}

std::string find_door_fault(const Definition& definition) {
  Random random(2);
  std::size_t requests = 0;
  std::array<std::string, most_fields> own;
  Inputs inputs;
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < definition.fields.size(); ++i) {
      own[i] = make_value(definition, i, random);
      inputs[i] = own[i];
    }
    std::string fault = find_request_faults(inputs, definition, requests);
    if (!fault.empty()) return fault;
  }
  for (std::size_t i = 0; i < definition.fields.size(); ++i) {
    for (const std::string& text : deceptive_texts()) {
      for (const std::string& value : {text, own[i] + text, text + own[i]}) {
        inputs[i] = value;
        const std::string fault = find_request_faults(inputs, definition, requests);
        if (!fault.empty()) return fault + " with " + value;
      }
    }
    inputs[i] = own[i];
  }
  return "";
}

}  // namespace keyfit
