// The official Go SDK, unmodified, against an emulator. Reads questions, one line of JSON each, and
// prints the answers: what a call returned, or what a validator thinks of a webhook. The calls are
// those of tests/sdks/calls/; `python -m tests.sdks` asks and judges.
package main

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"

	"github.com/plivo/plivo-go/v7"
)

func main() {
	client := connect()
	questions, answers := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	// The SDK prints Powerpacks that it does not find, and errors of media.
	os.Stdout = os.Stderr
	for {
		var asked json.RawMessage
		if err := questions.Decode(&asked); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		if err := answers.Encode(answer(client, asked)); err != nil {
			log.Fatal(err)
		}
	}
}

func answer(client *plivo.Client, asked json.RawMessage) map[string]any {
	var w webhook
	if err := json.Unmarshal(asked, &w); err == nil && w.Signature != "" {
		return map[string]any{"valid": w.isValid()}
	}
	var c call
	if err := json.Unmarshal(asked, &c); err != nil {
		log.Fatal(err)
	}
	result, err := c.make(client)
	if err != nil {
		// The SDK knows one kind of error only, which holds the body of the reply.
		return map[string]any{"error": "error", "message": err.Error()}
	}
	return map[string]any{"result": result}
}

type webhook struct {
	Version, Method, URL, Nonce, Signature, Token string
	Params                                        map[string]string
}

func (w webhook) isValid() bool {
	if w.Version == "V2" {
		return plivo.ValidateSignatureV2(w.URL, w.Nonce, w.Signature, w.Token)
	}
	return plivo.ValidateSignatureV3(w.URL, w.Nonce, w.Method, w.Signature, w.Token, w.Params)
}
