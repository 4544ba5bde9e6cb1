#include "support.h"

#include <stdexcept>

#include "services.h"

namespace keyfit {

namespace {

std::string find_fault(const Findings& findings, Status status, bool usable, std::string_view input) {
  for (const Finding& finding : findings) {
    if (finding.span.start > finding.span.end || finding.span.end > input.size()) {
      return "span of " + std::string(text_of(finding.code));
    }
    if (finding.has_suggestion && severity_of(finding.code) == Severity::danger) return "danger suggests";
  }
  if (status == Status::empty) return findings.size() == 0 ? "" : "empty with findings";
  if (status != findings.status()) return "status";
  if (!usable && findings.size() == 0) return "refused without a finding";
  return "";
}

bool is_rebuilt(const Address& address, const Service& service) {
  if (address.name().empty() || address.name().size() > longest_name) return false;
  for (char c : address.name()) {
    if (!is_lower(c) && !is_digit(c) && c != '-' && c != '_') return false;
  }
  AddressBuffer buffer;
  const std::string url(account_url(address, service, buffer));
  const std::string host(service.hosts[address.host()]);
  return url == "https://" + std::string(address.name()) + "." + host &&
         api_url(address, service, buffer) == url + std::string(service.api_path);
}

}  // namespace

const Service& freshbooks() {
  static LoadedService loaded;
  static const bool found = find_service("freshbooks-classic", loaded);
  if (!found) throw std::runtime_error("freshbooks-classic is not built in");
  return loaded.service;
}

std::string find_fault(const AccountVerdict& verdict, std::string_view input, const Service& service) {
  if (verdict.usable() && !is_rebuilt(verdict.address, service)) return "address not rebuilt";
  for (const Finding& finding : verdict.findings) {
    if (finding.has_suggestion && !is_rebuilt(verdict.suggestion, service)) return "suggestion not rebuilt";
  }
  if (verdict.user.start > verdict.user.end || verdict.user.end > input.size()) return "span of the user";
  return find_fault(verdict.findings, verdict.status, verdict.usable(), input);
}

std::string find_fault(const SecretVerdict& verdict, std::string_view input, const Service& service) {
  const std::string_view value = verdict.value.reveal_secret();
  if (verdict.usable() != !value.empty()) return "value";
  if (verdict.usable() && (value.size() != verdict.length || verdict.kind != service.secret.kind))
    return "kind";
  for (char c : value) {
    if (!is_letter(c) && !is_digit(c)) return "character in a usable secret";
  }
  if (count_hex_digits(verdict.suggested.reveal_secret()) != verdict.suggested.reveal_secret().size()) {
    return "suggestion";
  }
  return find_fault(verdict.findings, verdict.status, verdict.usable(), input);
}

std::string check_everything(std::string_view input, const Service& service) {
  static Text memory;
  static PasteVerdict verdict;
  const ExactBytes exact(input);
  std::string fault = find_fault(check_account(exact.view(), service, memory), input, service);
  if (!fault.empty()) return "account: " + fault;
  check_secret(exact.view(), service, memory, verdict.secret);
  fault = find_fault(verdict.secret, input, service);
  if (!fault.empty()) return "secret: " + fault;
  check_paste(exact.view(), service, memory, verdict);
  if (verdict.has_account) fault = find_fault(verdict.account, input, service);
  if (fault.empty() && verdict.has_secret) fault = find_fault(verdict.secret, input, service);
  return fault.empty() ? "" : "paste: " + fault;
}

}  // namespace keyfit
