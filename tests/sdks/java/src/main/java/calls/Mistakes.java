package calls;

import com.plivo.api.models.account.Account;
import com.plivo.api.models.account.Subaccount;
import com.plivo.api.models.application.Application;
import com.plivo.api.models.maskingsession.MaskingSession;
import com.plivo.api.models.pricing.Pricing;
import com.plivo.api.models.verify_session.VerifySession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * One call of each operation, about things that do not exist or with arguments that are wrong: which
 * exception comes of it, and with which text.
 */
final class Mistakes {
  private static final String NOBODY = "SA00000000000000NONE";
  private static final String NOTHING = "10000000000000000";
  private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

  static void run() {
    tell("accounts_get", () -> Account.getter().get());
    tell("accounts_update", () -> Account.updater().name("Courier").update());
    tell("subaccounts_create", () -> Subaccount.creator("Courier").create());
    tell("subaccounts_get", () -> Subaccount.getter(NOBODY).get());
    tell("subaccounts_update", () -> Subaccount.updater(NOBODY, "Courier").update());
    tell("subaccounts_list", () -> Subaccount.lister().limit(50).list());
    tell("subaccounts_delete", () -> {
      Subaccount.deleter(NOBODY).delete();
      return null;
    });
    tell("applications_create", () -> Application.creator("Courier").create());
    tell("applications_get", () -> Application.getter(NOTHING).get());
    tell("applications_update", () -> Application.updater(NOTHING).update());
    tell("applications_list", () -> Application.lister().limit(50).list());
    tell("applications_delete", () -> {
      Application.deleter(NOTHING).delete();
      return null;
    });
    tell("pricing_get", () -> Pricing.getter("AQ").get());
    tell("masking_sessions_create",
        () -> MaskingSession.creator("home", "+14155550101").create());
    tell("masking_sessions_get", () -> MaskingSession.getter(NOWHERE).get());
    tell("masking_sessions_update", () -> MaskingSession.updater(NOWHERE).record(true).update());
    tell("masking_sessions_list", () -> MaskingSession.lister().limit(50).list());
    tell("masking_sessions_delete", () -> MaskingSession.deleter(NOWHERE).delete());
    tell("verify_sessions_create", () -> VerifySession.creator(
        null, "home", null, null, null, null, null, null, null, null, null).create());
    tell("verify_sessions_get", () -> VerifySession.getter(NOWHERE).get());
    tell("verify_sessions_list", () -> VerifySession.lister().limit(50).list());
    tell("verify_sessions_validate", () -> VerifySession.validation(NOWHERE, "1234").create());
  }

  private static void tell(String operation, Callable<Object> call) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("operation", operation);
    line.put("error", null);
    try {
      line.put("result", call.call());
    } catch (Exception error) {
      line.put("error", error.getClass().getSimpleName());
      line.put("message", String.valueOf(error.getMessage()));
    }
    Main.show(line);
  }

  private Mistakes() {}
}
