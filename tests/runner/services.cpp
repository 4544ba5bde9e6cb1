#include "services.h"

#include "json_leaves.h"

namespace keyfit {

std::vector<std::string_view> built_in_services() {
  return {
#include "services.inc"
  };
}

bool load_service(std::string_view json, LoadedService& loaded, std::string& problem) {
  if (!json_to_leaves(json, loaded.leaves)) {
    problem = "not JSON, or too large";
    return false;
  }
  std::string_view where;
  const ServiceProblem found = read_service(loaded.leaves, loaded.service, where);
  problem = std::string(text_of(found)) + " at " + std::string(where);
  return found == ServiceProblem::none;
}

bool find_service(std::string_view id, LoadedService& loaded) {
  for (std::string_view json : built_in_services()) {
    std::string problem;
    if (load_service(json, loaded, problem) && loaded.service.id == id) return true;
  }
  return false;
}

}  // namespace keyfit
