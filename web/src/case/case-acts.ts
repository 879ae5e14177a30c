import type { Instance, Me } from '../api/types';

/** What people and administrators do to a case as a whole. */
export type CaseAct =
  | 'withdraw'
  | 'takeBack'
  | 'cc'
  | 'suspend'
  | 'resume'
  | 'terminate'
  | 'modify'
  | 'confirmModification'
  | 'cancelModification';

/** Which are offered to somebody. Whether one is possible now says the server, with its reason. */
export function caseActsFor(instance: Instance, me: Me): readonly CaseAct[] {
  const { status, suspended, startedBy, decidedTasks, events, modification } = instance;
  const isActive = status === 'active';
  const goesOn = isActive && !suspended;
  // Where the process itself has the event, it stands among the verbs.
  const hasOwn = events.some(({ type }) => type === 'WITHDRAW');
  const acts: readonly (readonly [CaseAct, boolean])[] = [
    ['takeBack', goesOn && decidedTasks.length > 0],
    ['withdraw', goesOn && startedBy.id === me.id && !hasOwn],
    ['cc', true],
    ...(me.permissions.includes('administer')
      ? ([
          ['suspend', goesOn],
          ['resume', isActive && Boolean(suspended)],
          ['terminate', isActive || status === 'error'],
          ['modify', (goesOn || status === 'error') && !modification],
          // Four eyes: whoever has asked for it cannot confirm it.
          ['confirmModification', Boolean(modification) && modification?.by.id !== me.id],
          ['cancelModification', Boolean(modification)],
        ] as const)
      : []),
  ];
  return acts.flatMap(([act, isOffered]) => (isOffered ? [act] : []));
}
