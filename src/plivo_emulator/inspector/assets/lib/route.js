// The address of a view: `#section/id?filters`.

/** Parse the current address. */
export function read() {
  const [path, query = ""] = location.hash.slice(1).split("?");
  const [section, id = null] = path.split("/").map(decodeURIComponent);
  return { section, id, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** Format an address. */
export function link(section, id = null, query = {}) {
  const path = id === null ? section : `${section}/${encodeURIComponent(id)}`;
  const encoded = new URLSearchParams(query).toString();
  return `#${path}${encoded ? `?${encoded}` : ""}`;
}

/** Change the filters without a new entry in the browser's history. */
export function filter(section, query) {
  location.replace(link(section, null, query));
}
