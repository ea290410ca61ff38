package main

import (
	"log"
	"net/http"
	"net/url"
	"os"

	"github.com/plivo/plivo-go/v7"
)

// redirect sends every request to an emulator. `BaseUrl` of the client would do for some; others,
// such as those for applications, go to api.plivo.com whatever it says, so the SDK's option for an
// HTTP client is used. Without a line of code, HTTPS_PROXY and SSL_CERT_FILE do it.
type redirect struct{ to *url.URL }

func (r redirect) RoundTrip(request *http.Request) (*http.Response, error) {
	request = request.Clone(request.Context())
	request.URL.Scheme, request.URL.Host = r.to.Scheme, r.to.Host
	return http.DefaultTransport.RoundTrip(request)
}

// connect gives the SDK's client; credentials come from PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN.
func connect() *plivo.Client {
	emulator, err := url.Parse(os.Getenv("EMULATOR_URL"))
	if err != nil {
		log.Fatal(err)
	}
	client, err := plivo.NewClient("", "", &plivo.ClientOptions{
		HttpClient: &http.Client{Transport: redirect{to: emulator}},
	})
	if err != nil {
		log.Fatal(err)
	}
	return client
}
