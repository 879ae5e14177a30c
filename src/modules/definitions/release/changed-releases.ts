import type { ChangedRelease } from './compare-with-lock.js';

const parts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  machine: { zh: '状态图', en: 'the chart' },
  forms: { zh: '表单', en: 'the forms' },
  policy: { zh: '制度参数', en: 'the policy' },
  declarations: { zh: '声明', en: 'the declarations' },
};

/** What stands in a released version now and did not, and what to do: one message in both languages. */
export function changedReleases(changed: readonly ChangedRelease[]): string {
  const list = (language: 'zh' | 'en'): string =>
    changed.map((release) => `  ${release.name}: ${different(release, language)}`).join('\n');
  return [
    'Expected released versions to be as definitions.lock.json froze them, but something differs:',
    list('en'),
    '  Only dist was changed: npm run build. Nobody has run these versions yet: npm run definitions:lock -- --unreleased.',
    '  Otherwise restore them. A change is a new version: keep the old one as <process>.v<number>.process.ts with copies',
    '  of the files that change, raise the version in <process>.process.ts, npm run definitions:lock. A word outside the',
    '  process folder that a released version runs keeps its code: give the new one a new name.',
    '  已发布的版本与 definitions.lock.json 冻结的内容不一致：',
    list('zh'),
    '  若只改动了 dist：npm run build。若这些版本尚未运行过：npm run definitions:lock -- --unreleased。',
    '  否则请恢复原样。改动须作为新版本：将旧版本保留为 <process>.v<number>.process.ts（连同有改动的文件的副本），',
    '  提高 <process>.process.ts 的 version，再运行 npm run definitions:lock。已发布版本所用的、流程文件夹之外的代码',
    '  不得改动：请以新名称另写。',
  ].join('\n');
}

/** A word that every process runs would fill pages. */
const namedAtMost = 5;

function different({ data, code: places }: ChangedRelease, language: 'zh' | 'en'): string {
  const isShared = (place: string): boolean => place.startsWith('engine/');
  const code = [...places.filter((place) => !isShared(place)), ...places.filter(isShared)];
  const more = code.length - namedAtMost;
  const said = [
    ...data.map((part) => parts[part]?.[language] ?? part),
    ...code.slice(0, namedAtMost).map((place) => (language === 'zh' ? `${place} 的代码` : `the code of ${place}`)),
    ...(more > 0 ? [language === 'zh' ? `另有 ${more} 处代码` : `the code of ${more} more`] : []),
  ];
  return said.join(language === 'zh' ? '、' : ', ') || (language === 'zh' ? '摘要' : 'the digest');
}
