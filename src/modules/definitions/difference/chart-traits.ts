import type { AnyStateNode } from 'xstate';
import {
  eventInWords,
  limitKeyOf,
  statesOf,
  whoInWords,
  type DeadlineDeclaration,
  type LocalizedText,
  type ProcessDefinition,
  type TaskDeclaration,
} from '../../../engine/index.js';
import { chartTransitions, type ChartTransition } from '../chart-transitions.js';
import { triggerText } from '../trigger-text.js';
import { joined, plainText, type Trait } from './trait.js';

const words = {
  signers: { zh: '签署方式：', en: 'signers: ' },
  limit: { zh: '时限：', en: 'limit: ' },
  notWhoDecided: { zh: '不得由办理过这些环节的人办理：', en: 'not by whoever decided: ' },
  stays: { zh: '留在原处', en: 'stays' },
  starts: { zh: '从这里开始', en: 'begins here' },
} as const;

const after = (before: LocalizedText, text: string): LocalizedText =>
  text === '' ? plainText('') : { zh: before.zh + text, en: before.en + text };

/** The states of a chart, the work in them, and what leads from one to another. */
export function chartTraits(definition: ProcessDefinition): readonly Trait[] {
  const states = statesOf(definition.machine);
  const titles = new Map(states.map(({ path, meta }) => [path, meta?.title ?? plainText(path)]));
  return [
    ...states.flatMap(({ path, meta, node }): Trait[] => {
      const title = titles.get(path) ?? plainText(path);
      const begins = (node.parent as AnyStateNode | undefined)?.initial?.target?.includes(node) ?? false;
      const said = [title, plainText(node.type), plainText(meta?.clause ?? ''), begins ? words.starts : plainText('')];
      const state: Trait = { part: 'state', id: path, title, text: joined(said) };
      if (!meta?.task) return [state];
      const { task } = meta;
      return [state, { part: 'task', id: `${path} ${task.key}`, title: task.title, text: taskText(definition, task) }];
    }),
    ...transitionTraits(definition, titles),
  ];
}

function taskText(definition: ProcessDefinition, task: TaskDeclaration): LocalizedText {
  const { signers = 'any', separateFrom = [] } = task;
  const how = typeof signers === 'string' ? signers : JSON.stringify(signers.votes);
  return joined([
    whoInWords(task.assignment),
    joined(task.decisions.map((type) => eventInWords(definition, type))),
    after(words.signers, how === 'any' ? '' : how),
    limitText(definition, task.deadline),
    after(words.notWhoDecided, separateFrom.join(', ')),
    plainText(task.clause),
  ]);
}

/** A limit by the title of its parameter; where it counts from or which date it is, as it is declared. */
function limitText({ policy }: ProcessDefinition, deadline: DeadlineDeclaration | undefined): LocalizedText {
  if (deadline === undefined) return plainText('');
  const key = limitKeyOf(deadline);
  const title = Object.values(policy).find((one) => one.key === key)?.title ?? plainText(key ?? '');
  const declared = plainText(typeof deadline === 'string' ? '' : JSON.stringify(deadline));
  const { zh, en } = joined([title, declared]);
  return { zh: words.limit.zh + zh, en: words.limit.en + en };
}

const ofTrigger = ({ trigger }: ChartTransition): string => Object.values(trigger).join(' ');

/** What leads away from a state, by what makes it happen: the first way whose guard holds is taken, so in order. */
function transitionTraits(definition: ProcessDefinition, titles: ReadonlyMap<string, LocalizedText>): readonly Trait[] {
  const ways = new Map<string, ChartTransition[]>();
  for (const one of chartTransitions(definition.machine)) {
    const id = `${one.from.path.join('.')} ${ofTrigger(one)}`;
    ways.set(id, [...(ways.get(id) ?? []), one]);
  }
  return [...ways].flatMap(([id, all]): Trait[] => {
    const [first] = all;
    if (!first) return [];
    const from = titles.get(first.from.path.join('.')) ?? definition.title;
    const trigger = {
      zh: triggerText(definition, first, 'zh'),
      en: triggerText(definition, first, 'en'),
    };
    const text = joined(
      all.map(({ to, guard, actions }) => {
        const target = to ? (titles.get(to.path.join('.')) ?? plainText(to.path.join('.'))) : words.stays;
        const more = `${guard ? ` [${guard}]` : ''}${actions.length > 0 ? ` / ${actions.join(', ')}` : ''}`;
        return { zh: `→ ${target.zh}${more}`, en: `→ ${target.en}${more}` };
      }),
    );
    return [{ part: 'transition', id, title: joined([from, trigger], plainText(' · ')), text }];
  });
}
