#include "question.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <vector>

#include "json_leaves.h"
#include "keyfit/live_question.h"
#include "keyfit/live_test.h"
#include "keyfit/text.h"

namespace keyfit {

namespace {

using json = nlohmann::ordered_json;

const json* find_part(const json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

bool read_count(const json& object, const char* key, std::int64_t most, std::int64_t& count) {
  const json* part = find_part(object, key);
  return part != nullptr && part->is_number() && read_integer(*part, count) && count >= 0 && count <= most;
}

// A string, unless its path is longer than a record's can be.
bool add_string(std::string& leaves, const std::string& path, std::string_view text) {
  if (path.size() > 0xFFFF) return false;
  append_leaf(leaves, 's', path, text);
  return true;
}

void add_true(std::string& leaves, const std::string& path) { append_leaf(leaves, 'b', path, "true"); }

// A boolean that may be missing, in either of two objects.
bool add_flag(const json& line, const json& result, const char* key, std::string& leaves) {
  for (const json* object : {&line, &result}) {
    const json* part = find_part(*object, key);
    if (part == nullptr) continue;
    if (!part->is_boolean()) return false;
    if (part->get<bool>()) add_true(leaves, std::string("/") + key);
  }
  return true;
}

bool add_fields(const json& object, std::string& leaves) {
  const json* fields = find_part(object, "fields");
  if (fields == nullptr) return true;
  if (!fields->is_object()) return false;
  // Said to be there, though it may name no field.
  append_leaf(leaves, 's', "/fields", "");
  for (const auto& field : fields->items()) {
    if (!field.value().is_string() || !add_string(leaves, "/fields/" + escape_pointer(field.key()),
                                                  field.value().get_ref<const std::string&>()))
      return false;
  }
  return true;
}

// What may stand beside a reply or a failure.
bool add_wishes(const json& line, const json& result, std::string& leaves) {
  if (!add_flag(line, result, "administrator", leaves) || !add_flag(line, result, "allow_cost", leaves))
    return false;
  const json* needs = find_part(line, "needs");
  if (needs != nullptr) {
    if (!needs->is_array()) return false;
    for (std::size_t i = 0; i < needs->size(); ++i) {
      if (!(*needs)[i].is_string()) return false;
      append_leaf(leaves, 's', "/needs/" + std::to_string(i), (*needs)[i].get_ref<const std::string&>());
    }
  }
  const json* from = find_part(line, "from");
  if (from != nullptr) {
    if (!from->is_string() || (*from != "page" && *from != "relay")) return false;
    append_leaf(leaves, 's', "/from", from->get_ref<const std::string&>());
  }
  const json* so_far = find_part(line, "so_far");
  return so_far == nullptr || (so_far->is_object() && append_leaves(leaves, *so_far, "/so_far"));
}

std::set<std::string> wanted_paths(const Definition& definition) {
  const LiveTest& live_test = definition.live_test;
  std::set<std::string> paths;
  for (const Condition& condition : live_test.conditions) paths.emplace(condition.at);
  for (const WhoPath& who : live_test.who_paths) paths.emplace(who.path);
  for (const Missing& missing : live_test.missing) paths.emplace(missing.at);
  for (const Step& step : live_test.steps) {
    if (step.rights.has_at) paths.emplace(step.rights.at);
  }
  return paths;
}

std::string unescape(std::string segment) {
  for (const auto& [from, to] : {std::pair("~1", "/"), std::pair("~0", "~")}) {
    for (std::size_t at = 0; (at = segment.find(from, at)) != std::string::npos; ++at)
      segment.replace(at, 2, to);
  }
  return segment;
}

void append_value(std::string& leaves, const json& value, const std::string& path) {
  if (value.is_object()) {
    append_leaf(leaves, '{', path, "");
  } else if (value.is_array()) {
    append_leaf(leaves, '[', path, "");
  } else {
    append_scalar(leaves, value, path);
  }
}

// All that stands at the rest of a path, `*` being any element of an array.
void append_at(std::string& leaves, const json& value, const std::string& at, std::size_t from) {
  if (from == at.size()) return append_value(leaves, value, "/json" + at);
  const std::size_t end = std::min(at.find('/', from + 1), at.size());
  const std::string segment = unescape(at.substr(from + 1, end - from - 1));
  if (value.is_array()) {
    if (segment == "*") {
      if (value.empty() && end == at.size()) append_leaf(leaves, 'e', "/json" + at, "");
      for (const json& item : value) append_at(leaves, item, at, end);
    } else if (!segment.empty() && segment.size() < 6 &&
               std::all_of(segment.begin(), segment.end(), is_digit) &&
               (segment.size() == 1 || segment[0] != '0') && std::stoul(segment) < value.size()) {
      append_at(leaves, value[std::stoul(segment)], at, end);
    }
  } else if (value.is_object() && value.contains(segment)) {
    append_at(leaves, value[segment], at, end);
  }
}

// Whether a text is deeper, or has more parts, than is read. Of what stands in strings nothing counts.
bool is_over_limits(std::string_view text) {
  std::size_t depth = 0;
  std::size_t parts = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      in_string = c != '"';
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') {
      ++parts;
      if (++depth > most_json_depth) return true;
    }
    if ((c == '}' || c == ']') && depth > 0) --depth;
    if (c == ',' || c == ':') ++parts;
    if (parts > most_json_parts) return true;
  }
  return false;
}

// Whether a text is a number without a sign, as JSON writes them.
bool is_number(std::string_view text) {
  const auto take_digits = [&] {
    const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(size);
    return size > 0;
  };
  const bool zero = !text.empty() && text.front() == '0';
  if (zero) text.remove_prefix(1);
  if (!zero && !take_digits()) return false;
  if (!text.empty() && text.front() == '.') {
    text.remove_prefix(1);
    if (!take_digits()) return false;
  }
  if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
    text.remove_prefix(1);
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) text.remove_prefix(1);
    if (!take_digits()) return false;
  }
  return text.empty();
}

