package main

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"

	"github.com/plivo/plivo-go/v7"
)

// signatures reads webhooks, one line of JSON each, and shows what the SDK's validators say.
func signatures() {
	webhooks := json.NewDecoder(os.Stdin)
	for {
		var w struct {
			Version, Method, URL, Nonce, Signature, Token string
			Params                                        map[string]string
		}
		if err := webhooks.Decode(&w); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			log.Fatal(err)
		}
		valid := false
		if w.Version == "V2" {
			valid = plivo.ValidateSignatureV2(w.URL, w.Nonce, w.Signature, w.Token)
		} else {
			valid = plivo.ValidateSignatureV3(w.URL, w.Nonce, w.Method, w.Signature, w.Token, w.Params)
		}
		show(map[string]any{"version": w.Version, "valid": valid})
	}
}
