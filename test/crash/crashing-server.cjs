// Starts the built product. Told a crash point, the process kills itself (SIGKILL) the n-th time it gets there from then on.
// Its clock may be ahead of the machine's.
const { createApplication } = require('../../dist/create-application.js');
const { readConfiguration } = require('../../dist/modules/configuration/index.js');
const { createLogger } = require('../../dist/modules/logging/index.js');

const armed = { point: undefined, times: 0 };

const crashPoints = {
  reach(name) {
    if (name !== armed.point) return;
    armed.times -= 1;
    if (armed.times === 0) process.kill(process.pid, 'SIGKILL');
  },
};

// A test does not wait until a lease ends: it moves real time.
let ahead = Number(process.env.SECONDS_AHEAD ?? 0);
const clock = { now: () => new Date(Date.now() + ahead * 1000).toISOString() };

process.on('message', ({ secondsAhead = ahead, ...order }) => {
  ahead = secondsAhead;
  Object.assign(armed, order);
  process.send('armed');
});

async function main() {
  const configuration = readConfiguration(process.env);
  const application = await createApplication(configuration, createLogger(configuration.logLevel), {
    crashPoints,
    clock,
  });
  await application.listen(0, '127.0.0.1');
  process.on('SIGTERM', () => void application.close().then(() => process.exit(0)));
  process.stdout.write(`listening ${await application.getUrl()}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
