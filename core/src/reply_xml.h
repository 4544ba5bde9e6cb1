// Reply, XML: an XML reply as paths and texts. Internal to the core; the only file that knows tinyxml2.
//
// Decides: whether a body is XML that is small enough to be parsed.
// Needs: the body as it came. Limits are checked before it is parsed, so that the parser's memory is bounded.
// Answers: every element and attribute, by local names from the root: "/response/staff/email",
//   "/response/@status".
//   A namespace prefix is left out, since services have changed theirs.
// Source: Namespaces in XML 1.0 for local names; the limits are our own: a real reply has 30 elements in 3
//   levels.
#pragma once

#include <cstddef>
#include <string_view>

namespace keyfit {

enum class XmlReading { read, not_xml, too_large };

inline constexpr std::size_t most_xml_tags = 512;        // '<' characters: two an element
inline constexpr std::size_t most_xml_attributes = 256;  // '=' characters inside tags
inline constexpr std::size_t most_xml_depth = 16;

// Told of each element and attribute, in the order of the document, and then once how it ended. Until that
// call is over the texts hold, and the paths during theirs only.
class XmlVisitor {
 public:
  virtual void visit(std::string_view path, std::string_view text) = 0;
  virtual void end(XmlReading reading) = 0;

 protected:
  ~XmlVisitor() = default;
};

void read_xml(std::string_view body, XmlVisitor& visitor);

}  // namespace keyfit
