<?php

// Keyfit behind a site in PHP 8.2 or newer: the relay that the element asks, and the second check when the form arrives.
// It needs no package. Serve this file with `php -S 127.0.0.1:8000 keyfit.php`, or copy the functions into your own pages.

declare(strict_types=1);

// Where `keyfit relay` listens.
define('RELAY', getenv('KEYFIT_RELAY') ?: 'http://127.0.0.1:8787/');
// The command. Give its full path if your server's PATH does not have it.
const KEYFIT = 'keyfit';
// No request is larger, in bytes.
const MOST_BYTES = 32768;
const JSON = ['Content-Type: application/json', 'Cache-Control: no-store'];

/**
 * Passes a request of the element to `keyfit relay`, and returns its answer: the status, the headers and the body.
 *
 * `keyfit relay` checks the origin, the content type and every value, and limits how often each client asks. Cookies
 * and all other headers stay here. Never log the body, because it holds the secret.
 */
function relay(): array
{
    // This is the place for rules of your own. Is the person signed in?
    $body = file_get_contents('php://input', length: MOST_BYTES + 1);
    if (strlen($body) > MOST_BYTES) {
        return refuse(413, 'The body is too large.');
    }
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => [
            'Origin: ' . ($_SERVER['HTTP_ORIGIN'] ?? ''),
            'Content-Type: ' . ($_SERVER['CONTENT_TYPE'] ?? ''),
            'X-Forwarded-For: ' . $_SERVER['REMOTE_ADDR'],
            'Connection: close',
        ],
        'content' => $body,
        'timeout' => 30,
        'follow_location' => 0,
        'ignore_errors' => true,
    ]]);
    $answer = @fopen(RELAY, 'r', context: $context);
    if ($answer === false) {
        error_log('keyfit relay did not answer: ' . error_get_last()['message']);
        return refuse(502, 'The relay did not answer.');
    }
    $head = implode("\n", stream_get_meta_data($answer)['wrapper_data']);
    preg_match('/^HTTP\S+ (\d{3})/', $head, $status);
    $wait = preg_match('/^retry-after: (\d+)$/mi', $head, $seconds) ? ["Retry-After: $seconds[1]"] : [];
    return [(int) $status[1], [...JSON, ...$wait], stream_get_contents($answer)];
}

/**
 * Checks again what was typed into the fields of a service, by their ids.
 *
 * Returns two arrays. If everything is usable, the first has the value to use for each field. If not, the second has
 * each field that is not usable, with the codes of what is wrong. Values are passed on standard input, because every user
 * of the machine can read arguments.
 */
function check(string $service, #[\SensitiveParameter] array $typed): array
{
    $command = [KEYFIT, 'check', '--service', $service, '--show-secrets'];
    $process = proc_open($command, [['pipe', 'r'], ['pipe', 'w']], $pipes);
    fwrite($pipes[0], json_encode($typed, JSON_INVALID_UTF8_SUBSTITUTE));
    fclose($pipes[0]);
    $line = stream_get_contents($pipes[1]);
    $status = proc_close($process);
    if (!in_array($status, [0, 1], true)) {
        throw new RuntimeException('keyfit check failed');
    }
    $verdicts = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $values = array_map(fn($verdict) => $verdict['account_url'] ?? $verdict['value'] ?? null, $verdicts);
    if ($status === 0) {
        return [$values, []];
    }
    $refused = array_filter($verdicts, fn($field) => $values[$field] === null, ARRAY_FILTER_USE_KEY);
    return [[], array_map(fn($verdict) => array_column($verdict['findings'], 'code'), $refused)];
}

/** What happens when the form arrives. */
function sign_up(): array
{
    $typed = [];
    foreach (['account', 'email', 'secret'] as $field) {
        $typed[$field] = is_string($_POST[$field] ?? null) ? $_POST[$field] : '';
    }
    [$values, $problems] = check('zendesk', $typed);
    if ($problems) {
        // Show the form again.
        return json(422, ['problems' => $problems]);
    }
    // Store $values['secret'] here, encrypted.
    return json(200, ['account' => $values['account'], 'email' => $values['email']]);
}

function refuse(int $status, string $text): array
{
    return json($status, ['error' => $text]);
}

function json(int $status, array $value): array
{
    return [$status, JSON, json_encode($value, JSON_UNESCAPED_SLASHES)];
}

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
[$status, $headers, $body] = match ("$_SERVER[REQUEST_METHOD] $path") {
    'POST /keyfit-relay' => relay(),
    'POST /sign-up' => sign_up(),
    default => refuse(404, 'There is nothing here.'),
};
http_response_code($status);
array_map(header(...), $headers);
echo $body;
