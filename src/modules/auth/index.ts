export { AccessGuard } from './access.guard.js';
export { AuthModule } from './auth.module.js';
export { RouteAccess, type GuardedRoute } from './route-access.service.js';
export { Sessions } from './sessions.service.js';
