package calls;

import static calls.Main.say;

import com.plivo.api.exceptions.PlivoRestException;
import com.plivo.api.exceptions.PlivoValidationException;
import com.plivo.api.models.account.Account;
import com.plivo.api.models.account.Subaccount;
import com.plivo.api.models.application.Application;
import com.plivo.api.models.maskingsession.MaskingSession;
import com.plivo.api.models.pricing.Pricing;
import com.plivo.api.models.verify_session.VerifySession;
import com.plivo.api.util.PropertyFilter;
import java.io.IOException;
import java.util.Date;

/**
 * Every method of the SDK for the operations of openapi.yaml, with the arguments of the vendor's
 * examples and with all the others.
 */
final class Calls {
  private static final String LONG_AGO = "2020-01-01 00:00";

  static void run() throws IOException, PlivoRestException, PlivoValidationException {
    accounts();
    subaccounts();
    applications();
    say("pricing_get", Pricing.getter("GB").get());
    maskingSessions();
    verifySessions();
  }

  private static void accounts()
      throws IOException, PlivoRestException, PlivoValidationException {
    say("accounts_get", Account.getter().get());
    say("accounts_update", Account.updater()
        .name("Test Account")
        .city("Bengaluru")
        .address("Test Address")
        .update());
  }

  private static void subaccounts()
      throws IOException, PlivoRestException, PlivoValidationException {
    String id = say("subaccounts_create",
        Subaccount.creator("Test Subaccount").enabled(true).create()).getAuthId();
    Subaccount read = say("subaccounts_get", Subaccount.getter(id).get());
    say("subaccounts_update", Subaccount.updater(id, "Updated Subaccount Name").update());
    say("subaccounts_update", read.updater("Renamed").enabled(false).update());
    say("subaccounts_list", Subaccount.lister().offset(0).limit(5).list());
    Subaccount.deleter(id).cascade(true).delete();
    say("subaccounts_delete", null);
    String other = say("subaccounts_create", Subaccount.creator("Other").create()).getAuthId();
    read = say("subaccounts_get", Subaccount.getter(other).get());
    read.deleter().delete();
    say("subaccounts_delete", null);
  }

  private static void applications()
      throws IOException, PlivoRestException, PlivoValidationException {
    String owner = say("subaccounts_create", Subaccount.creator("Owner").create()).getAuthId();
    String id = say("applications_create", Application.creator("Test Application")
        .answerUrl("https://answer.url")
        .create()).getAppId();
    String full = say("applications_create", Application.creator("Everything")
        .answerUrl("https://example.com/answer")
        .answerMethod("GET")
        .hangupUrl("https://example.com/hangup")
        .hangupMethod("GET")
        .fallbackAnswerUrl("https://example.com/fallback")
        .fallbackMethod("GET")
        .messageUrl("https://example.com/message")
        .messageMethod("GET")
        .defaultNumberApp(true)
        .defaultEndpointApp(true)
        .subaccount(owner)
        .logIncomingMessages(false)
        .publicUri(true)
        .create()).getAppId();
    Application read = say("applications_get", Application.getter(id).get());
    say("applications_get", Application.getter(full).get());
    say("applications_update", Application.updater(id)
        .answerUrl("https://updated.answer.url")
        .update());
    say("applications_update", Application.updater(full)
        .answerUrl("https://example.com/answer")
        .answerMethod("POST")
        .hangupUrl("https://example.com/end")
        .hangupMethod("POST")
        .fallbackAnswerUrl("https://example.com/other")
        .fallbackMethod("POST")
        .messageUrl("https://example.com/text")
        .messageMethod("POST")
        .defaultNumberApp(false)
        .defaultEndpointApp(false)
        .subaccount(owner)
        .logIncomingMessages(true)
        .publicUri(false)
        .update());
    say("applications_update", read.updater().hangupUrl("https://example.com/end").update());
    say("applications_list", Application.lister().offset(0).limit(5).list());
    say("applications_list", Application.lister().subaccount(owner).appName("Every").list());
    Application.deleter(full).cascade(false).newEndpointApplication(id).delete();
    say("applications_delete", null);
    read.deleter().delete();
    say("applications_delete", null);
  }

