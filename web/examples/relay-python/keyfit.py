"""Keyfit behind a site in Python: the relay that the element asks, and the second check when the form arrives.

A WSGI application that needs no package. Serve it with `python3 keyfit.py` or any WSGI server, or copy the
functions into the views of your framework.
"""

import http.client
import json
import os
import subprocess
from http import HTTPStatus
from socketserver import ThreadingMixIn
from urllib.parse import parse_qsl, urlsplit
from wsgiref.simple_server import WSGIServer, make_server

# Where `keyfit relay` listens.
RELAY = urlsplit(os.environ.get("KEYFIT_RELAY", "http://127.0.0.1:8787/"))
# The command. Give its full path if your server's PATH does not have it.
KEYFIT = "keyfit"
# No request is larger, in bytes.
MOST_BYTES = 32_768


def relay(environ):
    """Passes a request of the element to `keyfit relay`, and returns its answer: the status, the headers and the body.

    `keyfit relay` checks the origin, the content type and every value, and limits how often each client asks. Cookies
    and all other headers stay here. Never log the body, because it holds the secret.
    """
    # This is the place for rules of your own. Is the person signed in?
    body = read_body(environ)
    if body is None:
        return refuse(413, "The body is too large.")
    headers = {
        "Origin": environ.get("HTTP_ORIGIN", ""),
        "Content-Type": environ.get("CONTENT_TYPE", ""),
        "X-Forwarded-For": environ["REMOTE_ADDR"],
    }
    connection = http.client.HTTPConnection(RELAY.hostname, RELAY.port, timeout=30)
    try:
        connection.request("POST", RELAY.path, body, headers)
        answer = connection.getresponse()
        wait = answer.getheader("Retry-After")
        headers = [*JSON, ("Retry-After", wait)] if wait else JSON
        return answer.status, headers, answer.read()
    except (OSError, http.client.HTTPException) as error:
        print("keyfit relay did not answer:", error, file=environ["wsgi.errors"])
        return refuse(502, "The relay did not answer.")
    finally:
        connection.close()


def check(service, typed):
    """Checks again what was typed into the fields of a service, by their ids.

    Returns two dictionaries. If everything is usable, the first has the value to use for each field. If not, the second
    has each field that is not usable, with the codes of what is wrong. Values are passed on standard input, because
    every user of the machine can read arguments.
    """
    command = [KEYFIT, "check", "--service", service, "--show-secrets"]
    run = subprocess.run(command, input=json.dumps(typed), stdout=subprocess.PIPE, encoding="utf-8", timeout=10)
    if run.returncode not in (0, 1):
        raise RuntimeError("keyfit check failed")
    verdicts = json.loads(run.stdout)
    values = {field: verdict.get("account_url", verdict.get("value")) for field, verdict in verdicts.items()}
    if run.returncode == 0:
        return values, {}
    refused = [field for field in values if values[field] is None]
    return {}, {field: [found["code"] for found in verdicts[field]["findings"]] for field in refused}


def sign_up(environ):
    """What happens when the form arrives."""
    body = read_body(environ)
    if body is None:
        return refuse(413, "The body is too large.")
    form = dict(parse_qsl(body.decode("ascii", "replace")))
    values, problems = check("zendesk", {field: form.get(field, "") for field in ("account", "email", "secret")})
    if problems:
        # Show the form again.
        return answer_json(422, {"problems": problems})
    # Store values["secret"] here, encrypted.
    return answer_json(200, {"account": values["account"], "email": values["email"]})


def read_body(environ):
    """The body of a request; None if it is too large."""
    length = environ.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > MOST_BYTES:
        return None
    return environ["wsgi.input"].read(int(length))


JSON = [("Content-Type", "application/json"), ("Cache-Control", "no-store")]


def refuse(status, text):
    return answer_json(status, {"error": text})


def answer_json(status, value):
    return status, JSON, json.dumps(value).encode()


def application(environ, start_response):
    handlers = {("POST", "/keyfit-relay"): relay, ("POST", "/sign-up"): sign_up}
    handler = handlers.get((environ["REQUEST_METHOD"], environ["PATH_INFO"]))
    status, headers, body = handler(environ) if handler else refuse(404, "There is nothing here.")
    start_response(f"{status} {HTTPStatus(status).phrase}", [*headers, ("Content-Length", str(len(body)))])
    return [body]


class Server(ThreadingMixIn, WSGIServer):
    """Answers several people at once, because a service may take seconds."""

    daemon_threads = True


if __name__ == "__main__":
    make_server("127.0.0.1", int(os.environ.get("PORT", "8000")), application, Server).serve_forever()
