import { Client } from 'pg';
import { connectionSettings } from './postgres-pool.js';

const firstRetryMilliseconds = 100;
const longestRetryMilliseconds = 10_000;

export interface ListenerCallbacks {
  payload(text: string): void;
  /** The connection was away, so notifications may have been missed. */
  reconnected(): void;
  failed(error: unknown): void;
}

/** Listens on one PostgreSQL channel with a connection of its own and comes back when that breaks. */
export class PostgresListener {
  private client: Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private delay = firstRetryMilliseconds;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly callbacks: ListenerCallbacks,
  ) {}

  /** Resolves once it listens; a first connection that fails is retried in the background. */
  async start(): Promise<void> {
    await this.connect(false);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(again: boolean): Promise<void> {
    const client = new Client({ connectionString: this.url, ...connectionSettings });
    client.on('notification', ({ payload }) => this.callbacks.payload(payload ?? ''));
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, undefined));
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
      this.delay = firstRetryMilliseconds;
      if (again) this.callbacks.reconnected();
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: Client, error: unknown): void {
    if (this.stopped || client !== this.client) return;
    this.client = undefined;
    if (error !== undefined) this.callbacks.failed(error);
    client.end().catch(() => undefined);
    this.retry = setTimeout(() => void this.connect(true), this.delay);
    this.retry.unref();
    this.delay = Math.min(this.delay * 2, longestRetryMilliseconds);
  }
}
