import { OutboxWorker } from '../../src/modules/effects/index.js';
import type { TestApplication } from './application.js';
import { purchaseForm, purchaseSteps } from './asset-purchase.js';
import type { Answer } from './client.js';
import { contractForm, contractSteps } from './contract-review.js';
import { sendEvent } from './send-event.js';

export interface TestCase {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly tasks: readonly { readonly id: string; readonly key: string }[];
}

interface TestStep {
  readonly by: string;
  readonly type: string;
  readonly data: object;
}

/** Takes real cases through a test's server, in the name of the people who do so in the manuals. */
export class TestCases {
  private readonly started: { readonly id: string; readonly by: string }[] = [];

  constructor(private readonly application: TestApplication) {}

  /** A contract of `sales.rep1`, as far as so many of {@link contractSteps}. */
  contract(steps = 0): Promise<TestCase> {
    const start = { definition: 'contract-review', profile: '000', input: contractForm };
    return this.taken('sales.rep1', start, contractSteps.slice(0, steps));
  }

  /** A purchase of `engineer1`, as far as so many of {@link purchaseSteps}; the last one registers the asset. */
  purchase(steps = 0, label = 'FA-2025-0001'): Promise<TestCase> {
    const start = { definition: 'fixed-asset-purchase', input: purchaseForm };
    return this.taken('engineer1', start, purchaseSteps(label).slice(0, steps));
  }

  async send(id: string, { by, type, data }: TestStep): Promise<TestCase> {
    const client = await this.application.signIn(by);
    return accepted(await sendEvent<Answer<TestCase>>(client, `/instances/${id}/events`, { type, data }));
  }

  /** Ends what was started so far and delivers what it sent, so that the next test finds nothing open. */
  async withdrawn(): Promise<void> {
    for (const { id, by } of this.started.splice(0)) await this.send(id, { by, type: 'WITHDRAW', data: {} });
    await this.delivered();
  }

  /** Resolves when everything that the cases have sent so far is delivered. */
  delivered(): Promise<void> {
    return this.application.nest.get(OutboxWorker).flush();
  }

  private async taken(by: string, start: object, steps: readonly TestStep[]): Promise<TestCase> {
    const client = await this.application.signIn(by);
    let reached = accepted(await client.post<TestCase>('/instances', start));
    this.started.push({ id: reached.id, by });
    for (const step of steps) reached = await this.send(reached.id, step);
    return reached;
  }
}

function accepted<Body>({ status, body }: Answer<Body>): Body {
  if (status >= 300) throw new Error(`Expected the server to accept it, but it answered ${JSON.stringify(body)}.`);
  return body;
}
