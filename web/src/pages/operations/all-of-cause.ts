import { ask, client } from '../../api/client';
import type { OneOfMany } from './use-many';

/** Nobody waits for more at one go; what is left comes with the next one. */
const most = 1_000;

/** The open incidents of one cause, each with what it is called. */
export async function allOfCause(cause: string): Promise<readonly OneOfMany[]> {
  const found: OneOfMany[] = [];
  let cursor: string | null = '';
  while (cursor !== null && found.length < most) {
    const page = await pageOf(cause, cursor);
    found.push(...page.items.map(({ id, instanceId }) => ({ id, name: instanceId ?? id })));
    cursor = page.nextCursor;
  }
  return found;
}

const pageOf = (cause: string, cursor: string) =>
  ask(
    client.GET('/api/v1/incidents', {
      params: { query: { cause, limit: 200, ...(cursor === '' ? {} : { cursor }) } },
    }),
  );
