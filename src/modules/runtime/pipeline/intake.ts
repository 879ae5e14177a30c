import {
  asChartEvent,
  declaredFor,
  step,
  type Envelope,
  type FormClass,
  type InstanceState,
  type ProcessDefinition,
  type StepRequest,
} from '../../../engine/index.js';
import type { PersonalValue } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';
import { originOf } from '../../calendars/index.js';
import type { FieldError } from '../../forms/index.js';
import type { Uploads } from './uploads.js';
import type { PipelineResult, StartCommand, StepCommand } from './pipeline-command.js';

/** A payload that has passed its form, with its personal values taken out for the vault. */
export interface Admitted {
  readonly envelope: Envelope;
  readonly personal: readonly PersonalValue[];
}

export type Admission =
  { readonly admitted: Admitted } | { readonly refused: PipelineResult & { readonly type: 'invalid' | 'rejected' } };

const invalid = (errors: readonly FieldError[]): Admission => ({ refused: { type: 'invalid', errors } });

/** Checks payloads against the forms of the definition and keeps personal values out of everything behind it. */
export class Intake {
  constructor(
    private readonly dependencies: Pick<BatchDependencies, 'forms' | 'vault' | 'surroundings' | 'names'>,
    private readonly uploads: Pick<Uploads, 'use'>,
  ) {}

  start(command: StartCommand, definition: ProcessDefinition): Admission {
    return this.admit(command, definition.startForm, 'input');
  }

  step(
    sent: StepCommand,
    definition: ProcessDefinition,
    state: InstanceState,
    request: StepRequest | undefined,
  ): Admission {
    const command = { ...sent, envelope: asChartEvent(definition, state, this.withPrincipalsId(sent)) };
    const { envelope } = command;
    const declared = declaredFor(definition, envelope);
    if (!declared) return { admitted: { envelope, personal: [] } };
    // The body of an event has its form under `data`; that of an act is the form.
    const admission = this.admit(command, declared.form, sent.envelope.kind === 'event' ? 'data' : '');
    if ('admitted' in admission) return { admitted: this.withoutComment(admission.admitted, command) };
    // An event that cannot be sent at all is the better answer than a faulty form.
    const surroundings = this.dependencies.surroundings(command.orgId, originOf(state));
    const outcome = step(definition, state, { ...envelope, data: {} }, surroundings, request);
    if (outcome.type === 'rejected' && outcome.rejection.code !== 'GUARD_REFUSED') {
      return { refused: { type: 'rejected', rejection: outcome.rejection, state } };
    }
    return admission;
  }

  /** Whom the sender stands in for may be named by his username. */
  private withPrincipalsId({ envelope, orgId }: StepCommand): Envelope {
    const { onBehalfOf } = envelope;
    if (onBehalfOf === undefined) return envelope;
    return { ...envelope, onBehalfOf: this.dependencies.names(orgId).activePerson(onBehalfOf) ?? onBehalfOf };
  }

  /** What somebody says about people goes to the vault like what he fills in about them. */
  private withoutComment({ envelope, personal }: Admitted, { orgId, instanceId }: StepCommand): Admitted {
    const { comment, actor: subjectId } = envelope;
    if (typeof comment !== 'string') return { envelope, personal };
    const { reference, value } = this.dependencies.vault.protectText('comment', comment, {
      orgId,
      instanceId,
      subjectId,
    });
    return { envelope: { ...envelope, comment: reference }, personal: [...personal, value] };
  }

  /** @param under the field of the body that the form stands in; empty where the body is the form */
  private admit(command: StartCommand | StepCommand, form: FormClass | undefined, under: string): Admission {
    const { envelope, orgId, instanceId } = command;
    const inBody = (path: string): string => [under, path].filter(Boolean).join('.');
    if (!form) {
      const unexpected = Object.keys(envelope.data);
      if (unexpected.length === 0) return { admitted: { envelope, personal: [] } };
      return invalid(
        unexpected.map((name) => ({
          path: inBody(name),
          rule: 'whitelist',
          message: { zh: '该事件不带数据，却有此字段。', en: 'Expected no data for this event, but found this field.' },
        })),
      );
    }
    const checked = this.dependencies.forms.validate(form, envelope.data, this.dependencies.names(orgId));
    if (!checked.ok) return invalid(checked.errors.map((error) => ({ ...error, path: inBody(error.path) })));
    const used = this.uploads.use(form, checked.value, { actor: envelope.actor, instanceId });
    if ('errors' in used) return invalid(used.errors.map((error) => ({ ...error, path: inBody(error.path) })));
    const { files, names } = used;
    const { data, values } = this.dependencies.vault.protect(form, checked.value, {
      orgId,
      instanceId,
      subjectId: envelope.actor,
    });
    const attached = files.length === 0 ? {} : { attachments: files };
    return { admitted: { envelope: { ...envelope, data, ...attached }, personal: [...values, ...names] } };
  }
}
