// Catalog: keys of all services that can be told by their shape alone.
//
// Decides: which service, field and kind a text is a key of, whatever page it was pasted into.
// Needs: memory for the compiled patterns, which the caller owns; read() once before anything is asked.
// Answers: the kinds that a text fits whole, the surest first: those with a checksum, then the longest
//   literal beginning, then by the service's id.
// Source: the kinds that the definitions call distinct. catalog.inc is made from them
//   (tests/runner/keyfit_catalog.cpp), so every runtime has the same table.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/findings.h"
#include "keyfit/list.h"
#include "keyfit/pattern.h"

namespace keyfit {

struct CatalogKind {
  std::string_view service;
  std::string_view field;
  std::string_view kind;
  std::string_view sure;
  std::string_view pattern;
  ValueCheck check = ValueCheck::none;
  bool other = false;  // not accepted there, but known as pasted by mistake
};

// What the finding other-service says of it. A kind that is only known as pasted by mistake, and does not
// begin with the service's id, is of a service that has no file: its kind names it, and nothing else does.
Detail detail_of(const CatalogKind& kind);

class Catalog {
 public:
  static constexpr std::size_t capacity = 160;

  // Compiles the built-in table. False where it does not fit; a test proves that it does.
  bool read();

  // The first kind that `text` fits and that is not of the service `id`: one that a service accepts where
  // there is such a kind. Null where there is none.
  const CatalogKind* find_first(std::string_view text, std::string_view id) const;

  std::size_t size() const { return patterns_.size(); }
  // Whether `text` is a key of the kind at `index`.
  bool fits(std::string_view text, std::size_t index) const;
  static const CatalogKind& kind(std::size_t index);

 private:
  PatternPool pool_;
  List<Pattern, capacity> patterns_;
};

}  // namespace keyfit
