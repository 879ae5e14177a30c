import type { ProcessDefinition } from '../process-definition.js';
import { allNodes } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';
import { sampleContexts } from './sample-context.js';

/** Refuses delays that the engine could not tell apart, and those that are no time. */
export function delays({ machine, ...definition }: ProcessDefinition): DefinitionDefect[] {
  const provided = machine.implementations.delays as Record<string, unknown>;
  const used = new Set(allNodes(machine).flatMap((node) => node.after.map(({ delay }) => delay as unknown)));
  const contexts = sampleContexts({ machine, ...definition });
  return [...used].flatMap((delay) => {
    if (typeof delay !== 'string') return isTime(delay) ? [] : [noTime(String(delay), delay)];
    if (!Object.hasOwn(provided, delay)) return [];
    const value = provided[delay];
    const found = typeof value === 'function' ? contexts.map((context) => asked(value, context)) : [value];
    const wrong = found.filter((one) => !isTime(one));
    return [
      ...(/^[a-z][A-Za-z0-9]*$/.test(delay) ? [] : [badName(delay)]),
      ...wrong.slice(0, 1).map((one) => noTime(delay, one)),
    ];
  });
}

const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** What a delay that is worked out answers; what throws is no time either. */
function asked(delay: unknown, context: unknown): unknown {
  const event = { type: '', data: {}, facts: {}, actor: 'somebody', at: '2025-03-03T01:00:00.000Z' };
  try {
    return (delay as (known: object, parameters: object) => unknown)({ context, event }, {});
  } catch (error) {
    return error;
  }
}

const badName = (delay: string): DefinitionDefect =>
  defect(
    'NAME_STYLE',
    delay,
    `延时用 lowerCamelCase：${delay}。计时器以点分隔的名称区分延时与状态，名称中的点会使 review 与 review.final 混淆。`,
    `Expected delays in lowerCamelCase, because a dot ends the name of a delay in its timer (review, review.final), but found '${delay}'.`,
  );

const noTime = (delay: string, found: unknown): DefinitionDefect =>
  defect(
    'DELAY_INVALID',
    delay,
    `延时 ${delay} 须为不小于 0 的毫秒数，实为 ${String(found)}。`,
    `Expected the delay '${delay}' to be a number of milliseconds from 0 up, but found ${String(found)}.`,
  );
