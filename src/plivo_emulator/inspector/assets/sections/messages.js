// Conversations between numbers and people.

import { first } from "../lib/api.js";
import { browser, PAGE } from "../lib/browser.js";
import { h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { filters } from "../lib/widgets.js";
import { preview } from "./messages/bubble.js";
import { Chat, pair } from "./messages/chat.js";

export const title = "Messages";

/** The address of a conversation. */
export const conversation = (one, query = {}) => link("messages", nameOf(one), query);

const nameOf = ({ account, number, person }) => [account, number, person].join(" ");

export function open(route) {
  const query = route.query;
  const filtered = Object.keys(query).length > 0;
  const feed = new Feed({
    label: "Conversations, newest first",
    kind: "pairs",
    key: nameOf,
    stamp: ({ last_message: last }) => JSON.stringify([last.message_uuid, last.state]),
    state: (one) => one.last_message.state,
    link: (one) => conversation(one, query),
    row: ({ number, person, last_message: last }) => [
      h("span", { class: "tag" }, badge(last.state)),
      h("span", { class: "title" }, pair(person, number)),
      h("span", { class: "sub", dir: "auto" }, preview(last)),
      h("span", { class: "when" }, time(last.time)),
    ],
  });
  const view = browser({
    title,
    filters: filters(
      [
        { name: "person", hint: "Person's number" },
        { name: "number", hint: "Number or sender" },
      ],
      query,
      (values) => filter("messages", values),
    ),
    feed,
    controls: [h("a", { class: "button", href: "#simulate" }, "Write from another phone")],
    help: h("p", {}, "Open a conversation to read it, to answer as the person, and to decide what becomes of a message."),
    empty: filtered
      ? h("p", {}, "No conversation matches these filters.")
      : h("p", {}, "No messages yet. Send one through the API, or ", h("a", { href: "#simulate" }, "write to a number"), "."),
  });
  let limit = PAGE;
  let chat = chatOf(route.id);

  const ask = async () => {
    const shown = chat;
    const [conversations, messages] = await Promise.all([first("conversations/", query, limit), shown?.ask()]);
    return { ...conversations, shown, messages };
  };

  const refresh = refresher(ask, ({ total, objects, shown, messages }) => {
    const text = `${objects.length} of ${total} conversations`;
    view.list(objects, { text, onMore: objects.length < total ? loadMore : null });
    shown?.show(messages);
    // The conversation itself draws what changes, as the user may be typing into it.
    view.detail(shown?.name ?? null, "", () => shown.node, link("messages", null, query));
    shown?.settle();
  });

  async function loadMore() {
    limit += PAGE;
    await refresh();
  }

  function chatOf(id) {
    return id === null ? null : new Chat(id, () => refresh());
  }

  return {
    node: view.node,
    refresh,
    async navigate(next) {
      if (next.id !== (chat?.name ?? null)) chat = chatOf(next.id);
      await refresh();
    },
  };
}