  private static void maskingSessions()
      throws IOException, PlivoRestException, PlivoValidationException {
    String id = say("masking_sessions_create",
        MaskingSession.creator("+12025550000", "+12025551111").create()).getSessionUuid();
    String full = say("masking_sessions_create",
        MaskingSession.creator("+14155550100", "+14155550101")
            .sessionExpiry(7200)
            .callTimeLimit(1200)
            .ringTimeout(50)
            .record(true)
            .recordFileFormat("wav")
            .recordingCallbackUrl("https://example.com/recording")
            .recordingCallbackMethod("GET")
            .initiateCallToFirstParty(true)
            .callbackUrl("https://example.com/events")
            .callbackMethod("GET")
            .firstPartyPlayUrl("https://example.com/first.mp3")
            .secondPartyPlayUrl("https://example.com/second.mp3")
            .isPinAuthenticationRequired(true)
            .generatePin(true)
            .generatePinLength(6)
            .pinPromptPlay("https://example.com/pin.mp3")
            .pinRetry(2)
            .pinRetryWait(7)
            .incorrectPinPlay("https://example.com/wrong.mp3")
            .unknownCallerPlay("https://example.com/unknown.mp3")
            .geomatch(false)
            .virtualNumberCooloffPeriod(60)
            .forcePinAuthentication(true)
            .create()).getSessionUuid();
    say("masking_sessions_get", MaskingSession.getter(full).get());
    // Somebody has called through this one.
    say("masking_sessions_get", MaskingSession.getter(System.getenv("MASKING_SESSION")).get());
    say("masking_sessions_update", MaskingSession.updater(id)
        .callTimeLimit(14400)
        .record(true)
        .update());
    say("masking_sessions_update", MaskingSession.updater(full)
        .sessionExpiry(3600)
        .callTimeLimit(600)
        .ringTimeout(40)
        .record(true)
        .recordFileFormat("mp3")
        .recordingCallbackUrl("https://example.com/tape")
        .recordingCallbackMethod("POST")
        .callbackUrl("https://example.com/news")
        .callbackMethod("POST")
        .firstPartyPlayUrl("https://example.com/one.mp3")
        .secondPartyPlayUrl("https://example.com/two.mp3")
        .update());
    say("masking_sessions_list", MaskingSession.lister().list());
    say("masking_sessions_list", MaskingSession.lister()
        .firstParty("+12025550000")
        .secondParty("+12025551111")
        .status("active")
        .createdTimeGt(LONG_AGO)
        .createdTimeGte(LONG_AGO)
        .expiryTimeGt(LONG_AGO)
        .expiryTimeGte(LONG_AGO)
        .durationGt(1)
        .durationGte(1)
        .durationLt(86400)
        .durationLte(86400)
        .limit(5)
        .list());
    say("masking_sessions_list", MaskingSession.lister().createdTime(LONG_AGO).list());
    say("masking_sessions_list", MaskingSession.lister().createdTimeLt(LONG_AGO).list());
    say("masking_sessions_list", MaskingSession.lister().createdTimeLte(LONG_AGO).list());
    say("masking_sessions_list", MaskingSession.lister().expiryTime(LONG_AGO).list());
    say("masking_sessions_list", MaskingSession.lister().expiryTimeLt(LONG_AGO).list());
    say("masking_sessions_list", MaskingSession.lister().expiryTimeLte(LONG_AGO).list());
    say("masking_sessions_list", MaskingSession.lister().duration(1).list());
    say("masking_sessions_delete", MaskingSession.deleter(id).delete());
  }

  private static void verifySessions()
      throws IOException, PlivoRestException, PlivoValidationException {
    String id = say("verify_sessions_create", VerifySession.creator(
        null, "14155551234", "sms", null, null, null, null, null, null, null, null)
        .create()).getSessionUuid();
    say("verify_sessions_create", VerifySession.creator(
        null, "+14155550123", "voice", "https://example.com/verify", "GET", "en_US", "Courier",
        "FA+9qCX9VSu", 6, 4, "enable")
        .create());
    say("verify_sessions_get", VerifySession.getter(id).get());
    say("verify_sessions_list", VerifySession.lister().list());
    say("verify_sessions_list", VerifySession.lister()
        .recipient("14155551234")
        .status("in-progress")
        .country("US")
        .sessionTime(new PropertyFilter<Date>().greaterOrEqual(new Date(0)))
        .limit(5)
        .list());
    say("verify_sessions_list", VerifySession.lister()
        .sessionTime(new PropertyFilter<Date>().lessThan(new Date(0)))
        .list());
    say("verify_sessions_validate",
        VerifySession.validation(id, Emulator.password(id)).create());
    say("verify_sessions_get", VerifySession.getter(id).get());
  }

  private Calls() {}
}
