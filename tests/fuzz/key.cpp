// Whatever is typed into any field of any service but an account's: the mended value is usable as it stands
// when it is checked again, and so is what is suggested; nothing but a usable verdict holds a value; every
// span lies in the input; the answer is JSON, and holds a secret only where it is to be shown.
//
// A first byte from 80 on says which field of all services' fields it is; without one it is FreshBooks
// Classic's secret.
#include "fuzz.h"

namespace {

struct Place {
  const keyfit::Definition* definition;
  std::size_t field;
};

const std::vector<Place>& places() {
  static const std::vector<Place> all = [] {
    std::vector<Place> fields;
    for (const keyfit::Definition* definition : keyfit::services_in_order()) {
      for (std::size_t i = 0; i < definition->fields.size(); ++i) {
        if (definition->fields[i].type != keyfit::FieldType::account) fields.push_back({definition, i});
      }
    }
    return fields;
  }();
  return all;
}

}  // namespace

void keyfit::fuzz(std::string_view input) {
  const Place& place = places()[take_choice(input, places().size())];
  expect_no_fault(check_field(input, *place.definition, place.field));
}
