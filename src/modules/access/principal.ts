import type { Role } from '../../engine/index.js';
import type { StoodInFor } from '../../persistence/index.js';

/** Who is asking: known from the token, with the roles of this moment. */
export interface Principal {
  readonly orgId: string;
  readonly userId: string;
  readonly roles: readonly Role[];
  /** That of the person when the token was issued. */
  readonly epoch: number;
  /** When his token expires, RFC 3339 UTC. */
  readonly expiresAt: string;
  /** Those whom he stands in for at this moment; absent where there is nobody. */
  readonly standsInFor?: readonly StoodInFor[];
}

/** Whoever has one of them watches over the house. */
export const rolesThatSeeEverything: readonly Role[] = ['Administrator', 'Auditor', 'ProcessOwner'];

/** Whether he may see every case, and not only those he has a part in. */
export const seesEverything = ({ roles }: Pick<Principal, 'roles'>): boolean =>
  roles.some((role) => rolesThatSeeEverything.includes(role));

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard; `null` on a public route. */
    principal: Principal | null;
  }
}
