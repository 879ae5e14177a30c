import { Readable } from 'node:stream';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, seesEverything, SignedIn, type Principal } from '../access/index.js';
import { Sessions } from '../auth/index.js';
import { Takes } from '../limits/index.js';
import { CaseVisibility } from '../visibility/index.js';
import { MyStreamQuery } from './my-stream.dto.js';
import { NewsDesk } from './news-desk.service.js';
import type { NewsReader, Watched, WrittenNews } from './news-reader.js';
import { watchedIn, type Wished } from './watch.js';

const description =
  '`open {resumed, revisions}` first: whether nothing was missed since the last event, and the revisions of watched ' +
  'cases, of which nothing that came before is told; `task {id, instanceId, definition, change}` ' +
  'of tasks in the inbox of the caller (`opened`, `changed`, `closed`); `counts` as `GET /me/counts`; ' +
  '`notification {id, instanceId, taskId}`; `record {instanceId, position, kind}` of watched cases; ' +
  '`statistics {definition}` of watched processes, when their figures may be others; `resync` when something may have ' +
  'been missed. Comments in between keep the connection alive.';

/** What concerns the caller, as Server-Sent Events: one stream for everything that is on his screen. */
@ApiTags('sign-in')
@Controller('me/stream')
export class MyStreamController {
  constructor(
    private readonly desk: NewsDesk,
    private readonly sessions: Sessions,
    private readonly visibility: CaseVisibility,
  ) {}

  /**
   * News from now on; behind `Last-Event-ID`, or `after` where a header cannot be set, what was missed. Of cases that
   * the caller may not see, and of processes whose figures are not for him, nothing is told.
   */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', description: 'The id of the last event that was seen', required: false })
  @ApiOkResponse({
    schema: {
      type: 'string',
      description,
      examples: ['id: 5f3a91c2-7\nevent: task\ndata: {"id":"…","instanceId":"…","change":"opened"}\n\n'],
    },
  })
  @SignedIn()
  @Takes('stream')
  async stream(
    @CurrentPrincipal() principal: Principal,
    @Query() { watch, after }: MyStreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Told of from before the revisions are read: nothing falls in between.
    const seen = lastEventId ?? after ?? this.desk.position();
    const watched = await this.permitted(principal, watchedIn(watch));
    const reader = this.desk.open(principal.orgId, principal.userId, watched, seen);
    reply.raw.on('close', () => reader.stop());
    reply.header('content-type', 'text/event-stream; charset=utf-8');
    reply.header('cache-control', 'no-store');
    reply.header('x-accel-buffering', 'no');
    // A stream that we end at shutdown must not leave a connection behind that everybody waits for.
    reply.header('connection', 'close');
    await reply.send(Readable.from(this.events(principal, reader)));
  }

  private async *events(principal: Principal, reader: NewsReader): AsyncGenerator<string> {
    try {
      while (!reader.isStopped) {
        const current = this.sessions.current(principal);
        if (!current) return;
        const news = await this.shown(current, reader.take());
        yield news.length === 0 ? ': still here\n\n' : news.map(({ text }) => text).join('');
        await reader.wait();
      }
    } finally {
      this.desk.leave(reader);
    }
  }

  /** Without what is about cases that he may not see at this moment: a role, or its being his turn, may have ended. */
  private async shown(principal: Principal, news: readonly WrittenNews[]): Promise<readonly WrittenNews[]> {
    const ids = new Set(news.flatMap(({ instanceId }) => instanceId ?? []));
    const visible = await this.visible(principal, ids);
    return news.filter(({ instanceId }) => instanceId === undefined || visible.has(instanceId));
  }

  private async permitted(principal: Principal, { cases, processes }: Wished): Promise<Watched> {
    return {
      cases: await this.visible(principal, cases),
      processes: seesEverything(principal) ? processes : new Set(),
      principals: (principal.standsInFor ?? []).map(({ userId }) => userId),
    };
  }

  /** Those that he may see, with their revisions. */
  private async visible(principal: Principal, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    const seen = await Promise.all(
      [...ids].map((id) =>
        this.visibility.find(principal, id).then(
          ({ columns }) => [[id, columns.revision] as const],
          () => [],
        ),
      ),
    );
    return new Map(seen.flat());
  }
}
