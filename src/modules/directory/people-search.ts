import { normalForm } from '../../engine/index.js';
import type { StoredUser } from '../../persistence/index.js';
import type { DirectoryCopy } from './directory-copy.js';
import { pinyinInitials } from './pinyin-initials.js';

interface Findable {
  readonly user: StoredUser;
  readonly name: string;
  readonly username: string;
  readonly initials: readonly string[];
}

const indices = new WeakMap<DirectoryCopy, readonly Findable[]>();

function indexOf(copy: DirectoryCopy): readonly Findable[] {
  const made =
    indices.get(copy) ??
    copy.users.map((user) => ({
      user,
      name: normalForm(user.name),
      username: normalForm(user.username),
      initials: pinyinInitials(user.name),
    }));
  indices.set(copy, made);
  return made;
}

/**
 * The people who are meant by what somebody types: by name, username, or the initials of the pinyin. Best first: the
 * whole name, then what begins so, then what holds it; who has left comes behind.
 */
export function peopleFor(copy: DirectoryCopy, typed: string): readonly StoredUser[] {
  const wanted = normalForm(typed);
  if (wanted === '') return [];
  return indexOf(copy)
    .flatMap((findable) => {
      const rank = rankOf(findable, wanted);
      return rank === undefined ? [] : [{ user: findable.user, rank: rank + (findable.user.active ? 0 : ranks) }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ user }) => user);
}

const ranks = 5;

function rankOf({ name, username, initials }: Findable, wanted: string): number | undefined {
  if (name === wanted || username === wanted) return 0;
  if (initials.includes(wanted)) return 1;
  if (name.startsWith(wanted) || username.startsWith(wanted)) return 2;
  if (initials.some((one) => one.startsWith(wanted))) return 3;
  return name.includes(wanted) || username.includes(wanted) ? 4 : undefined;
}
