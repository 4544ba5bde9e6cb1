// Whatever is typed as an account of any service: an address that leaves is rebuilt from the service's own
// parts and usable when it is checked again; a dangerous verdict holds no address; every span lies in the
// input; the status is the worst finding's, and valid is only what stays as it was typed; the answer is JSON.
// The short way for plain addresses answers as the long one does.
//
// A first byte from 80 on says which of the services with accounts it is; without one it is FreshBooks
// Classic.
#include "fuzz.h"

namespace {

const std::vector<const keyfit::Definition*>& services_with_accounts() {
  static const std::vector<const keyfit::Definition*> all = [] {
    std::vector<const keyfit::Definition*> services;
    for (const keyfit::Definition* definition : keyfit::services_in_order()) {
      if (definition->account_field() != keyfit::no_field) services.push_back(definition);
    }
    return services;
  }();
  return all;
}

}  // namespace

void keyfit::fuzz(std::string_view input) {
  static Text memory;
  const Definition& definition =
      *services_with_accounts()[take_choice(input, services_with_accounts().size())];
  const AccountVerdict verdict = check_account(input, definition, memory);
  expect_no_fault(find_fault(verdict, input, definition));
  if (verdict.status != Status::valid) {
    expect(find_plain_account(input, definition).name_size == 0, "plain, and not valid");
    return;
  }
  const AccountVerdict careful = check_account_with_care(input, definition, memory);
  expect(careful.status == Status::valid && careful.kind == verdict.kind &&
             careful.address == verdict.address && careful.findings.size() == 0,
         "plain, and otherwise with care");
  AddressBuffer buffer;
  const std::string url(account_url(verdict.address, definition, buffer));
  expect(input == url || input == url + "/" || input == api_url(verdict.address, definition, buffer),
         "valid, and mended");
}
