# frozen_string_literal: true

# Keyfit behind a site in Ruby 3.0 or newer: the relay that the element asks, and the second check when the form arrives.
# A Rack application that needs no gem. Serve it with `rackup`, or copy the methods into your controllers.

require "json"
require "net/http"
require "open3"
require "uri"

module Keyfit
  # Where `keyfit relay` listens.
  RELAY = URI(ENV.fetch("KEYFIT_RELAY", "http://127.0.0.1:8787/"))
  # The command. Give its full path if your server's PATH does not have it.
  COMMAND = "keyfit"
  # No request is larger, in bytes.
  MOST_BYTES = 32_768
  JSON_HEADERS = { "content-type" => "application/json", "cache-control" => "no-store" }.freeze

  module_function

  # Passes a request of the element to `keyfit relay`, and returns its answer: the status, the headers and the body.
  #
  # `keyfit relay` checks the origin, the content type and every value, and limits how often each client asks. Cookies
  # and all other headers stay here. Never log the body, because it holds the secret.
  def relay(env)
    # This is the place for rules of your own. Is the person signed in?
    body = read_body(env)
    return refuse(413, "The body is too large.") if body.nil?

    headers = {
      "Origin" => env["HTTP_ORIGIN"].to_s,
      "Content-Type" => env["CONTENT_TYPE"].to_s,
      "X-Forwarded-For" => env["REMOTE_ADDR"]
    }
    # The third argument: no proxy, whatever the environment says.
    connection = Net::HTTP.new(RELAY.host, RELAY.port, nil)
    connection.read_timeout = 30
    answer = connection.start { |http| http.post(RELAY.path, body, headers) }
    wait = { "retry-after" => answer["retry-after"] }.compact
    [answer.code.to_i, JSON_HEADERS.merge(wait), [answer.body]]
  rescue SystemCallError, SocketError, IOError, Timeout::Error, Net::HTTPBadResponse => e
    env["rack.errors"].puts("keyfit relay did not answer: #{e.message}")
    refuse(502, "The relay did not answer.")
  end

  # Checks again what was typed into the fields of a service, by their ids.
  #
  # Returns two hashes. If everything is usable, the first has the value to use for each field. If not, the second has
  # each field that is not usable, with the codes of what is wrong. Values are passed on standard input, because every
  # user of the machine can read arguments.
  def check(service, typed)
    command = [COMMAND, "check", "--service", service, "--show-secrets"]
    output, status = Open3.capture2(*command, stdin_data: JSON.generate(typed))
    raise "keyfit check failed" unless [0, 1].include?(status.exitstatus)

    verdicts = JSON.parse(output)
    values = verdicts.transform_values { |verdict| verdict["account_url"] || verdict["value"] }
    return [values, {}] if status.success?

    refused = verdicts.select { |field, _| values[field].nil? }
    [{}, refused.transform_values { |verdict| verdict["findings"].map { |found| found["code"] } }]
  end

  # What happens when the form arrives.
  def sign_up(env)
    form = read_form(env)
    return refuse(400, "The form cannot be read.") if form.nil?

    values, problems = check("zendesk", %w[account email secret].to_h { |field| [field, form[field].to_s.scrub] })
    # Show the form again.
    return json(422, problems: problems) if problems.any?

    # Store values["secret"] here, encrypted.
    json(200, account: values["account"], email: values["email"])
  end

  # The fields of a form; nil if it is too large or malformed.
  def read_form(env)
    body = read_body(env)
    URI.decode_www_form(body).to_h if body
  rescue ArgumentError
    nil
  end

  # The body of a request; nil if it is too large.
  def read_body(env)
    body = env["rack.input"]&.read(MOST_BYTES + 1).to_s
    body if body.bytesize <= MOST_BYTES
  end

  def refuse(status, text)
    json(status, error: text)
  end

  def json(status, value)
    [status, JSON_HEADERS.dup, [JSON.generate(value)]]
  end
end

run(lambda do |env|
  case [env["REQUEST_METHOD"], env["PATH_INFO"]]
  when ["POST", "/keyfit-relay"] then Keyfit.relay(env)
  when ["POST", "/sign-up"] then Keyfit.sign_up(env)
  else Keyfit.refuse(404, "There is nothing here.")
  end
end)
