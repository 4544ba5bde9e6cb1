#include "support.h"

#include <algorithm>
#include <stdexcept>

#include "services.h"

namespace keyfit {

namespace {

std::string find_fault(const Findings& findings, Status status, bool usable, std::string_view input) {
  for (const Finding& finding : findings) {
    const std::string code(text_of(finding.code));
    if (finding.span.start > finding.span.end || finding.span.end > input.size()) return "span of " + code;
    if (std::count_if(findings.begin(), findings.end(),
                      [&](const Finding& other) { return other.code == finding.code; }) != 1) {
      return "twice: " + code;
    }
  }
  if (status == Status::empty) return findings.size() == 0 ? "" : "empty with findings";
  if (status != findings.status()) return "status";
  if (!usable && findings.size() == 0) return "refused without a finding";
  return "";
}

bool has_suggestion(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.has_suggestion; });
}

// Usable as it stands: nothing was mended, and nothing is odd but what `may_be_odd` says.
template <typename Verdict>
bool is_usable_as_it_stands(const Verdict& verdict, std::initializer_list<Code> may_be_odd) {
  return verdict.usable() &&
         std::all_of(verdict.findings.begin(), verdict.findings.end(), [&](const Finding& finding) {
           return std::find(may_be_odd.begin(), may_be_odd.end(), finding.code) != may_be_odd.end();
         });
}

bool is_account_again(std::string_view url, const Address& address, AccountKind kind,
                      const Service& service) {
  static Text memory;
  const ExactBytes exact(url);
  const AccountVerdict again = check_account(exact.view(), service, memory);
  return is_usable_as_it_stands(again, {Code::name_unusual}) && again.address == address &&
         again.kind == kind;
}

bool is_rebuilt(const Address& address, const Service& service) {
  if (address.name().empty() || address.name().size() > longest_name) return false;
  for (char c : address.name()) {
    if (!is_lower(c) && !is_digit(c) && c != '-' && c != '_') return false;
  }
  if (address.host() >= service.hosts.size()) return false;
  AddressBuffer buffer;
  AddressBuffer api_buffer;
  const std::string_view url = account_url(address, service, buffer);
  const std::string_view api = api_url(address, service, api_buffer);
  const std::string host(service.hosts[address.host()]);
  return url == "https://" + std::string(address.name()) + "." + host &&
         api == std::string(url) + std::string(service.api_path) &&
         is_account_again(url, address, AccountKind::account_url, service) &&
         is_account_again(api, address, AccountKind::api_url, service);
}

// A secret's value or suggestion, checked again.
bool is_secret_again(std::string_view value, const Service& service, std::initializer_list<Code> may_be_odd) {
  static Text memory;
  static SecretVerdict again;
  const ExactBytes exact(value);
  check_secret(exact.view(), service, memory, again);
  return is_usable_as_it_stands(again, may_be_odd) && again.value.reveal_secret() == value;
}

bool is_plain_text(std::string_view text) {
  if (text.size() > most_who_bytes || find_not_utf8(text) != no_position) return false;
  while (!text.empty()) {
    const CodePoint point = read_code_point(text);
    if (is_control(point.value)) return false;
    text.remove_prefix(point.size);
  }
  return true;
}

}  // namespace

const Service& freshbooks() {
  static LoadedService loaded;
  static const bool found = find_service("freshbooks-classic", loaded);
  if (!found) throw std::runtime_error("freshbooks-classic is not built in");
  return loaded.service;
}

std::string find_fault(const AccountVerdict& verdict, std::string_view input, const Service& service) {
  if (verdict.usable() != !verdict.address.name().empty()) return "address";
  if (has_suggestion(verdict.findings) != !verdict.suggestion.name().empty()) return "suggestion";
  if (verdict.status == Status::dangerous && has_suggestion(verdict.findings)) return "danger suggests";
  if (verdict.usable() && !is_rebuilt(verdict.address, service)) return "address not rebuilt";
  if (has_suggestion(verdict.findings) && !is_rebuilt(verdict.suggestion, service))
    return "suggestion not rebuilt";
  if (verdict.user.start > verdict.user.end || verdict.user.end > input.size()) return "span of the user";
  return find_fault(verdict.findings, verdict.status, verdict.usable(), input);
}

std::string find_fault(const SecretVerdict& verdict, std::string_view input, const Service& service) {
  const std::string_view value = verdict.value.reveal_secret();
  const std::string_view suggested = verdict.suggested.reveal_secret();
  if (verdict.usable() != !value.empty()) return "value";
  if (verdict.usable() && (value.size() != verdict.length || verdict.kind != service.secret.kind))
    return "kind";
  if (has_suggestion(verdict.findings) != !suggested.empty()) return "suggestion";
  if (verdict.status == Status::valid && input.find(value) == std::string_view::npos)
    return "valid, and mended";
  const bool odd = verdict.status == Status::doubtful;
  if (!value.empty() &&
      !(odd ? is_secret_again(value, service,
                              {Code::length_unusual, Code::case_unusual, Code::ambiguous_character})
            : is_secret_again(value, service, {}))) {
    return "value checked again";
  }
  if (!suggested.empty() && !is_secret_again(suggested, service, {Code::length_unusual})) {
    return "suggestion checked again";
  }
  return find_fault(verdict.findings, verdict.status, verdict.usable(), input);
}

