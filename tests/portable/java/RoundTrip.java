import java.util.Objects;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.ApplicationsApi;
import org.openapitools.client.api.MaskingSessionsApi;
import org.openapitools.client.api.SubaccountsApi;
import org.openapitools.client.model.MaskingSession;
import org.openapitools.client.model.MaskingSessionCreate;
import org.openapitools.client.model.MaskingSessionStatus;
import org.openapitools.client.model.MaskingSessionUpdate;
import org.openapitools.client.model.MaskingSessionUpdated;
import org.openapitools.client.model.SubaccountList;

public class RoundTrip {
    public static void main(String[] arguments) throws ApiException {
        String authId = System.getenv("PLIVO_AUTH_ID");
        ApiClient client = new ApiClient();
        client.setBasePath(System.getenv("PLIVO_BASE_URL"));
        client.setUsername(authId);
        client.setPassword(System.getenv("PLIVO_AUTH_TOKEN"));
        MaskingSessionsApi sessions = new MaskingSessionsApi(client);

        String id = sessions.maskingSessionsCreate(authId, new MaskingSessionCreate()
            .firstParty("+14155550130").secondParty("+14155550131").sessionExpiry(600)).getSessionUuid();

        MaskingSession session = sessions.maskingSessionsGet(authId, id, null, null).getResponse();
        equal(session.getStatus(), MaskingSessionStatus.ACTIVE);
        equal(session.getFirstParty(), "14155550130");

        // The list of sessions takes its 23 filters by position; that of subaccounts has two, and the two of asynchronous requests.
        SubaccountList page = new SubaccountsApi(client).subaccountsList(authId, 5, 0, null, null);
        equal(page.getMeta().getLimit(), 5);
        equal(page.getObjects().size(), page.getMeta().getTotalCount());

        MaskingSessionUpdated changed = sessions.maskingSessionsUpdate(authId, id, new MaskingSessionUpdate().callTimeLimit(1200));
        equal(changed.getSession().getCallTimeLimit(), 1200);

        sessions.maskingSessionsDelete(authId, id, null, null);
        equal(sessions.maskingSessionsGet(authId, id, null, null).getResponse().getStatus(), MaskingSessionStatus.EXPIRED);

        try {
            new ApplicationsApi(client).applicationsGet(authId, "20372631212782780", null, null);
            throw new AssertionError("an application that does not exist was found");
        } catch (ApiException error) {
            equal(error.getCode(), 404);
        }
    }

    private static void equal(Object got, Object want) {
        if (!Objects.equals(got, want)) {
            throw new AssertionError("got " + got + ", want " + want);
        }
    }
}
