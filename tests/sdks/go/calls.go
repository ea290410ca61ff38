package main

import (
	"os"

	"github.com/plivo/plivo-go/v7"
)

const longAgo = "2020-01-01 00:00"

// calls uses every method of the SDK for the operations of openapi.yaml, with the arguments of the
// vendor's examples and with all the others.
func calls() {
	client := connect()
	accounts(client)
	subaccounts(client)
	applications(client)
	pricing, err := client.Pricing.Get("GB")
	say("pricing_get", pricing, err)
	maskingSessions(client)
	verifySessions(client)
}

func accounts(client *plivo.Client) {
	account, err := client.Accounts.Get()
	say("accounts_get", account, err)
	updated, err := client.Accounts.Update(plivo.AccountUpdateParams{
		Name:    "Test Account",
		City:    "Bengaluru",
		Address: "Test Address",
	})
	say("accounts_update", updated, err)
}

func subaccounts(client *plivo.Client) {
	created, err := client.Subaccounts.Create(plivo.SubaccountCreateParams{
		Name:    "Test Subaccount",
		Enabled: true,
	})
	id := say("subaccounts_create", created, err).AuthId
	read, err := client.Subaccounts.Get(id)
	say("subaccounts_get", read, err)
	updated, err := client.Subaccounts.Update(id, plivo.SubaccountUpdateParams{
		Name: "Updated Subaccount Name",
	})
	say("subaccounts_update", updated, err)
	list, err := client.Subaccounts.List(plivo.SubaccountListParams{Offset: 0, Limit: 5})
	say("subaccounts_list", list, err)
	err = client.Subaccounts.Delete(id, plivo.SubaccountDeleteParams{Cascade: true})
	done("subaccounts_delete", err)
	other, err := client.Subaccounts.Create(plivo.SubaccountCreateParams{Name: "Other"})
	say("subaccounts_create", other, err)
	done("subaccounts_delete", client.Subaccounts.Delete(other.AuthId))
}

func applications(client *plivo.Client) {
	created, err := client.Applications.Create(plivo.ApplicationCreateParams{
		AppName:   "Test Application",
		AnswerURL: "https://answer.url",
	})
	id := say("applications_create", created, err).AppID
	full, err := client.Applications.Create(plivo.ApplicationCreateParams{
		AppName:             "Everything",
		AnswerURL:           "https://example.com/answer",
		AnswerMethod:        "GET",
		HangupURL:           "https://example.com/hangup",
		HangupMethod:        "GET",
		FallbackAnswerURL:   "https://example.com/fallback",
		FallbackMethod:      "GET",
		MessageURL:          "https://example.com/message",
		MessageMethod:       "GET",
		DefaultNumberApp:    true,
		DefaultEndpointApp:  true,
		LogIncomingMessages: true,
		PublicURI:           true,
	})
	say("applications_create", full, err)
	read, err := client.Applications.Get(id)
	say("applications_get", read, err)
	read, err = client.Applications.Get(full.AppID)
	say("applications_get", read, err)
	updated, err := client.Applications.Update(id, plivo.ApplicationUpdateParams{
		AnswerURL: "https://updated.answer.url",
	})
	say("applications_update", updated, err)
	updated, err = client.Applications.Update(full.AppID, plivo.ApplicationUpdateParams{
		AppName:             "Everything else",
		AnswerURL:           "https://example.com/answer",
		AnswerMethod:        "POST",
		HangupURL:           "https://example.com/end",
		HangupMethod:        "POST",
		FallbackAnswerURL:   "https://example.com/other",
		FallbackMethod:      "POST",
		MessageURL:          "https://example.com/text",
		MessageMethod:       "POST",
		DefaultNumberApp:    true,
		DefaultEndpointApp:  true,
		LogIncomingMessages: true,
		PublicURI:           true,
	})
	say("applications_update", updated, err)
	list, err := client.Applications.List(plivo.ApplicationListParams{Offset: 0, Limit: 5})
	say("applications_list", list, err)
	list, err = client.Applications.List(plivo.ApplicationListParams{AppName: "Everything"})
	say("applications_list", list, err)
	err = client.Applications.Delete(full.AppID, plivo.ApplicationDeleteParams{
		Cascade:                false,
		NewEndpointApplication: id,
	})
	done("applications_delete", err)
	done("applications_delete", client.Applications.Delete(id))
}

