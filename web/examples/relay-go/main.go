// Keyfit behind a site in Go: the relay that the element asks, and the second check when the form arrives.
//
// It needs no module. Serve it with "go run main.go", or copy the functions into your own server.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/exec"
	"time"
)

// The command. Give its full path if your server's PATH does not have it.
const keyfit = "keyfit"

// No request is larger, in bytes.
const mostBytes = 32 << 10

// Where "keyfit relay" listens.
var relayURL = getenv("KEYFIT_RELAY", "http://127.0.0.1:8787/")

// Uses no proxy, whatever the environment says, and follows no redirect.
var client = &http.Client{
	Timeout:       30 * time.Second,
	Transport:     &http.Transport{},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// relay passes a request of the element to "keyfit relay", and its answer back.
//
// "keyfit relay" checks the origin, the content type and every value, and limits how often each client asks. Cookies and
// all other headers stay here. Never log the body, because it holds the secret.
func relay(w http.ResponseWriter, r *http.Request) {
	// This is the place for rules of your own. Is the person signed in?
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBytes))
	if err != nil {
		refuse(w, http.StatusRequestEntityTooLarge, "The body is too large.")
		return
	}
	request, err := http.NewRequestWithContext(r.Context(), http.MethodPost, relayURL, bytes.NewReader(body))
	if err != nil {
		refuse(w, http.StatusInternalServerError, "The address of the relay is wrong.")
		return
	}
	address, _, _ := net.SplitHostPort(r.RemoteAddr)
	request.Header.Set("Origin", r.Header.Get("Origin"))
	request.Header.Set("Content-Type", r.Header.Get("Content-Type"))
	request.Header.Set("X-Forwarded-For", address)
	answer, err := client.Do(request)
	if err != nil {
		log.Print("keyfit relay did not answer: ", err)
		refuse(w, http.StatusBadGateway, "The relay did not answer.")
		return
	}
	defer answer.Body.Close()
	if wait := answer.Header.Get("Retry-After"); wait != "" {
		w.Header().Set("Retry-After", wait)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(answer.StatusCode)
	io.Copy(w, answer.Body)
}

// A verdict is what "keyfit check" says about one field.
type verdict struct {
	AccountURL string `json:"account_url"`
	Value      string
	Findings   []struct{ Code string }
}

// toUse is the corrected value of a field. It is empty if the value is not usable.
func (v verdict) toUse() string {
	if v.AccountURL != "" {
		return v.AccountURL
	}
	return v.Value
}

func (v verdict) codes() []string {
	codes := []string{}
	for _, found := range v.Findings {
		codes = append(codes, found.Code)
	}
	return codes
}

// check checks again what was typed into the fields of a service, by their ids.
//
// If everything is usable, values has the value to use for each field. If not, problems has each field that is not
// usable, with the codes of what is wrong. What was typed is passed on standard input, because every user of the machine
// can read arguments.
func check(service string, typed map[string]string) (values map[string]string, problems map[string][]string, err error) {
	line, err := json.Marshal(typed)
	if err != nil {
		return nil, nil, err
	}
	command := exec.Command(keyfit, "check", "--service", service, "--show-secrets")
	command.Stdin = bytes.NewReader(line)
	command.Stderr = os.Stderr
	output, err := command.Output()
	var failed *exec.ExitError
	isRefused := errors.As(err, &failed) && failed.ExitCode() == 1
	if err != nil && !isRefused {
		return nil, nil, err
	}
	var verdicts map[string]verdict
	if err := json.Unmarshal(output, &verdicts); err != nil {
		return nil, nil, err
	}
	values, problems = map[string]string{}, map[string][]string{}
	for field, verdict := range verdicts {
		value := verdict.toUse()
		if !isRefused {
			values[field] = value
		} else if value == "" {
			problems[field] = verdict.codes()
		}
	}
	return values, problems, nil
}

// signUp is what happens when the form arrives.
func signUp(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, mostBytes)
	if err := r.ParseForm(); err != nil {
		refuse(w, http.StatusBadRequest, "The form cannot be read.")
		return
	}
	typed := map[string]string{}
	for _, field := range []string{"account", "email", "secret"} {
		typed[field] = r.PostForm.Get(field)
	}
	values, problems, err := check("zendesk", typed)
	if err != nil {
		log.Print("keyfit check failed: ", err)
		refuse(w, http.StatusInternalServerError, "The form cannot be checked.")
		return
	}
	if len(problems) > 0 {
		// Show the form again.
		answerJSON(w, http.StatusUnprocessableEntity, map[string]any{"problems": problems})
		return
	}
	// Store values["secret"] here, encrypted.
	answerJSON(w, http.StatusOK, map[string]string{"account": values["account"], "email": values["email"]})
}

func post(handle http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			refuse(w, http.StatusNotFound, "There is nothing here.")
			return
		}
		handle(w, r)
	}
}

func refuse(w http.ResponseWriter, status int, text string) {
	answerJSON(w, status, map[string]string{"error": text})
}

func answerJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(value)
}

func getenv(name, otherwise string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return otherwise
}

func main() {
	http.HandleFunc("/keyfit-relay", post(relay))
	http.HandleFunc("/sign-up", post(signUp))
	log.Fatal(http.ListenAndServe("127.0.0.1:"+getenv("PORT", "8000"), nil))
}
