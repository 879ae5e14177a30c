import {
  DefinitionMissing,
  Following,
  hasFollowUps,
  type Envelope,
  type Followed,
  type FollowingCompany,
  type InstanceState,
  type JsonObject,
  type ProcessDefinition,
  type StepOutcome,
} from '../../../engine/index.js';
import type { PersonalValue } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';
import type { NumberPool } from './number-pool.js';

/** Other cases that an event has started and moved, and the personal values that went to them. */
export interface CarriedOn {
  readonly followed: readonly Followed[];
  readonly personal: readonly PersonalValue[];
}

const nothing: CarriedOn = { followed: [], personal: [] };

type Advanced = StepOutcome & { readonly type: 'advanced' };

/** Carries an event on to children and parents, within the batch and so in the same transaction. */
export class FollowingCases {
  constructor(
    private readonly dependencies: Pick<
      BatchDependencies,
      'definitions' | 'forms' | 'vault' | 'policyFor' | 'surroundings'
    >,
    private readonly orgId: string,
    private readonly cases: { load(id: string): Promise<{ readonly state: InstanceState } | undefined> },
    private readonly numbers: Pick<NumberPool, 'take'>,
  ) {}

  /**
   * Nothing is taken into any case yet: all of it succeeds, or none of it is done.
   *
   * @throws FollowingFailed, DamagedRow, DefinitionMissing
   */
  async carryOn(outcome: Advanced, cause: Envelope): Promise<CarriedOn> {
    if (!hasFollowUps(outcome.state, outcome.commands)) return nothing;
    const personal: PersonalValue[] = [];
    const { orgId, dependencies } = this;
    const following = new Following(this.company(personal), cause, outcome);
    for (let next = following.next(); next; next = following.next()) {
      if (next.type === 'start') {
        const numbering = this.dependencies.definitions.find(next.process)?.numbering;
        const numbers = await this.numbers.take({ at: next.envelope.at, numbering });
        const { actor } = next.envelope;
        following.start(next, (definition) => ({
          ...numbers,
          ...dependencies.policyFor(orgId, definition, actor),
        }));
      } else {
        const { instanceId } = next;
        following.step(next, following.known(instanceId) ?? (await this.cases.load(instanceId))?.state);
      }
    }
    return { followed: following.outcomes, personal };
  }

  private company(personal: PersonalValue[]): FollowingCompany {
    const { dependencies, orgId } = this;
    return {
      surroundings: (origin) => dependencies.surroundings(orgId, origin),
      definition: (key, version) => this.definition(key, version),
      admit: (definition, input, of) => {
        const admitted = this.admitted(definition, input, of);
        personal.push(...admitted.values);
        return admitted.data;
      },
    };
  }

  private definition(key: string, version?: number): ProcessDefinition {
    const definition = this.dependencies.definitions.find(key, version);
    if (definition) return definition;
    if (version !== undefined) throw new DefinitionMissing(key, version);
    throw new Error(`Expected the process '${key}' to be installed, but it is not.`);
  }

  private admitted(
    { key, startForm }: ProcessDefinition,
    input: JsonObject,
    of: { readonly instanceId: string; readonly subjectId: string },
  ) {
    const checked = this.dependencies.forms.validateHandedOn(startForm, input);
    if (checked.ok)
      return this.dependencies.vault.protect(startForm, checked.value, { orgId: this.orgId, ...of }, true);
    const faults = checked.errors.map(({ path, message }) => `${path}: ${message.en}`).join(' ');
    throw new Error(`Expected a start form of ${key} from the process that starts it, but found: ${faults}`);
  }
}
