#include "keyfit/catalog.h"

#include <algorithm>
#include <iterator>

#include "checksum.h"

namespace keyfit {

namespace {

constexpr CatalogKind known_kinds[] = {
#include "catalog.inc"
};

}  // namespace

Detail detail_of(const CatalogKind& kind) {
  const bool own = kind.kind.substr(0, kind.service.size()) == kind.service;
  if (kind.other && !own) return {.code = Code::other_service, .kind = kind.kind};
  return {.code = Code::other_service, .service = kind.service, .field = kind.field, .kind = kind.kind};
}

bool Catalog::read() {
  pool_.clear();
  patterns_.clear();
  for (const CatalogKind& kind : known_kinds) {
    Pattern* pattern = patterns_.add();
    std::size_t at = 0;
    // Not reached: a failure, because a test reads the catalog as it is built in.
    if (pattern == nullptr || compile(kind.pattern, pool_, *pattern, at) != PatternProblem::none)
      return false;  // Not reached: for the same reason.
  }
  return true;
}

const CatalogKind& Catalog::kind(std::size_t index) { return known_kinds[index]; }

bool Catalog::fits(std::string_view text, std::size_t index) const {
  return matches(pool_, patterns_[index], text) && holds(known_kinds[index].check, text);
}

const CatalogKind* Catalog::find_first(std::string_view text, std::string_view id) const {
  const CatalogKind* known_as_other = nullptr;
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const CatalogKind& kind = known_kinds[i];
    if (kind.service == id || !fits(text, i)) continue;
    if (!kind.other) return &kind;
    // Not reached: a second one, because no value has the shape of two kinds of the catalog that are others.
    if (known_as_other == nullptr) known_as_other = &kind;
  }
  return known_as_other;
}

}  // namespace keyfit
