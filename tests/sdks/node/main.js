'use strict';
// The official Node.js SDK, unmodified, against an emulator: `node main.js calls|mistakes|signatures`.
// Prints one line of JSON for each call; `python -m tests.sdks` reads and judges them.

const { connect } = require('./emulator');

const parts = {
  calls: require('./calls'),
  mistakes: require('./mistakes'),
  signatures: require('./signatures'),
};

function print(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

parts[process.argv[2]](connect(), print).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
