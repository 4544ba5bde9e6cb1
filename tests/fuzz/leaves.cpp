// Whatever stands where leaves should: the leaves that are read are the records of the input in their order,
// the reader stops at the first that is cut short, from what is refused as a definition no part of one stays,
// and as a question about a live test it is answered by JSON.
#include "fuzz.h"
#include "keyfit/live_question.h"

namespace {

using namespace keyfit;

// Whatever the question is, of a service with several steps.
void ask(std::string_view leaves) {
  static const Definition& definition = service("datadog");
  static Text text;
  static LiveMemory memory;
  static const std::unique_ptr<char[]> bytes(new char[most_answer_bytes]);
  for (int which = 0; which < 3; ++which) {
    memory.wipe();
    AnswerWriter answer(bytes.get(), most_answer_bytes);
    if (which == 0) answer_request(leaves, true, definition, text, memory, answer);
    if (which == 1) answer_start(leaves, definition, text, memory, answer);
    if (which == 2) answer_result(leaves, definition, text, memory, answer);
    expect(!answer.overflowed(), "more than an answer holds");
    expect(is_json(answer.text()), "no JSON");
  }
}

}  // namespace

void keyfit::fuzz(std::string_view input) {
  LeafReader reader(input);
  std::string records;
  Leaf leaf;
  while (reader.next(leaf)) append_leaf(records, leaf);
  expect(input.substr(0, records.size()) == records, "leaves are not the input's");
  expect(reader.malformed() == (records.size() != input.size()), "malformed");
  expect(!reader.next(leaf), "a leaf behind the last");
  expect_no_fault(find_definition_fault(input));
  ask(input);
}
