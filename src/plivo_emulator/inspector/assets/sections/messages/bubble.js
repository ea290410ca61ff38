// One message.

import { fill, h } from "../../lib/dom.js";
import { badge, counted, json, time } from "../../lib/format.js";
import { link } from "../../lib/route.js";
import { more } from "../../lib/widgets.js";
import { content, summary } from "./whatsapp.js";

const LOST = new Set(["failed", "undelivered"]);

/** A message in one line. */
export function preview(message) {
  return message.text || (message.content && summary(message.content)) || (message.media.length > 0 ? counted(message.media.length, "file") : "(not kept)");
}

/**
 * A message as a bubble.
 *
 * @param message of the control API.
 * @param answer is called with the text of a button that the user presses.
 */
export function bubble(message, answer) {
  const own = message.direction === "inbound";
  const kind = `${own ? "own" : "theirs"} ${!own && LOST.has(message.state) ? "lost" : ""}`;
  const name = own ? "The person wrote" : "The person was sent";
  return h(
    "li",
    { class: kind },
    h("div", { class: "bubble" }, h("span", { class: "away" }, `${name}: `), said(message, answer), media(message.media)),
    h("div", { class: "meta" }, badge(message.state), steps(message), facts(message), details(message)),
    wrong(message),
    message.automatic_reply && h("p", { class: "automatic" }, h("b", {}, "Automatic reply: "), message.automatic_reply),
  );
}

function said({ text, content: parts, media: files }, answer) {
  if (parts) return content(parts, answer);
  if (text) return h("p", { class: "text", dir: "auto" }, text);
  return files.length === 0 && h("p", { class: "muted" }, text === "" ? "Empty" : "The text is not kept.");
}

function media(files) {
  const file = ({ content_type: type, media_url: url }) => {
    const [kind] = type.split("/");
    return h("li", {}, h("span", { class: "badge" }, kind), " ", /^https?:\/\//.test(url) && URL.canParse(url) ? h("a", { href: url, rel: "noreferrer", target: "_blank" }, url) : url);
  };
  return files.length > 0 && h("ul", { class: "files", "aria-label": "Files" }, files.map(file));
}

/** When it was queued, sent, and what came of it. */
function steps({ direction, state, time: began, sent, updated }) {
  const moments = [time(began)];
  if (direction === "outbound" && sent && sent !== began) moments.push(" → ", time(sent));
  if (direction === "outbound" && updated && updated !== sent && updated !== began) moments.push(" → ", time(updated));
  return h("span", {}, moments);
}

function facts({ type, units, total_amount: amount }) {
  const parts = [type === "sms" ? "SMS" : type === "mms" ? "MMS" : "WhatsApp", units > 1 && `${units} parts`, `$${amount}`];
  return h("span", {}, parts.filter(Boolean).join(" · "));
}

function wrong({ error_code: code, error_message: meaning, problem }) {
  return [
    code && code !== "000" && h("p", { class: "wrong" }, `Error ${code}: ${meaning}`),
    problem && h("p", { class: "wrong" }, problem),
  ];
}

/** All about a message, drawn when it is opened: a conversation has many. */
function details(message) {
  const place = h("div", {});
  const node = more("Details", place);
  const subject = message.message_uuid;
  node.addEventListener("toggle", () => {
    fill(
      place,
      node.open && h("p", {}, h("a", { href: link("webhooks", null, { subject }) }, "Its webhooks")),
      node.open && h("pre", { tabindex: "0", "aria-label": "The message" }, json(message)),
    );
  });
  return node;
}
