// Whatever stands where the table of kinds should: one that is refused leaves no kind of it; one that is
// taken names a key as an answer that is JSON, and the first kind of another service is one that the text
// fits.
//
// An input is a leaf a line (kind, path, a blank, text) up to an empty line, and then a text.
#include "fuzz.h"
#include "keyfit/answer.h"
#include "keyfit/catalog.h"

void keyfit::fuzz(std::string_view input) {
  std::string records;
  while (!input.empty()) {
    const std::string_view line = take_until(input, '\n');
    if (line.empty()) break;
    append_line(records, line);
  }
  const ExactBytes leaves(records);
  static Catalog catalog;
  const bool taken = catalog.read(leaves.view()).code == DefinitionProblem::none;
  expect((catalog.size() > 0) == taken, "refused, and a kind of it stays; or taken, and none is there");
  const ExactBytes text(input);
  static const std::unique_ptr<char[]> bytes(new char[most_answer_bytes]);
  AnswerWriter answer(bytes.get(), most_answer_bytes);
  answer.write_identity(catalog, text.view());
  expect(!answer.overflowed(), "more than an answer holds");
  expect(is_json(answer.text()), "no JSON");
  const CatalogKind* found = catalog.find_first(text.view(), "stripe");
  if (found == nullptr) return;
  expect(found->service != "stripe", "a kind of the page's own service");
  expect(!detail_of(*found).kind.empty(), "a kind without a name");
  expect(answer.text().find(found->kind) != std::string_view::npos, "named, and not identified");
}
