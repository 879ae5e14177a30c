// Starts the built product with a crash point armed: the process kills itself (SIGKILL) the n-th time it gets there.
const { createApplication } = require('../../dist/create-application.js');
const { readConfiguration } = require('../../dist/modules/configuration/index.js');
const { createLogger } = require('../../dist/modules/logging/index.js');

const { CRASH_POINT, CRASH_AT = '1' } = process.env;
let left = Number(CRASH_AT);

const crashPoints = {
  reach(name) {
    if (name !== CRASH_POINT) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
};

async function main() {
  const configuration = readConfiguration(process.env);
  const application = await createApplication(configuration, createLogger(configuration.logLevel), { crashPoints });
  await application.listen(0, '127.0.0.1');
  process.on('SIGTERM', () => void application.close().then(() => process.exit(0)));
  process.stdout.write(`listening ${await application.getUrl()}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
