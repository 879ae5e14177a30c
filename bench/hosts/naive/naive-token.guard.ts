import { Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { NaiveTokens } from './naive-tokens.js';

/** A request with the user whom the guard found. */
export interface NaiveRequest {
  readonly headers: { readonly authorization?: string };
  userId: string;
}

@Injectable()
export class NaiveTokenGuard implements CanActivate {
  constructor(private readonly tokens: NaiveTokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<NaiveRequest>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || token === undefined) throw new UnauthorizedException();
    request.userId = await this.tokens.userOf(token).catch(() => {
      throw new UnauthorizedException();
    });
    return true;
  }
}
