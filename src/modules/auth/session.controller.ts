import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/index.js';
import { mustComeFromConsole } from './console-header.js';
import { endedSession, sessionCookie } from './session-cookie.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';
import { tokenSeconds } from './token.service.js';

const consoleHeader = ApiHeader({
  name: 'X-Guicheng',
  description: 'That the console asks, and no other page for it',
  required: true,
  schema: { type: 'string', enum: ['console'] },
});

/** The session of a browser: the token in a cookie that no script sees. Other clients send a bearer token. */
@ApiTags('sign-in')
@Controller('auth/session')
@Public()
export class SessionController {
  constructor(private readonly service: SignInService) {}

  /** Signs a browser in. What changes something with the cookie needs the header `X-Guicheng: console`. */
  @Post()
  @HttpCode(204)
  @consoleHeader
  @ApiNoContentResponse({ headers: { 'Set-Cookie': { description: 'The session', schema: { type: 'string' } } } })
  async begin(
    @Body() { username, password }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    mustComeFromConsole(request);
    const token = await this.service.signIn(username, password, request.ip);
    void reply.header('set-cookie', sessionCookie(token, tokenSeconds, request.protocol === 'https'));
  }

  /** Signs the browser out. */
  @Delete()
  @HttpCode(204)
  @consoleHeader
  @ApiNoContentResponse({ headers: { 'Set-Cookie': { description: 'No session', schema: { type: 'string' } } } })
  end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    mustComeFromConsole(request);
    void reply.header('set-cookie', endedSession(request.protocol === 'https'));
  }
}