std::string find_fault(const PasteVerdict& verdict, std::string_view input, const Service& service) {
  const auto can_be_taken = [](Status status) {
    return status == Status::valid || status == Status::repaired;
  };
  std::string found;
  if (verdict.has_account) {
    const std::string fault = find_fault(verdict.account, input, service);
    if (!fault.empty()) return "account: " + fault;
    if (!can_be_taken(verdict.account.status)) return "account: a second look is needed";
    AddressBuffer buffer;
    found.append(account_url(verdict.account.address, service, buffer)).append(" ");
  }
  if (verdict.has_secret) {
    const std::string fault = find_fault(verdict.secret, input, service);
    if (!fault.empty()) return "secret: " + fault;
    if (!can_be_taken(verdict.secret.status)) return "secret: a second look is needed";
    found.append(verdict.secret.value.reveal_secret());
  }
  static Text memory;
  static PasteVerdict again;
  const ExactBytes exact(found);
  check_paste(exact.view(), service, memory, again);
  const bool same =
      again.has_account == verdict.has_account && again.has_secret == verdict.has_secret &&
      (!again.has_account || again.account.address == verdict.account.address) &&
      (!again.has_secret || again.secret.value.reveal_secret() == verdict.secret.value.reveal_secret());
  return same ? "" : "not found again";
}

std::string find_fault(const Outcome& outcome, const Reply& reply, const Service& service, std::size_t step,
                       bool administrator) {
  const LiveTest& live_test = service.live_test;
  if (outcome.sent != Sent::yes) return "a reply, and not sent";
  if (outcome.is_next &&
      (!administrator || outcome.reason != Reason::connected || step + 1 >= live_test.steps.size())) {
    return "next";
  }
  const bool accepted = answer_of(outcome.reason) == Answer::accepted;
  for (const WhoText* text : {&outcome.name, &outcome.email, &outcome.company}) {
    if (!is_plain_text(text->view())) return "who is no plain text";
    if (!accepted && !text->view().empty()) return "who, and not accepted";
  }
  if (accepted && outcome.retry_after_s != no_retry_after) return "accepted, and to be tried again";
  if (outcome.reason == Reason::unexpected_reply || outcome.reason == Reason::reply_too_large) return "";
  if (reply.body.size() > most_reply_bytes) return "too large, and judged";
  // All else is said by a rule that the status allows, and of a further step no more than that it has limits.
  const bool by_rule =
      std::any_of(live_test.rules.begin(), live_test.rules.end(), [&](const ReplyRule& rule) {
        const bool limited = step > 0 && outcome.reason == Reason::connected_limited;
        const bool same =
            rule.reason == outcome.reason || (limited && answer_of(rule.reason) == Answer::refused);
        return same && (rule.first_status == 0 ||
                        (rule.first_status <= reply.status && reply.status <= rule.last_status));
      });
  if (!by_rule) return "no rule says so";
  return step > 0 && answer_of(outcome.reason) == Answer::refused ? "refused by a further step" : "";
}

std::string find_definition_fault(std::string_view leaves) {
  Service service;
  std::string_view where;
  if (read_service(leaves, service, where) != ServiceProblem::none) {
    const LiveTest& live_test = service.live_test;
    const bool nothing = service.id.empty() && service.hosts.size() == 0 &&
                         service.service_hosts.size() == 0 && service.other_products.size() == 0 &&
                         service.api_path.empty() && service.older_api_paths.size() == 0 &&
                         service.label_words.size() == 0 && service.secret.kind.empty() &&
                         service.other_secrets.size() == 0 && live_test.method.empty() &&
                         live_test.steps.size() == 0 && live_test.rules.size() == 0;
    return nothing ? "" : "refused, and a part of it stays";
  }
  const std::string host(service.hosts[service.hosts.size() - 1]);
  const std::string secret = std::string(service.secret.length, '7');
  for (const std::string& input :
       {std::string("joesgarage"), "http://joesgarage." + host + std::string(service.api_path) + "?",
        "joesgarage." + host.substr(1), secret, "my " + secret + ":X at joesgarage." + host}) {
    const std::string fault = check_everything(input, service);
    if (!fault.empty()) return fault + " in " + input;
  }
  for (std::uint32_t status : {200u, 302u, 401u}) {
    const Reply reply{status, "/elsewhere", "60", "text/html", "<a b=\"ok\"><c>fail</c></a>"};
    const Outcome outcome = finish_live_test(reply, service, 0, true);
    const std::string fault = find_fault(outcome, reply, service, 0, true);
    if (!fault.empty()) return fault;
  }
  return "";
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
  fault = find_fault(verdict, input, service);
  return fault.empty() ? "" : "paste: " + fault;
}

}  // namespace keyfit
