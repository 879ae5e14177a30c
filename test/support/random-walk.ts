import type { Json, JsonObject } from '../../src/engine/index.js';
import { OutboxWorker } from '../../src/modules/effects/index.js';
import { TimerSweeper } from '../../src/modules/timers/index.js';
import type { Problem, Replayed, Verification } from './answers.js';
import type { TestApplication } from './application.js';
import type { Answer, Headers } from './client.js';
import { RandomForm, type Draw } from './random-form.js';
import { pdfFile, upload } from './upload.js';

interface Definition {
  readonly key: string;
  readonly startable: boolean;
  readonly startForm: JsonObject;
  readonly children: readonly string[];
}
interface Offered {
  readonly type: string;
  readonly taskId: string | null;
  readonly form: JsonObject | null;
}
interface Case {
  readonly id: string;
  readonly status: string;
  readonly value: Json;
  readonly revision: number;
  readonly children: readonly { readonly instanceId: string; readonly status: string }[];
  readonly startedBy: { readonly id: string };
  readonly tasks: readonly { readonly id: string; readonly candidates: readonly { readonly id: string }[] }[];
  readonly timers: readonly { readonly dueAt: string; readonly paused: boolean }[];
  readonly availableEvents: readonly Offered[];
}
interface Option extends Offered {
  readonly by: string;
}
interface Person {
  readonly id: string;
  readonly username: string;
}

const stepsAtMost = 400;
const isChinese = /[\u4e00-\u9fff]/;
/** Where a refusal in English may quote Chinese: clauses, names and what somebody has typed. */
const isEnglish = /[A-Za-z]{2,} [a-z]/;

/** Walks cases over HTTP as the people of the demo company, one step after the other, as the seed has it. */
export class RandomWalk {
  private people: readonly Person[] = [];
  private departments: readonly string[] = [];
  private now = '';
  /** Who fills a form in at this moment. */
  private writer = 'admin';
  private readonly form: RandomForm;

  private constructor(
    private readonly application: TestApplication,
    private readonly draw: Draw,
  ) {
    this.form = new RandomForm(draw, {
      people: () => this.people.map(({ username }) => username),
      departments: () => this.departments,
      now: () => this.now,
      upload: () => this.uploaded(),
      keys: (register) => this.keys(register),
    });
  }

  static async of(application: TestApplication, draw: Draw): Promise<RandomWalk> {
    const walk = new RandomWalk(application, draw);
    await walk.look();
    return walk;
  }

  /** Takes a case of a process from its start to an end. @throws Error where it does not end, or the server errs */
  async through(key: string): Promise<void> {
    await this.look();
    const id = await this.begun(key);
    let refusedHere = 0;
    let steps = 0;
    for (; steps < stepsAtMost; steps += 1) {
      const whole = await this.see('auditor', id);
      if (whole.status !== 'active') break;
      const running = await this.innermost(whole);
      const options = await this.options(running);
      if (options.length === 0 || refusedHere > 12) {
        refusedHere = 0;
        await this.waits(running, options.length === 0);
        continue;
      }
      const accepted = await this.tries(running, this.oneOf(options));
      refusedHere = accepted ? 0 : refusedHere + 1;
    }
    const { status, value } = await this.see('auditor', id);
    if (status === 'active')
      throw new Error(`Expected ${key} to end, but after ${steps} steps it stands at ${text(value)}.`);
    await this.proves(id);
  }

  /** The case is what its records say, and a replay comes to the same. */
  private async proves(id: string): Promise<void> {
    const auditor = await this.application.signIn('auditor');
    const { body: proof } = await auditor.post<Verification>(`/instances/${id}/verify`);
    expect(proof).toMatchObject({ valid: true });
    const path = `/instances/${id}/replay?position=${proof.positions}`;
    const { body: replayed } = await auditor.get<Replayed>(path);
    const { status, value, revision } = await this.see('auditor', id);
    expect(replayed).toMatchObject({ status, value, revision });
  }

