import { orderOf } from '../hosts/order.js';
import type { LoadOptions, LoadResult } from './target.js';

/** Runs the load in its own process, so that it takes no time of the server's or the parent's event loop. */
export const runLoad = (options: LoadOptions): Promise<LoadResult> =>
  orderOf<LoadOptions, LoadResult>(require.resolve('./load-process.js'), options);
