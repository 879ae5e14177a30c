import { OutboxWorker } from '../../src/modules/effects/index.js';
import type { HistoryItem, Instance, Problem, Replayed, Verification } from './answers.js';
import type { TestApplication } from './application.js';
import { purchaseForm, purchaseSteps } from './asset-purchase.js';
import type { Answer, Headers } from './client.js';
import { contractForm, contractSteps } from './contract-review.js';
import { sendEvent } from './send-event.js';

export interface DeskStep {
  readonly by: string;
  readonly type: string;
  readonly data: object;
}

export interface SendOptions {
  readonly headers?: Headers;
  readonly taskId?: string;
  readonly comment?: string;
}

/** What comes back from a write: an Instance, or a problem in its place. */
export type Reply = Answer<Instance & Problem>;

/** Starts, moves and reads cases through the door of a test's server, in anybody's name. */
export class CaseDesk {
  private readonly examples: { readonly id: string; readonly by: string }[] = [];

  constructor(private readonly application: TestApplication) {}

  /** A contract of `sales.rep1`, as far as so many of {@link contractSteps}. */
  contract(steps = 0): Promise<Instance> {
    return this.example('sales.rep1', 'contract-review', contractForm, contractSteps.slice(0, steps));
  }

  /** A purchase of `engineer1`, as far as so many of {@link purchaseSteps}; the last one registers the asset. */
  purchase(steps = 0, label = 'FA-2025-0001'): Promise<Instance> {
    return this.example('engineer1', 'fixed-asset-purchase', purchaseForm, purchaseSteps(label).slice(0, steps));
  }

  /** Ends these contracts and purchases and delivers what they sent, so that the next test finds nothing open. */
  async withdrawn(): Promise<void> {
    for (const { id, by } of this.examples.splice(0)) await this.walk(id, [{ by, type: 'WITHDRAW', data: {} }]);
    await this.delivered();
  }

  /** Resolves when everything that cases have sent so far is delivered. */
  delivered(): Promise<void> {
    return this.application.nest.get(OutboxWorker).flush();
  }

  private async example(by: string, definition: string, form: object, steps: readonly DeskStep[]): Promise<Instance> {
    const begun = await this.started(by, definition, form);
    this.examples.push({ id: begun.id, by });
    return steps.length === 0 ? begun : this.walk(begun.id, steps);
  }

  /** Starts a case, whatever comes of it. */
  async begin(by: string, body: object, headers: Headers = {}): Promise<Reply> {
    return (await this.application.signIn(by)).post<Instance & Problem>('/instances', body, headers);
  }

  /** Starts a case that must start. */
  async started(by: string, definition: string, input: object): Promise<Instance> {
    return expectAccepted(await this.begin(by, { definition, input }));
  }

  /** Sends an event, naming the task that it decides, whatever comes of it. */
  async send(by: string, id: string, type: string, data: object = {}, options: SendOptions = {}): Promise<Reply> {
    const { headers = {}, ...more } = options;
    const client = await this.application.signIn(by);
    return sendEvent<Reply>(client, `/instances/${id}/events`, { type, data, ...more }, headers);
  }

  /** Sends events that must be accepted, one after the other; answers the last Instance. */
  async walk(id: string, steps: readonly DeskStep[]): Promise<Instance> {
    let reached: Instance | undefined;
    for (const { by, type, data } of steps) reached = expectAccepted(await this.send(by, id, type, data));
    return reached ?? this.see('auditor', id);
  }

  /** The case as this person sees it, who must see it. */
  async see(by: string, id: string): Promise<Instance> {
    return expectAccepted(await (await this.application.signIn(by)).get<Instance>(`/instances/${id}`));
  }

  /** The whole history, in one page; no test's case has more records. */
  async history(id: string): Promise<readonly HistoryItem[]> {
    const client = await this.application.signIn('auditor');
    const path = `/instances/${id}/history?limit=200`;
    return expectAccepted(await client.get<{ items: readonly HistoryItem[] }>(path)).items;
  }

  async replay(id: string, position: number): Promise<Replayed> {
    const client = await this.application.signIn('auditor');
    return expectAccepted(await client.get<Replayed>(`/instances/${id}/replay?position=${position}`));
  }

  async verify(id: string): Promise<Verification> {
    const client = await this.application.signIn('auditor');
    return expectAccepted(await client.post<Verification>(`/instances/${id}/verify`));
  }
}

function expectAccepted<Body>({ status, body }: Answer<Body>): Body {
  if (status >= 300) throw new Error(`Expected the server to accept it, but it answered ${JSON.stringify(body)}.`);
  return body;
}
