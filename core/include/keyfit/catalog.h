// Catalog: keys of all services that can be told by their shape alone.
//
// Decides: which service, field and kind a text is a key of, whatever page it was pasted into.
// Needs: the leaves (leaves.h) of core/known.json, which the caller owns and keeps: the kinds point into
// them.
//   Without them nothing is known. A page reads the table only when a value fits no kind of its own service.
// Answers: the kinds that a text fits whole, the surest first: those with a checksum, then the longest
//   literal beginning, then by the service's id. The table is written in that order.
// Source: the kinds that the definitions call distinct. known.json is made from them
//   (tests/runner/keyfit_catalog.cpp), so every runtime has the same table.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"
#include "keyfit/findings.h"
#include "keyfit/leaves.h"
#include "keyfit/list.h"
#include "keyfit/pattern.h"

namespace keyfit {

inline constexpr std::size_t most_catalog_bytes = most_leaf_bytes;  // of the table's leaves

struct CatalogKind {
  std::string_view service;
  std::string_view field;
  std::string_view kind;
  std::string_view sure;
  Pattern pattern;
  ValueCheck check = ValueCheck::none;
  bool other = false;  // not accepted there, but known as pasted by mistake
};

// What the finding other-service says of it. A kind whose id does not begin with the service's is not the
// service's alone: of a vendor with several products, or of a service that has no file. Its kind names it,
// and nothing else does.
Detail detail_of(const CatalogKind& kind);

class Catalog {
 public:
  static constexpr std::size_t capacity = 224;

  // Reads the table, in place of the one that was there. On a problem there is none afterwards.
  Problem read(std::string_view leaves);

  // The first kind that `text` fits and that is not of the service `id`: one that a service accepts where
  // there is such a kind. Null where there is none.
  const CatalogKind* find_first(std::string_view text, std::string_view id) const;

  std::size_t size() const { return kinds_.size(); }
  const CatalogKind& kind(std::size_t index) const { return kinds_[index]; }
  // Whether `text` is a key of the kind at `index`.
  bool fits(std::string_view text, std::size_t index) const;

 private:
  void clear();

  PatternPool pool_;
  List<CatalogKind, capacity> kinds_;
};

}  // namespace keyfit