// The code unit of the \\uXXXX at `i`, or 0 where there is none.
unsigned escaped_unit(std::string_view text, std::size_t i) {
  if (text.substr(i, 2) != "\\u" || i + 6 > text.size()) return 0;
  const std::string digits(text.substr(i + 2, 4));
  return std::all_of(digits.begin(), digits.end(), is_hex_digit)
             ? static_cast<unsigned>(std::stoul(digits, nullptr, 16))
             : 0;
}

// A text that nlohmann reads as JSON.parse reads the one at hand. Of a lone surrogate, which nlohmann
// refuses, UTF-8 has the replacement character; a number beyond a double's range is no integer, as any other
// of that kind.
std::string as_other_parsers_read(std::string_view text) {
  std::string out;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size();) {
    const bool escape = in_string && text[i] == '\\';
    std::size_t size = escape ? 2 : 1;
    std::string_view part = text.substr(i, size);
    if (text[i] == '"') in_string = !in_string;
    if (escape) {
      const unsigned unit = escaped_unit(text, i);
      const bool high = unit >= 0xD800 && unit < 0xDC00;
      const bool pair = high && (escaped_unit(text, i + 6) & 0xFC00) == 0xDC00;
      if (unit >= 0xD800 && unit < 0xE000) size = pair ? 12 : 6;
      part = size == 6 ? std::string_view("\\ufffd") : text.substr(i, size);
    } else if (!in_string && is_digit(text[i])) {
      size = std::min(text.find_first_not_of("0123456789+-.eE", i), text.size()) - i;
      part = text.substr(i, size);
      if (is_number(part) && std::isinf(std::strtod(std::string(part).c_str(), nullptr))) part = "1e300";
    }
    out.append(part);
    i += size;
  }
  return out;
}

std::string_view trim_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  return text;
}

