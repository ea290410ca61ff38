// The control API, relative to the page.

/** An error reply; the message is from the emulator. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** No answer from the emulator. */
export class Unreachable extends Error {
  constructor() {
    super("The emulator is not responding.");
  }
}

async function send(method, path, body) {
  const options = { method, cache: "no-store" };
  if (body !== undefined) {
    options.headers = { "content-type": "application/json" };
    options.body = JSON.stringify(body);
  }
  let response;
  let text;
  try {
    response = await fetch(path, options);
    text = await response.text();
  } catch {
    throw new Unreachable();
  }
  const decoded = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new ApiError(response.status, decoded?.error ?? `The emulator answered ${response.status}.`);
  }
  return decoded;
}

/** Join a path and its query, without undefined values. */
export function address(path, query = {}) {
  const wanted = Object.entries(query).filter(([, value]) => value !== undefined);
  const encoded = new URLSearchParams(wanted).toString();
  return encoded ? `${path}?${encoded}` : path;
}

export const get = (path, query) => send("GET", address(path, query));
export const post = (path, body) => send("POST", path, body);
export const remove = (path) => send("DELETE", path);

const PAGE = 100;

/** The first objects of a list, up to a number, and the total. */
export async function first(path, query, wanted) {
  const objects = [];
  for (;;) {
    const page = await get(path, { ...query, limit: PAGE, offset: objects.length });
    objects.push(...page.objects);
    const total = page.total_count;
    if (page.objects.length === 0 || objects.length >= Math.min(wanted, total)) return { total, objects };
  }
}

let document;

/** The document of the control API, from which forms are built. */
export function contract() {
  document ??= get("openapi.json");
  return document;
}

/** A schema of the control API by name. */
export async function schema(name) {
  return resolve(await contract(), { $ref: `#/components/schemas/${name}` });
}

function resolve(root, node) {
  if (!node.$ref) return node;
  const steps = node.$ref.slice(2).split("/");
  const { $ref, ...own } = node;
  const target = resolve(root, steps.reduce((at, step) => at[step], root));
  return { ...target, ...own };
}

/** The properties of an object schema, their references and those of items followed, as `[name, schema]`. */
export async function properties(object) {
  const root = await contract();
  return Object.entries(object.properties).map(([name, node]) => {
    const { items, ...own } = resolve(root, node);
    return [name, items ? { ...own, items: resolve(root, items) } : own];
  });
}
