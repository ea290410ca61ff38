'use strict';
// Points the SDK at an emulator.
//
// The option `url` of `plivo.Client` would do for some requests; others, such as those for
// applications and lookups, go to Plivo whatever it says. What all requests share is the agent
// that the SDK gives to axios: ours connects to the emulator, in plain text. Without a line of code,
// `HTTPS_PROXY` and `NODE_EXTRA_CA_CERTS` do the same.

const https = require('https');
const net = require('net');
const plivo = require('plivo');
const axios = require('axios'); // the one that the SDK uses

class EmulatorAgent extends https.Agent {
  createConnection() {
    const { hostname, port } = new URL(process.env.EMULATOR_URL);
    return net.connect(Number(port), hostname);
  }
}

/** The SDK's client; credentials come from PLIVO_AUTH_ID and PLIVO_AUTH_TOKEN. */
function connect() {
  axios.defaults.httpsAgent = new EmulatorAgent();
  return new plivo.Client();
}

module.exports = { connect };
