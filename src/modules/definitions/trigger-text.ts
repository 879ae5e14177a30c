import { type Language, type LocalizedText, type ProcessDefinition, type StateMeta } from '../../engine/index.js';
import type { ChartTransition } from './chart-transitions.js';
import { delayTitle } from './delay-title.js';

const words = {
  after: { zh: '期限届满', en: 'after' },
  always: { zh: '随即', en: 'at once' },
  stateDone: { zh: '全部完成', en: 'all done' },
  done: { zh: '完成', en: 'done' },
  failed: { zh: '失败', en: 'failed' },
} as const;

/** What makes a transition happen, for a reader: an event by its title, a delay by its limit's, a child by its state's. */
export function triggerText(
  definition: ProcessDefinition,
  { trigger, from }: Pick<ChartTransition, 'trigger' | 'from'>,
  language: Language,
): string {
  const meta: Partial<StateMeta> = from.meta ?? {};
  const within = (meta.title ?? meta.task?.title)?.[language] ?? from.key;
  switch (trigger.kind) {
    case 'event': {
      const title = definition.events[trigger.event]?.title[language];
      return title ? `${title} ${trigger.event}` : trigger.event;
    }
    case 'after':
      return `${words.after[language]} ${delayWords(definition, trigger.delay)[language]}`;
    case 'always':
    case 'stateDone':
      return words[trigger.kind][language];
    case 'invokeDone':
      return `${within} ${words.done[language]}`;
    case 'invokeError':
      return `${within} ${words.failed[language]}`;
  }
}

const delayWords = (definition: ProcessDefinition, delay: string | number): LocalizedText =>
  typeof delay === 'number' ? { zh: `${delay} ms`, en: `${delay} ms` } : delayTitle(definition, delay);
