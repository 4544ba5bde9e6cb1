// Reply body: what of a reply's body a definition asks for. Internal to the core.
//
// Decides: whether a body is JSON, XML, HTML or plain text; what stands at each path that is asked for.
// Needs: a Reply; of JSON its leaves, since whoever has a parser of JSON writes them; XML is parsed here.
// Answers: leaf after leaf to a visitor. Of XML that is broken, or larger than is read, none.
// Source: RFC 9110, 8.3 (content types mislead, so the first character counts before the type does).
#pragma once

#include <string_view>

#include "keyfit/live_test.h"

namespace keyfit {

enum class BodyReading {
  read,
  unreadable,  // neither whole JSON nor whole XML
  too_large,
};

// Told of each leaf, and then once how it ended. The texts hold until that call is over.
class BodyVisitor {
 public:
  // `at`: a path as a definition writes it.
  virtual void visit(std::string_view at, LeafType type, std::string_view text) = 0;
  virtual void end(BodyReading reading) = 0;

 protected:
  ~BodyVisitor() = default;
};

enum class BodyForm { empty, text, json, xml, html };

BodyForm form_of(const Reply& reply);

void read_body(const Reply& reply, BodyForm form, BodyVisitor& visitor);

// The value of a header, or nothing; `has` tells a missing one from an empty one. `name` in any case.
std::string_view find_header(const Reply& reply, std::string_view name, bool& has);

std::string_view trim(std::string_view text);

}  // namespace keyfit
