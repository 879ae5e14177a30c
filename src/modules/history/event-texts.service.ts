import { Injectable } from '@nestjs/common';
import type { StoredRecord } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService } from '../directory/index.js';
import { RecordPresenter } from './record-presenter.service.js';

const mostRemembered = 1000;

/**
 * The records as Server-Sent Events. A record that holds nothing personal reads alike for everybody and is written out
 * once for all of its readers; of others each reader is shown what he may see at that moment.
 */
@Injectable()
export class EventTexts {
  /** By the hash of the record and the version of the directory that its names come from; the oldest goes first. */
  private readonly remembered = new Map<string, string>();

  constructor(
    private readonly presenter: RecordPresenter,
    private readonly directory: DirectoryService,
  ) {}

  async of(records: readonly StoredRecord[], reader: Principal): Promise<readonly string[]> {
    const { version } = this.directory.copy(reader.orgId);
    const texts = records.map((record) => this.forEverybody(record, version));
    const personal = records.filter((_, index) => texts[index] === undefined);
    const presented = personal.length === 0 ? [] : await this.presenter.present(personal, reader);
    const own = new Map(personal.map((record, index) => [record, eventOf(record, presented[index])]));
    return records.map((record, index) => texts[index] ?? own.get(record) ?? '');
  }

  private forEverybody(record: StoredRecord, version: number): string | undefined {
    const key = `${record.orgId} ${version} ${record.hash}`;
    const known = this.remembered.get(key);
    if (known !== undefined) return known;
    const presented = this.presenter.presentUnlessPersonal(record);
    if (presented === undefined) return undefined;
    const text = eventOf(record, presented);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= mostRemembered && oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(key, text);
    return text;
  }
}

const eventOf = ({ position, kind }: StoredRecord, presented: unknown): string =>
  `id: ${position}\nevent: ${kind}\ndata: ${JSON.stringify(presented)}\n\n`;
