import { Inject, Injectable } from '@nestjs/common';
import { notDeputy, type Clock, type ProcessDefinition } from '../../engine/index.js';
import type { Principal } from '../access/index.js';
import { CLOCK } from '../database/index.js';
import { isStartableBy } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { ProblemException } from '../http/index.js';

/** Whose request a new case is: that of whoever sends it, or of somebody whom he stands in for. */
@Injectable()
export class Starters {
  constructor(
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the requester, who may start the process.
   *
   * @param named whom the sender stands in for, by id or username; without it the request is his own
   * @throws ProblemException NOT_DEPUTY, FORBIDDEN
   */
  of({ orgId, userId, roles }: Principal, definition: ProcessDefinition, named?: string): string {
    const copy = this.directory.copy(orgId);
    const onBehalfOf = named === undefined ? undefined : (copy.activePerson(named) ?? named);
    const { key } = definition;
    if (onBehalfOf !== undefined && !copy.principalsOf(userId, key, this.clock.now()).includes(onBehalfOf)) {
      const { code, detail, parameters } = notDeputy(onBehalfOf);
      throw new ProblemException(code, detail, parameters);
    }
    if (isStartableBy(definition, onBehalfOf === undefined ? roles : copy.rolesOf(onBehalfOf)))
      return onBehalfOf ?? userId;
    throw onBehalfOf === undefined
      ? new ProblemException('FORBIDDEN', {
          zh: '您不能发起该流程。',
          en: `Expected a role that may start ${key}, but you have none.`,
        })
      : new ProblemException('FORBIDDEN', {
          zh: '您所代理的人不能发起该流程。',
          en: `Expected you to stand in for somebody who may start ${key}, but he has no role for it.`,
        });
  }
}
