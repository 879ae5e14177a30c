import type { BenchDatabases } from '../database/bench-databases.js';
import { productHost } from '../hosts/guicheng/product-host.js';
import { RunningHost, type HostProgram } from '../hosts/running-host.js';
import type { BenchSettings } from '../settings.js';
import { charts } from './charts.js';
import { launchChromium } from './chromium.js';
import { coldLoads } from './cold-loads.js';
import type { ConsoleTime } from './console-time.js';
import { contractsForLegal } from './contracts.js';
import { Desk } from './desk.js';
import { histories } from './histories.js';
import { fillInbox } from './long-inbox.js';
import { longList } from './long-list.js';
import { work } from './work.js';

const cases = 30;
const tasks = 10_000;

/** Measures what the console takes in a browser, in front of the product with the demo company and its cases. */
export async function measureConsole(
  databases: BenchDatabases,
  settings: BenchSettings,
  directory: string,
  tell: (line: string) => void,
): Promise<readonly ConsoleTime[]> {
  const url = await databases.create('console');
  const said = <Times>(what: string, times: Times): Times => {
    tell(`${databases.dialect}: ${what}`);
    return times;
  };
  const inFront = <Result>(act: (desk: Desk) => Promise<Result>): Promise<Result> =>
    inFrontOf(productHost(url, directory), settings.consoleRounds, act);
  const { long, times } = await inFront(async (desk) => {
    // First of all, as long as the server has laid nothing out.
    const ofCharts = said('charts measured', await charts(desk));
    const [first = '', ...others] = await desk.as('sales.rep1', (one) => contractsForLegal(one, cases + 1));
    const ofLoads = said('cold loads measured', await coldLoads(desk, first));
    const ofWork = said('inbox, cases and decisions measured', await work(desk, others));
    const ofHistories = said('histories measured', await histories(desk, first));
    return { long: first, times: [...ofLoads, ...ofWork, ...ofCharts, ...ofHistories] };
  });
  // A file of SQLite is that of one process: the rows are added while no server has it.
  await fillInbox(url, long, 'legal', tasks);
  return [...times, ...said(`${tasks} rows measured`, await inFront((desk) => longList(desk, tasks)))];
}

/** Starts the product and a browser, and ends both afterwards. */
async function inFrontOf<Result>(
  program: HostProgram,
  rounds: number,
  act: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const host = await RunningHost.start(program);
  try {
    const browser = await launchChromium();
    try {
      return await act(new Desk(browser, `http://${host.target.host}:${host.target.port}`, rounds));
    } finally {
      await browser.close();
    }
  } finally {
    await host.stop();
  }
}
