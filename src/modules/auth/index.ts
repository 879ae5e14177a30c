export { AccessGuard } from './access.guard.js';
export { Public, RequiresRole, SignedIn, type Access } from './access.js';
export { AuthModule } from './auth.module.js';
export { CurrentPrincipal } from './current-principal.js';
export { PasswordChecks } from './password-checks.js';
export { seesEverything, type Principal } from './principal.js';
export { RouteAccess, type GuardedRoute } from './route-access.service.js';
export { Sessions } from './sessions.service.js';
