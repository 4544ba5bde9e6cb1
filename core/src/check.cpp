#include "keyfit/check.h"

#include "keyfit/choice.h"
#include "keyfit/email.h"
#include "keyfit/user.h"

namespace keyfit {

void check_value(std::string_view input, const Definition& definition, std::size_t field, Text& memory,
                 ValueVerdict& verdict, Scope scope) {
  switch (definition.fields[field].type) {
    case FieldType::account:
    case FieldType::secret:
    case FieldType::id: return check_key(input, definition, field, memory, verdict, scope);
    case FieldType::email: return check_email(input, definition, field, memory, verdict);
    case FieldType::user: return check_user(input, definition, field, memory, verdict);
    case FieldType::choice: return check_choice(input, definition, field, memory, verdict);
  }
}

}  // namespace keyfit
