// One account check natively beside parsers of URLs. Built and run by script/bench alone.
#include <curl/curl.h>
#include <uriparser/Uri.h>

#include <algorithm>
#include <boost/url.hpp>
#include <chrono>
#include <cstdio>
#include <functional>

#include "support.h"
#include "vectors.h"

using namespace keyfit;

namespace {

constexpr int rounds = 25;
constexpr std::size_t checks_a_round = 200'000;

struct Peer {
  const char* name;
  double target;  // how much of Keyfit's time it should take at least
  std::function<double(const std::vector<std::string>&)> round;  // nanoseconds for an input
  std::vector<double> times{};
};

std::size_t seen = 0;  // so that no compiler takes the work for useless

// A round of a check that stands in its loop itself, not behind a call by pointer.
template <typename Check>
auto round_of(Check check) {
  return [check](const std::vector<std::string>& inputs) {
    const std::size_t turns = checks_a_round / inputs.size();
    const auto start = std::chrono::steady_clock::now();
    for (std::size_t turn = 0; turn < turns; ++turn) {
      for (const std::string& input : inputs) seen += check(input);
    }
    const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
    return time.count() / static_cast<double>(turns * inputs.size());
  };
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main() {
  static Text memory;
  const Definition& definition = freshbooks();
  CURLU* handle = curl_url();
  std::vector<Peer> peers;
  peers.push_back({"Keyfit", 1, round_of([&](const std::string& input) {
                     return check_account(input, definition, memory).address.name().size();
                   })});
  // As a verdict leaves for JSON; whoever does not need them does not write them.
  peers.push_back({"Keyfit, both addresses written", 1, round_of([&](const std::string& input) {
                     static AddressBuffer account;
                     static AddressBuffer api;
                     const AccountVerdict verdict = check_account(input, definition, memory);
                     return account_url(verdict.address, definition, account).size() +
                            api_url(verdict.address, definition, api).size();
                   })});
  // A handle that is used again; what it has parsed is had by asking for the host.
  peers.push_back({"libcurl", 10, round_of([&](const std::string& input) {
                     char* host = nullptr;
                     if (curl_url_set(handle, CURLUPART_URL, input.c_str(), 0) != CURLUE_OK ||
                         curl_url_get(handle, CURLUPART_HOST, &host, 0) != CURLUE_OK) {
                       return std::size_t{0};
                     }
                     const auto first = static_cast<std::size_t>(host[0]);
                     curl_free(host);
                     return first;
                   })});
  peers.push_back({"Boost.URL", 8, round_of([](const std::string& input) {
                     const auto url = boost::urls::parse_uri(input);
                     return url ? url->encoded_host().size() : 0;
                   })});
  peers.push_back({"uriparser", 5, round_of([](const std::string& input) {
                     UriUriA uri;
                     const char* error = nullptr;
                     if (uriParseSingleUriExA(&uri, input.data(), input.data() + input.size(), &error) !=
                         URI_SUCCESS) {
                       return std::size_t{0};
                     }
                     const auto size = static_cast<std::size_t>(uri.hostText.afterLast - uri.hostText.first);
                     uriFreeUriMembersA(&uri);
                     return size;
                   })});

  std::vector<std::string> plain;
  for (const Vector& vector : read_vectors("account")) {
    if (vector.expect.at("status") == "valid") plain.push_back(vector.input);
  }
  for (int round = 0; round < rounds; ++round) {
    for (Peer& peer : peers) peer.times.push_back(peer.round(plain));
  }
  const double own = median(peers[0].times);
  const double written = median(peers[1].times);
  std::printf("Plain addresses (%zu addresses)\n\n", plain.size());
  std::printf(
      "| what | ns | of Keyfit's time | with addresses | target | met |\n|---|---|---|---|---|---|\n");
  for (const Peer& peer : peers) {
    const double time = median(peer.times);
    std::printf("| %s | %.1f | %.2f | %.2f | ", peer.name, time, time / own, time / written);
    if (peer.target == 1) {
      std::printf(" | |\n");
    } else {
      std::printf("%.0f | %s |\n", peer.target, time / own >= peer.target ? "yes" : "no");
    }
  }
  curl_url_cleanup(handle);
  return seen > 0 ? 0 : 1;
}
