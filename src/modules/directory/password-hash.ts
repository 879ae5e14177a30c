import { argon2id, hash, verify } from 'argon2';

/** What OWASP's Password Storage Cheat Sheet asks of argon2id: 19 MiB, two passes, one lane. */
const cost = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The PHC string of a password. It carries its salt and its cost, so that the cost may rise later. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether the password is the one of this PHC string; `false` also for a string that is none. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password).catch(() => false);
