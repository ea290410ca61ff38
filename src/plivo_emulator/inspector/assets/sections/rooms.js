// Rooms in which calls meet: who is inside, who hears whom, and joining by hand.

import { first, get, post } from "../lib/api.js";
import { browser, PAGE } from "../lib/browser.js";
import { fill, freshId, h } from "../lib/dom.js";
import { Feed } from "../lib/feed.js";
import { badge, counted, duration, phone, secondsBetween, time } from "../lib/format.js";
import { refresher } from "../lib/live.js";
import { filter, link } from "../lib/route.js";
import { attempt, button, facts, filters } from "../lib/widgets.js";

export const title = "Rooms";

const KINDS = { conference: "Conference", mpc: "Multi-party call" };
const CALLER = "14155550123";
// What is told of a member, in this order.
const FLAGS = { speaking: "speaking", muted: "muted", deaf: "deaf", on_hold: "on hold" };

export function open(route) {
  const query = route.query;
  const filtered = Object.keys(query).length > 0;
  const feed = new Feed({
    label: "Rooms, newest first",
    key: (one) => one.room_uuid,
    stamp: JSON.stringify,
    link: (one) => link("rooms", one.room_uuid, query),
    row: (one) => [
      h("span", { class: "tag" }, badge(state(one))),
      h("span", { class: "title" }, one.name),
      h("span", { class: "sub" }, `${KINDS[one.kind]} · ${counted(inside(one).length, "member")} inside`),
      h("span", { class: "when" }, time(one.created)),
    ],
  });
  const view = browser({
    title,
    filters: filters(
      [
        { name: "kind", options: Object.keys(KINDS) },
        { name: "name", hint: "Name" },
      ],
      query,
      (values) => filter("rooms", values),
    ),
    feed,
    controls: [],
    empty: h("p", {}, filtered ? "No room matches these filters." : "No rooms yet. A call makes one when its document has Conference or MultiPartyCall."),
  });
  let limit = PAGE;
  let opened = viewOf(route.id);

  const ask = async () => {
    const shown = opened;
    const [rooms, room] = await Promise.all([first("rooms/", query, limit), shown?.ask()]);
    return { rooms, shown, room };
  };

  const refresh = refresher(ask, ({ rooms: { total, objects }, shown, room }) => {
    view.list(objects, { text: `${objects.length} of ${total} rooms`, onMore: objects.length < total ? loadMore : null });
    shown?.show(room);
    // The room itself draws what changes, as the user may be typing into it.
    view.detail(shown?.id ?? null, "", () => shown.node, link("rooms", null, query));
  });

  async function loadMore() {
    limit += PAGE;
    await refresh();
  }

  return {
    node: view.node,
    refresh,
    async navigate(next) {
      if (next.id !== (opened?.id ?? null)) opened = viewOf(next.id);
      await refresh();
    },
  };
}

const viewOf = (id) => (id === null ? null : new RoomView(id));
const inside = (room) => room.members.filter((one) => one.left === null);

function state(room) {
  if (room.ended) return "ended";
  return room.started ? "started" : "waiting";
}

class RoomView {
  /** @param id of the room. */
  constructor(id) {
    this.id = id;
    this.members = new Map();
    this.head = h("div", {});
    this.present = h("ul", { class: "cards", "aria-label": "Members" });
    this.rest = h("div", {});
    this.join = entry("Join from", "Join", (from) => post(`rooms/${id}/join/`, { from }), { value: CALLER });
    this.node = [this.head, this.join, this.present, this.rest];
  }

  ask() {
    return get(`rooms/${this.id}/`);
  }

  /** Draw what has changed. */
  show(room) {
    fill(this.head, head(room));
    this.join.hidden = room.ended !== null;
    this.showMembers(inside(room));
    fill(this.rest, [left(room), recordings(room)]);
  }

  /** Cards stay while their members do: the user may be typing into one. */
  showMembers(present) {
    const cards = present.map((one) => {
      const card = this.members.get(one.member_id) ?? new MemberCard(one);
      card.show(one);
      return [one.member_id, card];
    });
    const moved = cards.length !== this.members.size || cards.some(([key]) => !this.members.has(key));
    this.members = new Map(cards);
    if (moved) fill(this.present, cards.map(([, card]) => card.node));
  }
}

class MemberCard {
  constructor({ member_id: key, call_uuid: call, caller, callee }) {
    this.flags = h("p", { class: "muted", role: "status" });
    this.node = h(
      "li",
      { class: "card", "aria-label": `Member ${key}` },
      h("h4", {}, `${key}: `, h("a", { href: link("calls", call) }, `${phone(caller)} → ${phone(callee)}`)),
      this.flags,
      entry("Say something", "Say", (text) => post(`calls/${call}/say/`, { text })),
      entry("Keys", "Press", (digits) => post(`calls/${call}/press/`, { digits })),
      h("p", { class: "actions" }, button("Leave", () => post(`calls/${call}/hang_up/`), { kind: "danger", name: `Leave as member ${key}` })),
    );
  }

  show(member) {
    const told = Object.entries(FLAGS).filter(([name]) => member[name]);
    fill(this.flags, told.length > 0 ? told.map(([, text]) => [badge(text), " "]) : "listening");
  }
}

/** A form with one field and one button, which sends what was typed. */
function entry(label, action, send, { value = "" } = {}) {
  const input = h("input", { id: freshId(), type: "text", autocomplete: "off", value });
  const form = h("form", {}, h("label", { for: input.id }, label), input, h("p", { class: "actions" }, h("button", {}, action)));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text && (await attempt(() => send(text))) && !value) input.value = "";
  });
  return form;
}

function head(room) {
  return [
    h("h2", {}, badge(state(room)), ` ${room.name}`),
    facts([
      ["Kind", KINDS[room.kind]],
      ["Identifier", h("span", { class: "id" }, room.room_uuid)],
      ["Owner", room.subaccount || room.account],
      ["Created", time(room.created)],
      ["Started", room.started && time(room.started)],
      ["Ended", room.ended && time(room.ended)],
    ]),
    h("h3", {}, `${counted(inside(room).length, "member")} inside`),
  ];
}

function left(room) {
  const gone = room.members.filter((one) => one.left !== null);
  if (gone.length === 0) return null;
  const member = (one) =>
    h("li", {}, `${one.member_id}: `, h("a", { href: link("calls", one.call_uuid) }, phone(one.caller)), ` for ${duration(secondsBetween(one.joined, one.left))}`);
  return [h("h3", {}, "Who has left"), h("ul", {}, gone.map(member))];
}

function recordings({ recordings: made }) {
  if (made.length === 0) return null;
  const recording = (one) => h("li", {}, badge(one.state), " ", h("a", { href: one.url, rel: "noreferrer", target: "_blank" }, one.url));
  return [h("h3", {}, counted(made.length, "recording")), h("ul", {}, made.map(recording))];
}
