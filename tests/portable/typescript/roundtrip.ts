import { strict as assert } from "node:assert";
import createClient from "openapi-fetch";
import type { components, paths } from "./plivo.js";

const { PLIVO_BASE_URL, PLIVO_AUTH_ID, PLIVO_AUTH_TOKEN } = process.env;
assert(PLIVO_BASE_URL && PLIVO_AUTH_ID && PLIVO_AUTH_TOKEN);

const api = createClient<paths>({
  baseUrl: PLIVO_BASE_URL,
  headers: { Authorization: `Basic ${btoa(`${PLIVO_AUTH_ID}:${PLIVO_AUTH_TOKEN}`)}` },
});
const path = { auth_id: PLIVO_AUTH_ID };
const sessions = "/Account/{auth_id}/Masking/Session/";
const session = "/Account/{auth_id}/Masking/Session/{session_uuid}/";

const created = await api.POST(sessions, {
  params: { path },
  body: { first_party: "+14155550110", second_party: "+14155550111", session_expiry: 600 },
});
assert(created.data);
const session_uuid: string = created.data.session_uuid;
const named = { params: { path: { ...path, session_uuid } } };

const read = await api.GET(session, named);
// Without a callback_url the reply is the session, not the one that a later reply follows.
assert(read.data && "response" in read.data);
const status: components["schemas"]["MaskingSessionStatus"] | undefined = read.data.response.status;
assert.equal(status, "active");
assert.equal(read.data.response.first_party, "14155550110");

const found = await api.GET(sessions, {
  params: { path, query: { first_party: "14155550110", limit: 5 } },
});
assert(found.data && "response" in found.data);
assert.deepEqual(found.data.response.objects.map((one) => one.session_uuid), [session_uuid]);

const changed = await api.POST(session, { ...named, body: { call_time_limit: 1200 } });
assert.equal(changed.data?.session.call_time_limit, 1200);

assert((await api.DELETE(session, named)).response.ok);
const ended = await api.GET(session, named);
assert(ended.data && "response" in ended.data);
assert.equal(ended.data.response.status, "expired");

const missing = await api.GET("/Account/{auth_id}/Application/{app_id}/", {
  params: { path: { ...path, app_id: "20372631212782780" } },
});
assert.equal(missing.response.status, 404);
assert(missing.error);
