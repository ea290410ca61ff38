package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"portable/plivo"
)

func main() {
	authID := os.Getenv("PLIVO_AUTH_ID")
	configuration := plivo.NewConfiguration()
	configuration.Servers = plivo.ServerConfigurations{{URL: os.Getenv("PLIVO_BASE_URL")}}
	client := plivo.NewAPIClient(configuration)
	ctx := context.WithValue(context.Background(), plivo.ContextBasicAuth,
		plivo.BasicAuth{UserName: authID, Password: os.Getenv("PLIVO_AUTH_TOKEN")})
	sessions := client.MaskingSessionsAPI

	wanted := plivo.NewMaskingSessionCreate()
	wanted.SetFirstParty("+14155550120")
	wanted.SetSecondParty("+14155550121")
	wanted.SetSessionExpiry(600)
	created, _, err := sessions.MaskingSessionsCreate(ctx, authID).MaskingSessionCreate(*wanted).Execute()
	check(err)
	id := created.GetSessionUuid()

	read, _, err := sessions.MaskingSessionsGet(ctx, authID, id).Execute()
	check(err)
	session := read.GetResponse()
	equal(session.GetStatus(), plivo.MASKINGSESSIONSTATUS_ACTIVE)
	equal(session.GetFirstParty(), "14155550120")

	found, _, err := sessions.MaskingSessionsList(ctx, authID).FirstParty("14155550120").Limit(5).Execute()
	check(err)
	rows := found.Response.GetObjects()
	equal(len(rows), 1)
	equal(rows[0].GetSessionUuid(), id)

	change := plivo.NewMaskingSessionUpdate()
	change.SetCallTimeLimit(1200)
	changed, _, err := sessions.MaskingSessionsUpdate(ctx, authID, id).MaskingSessionUpdate(*change).Execute()
	check(err)
	equal(changed.Session.GetCallTimeLimit(), int32(1200))

	_, _, err = sessions.MaskingSessionsDelete(ctx, authID, id).Execute()
	check(err)
	read, _, err = sessions.MaskingSessionsGet(ctx, authID, id).Execute()
	check(err)
	equal(read.Response.GetStatus(), plivo.MASKINGSESSIONSTATUS_EXPIRED)

	_, reply, err := client.ApplicationsAPI.ApplicationsGet(ctx, authID, "20372631212782780").Execute()
	if err == nil {
		log.Fatal("an application that does not exist was found")
	}
	equal(reply.StatusCode, http.StatusNotFound)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func equal[T comparable](got, want T) {
	if got != want {
		log.Fatalf("got %v, want %v", got, want)
	}
}