  private async begun(key: string): Promise<string> {
    const starters: string[] = [];
    for (const { username } of this.people) {
      const { startable } = await this.get<Definition>(username, `/definitions/${key}`);
      if (startable) starters.push(username);
    }
    let last: Json = null;
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const by = this.oneOf(starters);
      const { startForm } = await this.get<Definition>(by, `/definitions/${key}`);
      this.writer = by;
      const input = await this.form.fill(startForm);
      const isBroken = this.draw(8) === 0;
      const sent = { definition: key, input: isBroken ? this.form.broken(startForm, input) : input };
      const answer = await this.post<Case>(by, '/instances', sent);
      if (answer.status === 201 && !isBroken) return answer.body.id;
      if (isBroken) expect([key, answer.status]).toEqual([key, 422]);
      else last = answer.body as unknown as Json;
    }
    throw new Error(`Expected somebody to start ${key}, but nobody could: ${text(last)}`);
  }

  private async tries(running: Case, { by, type, taskId, form }: Option): Promise<boolean> {
    this.writer = by;
    const data = await this.form.fill(form);
    const isBroken = this.draw(12) === 0;
    const sent = { type, data: isBroken ? this.form.broken(form, data) : data, ...(taskId ? { taskId } : {}) };
    const answer = await this.post(by, `/instances/${running.id}/events`, sent, running.revision);
    if (answer.status < 300) return !isBroken;
    // What is due fires beside.
    const { revision } = await this.see('auditor', running.id);
    if (running.timers.length === 0) expect(revision).toBe(running.revision);
    return false;
  }

  /** Nobody can do anything now, or nothing that was tried was right: time passes, or an administrator finds somebody. */
  private async waits({ id, tasks, timers }: Case, isStuck: boolean): Promise<void> {
    await this.application.nest.get(OutboxWorker).flush();
    const nobodys = tasks.find(({ candidates }) => candidates.length === 0);
    if (nobodys && isStuck) {
      const answer = await this.post('admin', `/tasks/${nobodys.id}/assign`, {
        users: [this.oneOf(this.people).username],
        reason: 'Nobody else is there.',
      });
      if (answer.status < 300) return;
    }
    const due = timers
      .flatMap(({ dueAt, paused }) => (paused ? [] : [Date.parse(dueAt) - Date.parse(this.now)]))
      .sort((a, b) => a - b);
    const seconds = isStuck && due[0] !== undefined ? Math.max(1, Math.ceil(due[0] / 1000)) : 86_400;
    const moved = await this.post('admin', '/demo/clock', { advance: `PT${seconds}S` });
    expect([id, moved.status]).toEqual([id, 200]);
    await this.application.nest.get(TimerSweeper).flush();
    await this.look();
  }

  private async innermost(running: Case): Promise<Case> {
    const children = running.children.filter(({ status }) => status === 'active');
    if (children.length === 0 || (running.tasks.length > 0 && this.draw(2) === 0)) return running;
    return this.innermost(await this.see('auditor', this.oneOf(children).instanceId));
  }

  /** What somebody may send; who gives up is drawn less often than who goes on. */
  private async options({ id, tasks, startedBy }: Case): Promise<readonly Option[]> {
    const ids = new Set([
      startedBy.id,
      ...tasks.flatMap(({ candidates }) => candidates.slice(0, 3).map((one) => one.id)),
    ]);
    // Some events are for people beside the tasks.
    if (this.draw(3) === 0) for (let more = 0; more < 6; more += 1) ids.add(this.oneOf(this.people).id);
    const found: Option[] = [];
    for (const { username: by } of this.people.filter((person) => ids.has(person.id))) {
      const { body, status } = await (await this.application.signIn(by)).get<Case>(`/instances/${id}`);
      if (status === 200) found.push(...body.availableEvents.map((event) => ({ ...event, by })));
    }
    const onward = found.filter(({ type }) => type !== 'WITHDRAW' || this.draw(6) === 0);
    return onward.length > 0 ? onward : found;
  }

  private async look(): Promise<void> {
    const { items } = await this.get<{ items: (Person & { active: boolean })[] }>('admin', '/users?limit=200');
    this.people = items.filter(({ active }) => active);
    const { items: departments } = await this.get<{ items: { id: string }[] }>('admin', '/departments?limit=200');
    this.departments = departments.map(({ id }) => id);
    this.now = (await this.get<{ now: string }>('admin', '/demo/clock')).now;
  }

  private async keys(register: string): Promise<readonly string[]> {
    const path = `/registers/${register}/entries?limit=20`;
    return (await this.get<{ items: { key: string }[] }>('auditor', path)).items.map(({ key }) => key);
  }

  private async uploaded(): Promise<string> {
    const { body } = await upload(await this.application.signIn(this.writer), '/attachments', pdfFile);
    return body.id;
  }

  private see(by: string, id: string): Promise<Case> {
    return this.get<Case>(by, `/instances/${id}`);
  }

  private async get<Body>(by: string, path: string): Promise<Body> {
    const { status, body } = await (await this.application.signIn(by)).get<Body>(path);
    if (status !== 200) throw new Error(`Expected ${by} to read ${path}, but got ${status} ${text(body as Json)}.`);
    return body;
  }

  /** Never a failure of the server; every refusal says a sentence in the language that was asked for. */
  private async post<Body>(by: string, path: string, body: object, revision?: number): Promise<Answer<Body>> {
    const language = this.oneOf(['zh', 'en']);
    const client = await this.application.signIn(by);
    const headers: Headers = revision === undefined ? {} : { 'if-match': `"${revision}"` };
    const answer = await client.post<Body & Problem>(path, body, { ...headers, 'accept-language': language });
    if (answer.status < 400) return answer;
    const said = `${path} ${text(body as Json)} as ${by}: ${answer.status} ${text(answer.body as unknown as Json)}`;
    if (answer.status >= 500) throw new Error(`Expected no failure of the server: ${said}`);
    const sentences = [answer.body.detail, ...(answer.body.errors ?? []).map(({ message }) => message)];
    const isRight = language === 'zh' ? isChinese : isEnglish;
    for (const sentence of sentences)
      if (!isRight.test(sentence)) throw new Error(`Expected a sentence in ${language}: ${said}`);
    return answer;
  }

  private oneOf<One>(among: readonly One[]): One {
    const found = among[this.draw(among.length)];
    if (found === undefined) throw new Error('Expected something to choose from, but there is nothing.');
    return found;
  }
}

const text = (value: Json): string => JSON.stringify(value);
