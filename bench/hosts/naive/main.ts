import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openDatabase, UnitOfWork, type Database } from '../../../src/persistence/index.js';
import { NaiveModule } from './naive.module.js';

/** The reference that Guicheng is measured against: a well-meant Nest project without the pipeline. */
async function main(): Promise<void> {
  const database = await openDatabase(process.env['DATABASE_URL'] ?? '');
  const module = NaiveModule.over(withPlainPlans(database));
  const application = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: ['warn', 'error', 'fatal'],
  });
  application.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await application.listen(Number(process.env['PORT']), process.env['HOST'] ?? '127.0.0.1');
  process.once('SIGTERM', () => {
    void application.close().then(() => database.close());
  });
}

/** Guicheng's writing connections plan for its own bulk statements; repositories are better off without that. */
function withPlainPlans(database: Database): Database {
  if (database.dialect === 'sqlite') return database;
  return { ...database, unitOfWork: new UnitOfWork(database.reader, 'postgres') };
}

void main();
