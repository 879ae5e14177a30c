import type { AnyTransitionConfig } from 'xstate';
import type { LocalizedText } from '../localized-text.js';
import { notifyInitiator } from '../vocabulary.js';
import { waysOf } from './decisions.js';
import type { Scope } from './scope.js';
import { states, type AnyState } from './state.js';
import { taskState, type TaskSaid } from './task-state.js';
import { text } from './text.js';

/** The state in which a chain begins whose first approver is not always asked. */
export interface Beginning<Name extends string = string> {
  readonly name: Name;
  readonly title: LocalizedText;
  /** The clause of the process when absent. */
  readonly clause?: string;
}

/** Where a chain of approvals leads: a state, or transitions with guards and actions. */
export interface ApprovalWays<On extends object, Begins extends string = string> {
  /** Leads to the first approver who is to be asked: levels decide the chain. The first is always asked when absent. */
  readonly begins?: Beginning<Begins>;
  /** With the last approval. */
  readonly approved: Way<On, 'APPROVE'>;
  /** To `rejected` when absent. */
  readonly rejected?: Way<On, 'REJECT'>;
  /** Back to the `draft` when absent. */
  readonly returned?: Way<On, 'RETURN'>;
  /** What each decision does besides. */
  readonly actions?: object;
  /** What the requester is told of a return: that his request was returned, when absent. */
  readonly tells?: LocalizedText;
  /** Other events that each of its states accepts; WITHDRAW where the process has it, when absent. */
  readonly on?: On;
}

type Way<On, Type extends string> = On extends { readonly [Taken in Type]?: infer Ways } ? Ways : never;

export interface ApprovalWaysSaid {
  readonly begins?: Beginning;
  readonly approved: unknown;
  readonly rejected?: unknown;
  readonly returned?: unknown;
  readonly actions?: object;
  readonly tells?: LocalizedText;
  readonly on?: object;
}

export type Link = Omit<TaskSaid, 'decisions'> & { readonly when?: string; readonly decisions?: object };

/** One approver after another; each may reject or return. */
export function approvals(
  scope: Scope,
  {
    begins,
    approved,
    rejected = 'rejected',
    returned: back = 'draft',
    tells = returned(scope.title),
    actions = [],
    on = {},
  }: ApprovalWaysSaid,
  chain: Readonly<Record<string, Link>>,
): Readonly<Record<string, AnyState>> {
  const links = Object.entries(chain);
  if (!begins && links[0]?.[1].when !== undefined)
    throw new TypeError(`Expected the first approver '${links[0][0]}' to be asked always, but he has a condition.`);
  for (const [name, { decisions = {} }] of links)
    if (Object.keys(decisions).length > 0)
      throw new TypeError(
        `Expected the approver '${name}' to be asked for a decision of the chain, but found ${Object.keys(decisions).join(', ')}.`,
      );
  const { APPROVE = [], REJECT = [], RETURN = [] } = waysOf({ APPROVE: approved, REJECT: rejected, RETURN: back });
  const told = notifyInitiator(tells);
  const approvers = states(chain, ({ when: _, ...work }, name) => {
    const later = links.slice(links.findIndex(([other]) => other === name) + 1);
    const besides = (way: AnyTransitionConfig, ...more: readonly object[]): AnyTransitionConfig => ({
      ...way,
      actions: [...[way.actions ?? []].flat(), ...[actions].flat(), ...more] as never,
    });
    const decisions = {
      APPROVE: onward(later, APPROVE).map((way) => besides(way)),
      REJECT: REJECT.map((way) => besides(way)),
      RETURN: RETURN.map((way) => besides(way, told)),
    };
    return taskState(scope, name, { ...work, decisions, on });
  });
  return begins ? { [begins.name]: beginning(scope, begins, onward(links, APPROVE)), ...approvers } : approvers;
}

const beginning = (scope: Scope, { title, clause = scope.clause }: Beginning, ways: readonly object[]): AnyState => ({
  meta: { title, clause },
  always: ways as never,
});

/** To the next approver who is to be asked, or to the end of the chain. */
function onward(later: readonly (readonly [string, Link])[], approved: readonly object[]): readonly object[] {
  const sure = later.findIndex(([, { when }]) => when === undefined);
  const asked = sure === -1 ? later : later.slice(0, sure + 1);
  const ways = asked.map(([target, { when }]) => (when === undefined ? { target } : { guard: when, target }));
  return sure === -1 ? [...ways, ...approved] : ways;
}

/** What a requester is told whose request was returned. */
export const returned = ({ zh, en }: LocalizedText): LocalizedText => text(`${zh}已退回`, `${en}: returned`);
