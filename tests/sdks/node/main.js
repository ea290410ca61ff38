'use strict';
// The official Node.js SDK, unmodified, against an emulator. Reads questions, one line of JSON each,
// and prints the answers: what a call returned, or what a validator thinks of a webhook. The calls
// are those of `tests/sdks/calls/`; `python -m tests.sdks` asks and judges.

const readline = require('readline');
const plivo = require('plivo');
const { connect } = require('./emulator');

const client = connect();
const kept = {};

async function answer(question) {
  if ('signature' in question) return { valid: isValid(question) };
  try {
    const result = await call(question);
    kept[question.keep] = result;
    // Lists are arrays that carry `meta`, which JSON would leave out.
    const list = Array.isArray(result) && { meta: result.meta, objects: [...result] };
    return { result: list || result };
  } catch (error) {
    // The SDK's own classes come out as `Error`; those that it knows the status of, have it.
    const status = error.status ? ` with status ${error.status}` : '';
    return { error: error.constructor.name + status, message: error.message };
  }
}

function call({ method, order, path, values, owner }) {
  const steps = [...method];
  const name = steps.pop();
  const object = owner.length ? follow(kept, owner) : follow(client, steps);
  if (typeof object[name] !== 'function') throw new Error(`no method ${name}`);
  const names = order || parameters(object[name]);
  return object[name](...placed(names, path, values));
}

function follow(object, steps) {
  return steps.reduce((each, step) => each[step], object);
}

// The names of a function's parameters. Those with a default are compiled into its body.
function parameters(fn) {
  const source = Function.prototype.toString.call(fn);
  const declared = /\(([^)]*)\)/.exec(source)[1].split(',').map((name) => name.trim());
  const names = declared.filter(Boolean);
  for (const [, name, place] of source.matchAll(/var (\w+) = arguments\.length > (\d+)/g)) {
    names[place] = name;
  }
  return names;
}

function placed(names, path, values) {
  const left = new Map(Object.entries(values));
  const take = (name) => {
    const value = left.get(name);
    left.delete(name);
    return value;
  };
  return names.map((name) => {
    const same = [...left.keys()].find((each) => flat(each) === flat(name));
    if (same) return take(same);
    if (/(params|req)$/i.test(name)) return Object.fromEntries(left);
    return take(path.find((each) => left.has(each)));
  });
}

function flat(name) {
  return name.replace(/_/g, '').toLowerCase();
}

function isValid({ version, method, url, params, nonce, signature, token }) {
  return version === 'V2'
    ? plivo.validateSignature(url, nonce, signature, token)
    : plivo.validateV3Signature(method, url, nonce, token, signature, params);
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
  }
}

main();
