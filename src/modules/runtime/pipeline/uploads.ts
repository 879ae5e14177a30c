import {
  declaredFor,
  type AttachedFile,
  type Envelope,
  type FormClass,
  type JsonObject,
} from '../../../engine/index.js';
import {
  attachmentField,
  type AdoptedFile,
  type BulkTransaction,
  type PersonalValue,
  type UploadedFile,
} from '../../../persistence/index.js';
import { attachmentsIn, type FieldError } from '../../forms/index.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { PipelineCommand } from './pipeline-command.js';

/** No form names as many, and a body could. */
const mostNamed = 200;

/** The files that the form of a command names and its case does not have yet. */
export interface UsedFiles {
  readonly files: readonly AttachedFile[];
  /** Their names, for the vault. */
  readonly names: readonly PersonalValue[];
}

/** What people have uploaded, as far as the commands of a batch name it. */
export class Uploads {
  private readonly known = new Map<string, UploadedFile>();
  private readonly taken = new Map<string, AdoptedFile>();

  constructor(
    private readonly dependencies: Pick<BatchDependencies, 'store' | 'vault'>,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
  ) {}

  /** What cases have taken. */
  get adopted(): readonly AdoptedFile[] {
    return [...this.taken.values()];
  }

  /** Reads what is named, in one query; none where nothing is. @param forms what each command is filled in as */
  async read(commands: readonly (readonly [PipelineCommand, FormClass | undefined])[]): Promise<void> {
    const named = commands.flatMap(([{ envelope }, form]) =>
      form ? attachmentsIn(form, envelope.data).slice(0, mostNamed) : [],
    );
    const ids = new Set(named.map(({ id }) => id.toLowerCase()).filter((id) => /^[\da-f-]{36}$/.test(id)));
    if (ids.size === 0) return;
    for (const file of await this.dependencies.store.readAttachments(this.transaction, this.orgId, [...ids]))
      this.known.set(file.id, file);
  }

  /** What a form uses, or which of its fields name nothing that its sender may use in this case. */
  use(
    form: FormClass,
    data: JsonObject,
    { actor, instanceId }: { readonly actor: string; readonly instanceId: string },
  ): UsedFiles | { readonly errors: readonly FieldError[] } {
    const errors: FieldError[] = [];
    const used = new Map<string, UploadedFile>();
    for (const { path, id } of attachmentsIn(form, data)) {
      const file = this.known.get(id);
      if (!file || file.isErased || !isFor(file, actor, instanceId)) errors.push(unknown(path));
      else if (file.instanceId === null) used.set(id, file);
    }
    if (errors.length > 0) return { errors };
    const of = { orgId: this.orgId, instanceId, subjectId: actor };
    const protectedFiles = [...used.values()].map(({ id, name, sha256, size, type }) => {
      const { reference, value } = this.dependencies.vault.protectText(attachmentField, name ?? '', of);
      return { file: { id, name: reference, sha256, size, type }, value };
    });
    return { files: protectedFiles.map(({ file }) => file), names: protectedFiles.map(({ value }) => value) };
  }

  /** The fields that name what another case of the same batch has taken since. */
  lost({ attachments = [] }: Envelope): readonly FieldError[] {
    return attachments.flatMap(({ id }) => (this.taken.has(id) ? [unknown('')] : []));
  }

  /** They belong to the case from now on. */
  adopt(instanceId: string, { attachments = [] }: Envelope): void {
    for (const { id, name } of attachments) this.taken.set(id, { id, instanceId, nameRef: name.$personal });
  }
}

/** For what is only worked out: which files a form names decides nothing. */
export const uncheckedUploads: Pick<Uploads, 'use'> = { use: () => ({ files: [], names: [] }) };

/** What whoever sends a command fills in; `undefined` where he fills in nothing. */
export const formOf = (
  command: PipelineCommand,
  definition: Parameters<typeof declaredFor>[0] & { readonly startForm: FormClass },
): FormClass | undefined =>
  command.kind === 'start' ? definition.startForm : declaredFor(definition, command.envelope)?.form;

const isFor = ({ instanceId, uploadedBy }: UploadedFile, actor: string, of: string): boolean =>
  instanceId === null ? uploadedBy === actor : instanceId === of;

const unknown = (path: string): FieldError => ({
  path,
  rule: 'attachment',
  message: {
    zh: '应为您上传而尚未使用的文件，或该事项已有的附件。',
    en: 'Expected a file that you have uploaded and not used yet, or one that the case has already.',
  },
});
