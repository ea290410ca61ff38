package main

import "github.com/plivo/plivo-go/v7"

const (
	nobody  = "SA00000000000000NONE"
	nothing = "10000000000000000"
	nowhere = "00000000-0000-4000-8000-000000000000"
)

// mistakes makes one call of each operation, about things that do not exist or with arguments that
// are wrong, and shows the error. The SDK knows one kind only, which holds the body of the reply.
func mistakes() {
	client := connect()
	sessions, passwords := client.MaskingSession, client.VerifySession

	_, err := client.Accounts.Get()
	tell("accounts_get", err)
	_, err = client.Accounts.Update(plivo.AccountUpdateParams{Name: "Courier"})
	tell("accounts_update", err)

	_, err = client.Subaccounts.Create(plivo.SubaccountCreateParams{Name: "Courier"})
	tell("subaccounts_create", err)
	_, err = client.Subaccounts.Get(nobody)
	tell("subaccounts_get", err)
	_, err = client.Subaccounts.Update(nobody, plivo.SubaccountUpdateParams{Name: "Courier"})
	tell("subaccounts_update", err)
	_, err = client.Subaccounts.List(plivo.SubaccountListParams{Limit: 50})
	tell("subaccounts_list", err)
	tell("subaccounts_delete", client.Subaccounts.Delete(nobody))

	_, err = client.Applications.Create(plivo.ApplicationCreateParams{AppName: "Courier"})
	tell("applications_create", err)
	_, err = client.Applications.Get(nothing)
	tell("applications_get", err)
	_, err = client.Applications.Update(nothing, plivo.ApplicationUpdateParams{})
	tell("applications_update", err)
	_, err = client.Applications.List(plivo.ApplicationListParams{Limit: 50})
	tell("applications_list", err)
	tell("applications_delete", client.Applications.Delete(nothing))

	_, err = client.Pricing.Get("AQ")
	tell("pricing_get", err)

	_, err = sessions.CreateMaskingSession(
		plivo.CreateMaskingSessionParams{FirstParty: "home", SecondParty: "+14155550101"},
	)
	tell("masking_sessions_create", err)
	_, err = sessions.GetMaskingSession(nowhere)
	tell("masking_sessions_get", err)
	_, err = sessions.UpdateMaskingSession(plivo.UpdateMaskingSessionParams{Record: true}, nowhere)
	tell("masking_sessions_update", err)
	_, err = sessions.ListMaskingSession(plivo.ListSessionFilterParams{Limit: 50})
	tell("masking_sessions_list", err)
	_, err = sessions.DeleteMaskingSession(nowhere)
	tell("masking_sessions_delete", err)

	_, err = passwords.Create(plivo.SessionCreateParams{Recipient: "home"})
	tell("verify_sessions_create", err)
	_, err = passwords.Get(nowhere)
	tell("verify_sessions_get", err)
	_, err = passwords.List(plivo.SessionListParams{Limit: 50})
	tell("verify_sessions_list", err)
	_, err = passwords.Validate(plivo.SessionValidationParams{OTP: "1234"}, nowhere)
	tell("verify_sessions_validate", err)
}

func tell(operation string, err error) {
	line := map[string]any{"operation": operation, "error": nil}
	if err != nil {
		line["error"], line["message"] = "error", err.Error()
	}
	show(line)
}
