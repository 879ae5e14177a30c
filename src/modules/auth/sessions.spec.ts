import type { DirectoryService } from '../directory/index.js';
import { Sessions } from './sessions.service.js';

describe('a session', () => {
  let now = '2026-03-01T08:00:00.000Z';
  let active = true;
  let tokenEpoch = 3;
  const directory = {
    copy: () => ({ user: () => ({ active, tokenEpoch }), standsInFor: () => [] }),
    rolesOf: () => ['Auditor'],
  } as unknown as DirectoryService;
  const sessions = new Sessions(directory, { now: () => now }, { now: () => now });
  const token = { orgId: 'demo', userId: 'anna', epoch: 3, expiresAt: '2026-03-01T16:00:00.000Z' };

  beforeEach(() => {
    now = '2026-03-01T08:00:00.000Z';
    active = true;
    tokenEpoch = 3;
  });

  it('has the roles of this moment', () => {
    expect(sessions.current(token)).toEqual({ ...token, roles: ['Auditor'] });
  });

  it('has ended at the moment when the token expires', () => {
    now = token.expiresAt;
    expect(sessions.current(token)).toBeUndefined();
  });

  it('has ended for somebody who was deactivated', () => {
    active = false;
    expect(sessions.current(token)).toBeUndefined();
  });

  it('has ended for good once the person has another epoch', () => {
    tokenEpoch = 4;
    expect(sessions.current(token)).toBeUndefined();
  });
});
