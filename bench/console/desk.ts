import type { Browser } from '../../web/node_modules/playwright-core/index.js';
import { Visitor } from './visitor.js';

/** A server with people in front of it, and how often each thing is measured. */
export class Desk {
  constructor(
    private readonly browser: Browser,
    private readonly baseURL: string,
    readonly rounds: number,
  ) {}

  /** Lets somebody do something in a browser of his own. */
  async as<Result>(username: string, act: (visitor: Visitor) => Promise<Result>): Promise<Result> {
    const visitor = await Visitor.signedIn(this.browser, this.baseURL, username);
    try {
      return await act(visitor);
    } finally {
      await visitor.leave();
    }
  }

  /** Measures something once for each round. */
  async samples(measure: (round: number) => Promise<number>): Promise<readonly number[]> {
    const all: number[] = [];
    for (let round = 0; round < this.rounds; round += 1) all.push(await measure(round));
    return all;
  }
}
