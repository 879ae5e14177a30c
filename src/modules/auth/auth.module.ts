import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { HttpModule } from '../http/index.js';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { AccessGuard } from './access.guard.js';
import { AuthController } from './auth.controller.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnTokensController } from './own-tokens.controller.js';
import { RouteAccess } from './route-access.service.js';
import { Sessions } from './sessions.service.js';
import { SessionController } from './session.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { TokenService } from './token.service.js';

/** Sign-in, and the guard that stands before every route. */
@Module({
  imports: [DiscoveryModule, HttpModule, OrganisationLogModule],
  controllers: [AuthController, OwnPasswordController, OwnTokensController, SessionController],
  providers: [TokenService, Sessions, SignInService, SignInThrottle, RouteAccess, AccessGuard],
  exports: [AccessGuard, RouteAccess, Sessions],
})
export class AuthModule {}
