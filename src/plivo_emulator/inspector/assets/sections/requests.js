// The journal of requests to the vendor's API.

import { get, remove } from "../lib/api.js";
import { browser, PAGE } from "../lib/browser.js";
import { h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, duration, short, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { body, button, confirmed, copyButton, facts, filters, more, notice } from "../lib/widgets.js";

const METHODS = ["GET", "POST", "DELETE"];
const STATUSES = ["200", "201", "202", "204", "400", "401", "403", "404", "405", "429", "500"];

export const title = "Requests";

export function open(route) {
  const query = route.query;
  const feed = new Feed({
    label: "Requests, newest first",
    kind: "statuses",
    key: (one) => one.id,
    stamp: () => "",
    state: (one) => one.status,
    link: (one) => link("requests", one.id, query),
    row: (one) => [
      h("span", { class: "tag" }, badge(one.status)),
      h("span", { class: "title" }, h("b", {}, one.method), " ", readable(one)),
      h("span", { class: "sub" }, one.operation_id || "no operation", one.fault_id && [" · ", h("b", { class: "wrong" }, "planted fault")], one.details.length > 0 && [" · ", h("span", { class: "wrong" }, one.details[0])]),
      h("span", { class: "when" }, time(one.time)),
    ],
  });
  const view = browser({
    title,
    controls: [button("Clear", clear, { name: "Clear the journal" })],
    filters: filters(
      [
        { name: "method", options: METHODS },
        { name: "status", options: STATUSES },
        { name: "operation_id", hint: "Operation" },
        { name: "path", hint: "Path begins with" },
      ],
      query,
      (values) => filter("requests", values),
    ),
    feed,
    empty: Object.keys(query).length > 0 ? h("p", {}, "No request matches these filters.") : h("p", {}, "No requests yet."),
    help: welcome(),
  });
  let entries = [];
  let wanted = PAGE;
  let complete = false;
  let openId = route.id;
  let opened = null;

  async function ask() {
    const id = openId;
    const found = await list();
    const known = [opened, ...found.entries].find((one) => String(one?.id) === id);
    return { ...found, id, opened: id === null ? null : (known ?? (await get(`requests/${id}/`))) };
  }

  /** Complete what is known to as many entries as are wanted. */
  async function list() {
    const known = await newest();
    const missing = wanted - known.length;
    if (missing <= 0) return { entries: known.slice(0, wanted), complete: complete && missing === 0 };
    if (complete && known.length > 0) return { entries: known, complete };
    const older = (await get("requests/", { ...query, before: known.at(-1)?.id, limit: missing })).objects;
    return { entries: [...known, ...older], complete: older.length < missing };
  }

  /** Fetch what is new; the newest known entry comes along to show that nothing was cleared. */
  async function newest() {
    if (entries.length === 0) return entries;
    const [known] = entries;
    const found = (await get("requests/", { ...query, after: known.id - 1, limit: PAGE })).objects;
    return found.at(-1)?.id === known.id ? [...found.slice(0, -1), ...entries] : [];
  }

  const refresh = refresher(ask, (said) => {
    ({ entries, complete, opened } = said);
    const text = `${entries.length}${complete ? "" : " newest"} requests`;
    view.list(entries, { text, onMore: complete ? null : loadMore });
    view.detail(said.id, "", () => detail(opened), link("requests", null, query));
  });

  async function loadMore() {
    wanted += PAGE;
    await refresh();
  }

  async function clear() {
    if (!(await confirmed("Delete all requests?", "Clear"))) return;
    await remove("requests/");
    notice("The journal is empty.");
    await refresh();
  }

  return {
    node: view.node,
    refresh,
    async navigate(next) {
      openId = next.id;
      await refresh();
    },
  };
}

/** The path, shortened to the part that differs between requests. */
function readable(entry) {
  return entry.path.replace(`/v1/Account/${entry.auth_id}/`, "…/").replace(/^\/v1\/Account\//, "…/");
}

function detail(entry) {
  return [
    h("h2", {}, badge(entry.status), " ", entry.method, " ", h("span", { class: "path" }, entry.path)),
    facts([
      ["Operation", entry.operation_id || "None: the path or method is not in the contract"],
      ["Account", entry.auth_id || "Unknown"],
      ["Time", time(entry.time)],
      ["Took", duration(entry.seconds)],
      ["Number", entry.id],
      ["Planted fault", entry.fault_id && h("span", { class: "wrong" }, `Rule ${entry.fault_id} met this request. `, h("a", { href: "#faults" }, "Faults"))],
    ]),
    entry.details.length > 0 && [
      h("h3", {}, "Problems"),
      h("ul", { class: "wrong" }, entry.details.map((one) => h("li", {}, one))),
    ],
    body("Request body", entry.request_body),
    body("Reply body", entry.reply_body),
    more(
      "Request headers",
      facts(Object.entries(entry.request_headers)),
    ),
    h("p", { class: "actions" }, copyButton(curl(entry), "as a curl command", "Copy as curl")),
  ];
}

function curl(entry) {
  const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const parts = [`curl -X ${entry.method} -u "$PLIVO_AUTH_ID:$PLIVO_AUTH_TOKEN"`];
  if (entry.request_body !== null) {
    const type = entry.request_headers["content-type"] ?? "application/json";
    const data = typeof entry.request_body === "string" ? entry.request_body : JSON.stringify(entry.request_body);
    parts.push(`-H ${quote(`content-type: ${type}`)}`, `-d ${quote(data)}`);
  }
  parts.push(quote(location.origin + entry.path));
  return parts.join(" ");
}

/** How to reach the emulator. */
function welcome() {
  const place = h("div", {});
  get("accounts/").then(({ objects: [account] }) => {
    const url = new URL("../v1", location.href).href;
    const command = `curl -u ${account.auth_id}:${account.auth_token} ${url}/Account/${account.auth_id}/`;
    place.append(
      h("h3", {}, "Connect"),
      h("p", {}, "Point a client at this address with these credentials:"),
      facts([
        ["Base URL", [url, " ", copyButton(url, "the base URL")]],
        ["Auth ID", [account.auth_id, " ", copyButton(account.auth_id, "the auth ID")]],
        ["Auth token", [short(account.auth_token), " ", copyButton(account.auth_token, "the auth token")]],
      ]),
      h("p", {}, "Or try it: ", copyButton(command, "a curl command")),
      h("pre", { tabindex: "0", "aria-label": "A curl command" }, command),
    );
  }, () => {});
  return place;
}
