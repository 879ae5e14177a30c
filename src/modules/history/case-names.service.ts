import { Injectable } from '@nestjs/common';
import type { Json } from '../../engine/index.js';
import { InstanceStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, presentDescription } from '../directory/index.js';
import { VaultService } from '../vault/index.js';
import type { CaseNameAnswer } from './case-name.dto.js';

/** What the cases of a list are called. Asked for cases that the caller may see. */
@Injectable()
export class CaseNames {
  constructor(
    private readonly instances: InstanceStore,
    private readonly directory: DirectoryService,
    private readonly definitions: DefinitionRegistry,
    private readonly vault: VaultService,
  ) {}

  /** The names of these cases. Nobody could be told of one that is not there: it is called by its id. */
  async of(principal: Principal, ids: readonly string[]): Promise<(id: string) => CaseNameAnswer> {
    const { orgId } = principal;
    const named = await this.instances.named(orgId, [...new Set(ids)]);
    const copy = this.directory.copy(orgId);
    const answers = [...named].map(([id, { number, definitionKey, definitionVersion, description }]) => {
      const definition = this.definitions.find(definitionKey, definitionVersion)?.title ?? textOf(definitionKey);
      return { id, number, subject: presentDescription(copy, description).subject, definition };
    });
    const revealed = await this.vault.reveal(orgId, answers as unknown as Json[], principal);
    const byId = new Map((revealed as unknown as CaseNameAnswer[]).map((answer) => [answer.id, answer]));
    return (id) => byId.get(id) ?? { id, number: null, subject: textOf(''), definition: textOf('') };
  }
}

const textOf = (text: string) => ({ zh: text, en: text });
