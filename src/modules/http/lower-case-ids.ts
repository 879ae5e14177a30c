import type { FastifyInstance } from 'fastify';
import { idForm, isIdName } from '../forms/index.js';

/** Ids in a path in the form in which they are stored; those in queries and bodies are brought into it where they are checked. */
export function lowerCaseIds(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', ({ params }, _, done) => {
    const named = params as Record<string, string>;
    for (const name in named) {
      const value = named[name];
      if (value !== undefined && isIdName(name)) named[name] = idForm(value);
    }
    done();
  });
}
