// The service definitions that are built into the native programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "keyfit/catalog.h"
#include "keyfit/definition.h"

namespace keyfit {

// The files of core/services/, as text.
std::vector<std::string_view> built_in_services();

// A service with the leaves that it points into.
struct LoadedService {
  std::string leaves;
  Definition definition;
};

// The file core/known.json, as text.
std::string_view built_in_table();

// The kinds in it, which are known on the pages of every service.
const Catalog& built_in_catalog();

// Reads a definition. On failure `problem` says what is wrong and where.
bool load_service(std::string_view json, LoadedService& loaded, std::string& problem);

// The ids of all that are built in, parted by commas.
std::string built_in_ids();

// The built-in definition with this id. False where there is none.
bool find_service(std::string_view id, LoadedService& loaded);

}  // namespace keyfit
