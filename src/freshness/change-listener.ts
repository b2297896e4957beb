import { Client, type ClientConfig } from 'pg';

/** What is done with what the database tells. */
export interface Listening {
  /** From now on every change is told. */
  onOpen(): void;
  /** Something may have changed that was not told. */
  onLost(reason: string): void;
  onTold(told: string): void;
}

interface Options extends Listening {
  readonly connection: ClientConfig;
  readonly channel: string;
  /** Sends a notification by another connection, to see whether it arrives. */
  probe(channel: string, payload: string): Promise<void>;
}

/** How often the connection is asked whether it is still there, and how long it may take, in ms. */
const HEARTBEAT = 1_000;
const SILENCE = 3_000;
/** How long it may take from connecting until the first notification, in ms. */
const OPENING = 3 * SILENCE;
/** How long to wait before the next attempt to connect, at first and at most, in ms. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 5_000;

/** What a probe begins with; everything else is of the triggers. */
const PROBE = 'probe ';

/**
 * Hears what the database tells (LISTEN), on a connection of its own, and connects again whenever that
 * is lost. It is open only once a notification that was sent by another connection has arrived: behind a
 * pool that shares connections none ever does.
 */
export class ChangeListener {
  private client: Client | undefined;
  private isOpen = false;
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT;
  private asked: Promise<void> | undefined;
  private probed: { payload: string; arrived: () => void } | undefined;

  constructor(private readonly options: Options) {}

  async open(): Promise<void> {
    const { connection, channel } = this.options;
    // Knex has hidden the password from whoever copies a connection's settings.
    const { password } = connection;
    // Last, as Strapi's connections may have more time.
    const client = new Client({ ...connection, password, connectionTimeoutMillis: SILENCE });
    this.client = client;
    client.on('error', (error) => this.lose(client, error.message));
    client.on('end', () => this.lose(client, 'the connection was closed'));
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    const silence = setTimeout(() => this.lose(client, 'the database does not answer'), OPENING);
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      await this.probe(channel);
    } catch (error) {
      this.lose(client, (error as Error).message);
      return;
    } finally {
      clearTimeout(silence);
    }
    if (this.client !== client) return;
    this.isOpen = true;
    this.wait = FIRST_WAIT;
    this.options.onOpen();
    this.beat(client);
  }

  /**
   * Resolves once everything has been heard that was committed before the call: PostgreSQL hands a
   * connection its notifications before it answers it (`ProcessNotifyInterrupt` in PostgresMain). Calls
   * that wait at the same time share one question.
   */
  async settled(): Promise<void> {
    if (!this.isOpen) return;
    // The one under way may have been asked before the commit; the next one is asked after it.
    await this.asked;
    this.asked ??= this.ask().finally(() => {
      this.asked = undefined;
    });
    await this.asked;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const { client } = this;
    if (client) this.lose(client, 'the newsroom stops');
    await client?.end().catch(() => undefined);
  }

  private async ask(): Promise<void> {
    const { client } = this;
    if (!client || !this.isOpen) return;
    const silence = setTimeout(() => this.lose(client, 'the database does not answer'), SILENCE);
    try {
      await client.query('select 1');
    } catch (error) {
      this.lose(client, (error as Error).message);
    } finally {
      clearTimeout(silence);
    }
  }

  private beat(client: Client): void {
    this.timer = setTimeout(() => {
      void this.settled().then(() => {
        if (this.client === client) this.beat(client);
      });
    }, HEARTBEAT);
    this.timer.unref();
  }

  private hear(payload: string): void {
    if (payload.startsWith(PROBE)) {
      if (payload === this.probed?.payload) this.probed.arrived();
    } else {
      this.options.onTold(payload);
    }
  }

  private async probe(channel: string): Promise<void> {
    const payload = `${PROBE}${Math.random()}`;
    let overdue: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      this.probed = { payload, arrived: resolve };
      overdue = setTimeout(() => reject(new Error('notifications do not arrive')), SILENCE);
      this.options.probe(channel, payload).catch(reject);
    }).finally(() => clearTimeout(overdue));
  }

  /** A connection that is lost is lost once. */
  private lose(client: Client, reason: string): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.isOpen = false;
    clearTimeout(this.timer);
    client.end().catch(() => undefined);
    this.options.onLost(reason);
    if (this.isClosed) return;
    this.timer = setTimeout(() => void this.open(), this.wait);
    this.timer.unref();
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }
}
