#include "vectors.h"

#include <fstream>
#include <set>
#include <stdexcept>

namespace keyfit {

namespace {

using nlohmann::ordered_json;

std::string bytes_of_hex(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  }
  return bytes;
}

std::string text_of(const ordered_json& input) {
  if (input.is_string()) return input.get<std::string>();
  if (input.contains("hex")) return bytes_of_hex(input.at("hex"));
  const std::string unit = input.at("repeat");
  std::string text = input.value("before", "");
  for (int i = 0; i < input.at("times").get<int>(); ++i) text += unit;
  return text + input.value("after", "");
}

// A reply or failure is an object, given as JSON; its body may be one that is repeated.
std::string input_of(const std::string& what, const ordered_json& input) {
  if (what != "reply" && what != "failure") return text_of(input);
  ordered_json result = input;
  if (result.contains("body")) result["body"] = text_of(result.at("body"));
  return result.dump();
}

void check_keys(const ordered_json& vector, const std::set<std::string>& known) {
  for (const auto& item : vector.items()) {
    if (known.count(item.key()) == 0) throw std::runtime_error("unknown key in a vector: " + item.key());
  }
  for (const char* key : {"id", "why", "source"}) {
    if (vector.at(key).get<std::string>().empty()) throw std::runtime_error(std::string("empty: ") + key);
  }
}

// Takes the marks out of every string but the keys.
void remove_marks(ordered_json& value) {
  constexpr std::string_view mark = "{+}";
  if (value.is_string()) {
    std::string text = value.get<std::string>();
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;) text.erase(at, mark.size());
    value = text;
  }
  if (!value.is_structured()) return;
  for (ordered_json& item : value) remove_marks(item);
}

}  // namespace

std::vector<Vector> read_vectors(const std::string& what) {
  std::ifstream file(KEYFIT_VECTORS "/" + what + ".json");
  const ordered_json document = ordered_json::parse(file);
  if (document.at("what") != what) throw std::runtime_error("another file than " + what);
  std::vector<Vector> vectors;
  std::set<std::string> ids;
  for (const ordered_json& vector : document.at("vectors")) {
    check_keys(vector, {"id", "why", "source", "near", "input", "expect"});
    const std::string id = vector.at("id");
    if (!ids.insert(id).second) throw std::runtime_error("twice: " + id);
    vectors.push_back({id, input_of(what, vector.at("input")), vector.at("expect")});
  }
  if (vectors.size() != document.at("count").get<std::size_t>()) throw std::runtime_error("count of " + what);
  return vectors;
}

ServiceVectors read_service_vectors(const std::string& service) {
  std::ifstream file(KEYFIT_VECTORS "/services/" + service + ".json");
  ServiceVectors read;
  if (!file) return read;
  ordered_json document = ordered_json::parse(file);
  remove_marks(document);
  if (document.at("service") != service) throw std::runtime_error("another service than " + service);
  std::set<std::string> ids;
  for (const ordered_json& vector : document.at("vectors")) {
    check_keys(vector, {"id", "why", "source", "near", "line", "expect"});
    const std::string id = vector.at("id");
    if (id.rfind(service + "-", 0) != 0) throw std::runtime_error("an id of another service: " + id);
    if (!ids.insert(id).second) throw std::runtime_error("twice: " + id);
    read.vectors.push_back({id, vector.at("line"), vector.at("expect")});
  }
  for (const ordered_json& vector : document.at("vectors")) {
    const std::string near = vector.value("near", "");
    if (!near.empty() && ids.count(near) == 0) throw std::runtime_error("near to no vector: " + near);
  }
  if (read.vectors.size() != document.at("count").get<std::size_t>())
    throw std::runtime_error("count of " + service);
  for (const ordered_json& example : document.value("examples", ordered_json::array()))
    read.examples.push_back({example.at("id"), example});
  return read;
}

}  // namespace keyfit
