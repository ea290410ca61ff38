// Formatting of values.

import { h } from "./dom.js";

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/;
const LONGEST_COLOURED = 40_000;
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

let today = "";

/** Set the emulator's current day, so that times on that day need no date. */
export function setToday(moment) {
  today = moment.slice(0, 10);
}

/** A time of the emulator's clock. */
export function time(moment) {
  const found = MOMENT.exec(moment ?? "");
  if (!found) return h("span", {}, moment ?? "");
  const [, day, clock] = found;
  const text = day === today ? clock : `${day} ${clock}`;
  return h("time", { datetime: moment, title: moment }, text);
}

/** The seconds between two times. */
export function secondsBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}

/** A duration, in the largest suitable units. */
export function duration(seconds) {
  if (seconds === 0) return "0 s";
  if (seconds < 0.001) return `${Math.round(seconds * 1e6)} µs`;
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 60) return `${Number(seconds.toFixed(1))} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const SPELLINGS = { id: "ID", iso: "ISO", pins: "PINs", sip: "SIP" };

/** `snake_case` in words. */
export function words(name) {
  const text = name.split("_").map((word) => SPELLINGS[word] ?? word).join(" ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number of things, the noun in the singular. */
export const counted = (total, noun) => `${total === 0 ? "No" : total} ${noun}${total === 1 ? "" : "s"}`;

/** The beginning of an identifier, enough to recognise it. */
export function short(id) {
  return id.length > 12 ? `${id.slice(0, 8)}…` : id;
}

/** A phone number; the API has digits only, so add a plus sign. */
export function phone(number) {
  return /^\d{7,15}$/.test(number ?? "") ? `+${number}` : (number ?? "");
}

const GOOD = new Set(["active", "delivered", "completed", "verified", "answered", "registered"]);
const BAD = new Set(["failed", "blocked", "dropped", "undelivered", "rejected", "declined", "busy", "no-answer", "timeout", "cancel"]);

/** Whether a state or HTTP status tells of a failure. */
export const isBad = (value) => value === null || value === undefined || BAD.has(value) || Number(value) >= 400;

/** A state or HTTP status in its colour, after how often it occurs, if that is told. */
export function badge(value, times = null) {
  const text = String(value ?? "none");
  const status = Number(text);
  const good = GOOD.has(text) || (status >= 200 && status < 300);
  const kind = good ? "good" : isBad(value) ? "bad" : "plain";
  return h("span", { class: `badge ${kind}` }, times === null ? text : `${times} × ${text}`);
}

/** A decoded body as indented JSON, in colour unless it is huge. */
export function json(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  if (typeof value === "string" || text.length > LONGEST_COLOURED) return [text];
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, colon] = match;
    parts.push(text.slice(at, match.index));
    const kind = colon ? "key" : string ? "string" : "literal";
    const shown = string ?? whole;
    parts.push(h("span", { class: kind }, shown));
    at = match.index + shown.length;
  }
  parts.push(text.slice(at));
  return parts;
}
