import {
  rejection,
  type Envelope,
  type InstanceState,
  type ProcessDefinition,
  type RegisterConflict,
  type StepOutcome,
} from '../../../engine/index.js';

const reasons = {
  exists: { zh: '该键已被使用', en: 'is in use already' },
  changed: { zh: '该条目已被他人更改', en: 'has been changed meanwhile' },
  missing: { zh: '该条目不存在', en: 'does not exist' },
} as const;

/** The refusal of an event whose ledger entry broke a rule of the register; it is evidence and is recorded. */
export function conflictRefusal(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  { register, key, reason }: RegisterConflict,
): StepOutcome & { type: 'rejected' } {
  const title = definition.registers?.[register]?.title ?? { zh: register, en: register };
  const said = rejection(
    'REGISTER_CONFLICT',
    {
      zh: `「${title.zh}」中的 ${key} ${reasons[reason].zh}。`,
      en: `Expected '${key}' to be free for this entry in the ${title.en}, but it ${reasons[reason].en}.`,
    },
    { register, key, reason },
  );
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
