import { Entity, Index } from 'typeorm';
import { IntegerColumn, KeyColumn, OptionalTextColumn } from '../columns.js';

/** The bytes of files, once for each content. They stand in `blob_chunk`, in portions. */
@Entity('blob')
@Index('blob_pending', ['orgId', 'pendingSince'], { where: 'pending_since IS NOT NULL' })
export class BlobEntity {
  @KeyColumn()
  orgId!: string;

  /** Hex. */
  @KeyColumn()
  sha256!: string;

  /** In bytes. */
  @IntegerColumn()
  size!: number;

  /** Since when it has been on its way; `null` once an attachment was made of it. */
  @OptionalTextColumn()
  pendingSince!: string | null;
}