func maskingSessions(client *plivo.Client) {
	sessions := client.MaskingSession
	created, err := sessions.CreateMaskingSession(plivo.CreateMaskingSessionParams{
		FirstParty:  "+12025550000",
		SecondParty: "+12025551111",
	})
	id := say("masking_sessions_create", created, err).SessionUUID
	full, err := sessions.CreateMaskingSession(plivo.CreateMaskingSessionParams{
		FirstParty:               "+14155550100",
		SecondParty:              "+14155550101",
		SessionExpiry:            7200,
		CallTimeLimit:            1200,
		Record:                   true,
		RecordFileFormat:         "wav",
		RecordingCallbackUrl:     "https://example.com/recording",
		RecordingCallbackMethod:  "GET",
		InitiateCallToFirstParty: true,
		CallbackUrl:              "https://example.com/events",
		CallbackMethod:           "GET",
		RingTimeout:              50,
		FirstPartyPlayUrl:        "https://example.com/first.mp3",
		SecondPartyPlayUrl:       "https://example.com/second.mp3",

		IsPinAuthenticationRequired: true,
		GeneratePin:                 true,
		GeneratePinLength:           6,
		PinPromptPlay:               "https://example.com/pin.mp3",
		PinRetry:                    2,
		PinRetryWait:                7,
		IncorrectPinPlay:            "https://example.com/wrong.mp3",
		UnknownCallerPlay:           "https://example.com/unknown.mp3",
		GeoMatch:                    new(bool),
		VirtualNumberCooloffPeriod:  60,
		ForcePinAuthentication:      true,
	})
	say("masking_sessions_create", full, err)
	single, err := sessions.CreateMaskingSession(plivo.CreateMaskingSessionParams{
		FirstParty:                   "+14155550102",
		CreateSessionWithSingleParty: true,
	})
	say("masking_sessions_create", single, err)
	read, err := sessions.GetMaskingSession(full.SessionUUID)
	say("masking_sessions_get", read, err)
	// Somebody has called through this one.
	called, err := sessions.GetMaskingSession(os.Getenv("MASKING_SESSION"))
	say("masking_sessions_get", called, err)
	updated, err := sessions.UpdateMaskingSession(
		plivo.UpdateMaskingSessionParams{SessionExpiry: 120},
		id,
	)
	say("masking_sessions_update", updated, err)
	updated, err = sessions.UpdateMaskingSession(
		plivo.UpdateMaskingSessionParams{
			SessionExpiry:           3600,
			CallTimeLimit:           600,
			Record:                  true,
			RecordFileFormat:        "mp3",
			RecordingCallbackUrl:    "https://example.com/tape",
			RecordingCallbackMethod: "POST",
			CallbackUrl:             "https://example.com/news",
			CallbackMethod:          "POST",
			RingTimeout:             40,
			FirstPartyPlayUrl:       "https://example.com/one.mp3",
			SecondPartyPlayUrl:      "https://example.com/two.mp3",
		},
		full.SessionUUID,
	)
	say("masking_sessions_update", updated, err)
	updated, err = sessions.UpdateMaskingSession(
		plivo.UpdateMaskingSessionParams{SecondParty: "+14155550103"},
		single.SessionUUID,
	)
	say("masking_sessions_update", updated, err)
	list, err := sessions.ListMaskingSession(plivo.ListSessionFilterParams{})
	say("masking_sessions_list", list, err)
	list, err = sessions.ListMaskingSession(plivo.ListSessionFilterParams{
		FirstParty:                "+12025550000",
		SecondParty:               "+12025551111",
		VirtualNumber:             created.VirtualNumber,
		Status:                    "active",
		CreatedTimeGreaterThan:    longAgo,
		CreatedTimeGreaterOrEqual: longAgo,
		ExpiryTimeGreaterThan:     longAgo,
		ExpiryTimeGreaterOrEqual:  longAgo,
		DurationGreaterThan:       1,
		DurationGreaterOrEqual:    1,
		DurationLessThan:          86400,
		DurationLessOrEqual:       86400,
		Limit:                     5,
	})
	say("masking_sessions_list", list, err)
	for _, filter := range []plivo.ListSessionFilterParams{
		{CreatedTimeEquals: longAgo},
		{CreatedTimeLessThan: longAgo},
		{CreatedTimeLessOrEqual: longAgo},
		{ExpiryTimeEquals: longAgo},
		{ExpiryTimeLessThan: longAgo},
		{ExpiryTimeLessOrEqual: longAgo},
		{DurationEquals: 1},
	} {
		list, err = sessions.ListMaskingSession(filter)
		say("masking_sessions_list", list, err)
	}
	deleted, err := sessions.DeleteMaskingSession(id)
	say("masking_sessions_delete", deleted, err)
}

func verifySessions(client *plivo.Client) {
	sessions := client.VerifySession
	created, err := sessions.Create(plivo.SessionCreateParams{
		Recipient: "14155551234",
		Channel:   "sms",
	})
	id := say("verify_sessions_create", created, err).SessionUUID
	key := 4
	full, err := sessions.Create(plivo.SessionCreateParams{
		Recipient: "+14155550123",
		Channel:   "voice",
		URL:       "https://example.com/verify",
		Method:    "GET",

		Locale:     "en_US",
		BrandName:  "Courier",
		AppHash:    "FA+9qCX9VSu",
		CodeLength: 6,
		Dtmf:       &key,
		FraudCheck: "enable",
	})
	say("verify_sessions_create", full, err)
	read, err := sessions.Get(id)
	say("verify_sessions_get", read, err)
	read, err = sessions.Get(full.SessionUUID)
	say("verify_sessions_get", read, err)
	list, err := sessions.List(plivo.SessionListParams{})
	say("verify_sessions_list", list, err)
	list, err = sessions.List(plivo.SessionListParams{
		Recipient:                 "14155551234",
		Status:                    "in-progress",
		Country:                   "US",
		BrandName:                 "Courier",
		AppHash:                   "FA+9qCX9VSu",
		SessionTimeGreaterThan:    longAgo,
		SessionTimeGreaterOrEqual: longAgo,
		Limit:                     5,
	})
	say("verify_sessions_list", list, err)
	list, err = sessions.List(plivo.SessionListParams{SessionTimeLessThan: longAgo})
	say("verify_sessions_list", list, err)
	list, err = sessions.List(plivo.SessionListParams{SessionTimeLessOrEqual: longAgo})
	say("verify_sessions_list", list, err)
	validated, err := sessions.Validate(plivo.SessionValidationParams{OTP: password(id)}, id)
	say("verify_sessions_validate", validated, err)
	read, err = sessions.Get(id)
	say("verify_sessions_get", read, err)
}
