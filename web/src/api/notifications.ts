import { ask, client } from './client';

/** How far back what was just told is looked for: several may come together. */
const limit = 20;

/** One of the newest notifications of the caller; `undefined` where it is none of them. */
export const notification = async (id: string) =>
  (await ask(client.GET('/api/v1/notifications', { params: { query: { limit } } }))).items.find((one) => one.id === id);
