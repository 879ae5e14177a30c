import { parseJsonBody } from '../../src/modules/http/parse-json-body.js';
import { worstBodies } from './worst-bodies.js';

export interface BodyCost {
  readonly name: string;
  readonly isRefused: boolean;
  /** CPU of this process for taking in or refusing one body, median of nine. */
  readonly milliseconds: number;
}

const rounds = 9;

/** What the worst bodies known cost before anybody has signed in. */
export function bodyCosts(): readonly BodyCost[] {
  return worstBodies.map(([name, body]) => {
    let isRefused = false;
    const found = Array.from({ length: rounds }, () => {
      const before = process.cpuUsage();
      try {
        parseJsonBody(body);
      } catch {
        isRefused = true;
      }
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }).sort((one, other) => one - other);
    return { name, isRefused, milliseconds: found[(rounds - 1) / 2] ?? NaN };
  });
}
