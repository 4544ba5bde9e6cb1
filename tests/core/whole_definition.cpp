#include "whole_definition.h"

namespace keyfit {

const nlohmann::ordered_json& whole_definition() {
  static const nlohmann::ordered_json definition = nlohmann::ordered_json::parse(R"json({
    "$schema": "./service.schema.json",
    "id": "whole",
    "title": "Whole",
    "category": "test-service",
    "docs": "https://docs.whole.example/keys",
    "cors": "yes",
    "state": { "ending": "2041-01-31", "source": "made up", "sure": "documented", "note": "None." },
    "source": "made up",
    "sure": "observed",
    "note": "Every key.",
    "label_words": ["whole", "thing"],
    "fields": [
      {
        "id": "account", "type": "account", "label": "Account", "example": "joe.whole.example", "optional": true,
        "found_in": ["admin.other.example/store/{value}", "store-{value}.other.example.com"],
        "hosts": ["whole.example", "whole.example.net"],
        "service_hosts": ["www", "docs"], "other_products": ["my"],
        "api_path": "/api/v2", "older_api_paths": ["/api/v1"],
        "name": { "unusual_characters": "_", "pattern": "[a-z0-9_-]{2,40}", "drop_end": ["-admin"], "source": "made up",
                  "sure": "inferred", "note": "A name." },
        "source": "made up", "sure": "third-party", "note": "An account."
      },
      {
        "id": "region", "type": "choice", "label": "Region", "example": "America", "optional": true, "source": "made up",
        "sure": "documented", "note": "A region.",
        "choices": [
          { "value": "us", "label": "America", "words": { "api": "api.us.whole.example", "path": "a/b" },
            "found_in": ["app.us.whole.example"], "source": "made up", "sure": "documented", "note": "One." },
          { "value": "eu", "label": "Europe (EU)", "words": { "api": "api.eu.whole.example" } }
        ]
},
      {
        "id": "email", "type": "email", "label": "Email", "example": "joe@whole.example", "optional": true,
        "source": "made up", "sure": "documented", "note": "An email.",
        "others": [ { "kind": "whole-login", "label": "Login", "pattern": "login-[0-9]{6}" } ]
      },
      {
        "id": "app", "type": "id", "label": "App", "example": "app-abcd01234567", "optional": true, "shortest": 8,
        "found_in": ["admin.other.example/apps/{value}"], "source": "made up", "sure": "documented", "note": "An app.",
        "kinds": [
          { "kind": "whole-app", "label": "App", "pattern": "app-(?<kind>[a-z]{4})[0-9A-F]{16}", "check": "crc32-hex",
            "cors": "no", "words": { "key": "a.whole.example" },
            "source": "made up", "sure": "observed", "note": "A kind." }
        ],
        "others": [ { "kind": "whole-app-name", "label": "Name", "pattern": "name-[a-z]{4}",
                      "state": { "ended": "2022-06", "source": "made up", "sure": "documented", "note": "Over." } } ]
      },
      {
        "id": "secret", "type": "secret", "label": "Secret", "example": "0123", "closed": true, "shortest": 16,
        "source": "made up", "sure": "documented", "note": "A secret.",
        "kinds": [ { "kind": "whole-secret", "label": "Secret", "pattern": "[0-9a-f]{32}" } ],
        "others": [
          { "kind": "whole-odd", "label": "Odd", "pattern": "[0-9a-z]{31}", "maybe": true, "source": "made up",
            "sure": "inferred", "note": "May be." },
          { "kind": "whole-public", "label": "Public", "pattern": "public_[0-9a-z]{31}", "distinct": true }
        ],
        "samples": ["0123456789abcdef"]
      }
    ],
    "live_test": {
      "source": "made up", "sure": "documented", "note": "How it is asked.",
      "rules": [ { "status": "403", "html": true, "reason": "not-the-api", "source": "made up", "sure": "observed",
                   "note": "A firewall." } ],
      "steps": [
        {
          "method": "POST", "url": "https://{account}/api/v2/me?region={region}", "content_type": "application/json; charset=utf-8",
          "body": "{\"app\": \"{app}\", \"kind\": \"{app.kind}\"}",
          "basic": ["{email}", "{secret}"], "headers": { "Accept": "application/json", "X-Trace": "{app}" },
          "only": { "region": ["us", "eu"] }, "cost": "one token", "from": "page", "cors": "yes",
          "who": { "name": [["/first_name", "/last_name"], "/name"], "email": ["/email"], "company": ["/company/name"],
                   "source": "made up", "sure": "documented", "note": "Who." },
          "rules": [
            { "status": "200", "when": [{ "at": "/id", "is": "7", "source": "made up", "sure": "documented", "note": "Id." },
                                        { "at": "/user", "type": "object" }],
              "reason": "connected", "then": true, "source": "made up", "sure": "documented", "note": "It is." },
            { "status": "403", "when": [{ "at": "/error", "begins": "missing" }, { "at": "/code", "fits": "4[0-9]{2}" },
                                        { "at": "/errors/*/text", "has": "right" }, { "at": "/type", "is": ["a", "b"] }],
              "reason": "secret-refused", "field": "app",
              "missing": [{ "at": "/error", "after": "missing ", "before": ".", "separator": ",", "source": "made up",
                            "sure": "inferred", "note": "Which." }] },
            { "status": "300-399", "header": { "name": "Location", "has": "login", "source": "made up", "sure": "observed",
                                               "note": "Where." },
              "bare": true, "reason": "no-such-account" },
            { "status": "404", "when": [{ "at": "/error", "has": "region" }], "next": "wrong-region" }
          ],
          "source": "made up", "sure": "documented", "note": "The first."
        },
        {
          "method": "GET", "url": "https://api.whole.example/keys/{secret}", "headers": { "Accept": "text/plain" },
          "secret_in_url": true, "from": "relay", "cors": "no",
          "rules": [ { "when": [{ "at": "", "is": "ok" }], "reason": "connected" },
                     { "header": { "name": "X-Refused", "is": "yes" }, "bare": true, "reason": "secret-refused" },
                     { "status": "401", "header": { "name": "X-Refused", "absent": true }, "bare": true, "reason": "secret-refused" } ]
        },
        {
          "url": "https://api.whole.example/rights", "adds": true, "headers": { "Authorization": "Bearer {secret}" },
          "rights": { "at": "/rights/*", "separator": " ", "implies": { "write_*": ["read_*"], "admin": ["write_all", "x"] },
                      "source": "made up", "sure": "documented", "note": "Rights." }
        },
        { "url": "https://api.whole.example/admin", "administrator": true }
      ]
    },
    "guides": [
      { "id": "find", "role": "administrator", "field": "secret", "source": "made up", "sure": "documented", "note": "A guide.",
        "steps": [
          { "do": "sign-in", "source": "made up", "sure": "documented", "note": "In." },
          { "do": "open", "url": "https://whole.example/keys" },
          { "do": "go-to", "path": ["Settings", "Keys"] },
          { "do": "choose", "name": "Kind", "value": "Secret" },
          { "do": "copy", "field": "secret" },
          { "do": "note", "code": "shown-once" },
          { "do": "say", "text": "a-text" },
          { "do": "ask", "administrator": true }
        ] }
    ]
  })json");
  return definition;
}

}  // namespace keyfit
