import { Controller, Get, Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { QueryFailedError } from 'typeorm';
import { createLogger, NestLogger } from '../logging/index.js';
import { createAdapter } from './create-adapter.js';
import { ProblemException } from './problem.exception.js';
import { ProblemFilter } from './problem.filter.js';
import { RouteCatalogue } from './route-catalogue.js';

@Controller()
class FailingController {
  @Get('defect')
  defect(): void {
    const said = Object.assign(new Error('duplicate key in /srv/guicheng'), { code: '23505' });
    throw new QueryFailedError('INSERT INTO person VALUES ($1)', ['林晓'], said);
  }

  @Get('nothing')
  nothing(): void {
    throw Object.assign(Object.create(null) as object, { statusCode: 418, message: 'a teapot of /srv/guicheng' });
  }

  @Get('conflict')
  conflict(): void {
    throw new ProblemException(
      'CONFLICT',
      { zh: '应为甲，实为乙。', en: 'Expected one, but found another.' },
      { found: 2 },
    );
  }
}

@Module({
  controllers: [FailingController],
  providers: [RouteCatalogue, { provide: APP_FILTER, useClass: ProblemFilter }],
})
class FailingModule {}

describe('ProblemFilter', () => {
  const log: string[] = [];
  let application: NestFastifyApplication;

  beforeAll(async () => {
    const logger = createLogger('warn', { write: (line) => void log.push(line) });
    application = await NestFactory.create<NestFastifyApplication>(
      FailingModule,
      createAdapter(logger, 'a secret of this test'),
      {
        logger: new NestLogger(logger),
        bodyParser: false,
      },
    );
    await application.init();
  });
  afterAll(() => application.close());
  beforeEach(() => log.splice(0));

  const get = (url: string, language = 'en') =>
    application.inject({ method: 'GET', url, headers: { 'accept-language': language } });

  it('words a problem in the language of the caller', async () => {
    const answer = await get('/conflict?why=not', 'zh');
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toEqual({
      type: 'urn:guicheng:problem:CONFLICT',
      title: '与现状冲突',
      status: 409,
      detail: '应为甲，实为乙。',
      instance: '/conflict',
      code: 'CONFLICT',
      found: 2,
    });
    expect(log).toEqual([]);
  });

  it.each(['/defect', '/nothing'])('tells nothing about our defect %s', async (url) => {
    const answer = await get(url);
    expect(answer).toMatchObject({ statusCode: 500 });
    expect(answer.json()).toMatchObject({ code: 'UNEXPECTED', status: 500 });
    expect(answer.payload).not.toMatch(/INSERT|person|duplicate|srv|teapot|at \w+/);
  });

  it('logs our defect with its route and stack, but without the data of the query', async () => {
    await get('/defect');
    expect(log).toHaveLength(1);
    const entry = JSON.parse(log[0] ?? '') as { level: number; route: string; err: { stack: string } };
    expect(entry).toMatchObject({ level: 50, method: 'GET', route: '/defect', err: { type: 'QueryFailedError' } });
    expect(entry.err.stack).toContain('problem.filter.spec');
    expect(log[0]).not.toContain('林晓');
  });
});
