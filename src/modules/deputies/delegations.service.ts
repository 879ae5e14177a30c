import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdentifierSource } from '../../engine/index.js';
import { DelegationStore, type StoredDelegation } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import {
  delegationOf,
  DirectoryChanges,
  DirectoryService,
  isInForce,
  refuseFaults,
  type Delegation,
} from '../directory/index.js';
import { ProblemException, type PersonAnswer } from '../http/index.js';
import type { CreateDelegationRequest, DelegationAnswer, DelegationQueryDto } from './delegation.dto.js';
import { faultsOfDelegation } from './delegation-rules.js';

/** Who stands in for whom: everybody for himself, administrators for everybody. */
@Injectable()
export class Delegations {
  constructor(
    private readonly store: DelegationStore,
    private readonly directory: DirectoryService,
    private readonly changes: DirectoryChanges,
    private readonly definitions: DefinitionRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /** Newest first, those that are over too; at most `limit`. */
  async list(
    principal: Principal,
    asked: DelegationQueryDto,
    limit: number,
    before?: string,
  ): Promise<readonly DelegationAnswer[]> {
    const { orgId, userId } = principal;
    const copy = this.directory.copy(orgId);
    const [principalId, deputyId] = [asked.principal, asked.deputy].map((named) => named && copy.idNamed(named));
    const isOwn = principalId === userId || deputyId === userId;
    const found = await this.store.list({
      orgId,
      limit,
      ...(principalId === undefined ? {} : { principalId }),
      ...(deputyId === undefined ? {} : { deputyId }),
      ...(administers(principal) || isOwn ? {} : { person: userId }),
      ...(before === undefined ? {} : { before }),
    });
    return found.map((one) => this.answer(orgId, one));
  }

  /** @throws ProblemException `FORBIDDEN` for somebody else's, `PAYLOAD_INVALID` for what cannot be */
  async create(
    principal: Pick<Principal, 'orgId' | 'userId' | 'roles'>,
    request: CreateDelegationRequest,
  ): Promise<DelegationAnswer> {
    const { orgId, userId } = principal;
    const { startsAt, endsAt, processes = null, reason } = request;
    const copy = await this.directory.current(orgId);
    const [principalId, deputyId] = [request.principalId ?? userId, request.deputyId].map(
      (named) => copy.activePerson(named) ?? named,
    ) as [string, string];
    if (principalId !== userId && !administers(principal)) throw notYourOwn();
    const now = this.clock.now();
    const asked: Delegation = {
      id: this.identifiers.next(),
      principalId,
      deputyId,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      processes: processes && [...new Set(processes)].sort(),
      createdBy: userId,
      createdAt: now,
      endedAt: null,
      endedBy: null,
    };
    const stored = storedOf(asked);
    await this.changes.change({ orgId, userId, reason }, (contents) => {
      refuseFaults(faultsOfDelegation(asked, contents, (key) => this.definitions.find(key) !== undefined, now));
      return { delegations: [stored] };
    });
    return this.answer(orgId, stored);
  }

  /**
   * Ends it now; what is over stays as it was.
   *
   * @throws ProblemException `NOT_FOUND`, `FORBIDDEN` for the deputy, who cannot lay it down for his principal
   */
  async end(principal: Principal, id: string): Promise<void> {
    const { orgId, userId } = principal;
    const found = await this.store.find(orgId, id);
    const isHis = found?.principalId === userId;
    if (!found || (!isHis && found.deputyId !== userId && !administers(principal))) throw noSuchDelegation();
    if (!isHis && !administers(principal)) throw notYourOwn();
    const now = this.clock.now();
    await this.changes.change({ orgId, userId }, ({ delegations }) => {
      const standing = delegations.find((one) => one.id === id);
      return { delegations: standing ? [{ ...plain(standing), endedAt: now, endedBy: userId }] : [] };
    });
  }

  private answer(orgId: string, stored: StoredDelegation): DelegationAnswer {
    const delegation = delegationOf(stored);
    const { id, principalId, deputyId, startsAt, endsAt, processes, createdBy, createdAt, endedAt } = delegation;
    const person = (userId: string): PersonAnswer => ({ id: userId, name: this.directory.personName(orgId, userId) });
    const isThere = this.directory.isActive(orgId, principalId) && this.directory.isActive(orgId, deputyId);
    return {
      id,
      principal: person(principalId),
      deputy: person(deputyId),
      startsAt,
      endsAt,
      processes,
      inForce: isThere && isInForce(delegation, this.clock.now()),
      createdBy: person(createdBy),
      createdAt,
      endedAt,
    };
  }
}

const administers = ({ roles }: Pick<Principal, 'roles'>): boolean => roles.includes('Administrator');

const storedOf = ({ processes, ...delegation }: Delegation): StoredDelegation => ({
  ...delegation,
  processes: processes && JSON.stringify(processes),
});

/** Without what the row says besides. */
const plain = (row: StoredDelegation): StoredDelegation => storedOf(delegationOf(row));

const notYourOwn = (): ProblemException =>
  new ProblemException('FORBIDDEN', {
    zh: '只能为本人指定或结束代理；为他人须由系统管理员办理。',
    en: 'Expected your own deputy; only administrators name and end those of others.',
  });

const noSuchDelegation = (): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: '应为与您有关的代理，但没有。',
    en: 'Expected a delegation that is yours to see, but there is none.',
  });
