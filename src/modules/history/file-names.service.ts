import { Injectable } from '@nestjs/common';
import { isObject, type Json } from '../../engine/index.js';
import { AttachmentStore } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import type { FieldSchema, FilledLine } from '../forms/index.js';
import { VaultService } from '../vault/index.js';

/** What the files are called that somebody has filled in, as far as the reader may know. */
@Injectable()
export class FileNames {
  constructor(
    private readonly attachments: AttachmentStore,
    private readonly vault: VaultService,
  ) {}

  async of(principal: Principal, lines: readonly FilledLine[]): Promise<(id: string) => string | undefined> {
    const ids = [...new Set(lines.flatMap(({ schema, value }) => filesIn(schema, value)))];
    if (ids.length === 0) return () => undefined;
    const files = await this.attachments.withIds(principal.orgId, ids);
    const names = await this.vault.reveal(
      principal.orgId,
      files.map(({ name, nameRef }): Json => (nameRef === null ? name : { $personal: nameRef })),
      principal,
    );
    const known = new Map(files.map(({ id }, index) => [id, names[index]]));
    return (id) => {
      const name = known.get(id);
      return typeof name === 'string' ? name : undefined;
    };
  }
}

/** The files of a value, those of its rows included. */
function filesIn(schema: FieldSchema, value: Json): readonly string[] {
  if (Array.isArray(value)) {
    const { items = {}, ...own } = schema;
    return value.flatMap((one) => filesIn({ ...own, ...items }, one));
  }
  if (isObject(value))
    return Object.entries(value).flatMap(([name, one]) => filesIn(schema.properties?.[name] ?? {}, one ?? null));
  return schema['x-kind'] === 'attachment' && typeof value === 'string' ? [value] : [];
}
