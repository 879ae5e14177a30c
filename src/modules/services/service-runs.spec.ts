import type { ServiceProvider } from './service-provider.js';
import { ServiceRuns } from './service-runs.service.js';

describe('ServiceRuns', () => {
  let signal: AbortSignal | undefined;
  /** Never ends, whatever its signal says. */
  const deaf: ServiceProvider = {
    service: 'deaf',
    run: (_, of) => {
      signal = of.signal;
      return new Promise(() => undefined);
    },
  };
  const run = { runId: 'run', orgId: 'org', instanceId: 'case' };

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('waits half a minute for a provider that does not mind its signal', async () => {
    const ended = new ServiceRuns().run(deaf, {}, run);
    const refused = expect(ended).rejects.toThrow("Expected the service 'deaf' to end within 30 s, but it did not.");
    jest.advanceTimersByTime(29_999);
    expect(signal?.aborted).toBe(false);
    jest.advanceTimersByTime(1);
    expect(signal?.aborted).toBe(true);
    await refused;
  });

  it('holds up no server that stops', async () => {
    const runs = new ServiceRuns();
    const refused = expect(runs.run(deaf, {}, run)).rejects.toThrow('the server stops');
    runs.onModuleDestroy();
    await refused;
  });

  it('leaves nothing behind of a run that has ended', async () => {
    const provider: ServiceProvider = {
      service: 'quick',
      run: (input, of) => {
        signal = of.signal;
        return Promise.resolve(input);
      },
    };
    const runs = new ServiceRuns();
    expect(await runs.run(provider, { amount: 1 }, run)).toEqual({ amount: 1 });
    runs.onModuleDestroy();
    expect([signal?.aborted, jest.getTimerCount()]).toEqual([false, 0]);
  });
});
