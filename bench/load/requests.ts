import type { CasePlan } from '../workload/plan.js';
import type { Target } from './target.js';

/** The requests of a plan, built once: only the id of the case changes. */
export interface PlannedRequests {
  readonly start: string;
  readonly steps: readonly ((instanceId: string) => string)[];
}

export function plannedRequests(plan: CasePlan, target: Target): PlannedRequests {
  const rest = (who: string, body: string, ifMatch = ''): string => {
    const token = target.tokens[who];
    if (token === undefined) throw new Error(`Expected a token of '${who}', but nobody signed in by that name.`);
    return (
      ` HTTP/1.1\r\nhost: ${target.host}:${target.port}\r\nauthorization: Bearer ${token}\r\n` +
      `content-type: application/json\r\n${ifMatch}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
    );
  };
  const started = JSON.stringify({ definition: plan.definition, input: plan.input });
  return {
    start: `POST /api/v1/instances${rest(plan.initiator, started)}`,
    steps: plan.steps.map(({ who, event, data }, index) => {
      // Whoever decides says what he saw: a case that is started has the revision 1, and each step adds one.
      const behind = `/events${rest(who, JSON.stringify({ type: event, data }), `if-match: "${index + 1}"\r\n`)}`;
      return (instanceId) => `POST /api/v1/instances/${instanceId}${behind}`;
    }),
  };
}
