import { closedLoop } from './closed-loop.js';
import type { LoadOptions } from './target.js';

/** The load in a process of its own: one order from the parent, one answer back. */
process.once('message', (options: LoadOptions) => {
  void closedLoop(options).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)),
  );
});
