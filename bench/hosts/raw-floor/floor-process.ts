import 'reflect-metadata';
import type { FloorOrder, FloorResult } from './floor-order.js';
import { postgresFloor } from './postgres-floor.js';
import { sqliteFloor } from './sqlite-floor.js';

const measure = async (order: FloorOrder): Promise<FloorResult> =>
  order.databaseUrl.startsWith('sqlite:') ? sqliteFloor(order) : postgresFloor(order);

/** The floor in a process of its own: one order from the parent, one answer back. */
process.once('message', (order: FloorOrder) => {
  void measure(order).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ error: String(error) }, () => process.exit(1)),
  );
});
