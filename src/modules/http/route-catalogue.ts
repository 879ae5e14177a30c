import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';

export interface Route {
  readonly method: string;
  /** With its parameters, for example `/api/v1/users/:id`. */
  readonly path: string;
}

/** Every route that Fastify serves, whoever registered it. HEAD is not listed: it is served wherever GET is. */
@Injectable()
export class RouteCatalogue {
  private readonly found: Route[] = [];

  constructor(host: HttpAdapterHost<FastifyAdapter>) {
    host.httpAdapter.getInstance().addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD') this.found.push({ method: one, path: url });
    });
  }

  get routes(): readonly Route[] {
    return this.found;
  }

  /** The methods that are served at the path of a request; none for a path that nobody serves. */
  methodsAt(path: string): readonly string[] {
    const segments = path.split('/');
    const methods = new Set(this.found.filter((route) => matches(route.path, segments)).map(({ method }) => method));
    return [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  }
}

function matches(pattern: string, segments: readonly string[]): boolean {
  const expected = pattern.split('/');
  if (expected.at(-1) === '*') return segments.length >= expected.length && expected.slice(0, -1).every(fits);
  return expected.length === segments.length && expected.every(fits);

  function fits(part: string, index: number): boolean {
    return part.startsWith(':') ? segments[index] !== '' : part === segments[index];
  }
}
