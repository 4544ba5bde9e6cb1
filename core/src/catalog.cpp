#include "keyfit/catalog.h"

#include <algorithm>

#include "checksum.h"
#include "definition_reader.h"

namespace keyfit {

namespace {

bool is_sure(std::string_view text) { return text == "documented" || text == "observed"; }

Problems read_kind(CatalogKind& kind, PatternPool& pool, Path path, const Leaf& leaf) {
  std::string_view unused;
  const std::string_view key = path.take_any();
  if (!path.done()) return Problems::wrong_value;
  if (key == "service") return put(kind.service, leaf, is_dashed_id);
  if (key == "field") return put(kind.field, leaf, is_field_id);
  if (key == "kind") return put(kind.kind, leaf, is_dashed_id);
  if (key == "label") return put(unused, leaf, is_text<64>);
  if (key == "sure") return put(kind.sure, leaf, is_sure);
  if (key == "pattern") return put_pattern(kind.pattern, pool, leaf);
  if (key == "check") return put_check(kind.check, leaf);
  if (key == "other") return put_true(kind.other, leaf);
  return Problems::unknown_key;
}

Problems read_leaf(List<CatalogKind, Catalog::capacity>& kinds, PatternPool& pool, const Leaf& leaf) {
  Path path(leaf.path);
  // What the services are called is for whoever words what is found.
  if (path.take("titles")) {
    path.take_any();
    return path.done() && leaf.kind == 's' ? Problems::none : Problems::wrong_value;
  }
  std::size_t index = 0;
  if (!path.take("kinds")) return Problems::unknown_key;
  if (!path.take_index(index)) return Problems::wrong_value;
  if (index > kinds.size() || index + 1 < kinds.size()) return Problems::malformed;
  CatalogKind* kind = kinds.at(index);
  return kind == nullptr ? Problems::too_many : read_kind(*kind, pool, path, leaf);
}

bool is_whole(const CatalogKind& kind) {
  return !kind.service.empty() && !kind.field.empty() && !kind.kind.empty() && !kind.sure.empty() &&
         kind.pattern.count > 0;
}

Problem read_table(List<CatalogKind, Catalog::capacity>& kinds, PatternPool& pool, std::string_view leaves) {
  if (leaves.size() > most_catalog_bytes) return {Problems::too_many, {}};
  LeafReader reader(leaves);
  for (Leaf leaf; reader.next(leaf);) {
    const Problems problem = read_leaf(kinds, pool, leaf);
    if (problem != Problems::none) return {problem, leaf.path};
  }
  if (reader.malformed()) return {Problems::malformed, {}};
  const bool whole = kinds.size() > 0 && std::all_of(kinds.begin(), kinds.end(), is_whole);
  return whole ? Problem{} : Problem{Problems::missing, "/kinds"};
}

}  // namespace

Detail detail_of(const CatalogKind& kind) {
  const bool own = kind.kind.substr(0, kind.service.size()) == kind.service;
  if (!own) return {.code = Code::other_service, .kind = kind.kind};
  return {.code = Code::other_service, .service = kind.service, .field = kind.field, .kind = kind.kind};
}

Problem Catalog::read(std::string_view leaves) {
  clear();
  const Problem problem = read_table(kinds_, pool_, leaves);
  if (problem.code != Problems::none) clear();
  return problem;
}

void Catalog::clear() {
  pool_.clear();
  kinds_.clear();
}

bool Catalog::fits(std::string_view text, std::size_t index) const {
  return matches(pool_, kinds_[index].pattern, text) && holds(kinds_[index].check, text);
}

const CatalogKind* Catalog::find_first(std::string_view text, std::string_view id) const {
  const CatalogKind* known_as_other = nullptr;
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    const CatalogKind& kind = kinds_[i];
    if (kind.service == id || !fits(text, i)) continue;
    if (!kind.other) return &kind;
    if (known_as_other == nullptr) known_as_other = &kind;
  }
  return known_as_other;
}

}  // namespace keyfit
