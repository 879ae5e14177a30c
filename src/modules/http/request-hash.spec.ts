import type { FastifyRequest } from 'fastify';
import { requestHash } from './request-hash.js';

const request = (over: Partial<FastifyRequest> = {}): FastifyRequest =>
  ({ method: 'POST', url: '/api/v1/users', bodyBytes: Buffer.from('{"password":"a b c"}'), ...over }) as FastifyRequest;

describe('the hash of a request', () => {
  it('is the same for the same request on the same server', () => {
    expect(requestHash('secret', request())).toBe(requestHash('secret', request()));
  });

  it.each([{ method: 'PUT' }, { url: '/api/v1/users?x=1' }, { bodyBytes: Buffer.from('{}') }, { bodyBytes: null }])(
    'is another one with %j',
    (other) => {
      expect(requestHash('secret', request(other))).not.toBe(requestHash('secret', request()));
    },
  );

  it('tells nothing to somebody who guesses the body but does not know the secret', () => {
    expect(requestHash('secret', request())).not.toBe(requestHash('guess', request()));
  });
});
