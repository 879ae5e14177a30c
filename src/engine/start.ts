import { begin, persist } from './chart.js';
import { withoutOtherWriters, withWriters } from './entry-writers.js';
import { plainEnvelope, principalOf, type Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import { jsonForm } from './json-form.js';
import type { StartDetails, StepOutcome } from './outcome.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessInput } from './process-event.js';
import { StepDraft } from './step-draft.js';
import { submitterIn } from './submitter.js';
import type { Surroundings } from './surroundings.js';

/** Starts a case: the envelope's data is the start form, its actor the initiator, or the deputy of the initiator. */
export function start(
  definition: ProcessDefinition,
  details: StartDetails,
  given: Envelope,
  surroundings: Surroundings,
): StepOutcome {
  try {
    const envelope = plainEnvelope(withoutOtherWriters(definition, given));
    const input: ProcessInput = {
      form: envelope.data,
      policy: jsonForm(details.policy, 'policy'),
      initiator: principalOf(envelope),
      at: envelope.at,
      ...(details.serial === undefined ? {} : { serial: details.serial }),
    };
    const moved = begin(definition.machine, input);
    const { snapshot } = moved;
    // In the order of RFC 8785, which every later state of the case inherits: nothing is sorted when it is hashed.
    const born: InstanceState = {
      acts: {},
      children: [],
      definition: { key: definition.key, profile: details.profile, version: definition.version },
      endedAt: null,
      id: details.instanceId,
      invokes: [],
      number: details.number,
      orgId: details.orgId,
      parent: details.parent,
      participants: [...new Set([principalOf(envelope), envelope.actor])],
      revision: 0,
      snapshot: persist(definition.machine, snapshot),
      startedAt: envelope.at,
      startedBy: principalOf(envelope),
      ...submitterIn(envelope.onBehalfOf === undefined ? {} : { submittedBy: envelope.actor }),
      suspended: false,
      tasks: [],
      terms: 1,
      timers: [],
    };
    const told = withWriters(definition, born, envelope.facts);
    const draft = new StepDraft(definition, told, envelope, surroundings);
    draft.take(moved);
    const state = draft.state();
    const record = {
      kind: 'started',
      envelope,
      from: null,
      to: state.snapshot.value,
      definitionVersion: definition.version,
      commands: draft.commands,
      start: details,
    } as const;
    return { type: 'advanced', state, commands: draft.commands, record, notJson: draft.notJson };
  } catch (error) {
    return { type: 'failed', error };
  }
}
