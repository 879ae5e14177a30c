import { chartWithdrawal } from './case-acts/withdraw.js';
import type { Envelope } from './envelope.js';
import { chartReturn } from './going-back/chart-return.js';
import type { InstanceState } from './instance-state.js';
import type { ProcessDefinition } from './process-definition.js';

/** What somebody does to a case, by the event that its chart itself has for that, where it has one. */
export const asChartEvent = (definition: ProcessDefinition, state: InstanceState, envelope: Envelope): Envelope =>
  chartReturn(definition, state, chartWithdrawal(definition, envelope));
