#include "reply_xml.h"

#include <tinyxml2.h>

#include <array>

#include "keyfit/text.h"

namespace keyfit {

namespace {

bool is_within_limits(std::string_view body) {
  std::size_t tags = 0;
  std::size_t attributes = 0;
  bool in_tag = false;
  for (char c : body) {
    if (c == '<') {
      ++tags;
      in_tag = true;
    } else if (c == '>') {
      in_tag = false;
    } else if (c == '=' && in_tag) {
      ++attributes;
    }
  }
  return tags <= most_xml_tags && attributes <= most_xml_attributes;
}

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

// A path that grows and shrinks with the walk. What does not fit is no path that anybody asks for.
class Path {
 public:
  std::size_t push(std::string_view mark, std::string_view name) {
    const std::size_t before = size_;
    for (std::string_view part : {mark, name}) {
      size_ += part.copy(bytes_.data() + size_, bytes_.size() - size_);
    }
    return before;
  }
  void pop(std::size_t size) { size_ = size; }
  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 256> bytes_{};
  std::size_t size_ = 0;
};

std::string_view text_of(const tinyxml2::XMLElement& element) {
  for (const tinyxml2::XMLNode* child = element.FirstChild(); child != nullptr;
       child = child->NextSibling()) {
    const tinyxml2::XMLText* text = child->ToText();
    if (text != nullptr) return text->Value();
  }
  return {};
}

// The element that all of a document is in; null where another stands beside it, or text. The parser lets
// both pass, and what is left of a DTD with entities, of which it reads no more than to the first '>', is
// such text.
const tinyxml2::XMLElement* sole_element(const tinyxml2::XMLDocument& document) {
  const tinyxml2::XMLElement* root = nullptr;
  for (const tinyxml2::XMLNode* node = document.FirstChild(); node != nullptr; node = node->NextSibling()) {
    if (node->ToText() != nullptr || (root != nullptr && node->ToElement() != nullptr)) return nullptr;
    if (root == nullptr) root = node->ToElement();
  }
  return root;
}

// False where the document is deeper than it may be.
bool walk(const tinyxml2::XMLElement& element, std::size_t depth, Path& path, XmlVisitor& visitor) {
  if (depth > most_xml_depth) return false;
  const std::size_t before = path.push("/", local_name(element.Name()));
  visitor.visit(path.view(), text_of(element));
  for (const tinyxml2::XMLAttribute* attribute = element.FirstAttribute(); attribute != nullptr;
       attribute = attribute->Next()) {
    const std::size_t element_end = path.push("/@", local_name(attribute->Name()));
    visitor.visit(path.view(), attribute->Value());
    path.pop(element_end);
  }
  bool whole = true;
  for (const tinyxml2::XMLElement* child = element.FirstChildElement(); child != nullptr && whole;
       child = child->NextSiblingElement()) {
    whole = walk(*child, depth + 1, path, visitor);
  }
  path.pop(before);
  return whole;
}

}  // namespace

void read_xml(std::string_view body, XmlVisitor& visitor) {
  if (body.find('\0') != std::string_view::npos || find_not_utf8(body) != no_position)
    return visitor.end(XmlReading::not_xml);
  if (!is_within_limits(body)) return visitor.end(XmlReading::too_large);
  tinyxml2::XMLDocument document;
  const tinyxml2::XMLError error = document.Parse(body.data(), body.size());
  // The parser has a limit of its own, which differs by its version.
  if (error == tinyxml2::XML_ELEMENT_DEPTH_EXCEEDED) return visitor.end(XmlReading::too_large);
  const tinyxml2::XMLElement* root = error == tinyxml2::XML_SUCCESS ? sole_element(document) : nullptr;
  if (root == nullptr) return visitor.end(XmlReading::not_xml);
  Path path;
  visitor.end(walk(*root, 1, path, visitor) ? XmlReading::read : XmlReading::too_large);
}

}  // namespace keyfit
