import { isDoneBy } from '../../done-by.js';
import type { RegisterFact } from '../../envelope.js';
import { holdsRole, peopleFacts } from '../../outside-facts.js';
import type { ProcessContext, ProcessEvent } from '../../process-event.js';
import { roles, type Role } from '../../roles.js';
import { at, inBrackets, type Having, type Path } from './path.js';

interface Acting {
  readonly context: ProcessContext<unknown>;
  readonly event: Pick<ProcessEvent, 'actor' | 'onBehalfOf'>;
}

/**
 * A rule: somebody names another person than himself, by a deputy or not; of the request nobody names who made it either.
 *
 * @param on the event, or several
 * @param person the path of who is named
 * @param clause where the manual says so
 */
export const notOneself = <const Type extends string, Person extends Path>(
  on: Type | readonly Type[],
  person: Person,
  clause?: string,
) => ({
  on,
  holds: (known: Having<Person, string> & Acting) => {
    const named = String(at(known, person));
    const isRequester = person.startsWith('request.') && named === known.context.initiator;
    return !isRequester && !isDoneBy(known.event, named);
  },
  zh: `「{title.${person}}」须为他人${inBrackets(clause).zh}，填写的是本人。`,
  en: `Expected '{title.${person}}' to be somebody else${inBrackets(clause).en}, but found the very person who fills it in.`,
});

/**
 * A rule: who is named holds a role. It brings the fact that says so, called after the field: `driver` of `driverId`.
 *
 * @param on the event
 * @param person the path of who is named
 * @param role what he has to be
 * @param clause where the manual says so
 */
export const hasRole = <const Type extends string, Person extends Path>(
  on: Type,
  person: Person,
  role: Role,
  clause?: string,
) => {
  const fact = (person.split('.')[1] ?? '').replace(/Id$/, '');
  return {
    on,
    facts: {
      [fact]: { on, register: peopleFacts, key: person },
    },
    holds: (known: Having<Person, string>) =>
      holdsRole(
        (known as unknown as { readonly facts: Readonly<Record<string, RegisterFact>> }).facts[fact] ?? null,
        role,
      ),
    zh: `「{title.${person}}」须具有「${roles[role].zh}」角色${inBrackets(clause).zh}，{${person}}没有。`,
    en: `Expected '{title.${person}}' to hold the role '${roles[role].en}'${inBrackets(clause).en}, but {${person}} does not.`,
  };
};
