import { profileReport } from './summary.js';

const [file, skipped = '0'] = process.argv.slice(2);
if (file === undefined) throw new Error('Expected the path of a .cpuprofile file, but found none.');
process.stdout.write(`${profileReport(file, Number(skipped))}\n`);
