import { Injectable } from '@nestjs/common';
import type { Json, RegisterDeclaration } from '../../engine/index.js';
import { RegisterStore, type RegisterEntryEntity } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../access/index.js';
import { damagedProblem, DamageReports } from '../damage/index.js';
import { DefinitionRegistry, registerDeclarations } from '../definitions/index.js';
import { decodeCursor, pageOf, ProblemException, type ListQuery, type Page } from '../http/index.js';
import { VaultService } from '../vault/index.js';
import { EntryRevisions } from './entry-revisions.service.js';
import { EntryWords } from './entry-words.service.js';
import type { EntryRevisionAnswer, FoundEntry, RegisterAnswer, RegisterEntryAnswer } from './register.dto.js';
import type { RegisterEntryQuery } from './register-entry-query.dto.js';

/** The ledgers of the processes, for those whom their declarations name. */
@Injectable()
export class RegistersService {
  private readonly declarations: ReadonlyMap<string, RegisterDeclaration>;

  constructor(
    private readonly entries: RegisterStore,
    private readonly vault: VaultService,
    private readonly damages: DamageReports,
    private readonly words: EntryWords,
    private readonly writings: EntryRevisions,
    definitions: DefinitionRegistry,
  ) {
    this.declarations = registerDeclarations(definitions.all()).registers;
  }

  /** The ledgers that the caller may read, by name. */
  list(principal: Principal): readonly RegisterAnswer[] {
    return [...this.declarations]
      .filter(([, declaration]) => mayRead(principal, declaration))
      .map(([name, { title, keyTitle }]) => ({ name, title, keyTitle }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** A few entries of the ledgers that the caller may read, by how their keys begin. */
  async beginning(principal: Principal, prefix: string, limit: number): Promise<readonly FoundEntry[]> {
    const registers = this.list(principal);
    const names = registers.map(({ name }) => name);
    const found = await this.entries.beginning(principal.orgId, names, prefix, limit);
    return found.slice(0, limit).flatMap(({ register, key }) => {
      const known = registers.find(({ name }) => name === register);
      return known ? [{ register, title: known.title, key }] : [];
    });
  }

  /** Whether the caller may read a ledger that is there. */
  reads(principal: Principal, register: string): boolean {
    const declaration = this.declarations.get(register);
    return declaration !== undefined && mayRead(principal, declaration);
  }

  /** What a ledger and its keys are called; one that the product no longer has by its name. */
  wordsOf(register: string): Pick<RegisterDeclaration, 'title' | 'keyTitle'> {
    const plain = { zh: register, en: register };
    return this.declarations.get(register) ?? { title: plain, keyTitle: plain };
  }

  /**
   * Ordered by the normal form of the key.
   *
   * @throws ProblemException `NOT_FOUND` for a ledger that is not there or not for the caller
   */
  async entriesOf(
    principal: Principal,
    register: string,
    { limit, cursor, key, status }: RegisterEntryQuery,
  ): Promise<Page<RegisterEntryAnswer>> {
    this.refuseStrangers(principal, register);
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.entries.list(principal.orgId, register, {
      limit: limit + 1,
      ...(after === undefined ? {} : { after }),
      ...(key === undefined ? {} : { keyPrefix: key }),
      ...(status === undefined ? {} : { status }),
    });
    const { items, nextCursor } = pageOf(found, limit, (entry) => [entry.normalKey]);
    return { items: await this.answers(principal, items), nextCursor };
  }

  /** @throws ProblemException `NOT_FOUND`, `DATA_DAMAGED` */
  async entry(principal: Principal, register: string, key: string): Promise<RegisterEntryAnswer> {
    const found = await this.found(principal, register, key);
    const [answer] = await this.answers(principal, [found]);
    if (!answer) throw notThere();
    if (answer.damaged) throw damagedProblem({ table: 'register_entry', key: `${register}/${key}` });
    return { ...answer, fields: await this.words.fieldsOf(principal, found, answer.data) };
  }

  /** The cases that wrote an entry, the last one first. @throws ProblemException `NOT_FOUND` */
  async revisions(
    principal: Principal,
    register: string,
    key: string,
    query: ListQuery,
  ): Promise<Page<EntryRevisionAnswer>> {
    return this.writings.of(principal, await this.found(principal, register, key), query);
  }

  private async found(principal: Principal, register: string, key: string): Promise<RegisterEntryEntity> {
    this.refuseStrangers(principal, register);
    const found = await this.entries.find(principal.orgId, register, key);
    if (!found) throw notThere();
    return found;
  }

  /** @throws ProblemException `NOT_FOUND` for a ledger that is not there or not for the caller */
  private refuseStrangers(principal: Principal, register: string): void {
    if (!this.reads(principal, register)) throw notThere();
  }

  private async answers(
    principal: Principal,
    entries: readonly RegisterEntryEntity[],
  ): Promise<readonly RegisterEntryAnswer[]> {
    const stored = entries.map((entry) => this.read(entry));
    const revealed = await this.vault.reveal(
      principal.orgId,
      stored.map((data) => data ?? null),
      principal,
    );
    return entries.map(({ key, revision, instanceId, createdAt, updatedAt }, index) => ({
      key,
      title: this.words.titleOf(principal, key),
      revision,
      data: revealed[index] ?? null,
      instanceId,
      createdAt,
      updatedAt,
      ...(stored[index] === undefined ? { damaged: true as const } : {}),
    }));
  }

  /** `undefined`, and reported, where the row is damaged. */
  private read({ orgId, register, key, data, instanceId }: RegisterEntryEntity): Json | undefined {
    try {
      return JSON.parse(data) as Json;
    } catch {
      this.damages.report({ orgId, table: 'register_entry', key: `${register}/${key}`, instanceId });
      return undefined;
    }
  }
}

const mayRead = (principal: Principal, { readers }: RegisterDeclaration): boolean =>
  seesEverything(principal) || readers.some((role) => principal.roles.includes(role));

const notThere = (): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: '应为您可查阅的台账及其条目，但没有。',
    en: 'Expected a ledger that you may read and an entry of it, but found nothing.',
  });
