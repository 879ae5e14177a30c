import { statesOf, type LocalizedText, type ProcessDefinition, type TaskDeclaration } from '../../engine/index.js';

/** Who may not decide a task whoever he is (separation of duties), a sentence for each reason. */
export function separationsInWords(
  { machine, facts = {}, registers = {} }: ProcessDefinition,
  { separateFrom = [], separateFromEntry = [], separateFromPerson }: TaskDeclaration,
): readonly LocalizedText[] {
  const tasks = statesOf(machine).flatMap(({ meta }) => meta?.task ?? []);
  const decided = separateFrom.map((key) => tasks.find((one) => one.key === key)?.title ?? { zh: key, en: key });
  const wrote = separateFromEntry.map(
    (fact) => registers[facts[fact]?.register ?? '']?.title ?? { zh: fact, en: fact },
  );
  const listed = (texts: readonly LocalizedText[], language: keyof LocalizedText, between: string): string =>
    texts.map((text) => text[language]).join(between);
  return [
    ...(decided.length === 0
      ? []
      : [
          {
            zh: `不得由办理过下列环节的人办理：${listed(decided, 'zh', '、')}`,
            en: `not by whoever decided: ${listed(decided, 'en', ', ')}`,
          },
        ]),
    ...(wrote.length === 0
      ? []
      : [
          {
            zh: `不得由登记或变更过所涉台账记录的人办理：${listed(wrote, 'zh', '、')}`,
            en: `not by whoever wrote the entry that it is about, in: ${listed(wrote, 'en', ', ')}`,
          },
        ]),
    ...(separateFromPerson ? [{ zh: '不得由当事人本人办理', en: 'not by whom it is about' }] : []),
  ];
}
