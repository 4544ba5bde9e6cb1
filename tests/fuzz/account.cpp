// Whatever is typed as an account: an address that leaves is rebuilt from the service's own parts and usable
// when it is checked again; a dangerous verdict holds no address; every span lies in the input; the status is
// the worst finding's, and valid is only what stays as it was typed.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  static Text memory;
  const AccountVerdict verdict = check_account(input, freshbooks(), memory);
  expect_no_fault(find_fault(verdict, input, freshbooks()));
  if (verdict.status != Status::valid) return;
  AddressBuffer buffer;
  const std::string url(account_url(verdict.address, freshbooks(), buffer));
  expect(input == url || input == url + "/" || input == api_url(verdict.address, freshbooks(), buffer),
         "valid, and mended");
}
