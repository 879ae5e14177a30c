import { Inject, Injectable } from '@nestjs/common';
import {
  factsAskedBy,
  why,
  type Attempt,
  type Clock,
  type Condition,
  type InstanceState,
  type LiveSurroundings,
  type ProcessDefinition,
  type RegisterFact,
} from '../../engine/index.js';
import { InstanceBatchStore, ManagedBulkTransaction, type BulkTransaction } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../access/index.js';
import { CompanySurroundings, originOf } from '../calendars/index.js';
import { definitionMissingProblem } from '../damage/index.js';
import { CLOCK, Database } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService, inNames, type DirectoryCopy } from '../directory/index.js';
import { VaultService } from '../vault/index.js';
import { InstanceReader } from './instance-reader.service.js';
import { factsOf } from './pipeline/facts-of.js';
import type { ConditionAnswer, WhyAnswer } from './why.dto.js';

/** Answers why somebody may send an event or do an act now, or why not. */
@Injectable()
export class Why {
  private readonly reading: BulkTransaction;

  constructor(
    database: Database,
    private readonly reader: InstanceReader,
    private readonly registers: InstanceBatchStore,
    private readonly definitions: DefinitionRegistry,
    private readonly directory: DirectoryService,
    private readonly surroundings: CompanySurroundings,
    private readonly vault: VaultService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.reading = new ManagedBulkTransaction(database.dialect, database.reader.manager);
  }

  /** @throws ProblemException NOT_FOUND, DATA_DAMAGED, DEFINITION_NOT_INSTALLED */
  async of(principal: Principal, id: string, type: string, taskId?: string): Promise<WhyAnswer> {
    const state = await this.reader.state(principal, id);
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    if (!definition) throw definitionMissingProblem({ key, version });
    const surroundings = this.surroundings.of(state.orgId, originOf(state));
    const asked = {
      type,
      actor: principal.userId,
      administers: principal.roles.includes('Administrator'),
      at: this.clock.now(),
      ...(taskId === undefined ? {} : { taskId }),
    };
    const proof = await this.proof(definition, state, asked, surroundings, seesEverything(principal));
    const copy = this.directory.copy(state.orgId);
    const { title, holds, conditions = [] } = proof;
    const answer = { type, title, holds, conditions: conditions.map((one) => presented(one, copy)) };
    const [revealed] = await this.vault.reveal(principal.orgId, [answer as never], principal);
    return revealed as unknown as WhyAnswer;
  }

  /** What a register holds is told to those who may send the event, whom a dry run would tell it too. */
  private async proof(
    definition: ProcessDefinition,
    state: InstanceState,
    asked: Attempt,
    surroundings: LiveSurroundings,
    seesAll: boolean,
  ): Promise<Condition> {
    const proof = why(definition, state, asked, surroundings);
    if (proof.holds !== null && !seesAll) return proof;
    return why(
      definition,
      state,
      { ...asked, facts: await this.facts(definition, state, asked, surroundings) },
      surroundings,
    );
  }

  private async facts(
    definition: ProcessDefinition,
    state: InstanceState,
    asked: Attempt,
    surroundings: LiveSurroundings,
  ): Promise<Readonly<Record<string, RegisterFact | undefined>>> {
    const { requests, none } = factsAskedBy(definition, state, asked);
    const names = new Set(requests.map(({ name }) => name));
    if (names.size === 0) return Object.fromEntries(none.map((name) => [name, undefined]));
    const known = Object.entries(definition.facts ?? {}).filter(([name]) => names.has(name));
    const approaching = {
      definition: { ...definition, facts: Object.fromEntries(known) },
      envelope: {
        id: '',
        kind: 'event',
        type: asked.type,
        data: {},
        actor: asked.actor,
        at: asked.at,
        facts: {},
        correlationId: '',
      },
      context: state.snapshot.context,
    } as const;
    const [facts = {}] = await factsOf(this.registers, this.reading, state.orgId, () => surroundings, [approaching]);
    return { ...Object.fromEntries(none.map((name) => [name, undefined])), ...facts };
  }
}

function presented(
  { conditions, who, help, values, found, ...plain }: Condition,
  copy: DirectoryCopy,
): ConditionAnswer {
  const person = (id: string) => ({ id, name: copy.user(id)?.name ?? id });
  return {
    ...plain,
    ...(found ? { found: inNames(copy, found) } : {}),
    ...(values
      ? {
          values: values.map((one) => {
            const name = typeof one.value === 'string' ? copy.user(one.value)?.name : undefined;
            return { ...one, text: name === undefined ? inNames(copy, one.text) : { zh: name, en: name } };
          }),
        }
      : {}),
    ...(who ? { who: who.map(person) } : {}),
    ...(help ? { help: help.map((one) => ({ ...one, people: one.people.map(person) })) } : {}),
    ...(conditions ? { conditions: conditions.map((one) => presented(one, copy)) } : {}),
  };
}
