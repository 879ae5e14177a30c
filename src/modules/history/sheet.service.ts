import { Injectable } from '@nestjs/common';
import type { InstanceState, JsonObject } from '../../engine/index.js';
import type { Principal } from '../access/index.js';
import { damagedProblem, definitionMissingProblem } from '../damage/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, directoryNames } from '../directory/index.js';
import { FormSchemas, lineAnswer } from '../forms/index.js';
import { VaultService } from '../vault/index.js';
import { CaseHistory } from './case-history.service.js';
import { caseSheet, type SheetForms } from './case-sheet.js';
import { FileNames } from './file-names.service.js';
import type { SheetAnswer } from './sheet.dto.js';

/** Reads a case as a form: what page, print and comparison show. */
@Injectable()
export class Sheets {
  constructor(
    private readonly cases: CaseHistory,
    private readonly definitions: DefinitionRegistry,
    private readonly schemas: FormSchemas,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
    private readonly files: FileNames,
  ) {}

  /** @throws ProblemException NOT_FOUND, DATA_DAMAGED, DEFINITION_NOT_INSTALLED, PAYLOAD_INVALID */
  async of(principal: Principal, id: string, position?: number): Promise<SheetAnswer> {
    const { state, at } = await this.standing(principal, id, position);
    const fields = caseSheet(state.snapshot.context, this.formsOf(state));
    const [values, file] = await Promise.all([
      this.vault.reveal(
        principal.orgId,
        fields.map(({ value }) => value),
        principal,
      ),
      this.files.of(principal, fields),
    ]);
    const names = { ...directoryNames(this.directory.copy(principal.orgId)), file };
    const items = fields.map((field, index) => ({
      group: field.group,
      ...lineAnswer(field, values[index] ?? null, names),
    }));
    return { position: at, items };
  }

  /** The case as it stands, or stood: only for the latter its records are read. */
  private async standing(
    principal: Principal,
    id: string,
    position: number | undefined,
  ): Promise<{ readonly state: InstanceState; readonly at: number }> {
    const { columns, stored } = await this.cases.visible(principal, id);
    if (position !== undefined && position !== columns.position) {
      const { state } = await this.cases.replay(principal, id, position);
      return { state, at: position };
    }
    if (!stored) throw damagedProblem({ table: 'instance', key: id });
    return { state: stored.state, at: columns.position };
  }

  private formsOf({ definition: { key, version } }: InstanceState): SheetForms {
    const definition = this.definitions.find(key, version);
    if (!definition) throw definitionMissingProblem({ key, version });
    const schema = (form: Parameters<FormSchemas['schemaOf']>[0]): JsonObject => this.schemas.schemaOf(form);
    return {
      startForm: schema(definition.startForm),
      eventForms: Object.values(definition.events).flatMap(({ form }) => (form ? [schema(form)] : [])),
    };
  }
}