void add_body(const std::string& body, const std::string& content_type, const Definition& definition,
              std::string& leaves) {
  // Enough to see what it is.
  constexpr std::size_t beginning = 32;
  const std::string_view text = trim_blanks(body);
  const char first = text.empty() ? '\0' : text.front();
  const bool json_type = find_ignoring_case(content_type, "json") != no_position;
  const bool may_be_json = first == '{' || first == '[' || (first != '\0' && first != '<' && json_type);
  bool too_large = body.size() > (may_be_json ? most_json_bytes : most_reply_bytes);
  if (!too_large && !may_be_json) return append_leaf(leaves, 's', "/body", body);
  append_leaf(leaves, 's', "/body", std::string(text.substr(0, beginning)));
  too_large = too_large || is_over_limits(text);
  std::string found;
  if (!too_large) {
    // What nlohmann takes besides: a byte order mark, and a NUL as the end.
    if (body.find('\0') != std::string::npos || body.substr(0, 3) == "\xEF\xBB\xBF") return;
    const json document = json::parse(as_other_parsers_read(body), nullptr, false);
    if (document.is_discarded()) return;
    for (const std::string& at : wanted_paths(definition)) append_at(found, document, at, 0);
    too_large = found.size() > most_json_leaf_bytes;
  }
  if (too_large) return add_true(leaves, "/too_large");
  add_true(leaves, "/is_json");
  leaves += found;
}

bool add_reply(const json& reply, const Definition& definition, std::string& leaves) {
  constexpr std::int64_t largest_status = 999;
  std::int64_t status = 0;
  std::string content_type;
  if (!read_count(reply, "status", largest_status, status)) return false;
  append_leaf(leaves, 'i', "/status", std::to_string(status));
  const json* headers = find_part(reply, "headers");
  if (headers != nullptr) {
    if (!headers->is_object()) return false;
    // Names in any case (RFC 9110, 5.1); of the same name the last wins.
    std::vector<std::pair<std::string, std::string>> read;
    for (const auto& header : headers->items()) {
      if (!header.value().is_string()) return false;
      std::string name = header.key();
      std::transform(name.begin(), name.end(), name.begin(), to_lower);
      read.erase(std::remove_if(read.begin(), read.end(), [&](const auto& one) { return one.first == name; }),
                 read.end());
      read.emplace_back(name, header.value().get<std::string>());
    }
    for (const auto& [name, value] : read) {
      if (!add_string(leaves, "/headers/" + name, cut_header(value))) return false;
      if (name == "content-type") content_type = value;
    }
  }
  const json* body = find_part(reply, "body");
  if (body != nullptr && !body->is_string()) return false;
  add_body(body == nullptr ? std::string() : body->get<std::string>(), content_type, definition, leaves);
  return true;
}

bool add_failure(const json& failure, std::string& leaves) {
  const json* kind = find_part(failure, "kind");
  const json* sent = find_part(failure, "sent");
  Reason reason = Reason::unexpected_reply;
  Sent was_sent = Sent::no;
  if (kind == nullptr || !kind->is_string() || !read_reason(kind->get_ref<const std::string&>(), reason) ||
      !is_carrier_reason(reason) || sent == nullptr || !sent->is_string() ||
      !read_sent(sent->get_ref<const std::string&>(), was_sent))
    return false;
  append_leaf(leaves, 's', "/kind", kind->get<std::string>());
  append_leaf(leaves, 's', "/sent", sent->get<std::string>());
  return true;
}

bool add_step(const json& object, std::size_t steps, std::string& leaves) {
  std::int64_t step = 0;
  if (!read_count(object, "step", static_cast<std::int64_t>(steps) - 1, step)) return false;
  append_leaf(leaves, 'i', "/step", std::to_string(step));
  return true;
}

}  // namespace

bool write_request_question(const json& line, std::string& leaves) {
  const json& request = line.at("request");
  std::int64_t step = 0;
  if (!request.is_object() || !read_count(request, "step", 99, step)) return false;
  append_leaf(leaves, 'i', "/step", std::to_string(step));
  return add_fields(request, leaves) && leaves.size() <= most_question_bytes;
}

bool write_result_question(const json& line, const Definition& definition, std::string& leaves) {
  const json* reply = find_part(line, "reply");
  const json& result = reply == nullptr ? line.at("failure") : *reply;
  return result.is_object() && add_step(result, definition.live_test.steps.size(), leaves) &&
         add_wishes(line, result, leaves) && add_fields(line, leaves) &&
         (reply == nullptr ? add_failure(result, leaves) : add_reply(result, definition, leaves)) &&
         leaves.size() <= most_question_bytes;
}

}  // namespace keyfit
