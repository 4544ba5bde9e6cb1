#include "services.h"

#include <cstdlib>

#include "json_leaves.h"

namespace keyfit {

std::vector<std::string_view> built_in_services() {
  return {
#include "services.inc"
  };
}

const Catalog& built_in_catalog() {
  static std::string leaves;
  static const Catalog catalog = [] {
    Catalog made;
    if (!json_to_leaves(built_in_table(), leaves) || made.read(leaves).code != DefinitionProblem::none)
      std::abort();  // a test reads it, too
    return made;
  }();
  return catalog;
}

std::string_view built_in_table() {
  return
#include "known.inc"
      ;
}

bool load_service(std::string_view json, LoadedService& loaded, std::string& problem) {
  if (!json_to_leaves(json, loaded.leaves)) {
    problem = "not JSON, or too large";
    return false;
  }
  const Problem found = read_definition(loaded.leaves, loaded.definition);
  loaded.definition.catalog = &built_in_catalog();
  problem = std::string(text_of(found.code)) + " at " + std::string(found.where);
  return found.code == DefinitionProblem::none;
}

std::string built_in_ids() {
  std::string ids;
  for (std::string_view json : built_in_services()) {
    LoadedService loaded;
    std::string problem;
    if (load_service(json, loaded, problem)) ids.append(ids.empty() ? "" : ", ").append(loaded.definition.id);
  }
  return ids;
}

bool find_service(std::string_view id, LoadedService& loaded) {
  for (std::string_view json : built_in_services()) {
    std::string problem;
    if (load_service(json, loaded, problem) && loaded.definition.id == id) return true;
  }
  return false;
}

}  // namespace keyfit
