// Page address: a value that stands in the address of a page. Internal to the core.
//
// Decides: whether a text is the address of such a page, and which part of it is the value.
// Needs: the page as a definition has it: "admin.example.com/store/{value}", "store-{value}.example.com", or
//   without a value, "app.example.eu".
// Answers: the part of `text`, or, of a page without a value, the host; nothing where it is another page.
//   What is captured is for the field to check.
// Never: takes a host that only looks alike, an address with user information, or one with a port.
#pragma once

#include <string_view>

namespace keyfit {

std::string_view find_in_page_address(std::string_view text, std::string_view page);

}  // namespace keyfit
