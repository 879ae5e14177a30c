import { taskOf } from '../chart.js';
import { claimant, eligibleFor, knownOf, seated } from '../eligibility.js';
import { barsOf } from '../four-eyes.js';
import type { InstanceState } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import { whoInWords } from '../refusals/in-words.js';
import type { Surroundings } from '../surroundings.js';
import type { Task } from '../task.js';
import { peopleNamed, type Condition, type Help } from './condition.js';

/** A task as somebody looks at it. */
export interface Looked {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly surroundings: Pick<Surroundings, 'eligible' | 'people'>;
  readonly task: Task;
  readonly actor: string;
}

/** Who may decide a task at this moment, the first of them. */
export function decidersOf({ definition, state, surroundings, task }: Omit<Looked, 'actor'>): readonly string[] {
  const { declaration } = taskOf(definition, task.key);
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const found: string[] = [];
  for (const person of eligible) {
    if (found.length === peopleNamed) break;
    if (seated(task, declaration, person, eligible)) found.push(person);
  }
  return found;
}

/** What it takes to have a seat at a task, each by itself: the office, the four eyes, the claim, the turn. */
export function taskConditions(looked: Looked): readonly Condition[] {
  const { definition, state, surroundings, task, actor } = looked;
  const { declaration } = taskOf(definition, task.key);
  const { title, clause } = declaration;
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const bars = barsOf(declaration, knownOf(state)).filter(({ person }) => person === actor);
  const isNamed =
    eligible.includes(actor) || surroundings.people(declaration.assignment, knownOf(state)).includes(actor);
  const deciders = decidersOf(looked);
  const office: Condition = {
    kind: 'assignment',
    title: sentence(whoInWords(declaration.assignment), title),
    clause,
    holds: isNamed,
    who: eligible.slice(0, peopleNamed),
    ...(isNamed ? {} : { found: lacking(task, actor), help: helpFrom(deciders) }),
  };
  return [
    office,
    ...fourEyes(looked, bars),
    ...claimed(looked, eligible),
    ...turn(looked, eligible, bars.length === 0),
  ];
}

const sentence = (who: LocalizedText, { zh, en }: LocalizedText): LocalizedText => ({
  zh: `「${zh}」由${who.zh}办理`,
  en: `'${en}' is decided by ${who.en}`,
});

const lacking = ({ candidates }: Task, actor: string): LocalizedText =>
  candidates.includes(actor)
    ? { zh: '曾分派给您，但您现在已无此职务。', en: 'You were asked, but you no longer hold the office.' }
    : { zh: '您不在其中。', en: 'You are not among them.' };

const helpFrom = (people: readonly string[]): readonly Help[] => [
  people.length > 0
    ? { kind: 'remind', text: { zh: '可向办理人催办', en: 'Remind those who may decide it' }, people }
    : {
        kind: 'change',
        text: {
          zh: '目前无人可以办理，请管理员补充人员',
          en: 'Nobody may decide it now: an administrator names somebody',
        },
        people,
      },
];

function fourEyes(looked: Looked, bars: ReturnType<typeof barsOf>): readonly Condition[] {
  const { definition, task } = looked;
  const { separateFrom = [] } = taskOf(definition, task.key).declaration;
  const title = {
    zh: '未经手本事项须由他人经手的环节',
    en: 'Nobody decides it who has made the request or decided what somebody else has to decide',
  };
  const [bar] = bars;
  if (!bar) return separateFrom.length > 0 ? [{ kind: 'fourEyes', title, holds: true }] : [];
  const found =
    bar.because === 'initiator'
      ? { zh: '您是申请人。', en: 'You have made the request.' }
      : decidedBefore(taskOf(definition, bar.task).declaration.title);
  return [{ kind: 'fourEyes', title, holds: false, found, help: helpFrom(decidersOf(looked)) }];
}

const decidedBefore = ({ zh, en }: LocalizedText): LocalizedText => ({
  zh: `您已经手「${zh}」。`,
  en: `You took part in '${en}'.`,
});

function claimed({ task, actor }: Looked, eligible: readonly string[]): readonly Condition[] {
  const by = claimant(task, eligible);
  if (by === null) return [];
  const title = { zh: '未被他人签收', en: 'Nobody else has claimed it' };
  if (by === actor) return [{ kind: 'claim', title, holds: true }];
  return [
    {
      kind: 'claim',
      title,
      holds: false,
      found: { zh: '已被他人签收。', en: 'Somebody else has claimed it.' },
      who: [by],
      help: [
        {
          kind: 'release',
          text: { zh: '请签收人办理或退还', en: 'Ask the claimer to decide or to release it' },
          people: [by],
        },
      ],
    },
  ];
}

/** Whether it is his to sign now: once each, and one after the other where the manual wants it so. */
function turn({ definition, task, actor }: Looked, eligible: readonly string[], isFree: boolean): readonly Condition[] {
  const { declaration } = taskOf(definition, task.key);
  if ((declaration.signers ?? 'any') === 'any') return [];
  const title = { zh: '轮到您签署', en: 'It is your turn to sign' };
  const signed = task.votes.find(({ by }) => by === actor);
  if (signed) {
    const { zh, en } = definition.events[signed.event]?.title ?? { zh: signed.event, en: signed.event };
    return [{ kind: 'turn', title, holds: false, found: { zh: `您已签：${zh}。`, en: `You have signed: ${en}.` } }];
  }
  // Where he has no seat for another reason, his turn says nothing.
  if (!isFree || !eligible.includes(actor) || seated(task, declaration, actor, eligible) !== null)
    return [{ kind: 'turn', title, holds: true }];
  const people = eligible.filter((person) => seated(task, declaration, person, eligible) !== null);
  return [
    {
      kind: 'turn',
      title,
      holds: false,
      found: { zh: '尚未轮到您，或席位已满。', en: 'It is not your turn yet, or no seat is free.' },
      who: people.slice(0, peopleNamed),
      help: helpFrom(people.slice(0, peopleNamed)),
    },
  ];
}
