import { orderOf } from '../order.js';
import type { FloorOrder, FloorResult } from './floor-order.js';

/** Measures the floor: the rows of the workload with the bare driver, without HTTP, engine or TypeORM. */
export const runFloor = (order: FloorOrder): Promise<FloorResult> =>
  orderOf<FloorOrder, FloorResult>(require.resolve('./floor-process.js'), order);
