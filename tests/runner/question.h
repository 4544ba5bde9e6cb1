// A line of a live test as the leaves that the core takes in (live_question.h): the native twin of
// web/src/core/question.ts.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "keyfit/definition.h"

namespace keyfit {

// Each answers false where a part is missing, or of another form.
bool write_request_question(const nlohmann::ordered_json& line, std::string& leaves);
bool write_result_question(const nlohmann::ordered_json& line, const Definition& definition,
                           std::string& leaves);

}  // namespace keyfit
