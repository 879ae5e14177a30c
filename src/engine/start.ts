import { begin, persist } from './chart.js';
import type { Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import type { StartDetails, StepOutcome } from './outcome.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessInput } from './process-event.js';
import { StepDraft } from './step-draft.js';
import type { Surroundings } from './surroundings.js';

/** Starts a case: the envelope's data is the start form, its actor the initiator. */
export function start(
  definition: ProcessDefinition,
  details: StartDetails,
  envelope: Envelope,
  surroundings: Surroundings,
): StepOutcome {
  try {
    const input: ProcessInput = {
      form: envelope.data,
      policy: details.policy,
      initiator: envelope.actor,
      at: envelope.at,
    };
    const [snapshot, actions] = begin(definition.machine, input);
    // initialTransition does not throw: it reports a failed action or factory as an error status.
    if (snapshot.status === 'error') return { type: 'failed', error: snapshot.error };
    const born: InstanceState = {
      id: details.instanceId,
      orgId: details.orgId,
      number: details.number,
      definition: { key: definition.key, version: definition.version, profile: details.profile },
      revision: 0,
      snapshot: persist(definition.machine, snapshot),
      tasks: [],
      timers: [],
      invokes: [],
      childIds: [],
      acts: {},
      participants: [envelope.actor],
      parent: details.parent,
      suspended: false,
      startedBy: envelope.actor,
      startedAt: envelope.at,
      endedAt: null,
    };
    const draft = new StepDraft(definition, born, envelope, surroundings);
    draft.take(actions, born.snapshot.context);
    const state = draft.state(snapshot);
    const record = {
      kind: 'started',
      envelope,
      from: null,
      to: state.snapshot.value,
      definitionVersion: definition.version,
      commands: draft.commands,
      start: details,
    } as const;
    return { type: 'advanced', state, commands: draft.commands, record };
  } catch (error) {
    return { type: 'failed', error };
  }
}
