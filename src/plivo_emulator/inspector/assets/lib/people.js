// Numbers that have occurred, to be suggested in forms.

import { first } from "./api.js";
import { phone } from "./format.js";

const MOST = 100;

/** Phones of people, as `[number, who]`. */
export async function people() {
  const [sessions, conversations, passwords] = await Promise.all([
    first("sessions/", {}, MOST),
    first("conversations/", {}, MOST),
    first("passwords/", {}, MOST),
  ]);
  return unique([
    ...sessions.objects.flatMap((one) => [
      [one.first_party, `talks to ${phone(one.second_party) || "anybody"} through ${phone(one.virtual_number)}`],
      [one.second_party, `talks to ${phone(one.first_party) || "anybody"} through ${phone(one.virtual_number)}`],
    ]),
    ...conversations.objects.map((one) => [one.person, `wrote with ${phone(one.number)}`]),
    ...passwords.objects.map((one) => [one.recipient, "got a one-time password"]),
  ]);
}

/** What can be called or written to: numbers, and applications if wanted. */
export async function targets({ applications }) {
  const [numbers, known] = await Promise.all([first("numbers/", {}, MOST), first("applications/", {}, MOST)]);
  const names = new Map(known.objects.map((one) => [one.app_id, one.app_name]));
  return unique([
    ...numbers.objects.map((one) => [one.number, names.get(one.app_id) ?? "no application"]),
    ...(applications ? [...names].map(([id, name]) => [id, `application ${name}`]) : []),
  ]);
}

/** The first of each, without blanks. */
const unique = (pairs) => [...new Map([...pairs].reverse().filter(([value]) => value))].reverse();
