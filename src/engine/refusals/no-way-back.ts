import { tasksOf } from '../chart.js';
import type { Lasting } from '../going-back/course.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import { rejection, type Rejection } from './rejection.js';

const list = (texts: readonly LocalizedText[]): LocalizedText =>
  texts.length === 0
    ? { zh: '（无）', en: '(nothing)' }
    : { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };

const taskInWords = (definition: ProcessDefinition, key: string): LocalizedText => {
  const title = tasksOf(definition).get(key)?.declaration.title ?? { zh: key, en: key };
  return { zh: `「${title.zh}」`, en: `'${title.en}'` };
};

/** The "no" to whoever wants to go back to what was not decided before, or stands decided no more. */
export function notDecidedBefore(definition: ProcessDefinition, to: string, possible: readonly string[]): Rejection {
  const known = list(possible.map((key) => taskInWords(definition, key)));
  const wanted =
    to === 'initiator' ? { zh: '申请人的草稿', en: 'a draft of the requester' } : taskInWords(definition, to);
  return rejection(
    'TARGET_NOT_DECIDED',
    {
      zh: `可退回到本事项已办过的环节：${known.zh}；${wanted.zh}不在其中。`,
      en: `Expected a task of this case that was decided before (${known.en}), but found ${wanted.en}.`,
    },
    { decided: possible },
  );
}

const kinds: Readonly<Record<Lasting['kind'], LocalizedText>> = {
  register: { zh: '已登记台账', en: 'an entry in the register' },
  process: { zh: '已启动流程', en: 'the start of' },
  child: { zh: '已办结子流程', en: 'the finished' },
  service: { zh: '已完成服务', en: 'the service' },
};

/** The "no" to whoever would go back past what nothing undoes. */
export function lastsForGood({ registers }: ProcessDefinition, lasting: readonly Lasting[]): Rejection {
  const known = list(
    lasting.map(({ kind, name }) => {
      const title = (kind === 'register' ? registers?.[name]?.title : undefined) ?? { zh: name, en: name };
      return { zh: `${kinds[kind].zh}「${title.zh}」`, en: `${kinds[kind].en} '${title.en}'` };
    }),
  );
  return rejection(
    'CANNOT_GO_BACK',
    {
      zh: `其后已有不能撤销的结果：${known.zh}；不能回到其前。`,
      en: `Expected nothing on the way back that cannot be undone, but found ${known.en}.`,
    },
    { lasting: lasting.map(({ kind, name }) => ({ kind, name })) },
  );
}

/** The "no" to whoever has no decision that he could take back. */
export const nothingToTakeBack = (): Rejection =>
  rejection('TARGET_NOT_DECIDED', {
    zh: '可拿回的是您本人所作、其后尚无任何办理的决定；现在没有。',
    en: 'Expected a decision of yours after which nothing has happened yet, but found none.',
  });

/** The "no" to whoever takes back what somebody has taken up already. */
export const takenUp = (what: LocalizedText): Rejection =>
  rejection('CANNOT_GO_BACK', {
    zh: `您的决定已被接办：${what.zh}；请经办人退回。`,
    en: `Expected nobody to have taken up what your decision opened, but found ${what.en}; ask for it to be sent back.`,
  });
