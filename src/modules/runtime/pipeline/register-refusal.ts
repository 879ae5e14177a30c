import {
  registerConflict,
  type Envelope,
  type InstanceState,
  type ProcessDefinition,
  type RegisterConflict,
  type StepOutcome,
} from '../../../engine/index.js';

/** The refusal of an event whose ledger entry broke a rule of the register; it is evidence and is recorded. */
export function conflictRefusal(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  conflict: RegisterConflict,
): StepOutcome & { type: 'rejected' } {
  const said = registerConflict(definition, conflict);
  const { value } = state.snapshot;
  return {
    type: 'rejected',
    rejection: said,
    record: {
      kind: 'rejected',
      envelope,
      from: value,
      to: value,
      definitionVersion: definition.version,
      commands: [],
      rejection: said,
    },
  };
}
