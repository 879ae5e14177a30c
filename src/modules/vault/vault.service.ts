import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  isPersonalReference,
  type Clock,
  type FormClass,
  type IdentifierSource,
  type Json,
  type JsonObject,
  type PersonalReference,
  type Role,
} from '../../engine/index.js';
import { type PersonalValue, VaultStore, type Erasure, type KeptValue, type Viewer } from '../../persistence/index.js';
import { DamageReports } from '../damage/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { commitmentOf } from '../sealing/index.js';
import { personalPlan } from './personal-plan.js';
import { referencesIn, replaceReferences } from './personal-references.js';
import { takePersonal } from './take-personal.js';
import { valuesInside, type FoundInside } from './values-inside.js';

const saltBytes = 32;

/** See the personal values of every case. An administrator does not: he runs the house, he does not read the files. */
const rolesThatSeeEverything: readonly Role[] = ['ProcessOwner', 'Auditor'];

/** What a form looks like once its personal values have been taken out, and those values on their way to the vault. */
export interface ProtectedData {
  readonly data: JsonObject;
  readonly values: readonly PersonalValue[];
}

/** Who asked for an erasure, and why. */
interface Request {
  readonly requestedBy: string;
  readonly reason: string;
}

const newSalt = (): string => randomBytes(saltBytes).toString('hex');

/** The only place that takes personal data in, gives it out, and forgets it. */
@Injectable()
export class VaultService {
  constructor(
    private readonly store: VaultStore,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly damages: DamageReports,
  ) {}

  /**
   * Replaces every field of a validated form, or of a form nested in it, that is marked `@Personal` and holds something by a reference. The values
   * are to be written in the transaction of the step that brings the data; nothing is stored here.
   *
   * @param of the case, and the person who submits the form
   * @param handedOn whether the form comes from another case: what is a reference there stays that reference
   */
  protect(
    form: FormClass,
    data: JsonObject,
    of: { readonly orgId: string; readonly instanceId: string; readonly subjectId: string },
    handedOn = false,
  ): ProtectedData {
    const values: PersonalValue[] = [];
    const keep = (field: string, found: Json): JsonObject => {
      if (handedOn && isPersonalReference(found)) return found;
      const [id, value, salt] = [this.identifiers.next(), JSON.stringify(found), newSalt()];
      values.push({ ...of, id, field, value, salt });
      return { $personal: id, commitment: commitmentOf(salt, value) };
    };
    return { data: takePersonal(personalPlan(form), data, keep), values };
  }

  /**
   * The same JSON values with the references in them resolved, in one query: those of cases the viewer takes part in
   * and his own; for process owners and auditors all. An erased value is `{"$personal": id, "erased": true}`, a damaged
   * one `{"$personal": id, "damaged": true}`; one that the viewer may not see stays the bare reference.
   */
  async reveal<Value extends Json>(
    orgId: string,
    values: readonly Value[],
    viewer: { readonly roles: readonly Role[] } & Omit<Viewer, 'seesEverything'>,
  ): Promise<Json[]> {
    const ids = new Set(referencesIn(values).map(({ $personal }) => $personal));
    if (ids.size === 0) return [...values];
    const seesEverything = viewer.roles.some((role) => rolesThatSeeEverything.includes(role));
    const { userId, standsInFor = [] } = viewer;
    const visible = await this.store.visible(orgId, [...ids], { userId, seesEverything, standsInFor });
    const revealed = new Map(visible.map((kept): [string, Json] => [kept.id, this.shown(orgId, kept)]));
    return values.map((value) =>
      replaceReferences(value, (reference) => revealed.get(reference.$personal) ?? { ...reference }),
    );
  }

  private shown(orgId: string, { id, value }: KeptValue): Json {
    if (value === null) return { $personal: id, erased: true };
    try {
      return JSON.parse(value) as Json;
    } catch {
      this.damages.report({ orgId, table: 'personal_value', key: id });
      return { $personal: id, damaged: true };
    }
  }

  /**
   * Takes a text of its own, such as a comment, for the vault.
   *
   * @param field what it is called in the vault
   */
  protectText(
    field: string,
    text: string,
    of: Pick<PersonalValue, 'orgId' | 'instanceId' | 'subjectId'>,
  ): { readonly reference: PersonalReference; readonly value: PersonalValue } {
    const [id, value, salt] = [this.identifiers.next(), JSON.stringify(text), newSalt()];
    return {
      reference: { $personal: id, commitment: commitmentOf(salt, value) },
      value: { ...of, id, field, value, salt },
    };
  }

  /** Where this value stands, erased ones never: at most `limit` places, oldest first. */
  find(orgId: string, value: string, limit: number): Promise<readonly KeptValue[]> {
    return this.store.found(orgId, JSON.stringify(value), limit);
  }

  /** Where this text stands inside a value, such as a remark, in the order of ids after `after`. */
  findInside(orgId: string, text: string, after: string, most: number): Promise<FoundInside> {
    return valuesInside((from, limit) => this.store.slice(orgId, from, limit), text, after, most);
  }

  /** Erases everything a person submitted; the proof stays whole. @returns how many values were erased */
  eraseSubmittedBy(orgId: string, submittedBy: string, by: Request): Promise<number> {
    return this.store.erase(orgId, { submittedBy }, this.erasure(by));
  }

  /**
   * Erases what is one of these values or stands in one of these places, whoever submitted it: the data of somebody who
   * never signed in.
   */
  eraseValues(
    orgId: string,
    which: { values?: readonly string[]; ids?: readonly string[] },
    by: Request,
  ): Promise<number> {
    const values = (which.values ?? []).map((value) => JSON.stringify(value));
    return this.store.erase(orgId, { values, ids: which.ids ?? [] }, this.erasure(by));
  }

  private erasure(by: Request) {
    return { id: this.identifiers.next(), at: this.clock.now(), ...by };
  }

  /** Newest first; `before` is the id of the last one of the page before. */
  erasures(orgId: string, limit: number, before?: string): Promise<readonly Erasure[]> {
    return this.store.erasures(orgId, limit, before);
  }

  /**
   * The references, out of those found in a history, that the vault does not honour: the value is gone without having
   * been erased, or it is another one than was committed to. Empty when all is well.
   */
  async verifyCommitments(
    orgId: string,
    references: readonly PersonalReference[],
  ): Promise<readonly PersonalReference[]> {
    if (references.length === 0) return [];
    const kept = await this.store.kept(orgId, [...new Set(references.map(({ $personal }) => $personal))]);
    const byId = new Map(kept.map((value) => [value.id, value]));
    return references.filter((reference) => !honours(byId.get(reference.$personal), reference));
  }
}

function honours(kept: KeptValue | undefined, { commitment }: PersonalReference): boolean {
  if (!kept) return false;
  if (kept.erasedAt !== null) return kept.value === null && kept.salt === null;
  return kept.value !== null && kept.salt !== null && commitmentOf(kept.salt, kept.value) === commitment;
}
