import { Entity, Index } from 'typeorm';
import { IntegerColumn, KeyColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** A file that was uploaded: for a case, or not for any yet. */
@Entity('attachment')
@Index('attachment_blob', ['orgId', 'sha256'])
@Index('attachment_uploader', ['orgId', 'uploadedBy'])
@Index('attachment_instance', ['orgId', 'instanceId', 'id'], { where: 'instance_id IS NOT NULL' })
@Index('attachment_name', ['orgId', 'nameRef'], { where: 'name_ref IS NOT NULL' })
@Index('attachment_staged', ['orgId', 'uploadedAt'], { where: 'instance_id IS NULL AND erased_at IS NULL' })
export class AttachmentEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  /** Of the bytes, hex. */
  @TextColumn()
  sha256!: string;

  /** In bytes. */
  @IntegerColumn()
  size!: number;

  /** By its content, for example `application/pdf`. */
  @TextColumn()
  type!: string;

  /** What its uploader calls it, until it belongs to a case: then its name is in the vault. */
  @OptionalTextColumn()
  name!: string | null;

  /** The id of its name in the vault. */
  @OptionalTextColumn()
  nameRef!: string | null;

  @TextColumn()
  uploadedBy!: string;

  @TextColumn()
  uploadedAt!: string;

  /** Its case; `null` until it was put in one. */
  @OptionalTextColumn()
  instanceId!: string | null;

  /** Since when there are no bytes any more. */
  @OptionalTextColumn()
  erasedAt!: string | null;
}
