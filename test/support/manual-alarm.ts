import type { Alarm } from '../../src/modules/alarm/index.js';

/** Rings when the test says so, and tells how long the sleeper meant to sleep. */
export class ManualAlarm implements Alarm {
  /** How often it was set. */
  settings = 0;
  /** What it is set to, in milliseconds; `undefined` when it is not set. */
  milliseconds: number | undefined;
  private callback: (() => void) | undefined;
  private readonly waiting: (() => void)[] = [];

  set(milliseconds: number, ring: () => void): void {
    this.settings += 1;
    this.milliseconds = milliseconds;
    this.callback = ring;
    for (const resume of this.waiting.splice(0)) resume();
  }

  clear(): void {
    this.milliseconds = undefined;
    this.callback = undefined;
  }

  /** Rings; resolves when it is set again. */
  async ring(): Promise<void> {
    const { callback } = this;
    if (!callback) throw new Error('Expected the alarm to be set, but it is not.');
    const set = new Promise<void>((resume) => this.waiting.push(resume));
    this.clear();
    callback();
    await set;
  }
}
