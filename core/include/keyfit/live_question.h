// Live question: a question about a live test as leaves, and its answer as JSON.
//
// Decides: nothing; live_test.h does. This is how every runtime asks it.
// Needs: leaves (leaves.h), in any order but for lists:
//     /step                      the step that was asked, or is to be
//     /fields/ID                 what was typed into a field; without any, as if the first kind were given
//     /administrator /allow_cost booleans
//     /from                      "page" or "relay" (which is the default)
//     /needs/N                   the rights that the page needs
//   of a reply
//     /status /headers/NAME /body   NAME in small letters; of a JSON body only its first character counts
//     /json/AT                   a leaf of a JSON body, behind "/json" the path as the definition writes it;
//                                an empty list that it asks for the elements of is of kind 'e'
//     /is_json /too_large        booleans: the body was JSON; it is over a limit
//   of a failure
//     /kind /sent
//   and what the answers before told, as they told it
//     /so_far/reason /so_far/who/... /so_far/rights/N /so_far/missing/N /so_far/fields/ID
// Answers: {"request": ...}, {"outcome": ...} or {"next": N, "so_far": ...}, written by an AnswerWriter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "keyfit/answer.h"
#include "keyfit/paste.h"

namespace keyfit {

// The longest question, in leaves: a reply of the most bytes, with its headers, and all that was typed.
inline constexpr std::size_t most_question_bytes = 131'072;

// Working memory; the caller wipes it.
struct LiveMemory {
  PasteVerdict verdicts;  // on the fields
  RequestMemory request;
  SoFar so_far;
  TextList needs;
  void wipe() {
    verdicts.wipe();
    request.wipe();
    // Both are born as nothing but zeros.
    overwrite(&so_far, sizeof so_far);
    overwrite(&needs, sizeof needs);
  }
};

// Answers the request of the step, or null where there is none.
void answer_request(std::string_view leaves, bool show_secrets, const Definition& definition, Text& text,
                    LiveMemory& memory, AnswerWriter& answer);

// Answers which step to ask first, {"next": N}, or the outcome where there is none to ask.
void answer_start(std::string_view leaves, const Definition& definition, Text& text, LiveMemory& memory,
                  AnswerWriter& answer);

// Answers what a reply or a failure means. True where it is an acceptance, or another step.
bool answer_result(std::string_view leaves, const Definition& definition, Text& text, LiveMemory& memory,
                   AnswerWriter& answer);

}  // namespace keyfit
