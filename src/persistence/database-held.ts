/** The server process that serves a SQLite file. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** RFC 3339. */
  readonly since: string;
}

/** Another server process serves this SQLite file. The message is for people, in both languages. */
export class DatabaseHeld extends Error {
  constructor(file: string, holder: Holder | undefined) {
    const who = holder
      ? [
          `process ${holder.pid} on ${holder.host} has held it since ${holder.since}`,
          `${holder.host} 上的进程 ${holder.pid} 自 ${holder.since} 起占用`,
        ]
      : ['another process holds it', '已被另一进程占用'];
    super(
      `Expected to be the only server of ${file}, but ${who[0]}. Stop that one first; for several servers use ` +
        `PostgreSQL (DATABASE_URL=postgres://…) / 一个 SQLite 文件只能由一个服务进程使用：${file} ${who[1]}。` +
        '请先停止该进程；需要多个服务进程时请改用 PostgreSQL（DATABASE_URL=postgres://…）',
    );
  }
}
