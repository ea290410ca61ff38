// Redirects Node.js programs under `plivo-emulator run` to the emulator, whatever client they use.
//
// Node.js loads this file at startup because NODE_OPTIONS names it. It is needed because `https`, and
// what is built on it (node-fetch, got, superagent), does not read HTTPS_PROXY before Node.js 24.
// Connections to the API's hosts lead to the emulator; the vendor's other hosts are refused.
//
// It runs inside other programs: it must work with Node.js 12 or later and load no other module.

"use strict";

const net = require("net");

const list = (name) => (process.env[name] || "").split(",").filter(Boolean);
const proxy = process.env.PLIVO_EMULATOR_PROXY;
const server = process.env.PLIVO_EMULATOR_TLS;
const hosts = list("PLIVO_EMULATOR_HOSTS");
const domains = list("PLIVO_EMULATOR_DOMAINS");
const HTTPS = 443;

const isVendors = (host) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`));

/** Let the proxy refuse a connection, so that the summary names it. */
function report(host, port) {
  const { hostname, port: at } = new URL(proxy);
  const socket = connect.call(new net.Socket(), { host: hostname, port: Number(at) });
  socket.on("error", () => {});
  socket.end(`CONNECT ${host}:${port} HTTP/1.1\r\n\r\n`);
  socket.resume();
}

/** The arguments of `connect` as Node.js passes them on: options, callback; or `null` for others. */
function optionsOf(args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (first !== null && typeof first === "object") return first;
  return typeof args[1] === "string" ? { port: first, host: args[1] } : null;
}

const connect = net.Socket.prototype.connect;

function redirected(...args) {
  const options = optionsOf(args);
  const host = String((options && options.host) || "").toLowerCase().replace(/\.$/, "");
  if (!isVendors(host)) return connect.apply(this, args);
  const port = Number(options.port);
  if (!hosts.includes(host) || port !== HTTPS) {
    report(host, port);
    process.nextTick(() => this.destroy(new Error(`the emulator does not serve ${host}:${port}`)));
    return this;
  }
  const cut = server.lastIndexOf(":");
  const target = { ...options, host: server.slice(0, cut), port: Number(server.slice(cut + 1)) };
  const callback = Array.isArray(args[0]) ? args[0][1] : args.find((each) => typeof each === "function");
  return connect.call(this, target, ...(callback ? [callback] : []));
}

if (proxy && server) net.Socket.prototype.connect = redirected;
