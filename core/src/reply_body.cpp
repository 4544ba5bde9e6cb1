#include "reply_body.h"

#include "keyfit/leaves.h"
#include "keyfit/text.h"
#include "reply_xml.h"

namespace keyfit {

namespace {

class XmlAsBody final : public XmlVisitor {
 public:
  explicit XmlAsBody(BodyVisitor& visitor) : visitor_(visitor) {}
  void visit(std::string_view path, std::string_view text) override {
    visitor_.visit(path, LeafType::string, trim(text));
  }

  void end(XmlReading reading) override {
    visitor_.end(reading == XmlReading::read        ? BodyReading::read
                 : reading == XmlReading::too_large ? BodyReading::too_large
                                                    : BodyReading::unreadable);
  }

 private:
  BodyVisitor& visitor_;
};

LeafType type_of(char kind) {
  switch (kind) {
    case 'i':
    case 'n': return LeafType::number;
    case 'b': return LeafType::boolean;
    case '0': return LeafType::null;
    case '{': return LeafType::object;
    case '[': return LeafType::array;
    case 'e': return LeafType::absent;
    default: return LeafType::string;
  }
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string_view find_header(const Reply& reply, std::string_view name, bool& has) {
  constexpr std::string_view front = "/headers/";
  LeafReader reader(reply.leaves);
  has = false;
  for (Leaf leaf; reader.next(leaf);) {
    if (leaf.path.substr(0, front.size()) != front) continue;
    const std::string_view own = leaf.path.substr(front.size());
    if (own.size() != name.size() || !starts_with_ignoring_case(name, own)) continue;
    has = true;
    return leaf.text.substr(0, most_header_bytes);
  }
  return {};
}

BodyForm form_of(const Reply& reply) {
  std::string_view body = trim(reply.body);
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (body.substr(0, byte_order_mark.size()) == byte_order_mark) body.remove_prefix(byte_order_mark.size());
  if (body.empty()) return BodyForm::empty;
  if (starts_with_ignoring_case(body, "<!doctype html") || starts_with_ignoring_case(body, "<html"))
    return BodyForm::html;
  if (body.front() == '{' || body.front() == '[') return BodyForm::json;
  if (body.front() == '<') return BodyForm::xml;
  bool has = false;
  const std::string_view type = find_header(reply, "content-type", has);
  const std::string_view name = type.substr(0, type.find(';'));
  if (find_ignoring_case(name, "json") != no_position) return BodyForm::json;
  if (find_ignoring_case(name, "xml") != no_position && find_ignoring_case(name, "html") == no_position)
    return BodyForm::xml;
  return starts_with_ignoring_case(name, "text/html") ? BodyForm::html : BodyForm::text;
}

void read_body(const Reply& reply, BodyForm form, BodyVisitor& visitor) {
  if (reply.too_large) return visitor.end(BodyReading::too_large);
  switch (form) {
    case BodyForm::empty:
    case BodyForm::html: return visitor.end(BodyReading::unreadable);
    case BodyForm::text:
      visitor.visit({}, LeafType::string, trim(reply.body));
      return visitor.end(BodyReading::read);
    case BodyForm::xml: {
      XmlAsBody xml(visitor);
      return read_xml(trim(reply.body), xml);
    }
    case BodyForm::json: break;
  }
  if (!reply.is_json) return visitor.end(BodyReading::unreadable);
  LeafReader reader(reply.leaves);
  constexpr std::string_view front = "/json";
  for (Leaf leaf; reader.next(leaf);) {
    if (leaf.path.substr(0, front.size()) == front)
      visitor.visit(leaf.path.substr(front.size()), type_of(leaf.kind), trim(leaf.text));
  }
  visitor.end(BodyReading::read);
}

}  // namespace keyfit
