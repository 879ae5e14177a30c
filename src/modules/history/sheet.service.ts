import { Injectable } from '@nestjs/common';
import { isObject, type InstanceState, type Json, type JsonObject, type LocalizedText } from '../../engine/index.js';
import type { Principal } from '../access/index.js';
import { damagedProblem, definitionMissingProblem } from '../damage/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { FormSchemas } from '../forms/index.js';
import { VaultService } from '../vault/index.js';
import { CaseHistory } from './case-history.service.js';
import { caseSheet, type SheetField, type SheetForms } from './case-sheet.js';
import type { SheetAnswer, SheetFieldAnswer } from './sheet.dto.js';

/** Reads a case as a form: what page, print and comparison show. */
@Injectable()
export class Sheets {
  constructor(
    private readonly cases: CaseHistory,
    private readonly definitions: DefinitionRegistry,
    private readonly schemas: FormSchemas,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
  ) {}

  /** @throws ProblemException NOT_FOUND, DATA_DAMAGED, DEFINITION_NOT_INSTALLED, PAYLOAD_INVALID */
  async of(principal: Principal, id: string, position?: number): Promise<SheetAnswer> {
    const { state, at } = await this.standing(principal, id, position);
    const fields = caseSheet(state.snapshot.context, this.formsOf(state));
    const { orgId } = principal;
    const values = await this.vault.reveal(
      orgId,
      fields.map(({ value }) => value),
      principal,
    );
    return { position: at, items: fields.map((field, index) => this.line(orgId, field, values[index] ?? null)) };
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

  private line(orgId: string, field: SheetField, value: Json): SheetFieldAnswer {
    const { group, path, title, kind, text, names, personal } = field;
    const named = text ?? (names && typeof value === 'string' ? this.name(orgId, names, value) : null);
    const line = { group, path, title, kind, value, text: named };
    if (!personal) return line;
    const isReference = isObject(value) && typeof value.$personal === 'string';
    if (!isReference) return { ...line, personal: 'shown' };
    return { ...line, value: null, personal: value.erased === true ? 'erased' : 'hidden' };
  }

  private name(orgId: string, names: 'person' | 'department', id: string): LocalizedText {
    if (names === 'person') {
      const name = this.directory.personName(orgId, id);
      return { zh: name, en: name };
    }
    const department = this.directory.copy(orgId).department(id);
    return { zh: department?.nameZh ?? id, en: department?.nameEn ?? id };
  }
}
