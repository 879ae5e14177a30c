import { Injectable } from '@nestjs/common';
import { IncidentStore, mostCounted } from '../../../persistence/index.js';
import { DirectoryService } from '../../directory/index.js';
import { decodeCursor, pageOf, type ListQuery, type Page } from '../../http/index.js';
import { incidentAnswer } from './incident-answer.js';
import type { IncidentCauseAnswer } from './incident.dto.js';

/** Why incidents are open: what an outage has raised a thousand times is one thing to mend. */
@Injectable()
export class IncidentCauses {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly directory: DirectoryService,
  ) {}

  /** In the order of the causes, which puts those of a kind together. */
  async list(orgId: string, { limit, cursor }: ListQuery): Promise<Page<IncidentCauseAnswer>> {
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    const found = await this.incidents.causes(orgId, { limit: limit + 1, ...(after === undefined ? {} : { after }) });
    const { items: causes, nextCursor } = pageOf(found, limit, ({ cause }) => [cause]);
    const ids = causes.flatMap(({ oldest, newest }) => [oldest, newest]);
    const incidents = new Map((await this.incidents.byIds(orgId, [...new Set(ids)])).map((one) => [one.id, one]));
    const items = causes.flatMap(({ cause, count, oldest, newest: id }) => {
      const last = incidents.get(id);
      if (!last) return [];
      const newest = incidentAnswer(last, (userId) => this.directory.personName(orgId, userId));
      const { kind, title, createdAt } = newest;
      const since = incidents.get(oldest)?.createdAt ?? createdAt;
      return [{ cause, kind, title, count: Math.min(count, mostCounted), capped: count > mostCounted, since, newest }];
    });
    return { items, nextCursor };
  }
}
