import type { AnyMachineSnapshot } from 'xstate';
import { guardAnswer, guardsOfWays, type GuardKnown } from '../guard-answers.js';
import type { GuardAtom, GuardPart } from '../guard-parts.js';
import type { JsonObject } from '../json.js';
import type { ProcessDefinition } from '../process-definition.js';
import { guardReasons } from '../refusals/guard-refusal.js';
import type { Task } from '../task.js';
import { watchedEvent, type Attempt } from './attempt.js';
import { all, any, inverted, type Condition, type Holds } from './condition.js';
import { knownOrNull, Reading } from './reading.js';
import { titledValue } from './value-titles.js';

const rules = { zh: '符合流程的规则', en: 'The rules of the process allow it' };

/** Whether the guards let an event pass, part by part, with the values that each of them has read. */
export function guardConditions(
  definition: ProcessDefinition,
  snapshot: AnyMachineSnapshot,
  attempt: Attempt,
  task: Task | null,
): readonly Condition[] {
  const event = task ? { type: attempt.type, task: { id: task.id, key: task.key } } : { type: attempt.type };
  const ways = guardsOfWays(definition, snapshot, event);
  // A way without a rule is open to whoever came this far.
  if (ways.includes(null)) return [];
  const proofs = ways.flatMap((part) =>
    part === null ? [] : new GuardProof(definition, snapshot, attempt, task).of(part),
  );
  return [proofs.length === 1 && proofs[0] ? proofs[0] : any({ title: rules }, proofs)];
}

class GuardProof {
  constructor(
    private readonly definition: ProcessDefinition,
    private readonly snapshot: AnyMachineSnapshot,
    private readonly attempt: Attempt,
    private readonly task: Task | null,
  ) {}

  of(part: GuardPart): Condition {
    switch (part.kind) {
      case 'and':
        return all(
          { title: { zh: '同时满足', en: 'All of these' } },
          part.parts.map((one) => this.of(one)),
        );
      case 'or':
        return any(
          { title: { zh: '满足其一', en: 'One of these' } },
          part.parts.map((one) => this.of(one)),
        );
      case 'not': {
        const inner = this.of(part.part);
        const title = { zh: '不满足', en: 'Not this' };
        return { kind: 'not', title, holds: inverted(inner.holds), ...this.reasonOf(part, inner), conditions: [inner] };
      }
      case 'named':
      case 'inline':
        return this.atom(part);
    }
  }

  /** Where an inverted guard holds back, the sentence stands under its own name. */
  private reasonOf({ part }: GuardPart & { kind: 'not' }, { holds }: Condition): Pick<Condition, 'found'> {
    if (!holds || part.kind !== 'named') return {};
    const { definition, snapshot, attempt, task } = this;
    const event = watchedEvent(definition, attempt, task, new Reading());
    return this.sentences(part.name, { context: snapshot.context, event });
  }

  private sentences(name: string, known: GuardKnown): Pick<Condition, 'found'> {
    const reasons = knownOrNull(() => guardReasons(this.definition, name, known)) ?? [];
    if (reasons.length === 0) return {};
    return { found: { zh: reasons.map(({ zh }) => zh).join(''), en: reasons.map(({ en }) => en).join(' ') } };
  }

  private atom(atom: GuardAtom): Condition {
    const { definition, snapshot, attempt, task } = this;
    const reading = new Reading();
    const context = reading.watched(snapshot.context as JsonObject, '');
    const known = { context, event: watchedEvent(definition, attempt, task, reading) };
    const holds = answer(() => guardAnswer(definition, snapshot, atom, known));
    const values = reading.values.map((one) => titledValue(definition, attempt.type, one));
    return {
      kind: 'guard',
      title: titleOf(atom),
      holds,
      ...this.found(atom, holds, known),
      ...(values.length > 0 ? { values } : {}),
    };
  }

  private found(atom: GuardAtom, holds: Holds, known: GuardKnown): Pick<Condition, 'found'> {
    if (holds === null)
      return {
        found: {
          zh: '取决于填写的内容或您无权查看的台账。',
          en: 'It depends on what is filled in, or on a register that you may not read.',
        },
      };
    if (holds || atom.kind !== 'named') return {};
    return this.sentences(atom.name, known);
  }
}

/** What counts on an earlier part that says no may fail: the chart would not have asked it. */
function answer(ask: () => boolean): Holds {
  try {
    return ask();
  } catch {
    return null;
  }
}

function titleOf(atom: GuardAtom): Condition['title'] {
  if (atom.kind === 'inline') return { zh: '状态图的条件', en: 'A condition of the chart' };
  if (atom.name === 'decides') return { zh: '办理的是本任务', en: 'It decides this task' };
  return { zh: `规则 ${atom.name}`, en: `The rule ${atom.name}` };
}
