import { Injectable, Logger } from '@nestjs/common';
import type { Language } from '../../../engine/index.js';
import type { Principal } from '../../access/index.js';
import { outcomeOf, payloadProblem } from '../../http/index.js';
import type { ActOnIncidentsRequest, IncidentOutcomesAnswer, IncidentOutcomeAnswer } from './act-on-incidents.dto.js';
import { IncidentsService } from './incidents.service.js';

/** What an administrator does about many incidents at once, for example when the mail server is there again. */
@Injectable()
export class ManyIncidents {
  private readonly logger = new Logger(ManyIncidents.name);

  constructor(private readonly incidents: IncidentsService) {}

  /** What came of each, in their order. One that is refused keeps none of the others. */
  async act(
    principal: Principal,
    { ids, act, note }: ActOnIncidentsRequest,
    language: Language,
  ): Promise<IncidentOutcomesAnswer> {
    if (act === 'retry' && note !== undefined) throw noteless();
    const items: IncidentOutcomeAnswer[] = [];
    // One after the other: each is a transaction of its own, and the log of the organisation takes one at a time.
    for (const id of ids) {
      const [done] = await Promise.allSettled([
        act === 'retry' ? this.incidents.retry(principal, id) : this.incidents.resolve(principal, id, note ?? ''),
      ]);
      const outcome = outcomeOf(done, language, `/api/v1/incidents/${id}/${act}`, this.logger);
      if ('answer' in outcome) items.push({ id, status: 200, incident: outcome.answer });
      else items.push({ id, status: outcome.status, problem: outcome.problem });
    }
    return { items };
  }
}

const noteless = () =>
  payloadProblem([
    {
      path: 'note',
      rule: 'absent',
      message: { zh: '重试不带说明。', en: 'Expected no note where incidents are retried.' },
    },
  ]);
