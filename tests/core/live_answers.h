// Answers to questions about a live test, for native tests.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "keyfit/definition.h"

namespace keyfit {

// The answer to a line with a reply or a failure, as text. Every part of the question lies in a heap block of
// exactly its size. Throws where the line is none.
std::string answer_live(const nlohmann::ordered_json& line, const Definition& definition);

// The reason of an outcome, or "next".
std::string reason_of(const std::string& answer);

// What is wrong with the answer, or nothing. It is JSON with the keys in their order; only a rule of the
// service accepts or refuses; a web page or an empty reply refuses only where a rule expects it; who one is
// connected as is short plain text, and told with an acceptance alone; a next step is one that there is.
std::string find_answer_fault(const std::string& answer, const nlohmann::ordered_json& line,
                              const Definition& definition);

}  // namespace keyfit
