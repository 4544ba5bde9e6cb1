// Whatever is typed as an account: an address that leaves is rebuilt from the service's own parts and usable
// when it is checked again; a dangerous verdict holds no address; every span lies in the input; the status is
// the worst finding's, and valid is only what stays as it was typed. The short way for plain addresses
// answers as the long one does.
#include "fuzz.h"

void keyfit::fuzz(std::string_view input) {
  static Text memory;
  const AccountVerdict verdict = check_account(input, freshbooks(), memory);
  expect_no_fault(find_fault(verdict, input, freshbooks()));
  if (verdict.status != Status::valid) {
    expect(find_plain_account(input, freshbooks()).name_size == 0, "plain, and not valid");
    return;
  }
  const AccountVerdict careful = check_account_with_care(input, freshbooks(), memory);
  expect(careful.status == Status::valid && careful.kind == verdict.kind &&
             careful.address == verdict.address && careful.findings.size() == 0,
         "plain, and otherwise with care");
  AddressBuffer buffer;
  const std::string url(account_url(verdict.address, freshbooks(), buffer));
  expect(input == url || input == url + "/" || input == api_url(verdict.address, freshbooks(), buffer),
         "valid, and mended");
}
