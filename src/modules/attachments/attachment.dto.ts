import { ApiProperty } from '@nestjs/swagger';
import { PersonAnswer } from '../http/index.js';

/** A file that you have uploaded: name it by its id in a form within a day, or it is forgotten. */
export class UploadAnswer {
  readonly id!: string;
  /** As it is kept: without a path and without what nobody sees. */
  readonly name!: string;
  /** In bytes. */
  readonly size!: number;
  /** By its content. */
  readonly type!: string;
  /** Of its bytes, hex. */
  readonly sha256!: string;
  readonly by!: PersonAnswer;
  readonly at!: string;
}

/** A file of a case. */
export class AttachmentAnswer {
  readonly id!: string;
  readonly instanceId!: string;
  @ApiProperty({
    description: 'What it is called; `{"$personal": id, "erased": true}` where it was erased',
    anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }],
  })
  readonly name!: string | object;
  readonly size!: number;
  readonly type!: string;
  readonly sha256!: string;
  readonly by!: PersonAnswer;
  readonly at!: string;
  /** Since when there are no bytes any more; `null`: they are there. */
  readonly erasedAt!: string | null;
}

/** The one part of an upload. */
export class UploadRequest {
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: string;
}
