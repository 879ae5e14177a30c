import { Injectable } from '@nestjs/common';
import type { Language, ProcessDefinition, Reminders } from '../../engine/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { ProblemException } from '../http/index.js';
import { PolicySettings, type PolicySetting } from '../policies/index.js';
import type { Block } from './block.js';
import type { ChapterAnswer, RulebookEntryAnswer, UncoveredClauseAnswer } from './chapter.dto.js';
import { coverageOf, coverageOfProcess, type CoveredClause } from './coverage.js';
import { html } from './html.js';
import { inForce, type InForce } from './in-force.js';
import { labels } from './labels.js';
import { markdown } from './markdown.js';
import { processChapter } from './process-chapter.js';
import { rulebook } from './rulebook.js';
import type { RulebookFormat } from './rulebook-query.dto.js';

/** Prints the rules as they run. A chapter is written again only when the organisation has set something else. */
@Injectable()
export class RulebookService {
  private readonly worked = new WeakMap<
    PolicySetting,
    { readonly reminders: Reminders | undefined; readonly one: InForce }
  >();
  private readonly chapters = new WeakMap<InForce, Map<Language, readonly Block[]>>();
  /** What is installed does not change while the server runs: both are worked out once. */
  private entries?: readonly RulebookEntryAnswer[];
  private bare?: readonly UncoveredClauseAnswer[];

  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly settings: PolicySettings,
  ) {}

  print(orgId: string, format: RulebookFormat, language: Language): string {
    const processes = this.definitions.newest().map((definition) => this.inForceOf(orgId, definition));
    const blocks = rulebook(processes, language, (one) => this.chapter(one, language));
    return format === 'md' ? markdown(blocks) : html(blocks, language, labels.title[language]);
  }

  /** Every process that runs, by key. */
  contents(): readonly RulebookEntryAnswer[] {
    return (this.entries ??= this.definitions.newest().map((one) => entryOf(one, coverageOfProcess(one.key, one))));
  }

  /** The clauses that nothing carries. */
  uncovered(): readonly UncoveredClauseAnswer[] {
    return (this.bare ??= coverageOf(this.definitions.newest())
      .filter(({ carriers }) => carriers.length === 0)
      .map(({ process, clause }) => ({ process, title: this.definitions.find(process)?.title ?? null, clause })));
  }

  /** @throws ProblemException NOT_FOUND */
  chapterOf(orgId: string, key: string, language: Language): ChapterAnswer {
    const definition = this.definitions.find(key);
    if (!definition)
      throw new ProblemException('NOT_FOUND', {
        zh: '没有这个流程。',
        en: 'Expected a process that exists, but found none.',
      });
    const one = this.inForceOf(orgId, definition);
    const covered = coverageOfProcess(key, definition);
    return {
      ...entryOf(definition, covered),
      profile: one.profile,
      blocks: this.chapter(one, language),
      coverage: covered.map(({ clause, carriers }) => ({ clause, carriers: [...carriers] })),
    };
  }

  private inForceOf(orgId: string, definition: ProcessDefinition): InForce {
    const setting = this.settings.settingOf(orgId, definition);
    const reminders = this.settings.remindersIn(orgId);
    const known = this.worked.get(setting);
    if (known?.reminders === reminders && known) return known.one;
    const one = inForce(definition, setting, reminders);
    this.worked.set(setting, { reminders, one });
    return one;
  }

  private chapter(one: InForce, language: Language): readonly Block[] {
    const known = this.chapters.get(one) ?? new Map<Language, readonly Block[]>();
    this.chapters.set(one, known);
    const chapter = known.get(language) ?? processChapter(one, language);
    known.set(language, chapter);
    return chapter;
  }
}

const entryOf = (
  { key, version, family, title }: ProcessDefinition,
  covered: readonly CoveredClause[],
): RulebookEntryAnswer => ({
  ...{ key, version, family, title },
  clauses: covered.length,
  uncovered: covered.filter(({ carriers }) => carriers.length === 0).length,
});
