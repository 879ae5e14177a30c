import type { FastifyInstance } from 'fastify';

const uuidInCapitals = /^(?=.*[A-F])[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** A UUID means the same in capitals (RFC 9562), so it does in a path: every id is stored in lower case. */
export function lowerCaseIds(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', ({ params }, _, done) => {
    const named = params as Record<string, string>;
    for (const name in named) {
      const value = named[name];
      if (/id$/i.test(name) && value !== undefined && uuidInCapitals.test(value)) named[name] = value.toLowerCase();
    }
    done();
  });
}
