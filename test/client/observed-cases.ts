import type { ObservedServer } from '../support/observed-server.js';

interface Step {
  readonly by: string;
  readonly type: string;
  readonly data: object;
}

export interface ObservedCase {
  readonly id: string;
  readonly tasks: readonly { readonly id: string; readonly key: string }[];
  readonly availableEvents: readonly { readonly type: string; readonly taskId: string | null }[];
}

interface Page {
  readonly items: readonly { readonly id: string }[];
}

/** Starts and moves cases, with every answer looked at against the document. */
export class ObservedCases {
  constructor(private readonly observed: ObservedServer) {}

  start(by: string, definition: string, input: object): Promise<ObservedCase> {
    return this.observed.call<ObservedCase>(by, 'POST', '/instances', { body: { definition, input } });
  }

  async send(by: string, id: string, type: string, data: object = {}): Promise<ObservedCase> {
    const { availableEvents } = await this.observed.call<ObservedCase>(by, 'GET', '/instances/{id}', {
      values: { id },
    });
    const taskId = availableEvents.find((event) => event.type === type)?.taskId;
    const body = { type, data, ...(taskId ? { taskId } : {}) };
    return this.observed.call<ObservedCase>(by, 'POST', '/instances/{id}/events', { values: { id }, body });
  }

  async walk(id: string, steps: readonly Step[]): Promise<ObservedCase | undefined> {
    let last: ObservedCase | undefined;
    for (const { by, type, data } of steps) last = await this.send(by, id, type, data);
    return last;
  }

  /** A complaint whose owner must act within hours. */
  async assignedComplaint(): Promise<ObservedCase> {
    const complained = await this.start('cs.agent', 'complaint-generic', {
      ...{ customerName: '周敏', contact: '13800000001', complainedAt: '2025-03-03T08:30:00+08:00' },
      ...{ content: '漏水。', concerns: 'Pump P-200' },
    });
    return this.send('cs.agent', complained.id, 'ASSIGN', { ownerId: await this.idOf('cs.owner') });
  }

  /** A change of the calendars, asked for until all open cases have been counted again. */
  async carriedOut(position: number): Promise<{ readonly done: boolean }> {
    const see = () =>
      this.observed.call<{ done: boolean }>('auditor', 'GET', '/calendar-changes/{position}', { values: { position } });
    let change = await see();
    for (let asked = 0; !change.done && asked < 1000; asked += 1) change = await see();
    return change;
  }

  async idOf(username: string): Promise<string> {
    const { items } = await this.observed.call<Page>('admin', 'GET', `/users?username=${username}`);
    return items[0]?.id ?? '';
  }
}
