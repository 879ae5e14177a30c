/** That the process runs, or serves. */
export class HealthAnswer {
  readonly status!: 'live' | 'ready';
  /** Only where it is more than five minutes: for how long the oldest timer has been due that has not fired. */
  readonly timerLagSeconds?: number;
}
