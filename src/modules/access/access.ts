import { SetMetadata } from '@nestjs/common';
import type { Role } from '../../engine/index.js';

/** What a route needs. A route that names nothing is refused at the start of the server. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'role'; readonly anyOf: readonly Role[] };

export const accessKey = 'guicheng:access';

/** Open to everybody, also without a token. */
export const Public = () => SetMetadata<string, Access>(accessKey, { kind: 'public' });

/** Open to everybody in the directory; what they see is decided by the route. */
export const SignedIn = () => SetMetadata<string, Access>(accessKey, { kind: 'signedIn' });

/** Open to people who hold at least one of the roles. */
export const RequiresRole = (...anyOf: readonly [Role, ...Role[]]) =>
  SetMetadata<string, Access>(accessKey, { kind: 'role', anyOf });
