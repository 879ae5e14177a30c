import type { DirectoryContents, StoredUser } from '../../persistence/index.js';
import { somebodyAdministers } from './routes/directory-rules.js';
import { lastAdministrator, noSuchUser } from './routes/people-problems.js';

/** A new password and a deactivation end every token that the person has, for good. */
export const endsTokens = (before: StoredUser, after: StoredUser): boolean =>
  before.passwordHash !== after.passwordHash || (before.active && !after.active);

/** @throws ProblemException `CONFLICT` when nobody active could administer with this person as he would be stored */
export function mustLeaveAnAdministrator(user: StoredUser, { users, assignments }: DirectoryContents): void {
  if (user.active) return;
  const administrators = assignments.flatMap(({ role, userId }) => (role === 'Administrator' ? [userId] : []));
  const staying = users.filter(({ id }) => id !== user.id);
  if (administrators.includes(user.id) && !somebodyAdministers(staying, administrators)) throw lastAdministrator();
}

/**
 * The person as he is once he has left; `undefined` where he had left before.
 *
 * @throws ProblemException `NOT_FOUND`, or `CONFLICT` when no administrator would be left
 */
export function withoutPerson(id: string, contents: DirectoryContents): StoredUser | undefined {
  const before = contents.users.find((user) => user.id === id);
  if (!before) throw noSuchUser();
  if (!before.active) return undefined;
  const left = { ...before, active: false, tokenEpoch: before.tokenEpoch + 1 };
  mustLeaveAnAdministrator(left, contents);
  return left;
}
