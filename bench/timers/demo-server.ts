import type { Target } from '../load/target.js';

/** How often the server tells new figures. */
const pauseMilliseconds = 1_000;

/** What the benchmark asks of a server besides the load: to move its clock, and how many timers have fired. */
export class DemoServer {
  private constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  static async of({ host, port }: Target): Promise<DemoServer> {
    const base = `http://${host}:${port}`;
    const answer = await fetch(`${base}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password: 'guicheng-demo' }),
    });
    return new DemoServer(base, ((await answer.json()) as { accessToken: string }).accessToken);
  }

  async moveClock(advance: string): Promise<void> {
    const answer = await fetch(`${this.base}/api/v1/demo/clock`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ advance }),
    });
    if (!answer.ok) throw new Error(`Expected the clock to be moved, but found ${await answer.text()}.`);
  }

  async timers(): Promise<{ readonly fired: number; readonly lagSeconds: number }> {
    const page = await (await fetch(`${this.base}/metrics`)).text();
    return {
      fired: Number(/^guicheng_timers_total\{result="fired"\} (\d+)$/m.exec(page)?.[1] ?? 0),
      lagSeconds: Number(/^guicheng_timer_lag_seconds (\S+)$/m.exec(page)?.[1] ?? NaN),
    };
  }

  pause(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}
