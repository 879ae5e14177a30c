import type { Family, Language } from '../../engine/index.js';
import { heading, paragraph, type Block } from './block.js';
import { coverageOf } from './coverage.js';
import { families, labels } from './labels.js';
import type { InForce } from './in-force.js';
import { processChapter } from './process-chapter.js';

/**
 * The rules of a company as they run, family by family, and the clauses of its manuals beside them.
 *
 * @param chapterOf a chapter, written anew when absent
 */
export function rulebook(
  processes: readonly InForce[],
  language: Language,
  chapterOf: typeof processChapter = processChapter,
): readonly Block[] {
  const chapters = (Object.keys(families) as Family[]).flatMap((family) => {
    const found = processes.filter(({ definition }) => definition.family === family);
    return found.length === 0 ? [] : [{ family, found }];
  });
  const contents = chapters.flatMap(({ found }) => found).map(({ definition }) => definition.title[language]);
  return [
    heading(1, labels.title[language]),
    paragraph(labels.intro[language]),
    heading(2, labels.contents[language]),
    { kind: 'list', items: contents },
    ...chapters.flatMap(({ family, found }) => [
      heading(2, families[family][language], family),
      ...found.flatMap((inForce) => chapterOf(inForce, language)),
    ]),
    ...coverage(processes, language),
  ];
}

function coverage(processes: readonly InForce[], language: Language): readonly Block[] {
  const titles = new Map(processes.map(({ definition: { key, title } }) => [key, title[language]]));
  const rows = coverageOf(processes.map(({ definition }) => definition)).map(({ process, clause, carriers }) => [
    clause,
    titles.get(process) ?? process,
    [...new Set(carriers.map(({ title }) => title[language]))].join({ zh: '；', en: '; ' }[language]),
  ]);
  return [
    heading(2, labels.coverage[language], 'coverage'),
    paragraph(labels.coverageIntro[language]),
    {
      kind: 'table',
      head: [labels.clause, labels.process, labels.carriedBy].map((label) => label[language]),
      rows,
    },
  ];
}
