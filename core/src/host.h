// Host: how a host stands to the service's own hosts. Internal to the core.
//
// Decides: whether a host is one of the service's or below it; whether it is made to look like one; whether
//   it is a misspelling of one, or the beginning of one.
// Needs: a host in cleaned UTF-8, in any case, without port, user information or trailing dot.
// Sources: WHATWG URL standard (what is a host), Unicode confusables (UTS #39) for look-alikes, RFC 3492 for
//   punycode. The distance at which a domain counts as misspelt is our own choice (inferred).
// Never: looks at the account name in front of the service's host.
#pragma once

#include <cstddef>
#include <string_view>

#include "keyfit/definition.h"

namespace keyfit {

enum class HostRelation {
  same,        // one of the service's hosts: no name in front
  below,       // NAME and one of the service's hosts; NAME may be anything
  homoglyph,   // spelt with look-alikes of a service host or its brand
  look_alike,  // has a service host or its brand in it, and ends elsewhere
  misspelt,    // ends in something close to a service host
  site,        // a site of the service or its owner on which no account is
  product,     // an address of another product
  other,
};

struct HostMatch {
  HostRelation relation = HostRelation::other;
  std::size_t host = 0;       // which of the service's hosts
  std::size_t name_size = 0;  // below, misspelt: how many bytes in front are the name (without its dot)
};

// The domain that a service's host is of, which is its owner's alone: "example.com" of "api.example.com". Two
// or three letters in front of the last label are a part of the ending, as in "example.co.uk".
std::string_view domain_of(std::string_view host);

HostMatch match_host(std::string_view host, const Definition& definition);

// Whether it is one of the service's hosts or below one. That alone is soon said.
bool is_own_host(std::string_view host, const Definition& definition);

// Whether `rest` is a proper beginning of one of the service's hosts, and none itself; the first such goes to
// `index`.
bool begins_host(std::string_view rest, const Definition& definition, std::size_t& index);

// Whether a service host, or something that looks like one, stands anywhere in `text`.
bool mentions_host(std::string_view text, const Definition& definition);

}  // namespace keyfit
