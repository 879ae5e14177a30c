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
    // In the order of RFC 8785, which every later state of the case inherits: nothing is sorted when it is hashed.
    const born: InstanceState = {
      acts: {},
      childIds: [],
      definition: { key: definition.key, profile: details.profile, version: definition.version },
      endedAt: null,
      id: details.instanceId,
      invokes: [],
      number: details.number,
      orgId: details.orgId,
      parent: details.parent,
      participants: [envelope.actor],
      revision: 0,
      snapshot: persist(definition.machine, snapshot),
      startedAt: envelope.at,
      startedBy: envelope.actor,
      suspended: false,
      tasks: [],
      timers: [],
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
