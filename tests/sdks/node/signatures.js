'use strict';
// Reads webhooks, one line of JSON each, and says what the SDK's validators make of them.

const readline = require('readline');
const plivo = require('plivo');

module.exports = async function signatures(_client, print) {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { name, version, method, url, params, nonce, signature, token } = JSON.parse(line);
    const valid =
      version === 'V2'
        ? plivo.validateSignature(url, nonce, signature, token)
        : plivo.validateV3Signature(method, url, nonce, token, signature, params);
    print({ name, version, valid });
  }
};
