import { Injectable } from '@nestjs/common';
import type { Language } from '../../engine/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { PolicySettings, type PolicySetting } from '../policies/index.js';
import type { Block } from './block.js';
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
  private readonly worked = new WeakMap<PolicySetting, InForce>();
  private readonly chapters = new WeakMap<InForce, Map<Language, readonly Block[]>>();

  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly settings: PolicySettings,
  ) {}

  print(orgId: string, format: RulebookFormat, language: Language): string {
    const processes = this.definitions.newest().map((definition) => {
      const setting = this.settings.settingOf(orgId, definition);
      const known = this.worked.get(setting) ?? inForce(definition, setting);
      this.worked.set(setting, known);
      return known;
    });
    const blocks = rulebook(processes, language, (one) => this.chapter(one, language));
    return format === 'md' ? markdown(blocks) : html(blocks, language, labels.title[language]);
  }

  private chapter(one: InForce, language: Language): readonly Block[] {
    const known = this.chapters.get(one) ?? new Map<Language, readonly Block[]>();
    this.chapters.set(one, known);
    const chapter = known.get(language) ?? processChapter(one, language);
    known.set(language, chapter);
    return chapter;
  }
}
