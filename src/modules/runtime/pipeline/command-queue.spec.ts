import fc from 'fast-check';
import { testEnvelope } from '../../../engine/testing/index.js';
import { CommandQueue, type Waiting } from './command-queue.js';
import { engineShare } from './engine-share.js';

let named = 0;

const waiting = (instanceId: string, more: { ofEngine?: true; orgId?: string } = {}): Waiting & { id: string } => {
  const id = `${instanceId}-${(named += 1)}`;
  const envelope = testEnvelope({ kind: 'event', type: 'GO', id });
  const command = { kind: 'step', orgId: 'demo', instanceId, seesEverything: true, envelope, ...more } as const;
  return { id, command, resolve: () => undefined };
};

const idsOf = (taken: readonly Waiting[]): readonly string[] => taken.map(({ command }) => command.envelope.id);
const asManyAsFit = (): number => Infinity;

describe('the queue of commands', () => {
  it('serves people first, and gives what nobody waits for as much as they leave and as it may have', () => {
    const queue = new CommandQueue();
    const timers = ['a', 'b', 'c'].map((id) => waiting(id, { ofEngine: true }));
    const people = ['d', 'e'].map((id) => waiting(id));
    [...timers, ...people].forEach((one) => queue.add(one));
    expect(idsOf(queue.take(4, () => 1))).toEqual(idsOf([...people, ...timers.slice(0, 1)]));
    expect(idsOf(queue.take(1, asManyAsFit))).toEqual(idsOf(timers.slice(1, 2)));
    expect(idsOf(queue.take(4, () => 0))).toEqual([]);
    expect([queue.people, queue.engine, queue.isEmpty]).toEqual([0, 1, false]);
  });

  it('leaves a case that is being worked on where it is, whoever asks', () => {
    const queue = new CommandQueue();
    const first = queue.add(waiting('a'));
    expect(first).toBeUndefined();
    const batch = queue.take(4, asManyAsFit);
    queue.add(waiting('a', { ofEngine: true }));
    expect(queue.take(4, asManyAsFit)).toEqual([]);
    queue.release(batch);
    expect(queue.take(4, asManyAsFit)).toHaveLength(1);
  });

  it('takes the commands of one organisation at a time', () => {
    const queue = new CommandQueue();
    queue.add(waiting('a', { orgId: 'one' }));
    queue.add(waiting('b', { orgId: 'two', ofEngine: true }));
    expect(queue.take(4, asManyAsFit)).toHaveLength(1);
    expect(queue.take(4, asManyAsFit)).toMatchObject([{ command: { orgId: 'two' } }]);
  });

  it('loses and doubles nothing, and keeps the order of each case and of each kind', () => {
    const sent = fc.record({ instanceId: fc.constantFrom('a', 'b', 'c', 'd'), ofEngine: fc.boolean() });
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (commands, most) => {
        const queue = new CommandQueue();
        const added = commands.map(({ instanceId, ofEngine }) => waiting(instanceId, ofEngine ? { ofEngine } : {}));
        added.forEach((one) => queue.add(one));
        const served: string[] = [];
        while (!queue.isEmpty) {
          const batch = queue.take(most, (people) => engineShare(people, false));
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(most);
          served.push(...idsOf(batch));
          queue.release(batch);
        }
        for (const sender of [true, undefined]) {
          const kind = added.filter(({ command }) => command.ofEngine === sender).map(({ id }) => id);
          expect(served.filter((id) => kind.includes(id))).toEqual(kind);
        }
        expect(served).toHaveLength(added.length);
      }),
    );
  });
});

describe('the share of the engine', () => {
  it('is small while people are there, however many, and unbounded when nobody has asked for anything of late', () => {
    expect([0, 1, 8, 32].map((people) => engineShare(people, false))).toEqual([4, 1, 2, 10]);
    expect(engineShare(0, true)).toBe(Infinity);
  });
});
