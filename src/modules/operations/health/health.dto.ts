/** That the process runs, or serves. */
export class HealthAnswer {
  readonly status!: 'live' | 'ready';
}
