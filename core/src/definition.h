// Definition: what the readers of a service's file share. Internal to the core.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/leaves.h"
#include "keyfit/service.h"

namespace keyfit {

using Check = bool (*)(std::string_view);

template <std::size_t Capacity>
ServiceProblem put(List<std::string_view, Capacity>& list, std::size_t index, const Leaf& leaf, Check check) {
  std::string_view* place = list.at(index);
  if (place == nullptr) return ServiceProblem::too_many;
  if (leaf.kind != 's' || !check(leaf.text)) return ServiceProblem::wrong_value;
  *place = leaf.text;
  return ServiceProblem::none;
}

inline ServiceProblem put(std::string_view& place, const Leaf& leaf, Check check) {
  if (leaf.kind != 's' || !check(leaf.text)) return ServiceProblem::wrong_value;
  place = leaf.text;
  return ServiceProblem::none;
}

}  // namespace keyfit
