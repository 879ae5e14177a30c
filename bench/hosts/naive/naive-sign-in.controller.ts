import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { personId } from '../../workload/people.js';
import { NaiveSignInDto } from './naive-case.dto.js';
import { NaiveTokens } from './naive-tokens.js';

/** Hands out tokens to the people of the plan; signing in is not measured. */
@Controller()
export class NaiveSignInController {
  constructor(private readonly tokens: NaiveTokens) {}

  @Post('api/v1/auth/login')
  @HttpCode(200)
  async signIn(@Body() { username }: NaiveSignInDto): Promise<{ readonly accessToken: string }> {
    return { accessToken: await this.tokens.issue(personId(username)) };
  }

  @Get('health/ready')
  ready(): { readonly status: string } {
    return { status: 'ok' };
  }
}
