import { taskOf } from '../chart.js';
import { eligibleFor, isClaimedFrom, knownOf, seatFor } from '../eligibility.js';
import { barsOf } from '../four-eyes.js';
import type { InstanceState } from '../instance-state.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import { whoInWords } from '../refusals/in-words.js';
import { hasPartIn } from '../refusals/separation-of-duties.js';
import { hasItNow, isUndecided, peopleIn, seatOf, seatsOf } from '../seats/index.js';
import type { Surroundings } from '../surroundings.js';
import type { Task } from '../task.js';
import { peopleNamed, type Condition, type Help } from './condition.js';

/** A task as somebody looks at it. */
export interface Looked {
  readonly definition: ProcessDefinition;
  readonly state: InstanceState;
  readonly surroundings: Pick<Surroundings, 'eligible' | 'people'>;
  readonly task: Task;
  /** Whose seat it would be: who acts, or whom he stands in for. */
  readonly person: string;
  /** Who acts himself. */
  readonly actor: string;
}

/** Who may decide a task at this moment, the first of them. */
export function decidersOf({
  definition,
  state,
  surroundings,
  task,
}: Omit<Looked, 'actor' | 'person'>): readonly string[] {
  const { declaration } = taskOf(definition, task.key);
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const found: string[] = [];
  for (const person of eligible) {
    if (found.length === peopleNamed) break;
    if (seatFor(task, person, eligible)) found.push(person);
  }
  return found;
}

/** What it takes to have a seat at a task, each by itself: the office, the four eyes, the claim, the turn. */
export function taskConditions(looked: Looked): readonly Condition[] {
  const { definition, state, surroundings, task, person, actor } = looked;
  const { declaration } = taskOf(definition, task.key);
  const { title, clause } = declaration;
  const eligible = eligibleFor(task, declaration, state, surroundings);
  const isEligible = eligible.includes(person);
  // The policy may give a request to whoever has made it.
  const bars = barsOf(declaration, knownOf(state)).filter((bar) =>
    bar.person === person ? !isEligible : bar.person === actor,
  );
  // Whoever is barred may hold the office all the same.
  const isNamed =
    isEligible || (bars.length > 0 && surroundings.people(declaration.assignment, knownOf(state)).includes(person));
  const office: Condition = {
    kind: 'assignment',
    title: sentence(whoInWords(declaration.assignment), title),
    clause,
    holds: isNamed,
    who: eligible.slice(0, peopleNamed),
    ...(isNamed ? {} : { found: lacking(task, person), help: helpFrom(decidersOf(looked)) }),
  };
  const seat = isEligible ? (claimed(looked, eligible) ?? turn(looked, eligible)) : [];
  return [office, ...fourEyes(looked, bars), ...seat];
}

const sentence = (who: LocalizedText, { zh, en }: LocalizedText): LocalizedText => ({
  zh: `「${zh}」由${who.zh}办理`,
  en: `'${en}' is decided by ${who.en}`,
});

const lacking = (task: Task, person: string): LocalizedText =>
  peopleIn(task).includes(person)
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
  const { definition, task, person, actor } = looked;
  const { separateFrom = [], separateFromEntry = [], separateFromPerson } = taskOf(definition, task.key).declaration;
  const title = {
    zh: '不是当事人，未经手本事项须由他人经手的环节',
    en: 'Nobody decides it whom it is about, who has made the request or decided what somebody else has to decide',
  };
  const [bar] = bars;
  if (!bar && person !== actor && hasPartIn(task, actor)) {
    const found = { zh: '您本人在此任务中已有席位，不能再代他人签署。', en: 'You have a seat in it yourself.' };
    return [{ kind: 'fourEyes', title, holds: false, found, help: helpFrom(decidersOf(looked)) }];
  }
  if (!bar)
    return separateFrom.length + separateFromEntry.length > 0 || separateFromPerson
      ? [{ kind: 'fourEyes', title, holds: true }]
      : [];
  const found =
    bar.because === 'initiator'
      ? { zh: '您是申请人。', en: 'You have made the request.' }
      : bar.because === 'concerned'
        ? { zh: '您是当事人。', en: 'It is about you.' }
        : bar.because === 'entry'
          ? wroteEntry(definition, bar.fact)
          : decidedBefore(taskOf(definition, bar.task).declaration.title);
  return [{ kind: 'fourEyes', title, holds: false, found, help: helpFrom(decidersOf(looked)) }];
}

function wroteEntry({ facts = {}, registers = {} }: ProcessDefinition, fact: string): LocalizedText {
  const { zh, en } = registers[facts[fact]?.register ?? '']?.title ?? { zh: fact, en: fact };
  return { zh: `所涉「${zh}」记录由您登记或变更。`, en: `You have written the entry of '${en}' that it is about.` };
}

const decidedBefore = ({ zh, en }: LocalizedText): LocalizedText => ({
  zh: `您已经手「${zh}」。`,
  en: `You took part in '${en}'.`,
});

/** Whether another one of the group keeps it for himself; `undefined` where nobody does. */
function claimed({ task, person }: Looked, eligible: readonly string[]): readonly Condition[] | undefined {
  if (!isClaimedFrom(task, person, eligible)) return undefined;
  const by = seatsOf(task).flatMap((seat) => (seat.candidates && isUndecided(seat) ? (seat.person ?? []) : []));
  const text = { zh: '请认领人办理或放回', en: 'Ask the claimer to decide or to release it' };
  return [
    {
      kind: 'claim',
      title: { zh: '未被他人认领', en: 'Nobody else has claimed it' },
      holds: false,
      found: { zh: '已被他人认领。', en: 'Somebody else has claimed it.' },
      who: by,
      help: [{ kind: 'release', text, people: by }],
    },
  ];
}

/** Whether a seat is his to sign in now: his own one, or one that is free. */
function turn({ definition, task, person }: Looked, eligible: readonly string[]): readonly Condition[] {
  const title = { zh: '有待您签署的席位', en: 'A seat is yours to sign in' };
  if (seatFor(task, person, eligible)) return task.seats ? [{ kind: 'turn', title, holds: true }] : [];
  const seat = seatOf(task, person);
  if (seat?.ballot) {
    const { event } = seat.ballot;
    const { zh, en } = definition.events[event]?.title ?? { zh: event, en: event };
    return [{ kind: 'turn', title, holds: false, found: { zh: `您已签：${zh}。`, en: `You have signed: ${en}.` } }];
  }
  const people = [...new Set(seatsOf(task).flatMap((one, _, seats) => hasItNow(one, seats)))]
    .filter((one) => one !== person)
    .slice(0, peopleNamed);
  return [{ kind: 'turn', title, holds: false, found: seatInWords(seat), who: people, help: helpFrom(people) }];
}

function seatInWords(seat: ReturnType<typeof seatOf>): LocalizedText {
  if (seat?.state === 'waiting') return { zh: '尚未轮到您。', en: 'It is not your turn yet.' };
  if (seat?.state === 'withDelegate')
    return {
      zh: '您已委派他人提供意见，请等待或撤回委派。',
      en: 'You have asked for an opinion: wait for it, or recall it.',
    };
  return { zh: '没有空缺的席位。', en: 'No seat is free.' };
}
