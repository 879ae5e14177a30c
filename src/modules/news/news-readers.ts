import type { Told } from './told.js';
import type { NewsReader, WrittenNews } from './news-reader.js';

/** Who reads, found by what concerns him: a commit costs nothing for everybody else. */
export class NewsReaders {
  private readonly byKey = new Map<string, Set<NewsReader>>();
  private readonly all = new Set<NewsReader>();

  get size(): number {
    return this.all.size;
  }

  add(reader: NewsReader): void {
    this.all.add(reader);
    for (const key of keysOf(reader)) {
      const readers = this.byKey.get(key) ?? new Set();
      this.byKey.set(key, readers.add(reader));
    }
  }

  delete(reader: NewsReader): void {
    this.all.delete(reader);
    for (const key of keysOf(reader)) {
      const readers = this.byKey.get(key);
      readers?.delete(reader);
      if (readers?.size === 0) this.byKey.delete(key);
    }
  }

  has(orgId: string, userId: string): boolean {
    return this.byKey.has(personKey(orgId, userId));
  }

  tell(orgId: string, told: Told, news: WrittenNews): void {
    for (const key of concerned(orgId, told)) for (const reader of this.byKey.get(key) ?? []) reader.hear(news);
  }

  tellPerson(orgId: string, userId: string, news: WrittenNews): void {
    for (const reader of this.byKey.get(personKey(orgId, userId)) ?? []) reader.hear(news);
  }

  tellAll(news: WrittenNews): void {
    for (const reader of this.all) reader.hear(news);
  }

  stopAll(): void {
    for (const reader of this.all) reader.stop();
  }
}

const personKey = (orgId: string, userId: string): string => `person ${orgId} ${userId}`;
const principalKey = (orgId: string, userId: string): string => `principal ${orgId} ${userId}`;
const caseKey = (orgId: string, instanceId: string): string => `case ${orgId} ${instanceId}`;
const processKey = (orgId: string, definition: string): string => `process ${orgId} ${definition}`;

const keysOf = ({ orgId, userId, watched }: NewsReader): readonly string[] => [
  personKey(orgId, userId),
  ...(watched.principals ?? []).map((id) => principalKey(orgId, id)),
  ...[...watched.cases.keys()].map((id) => caseKey(orgId, id)),
  ...[...watched.processes].map((definition) => processKey(orgId, definition)),
];

/** By what readers are found whom a piece of news concerns. */
export const concerned = (
  orgId: string,
  { event, people = new Set(), instanceId, definition }: Told,
): readonly string[] => [
  ...[...people].map((userId) => personKey(orgId, userId)),
  ...(event === 'task' ? [...people].map((userId) => principalKey(orgId, userId)) : []),
  ...(instanceId === undefined ? [] : [caseKey(orgId, instanceId)]),
  ...(definition === undefined ? [] : [processKey(orgId, definition)]),
];

/** Whether a piece of news concerns a reader. */
export const concerns = (reader: NewsReader, orgId: string, told: Told): boolean => {
  const keys = new Set(keysOf(reader));
  return concerned(orgId, told).some((key) => keys.has(key));
};
