import { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Sessions } from '../auth/index.js';
import { CurrentPrincipal, SignedIn, seesEverything, type Principal } from '../access/index.js';
import { ProblemException } from '../http/index.js';
import { Takes } from '../limits/index.js';
import { CaseHistory } from './case-history.service.js';
import { EventTexts } from './event-texts.service.js';
import { LiveRecords } from './live-records.service.js';

/** The records of a case as Server-Sent Events. */
@ApiTags('history')
@Controller('instances/:id/stream')
export class StreamController {
  constructor(
    private readonly cases: CaseHistory,
    private readonly live: LiveRecords,
    private readonly texts: EventTexts,
    private readonly sessions: Sessions,
  ) {}

  /** One event for each record, its `id` the position. `Last-Event-ID` resumes behind that position; without it, and behind the end, the stream begins now. */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', description: 'The position of the last record that was seen', required: false })
  @ApiOkResponse({
    schema: {
      type: 'string',
      description:
        'One event for each record: `id` its position, `event` its kind, `data` a HistoryRecordAnswer as JSON; ' +
        'comments in between keep the connection alive.',
      examples: ['id: 2\nevent: event\ndata: {"position":2,"type":"SUBMIT_FOR_REVIEW"}\n\n'],
    },
  })
  @SignedIn()
  @Takes('stream')
  async stream(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { columns, forGood } = await this.cases.visible(principal, id);
    const { position } = columns;
    const after = lastEventId ? Math.min(resumePosition(lastEventId), position) : position;
    const closed = new AbortController();
    reply.raw.on('close', () => closed.abort());
    reply.header('content-type', 'text/event-stream; charset=utf-8');
    reply.header('cache-control', 'no-store');
    reply.header('x-accel-buffering', 'no');
    // A stream that we end at shutdown must not leave a connection behind that everybody waits for.
    reply.header('connection', 'close');
    await reply.send(Readable.from(this.events({ principal, forGood }, id, after, closed.signal)));
  }

  private async *events(first: Reader, id: string, after: number, closed: AbortSignal): AsyncGenerator<string> {
    // The first bytes tell the client that the stream is open.
    yield ': open\n\n';
    for await (const records of this.live.after(first.principal.orgId, id, after, closed)) {
      const reader = await this.stillReader(first, id);
      if (!reader) return;
      if (records.length === 0) yield ': still here\n\n';
      else yield (await this.texts.of(records, reader)).join('');
    }
  }

  /** The reader as he is now; `undefined` when he may not read on. */
  private async stillReader({ principal, forGood }: Reader, id: string): Promise<Principal | undefined> {
    const reader = this.sessions.current(principal);
    // A part that somebody had in a case stays; a role, or its being his turn, may end.
    if (!reader || (forGood && seesEverything(reader) === seesEverything(principal))) return reader;
    return this.cases.visible(reader, id).then(
      () => reader,
      () => undefined,
    );
  }
}

/** Who began to read, and whether he sees the case for good. */
interface Reader {
  readonly principal: Principal;
  readonly forGood: boolean;
}

function resumePosition(lastEventId: string): number {
  if (/^\d{1,15}$/.test(lastEventId)) return Number(lastEventId);
  throw new ProblemException('HEADER_INVALID', {
    zh: 'Last-Event-ID 应为历史位置。',
    en: 'Expected Last-Event-ID to be a position of the history, but it is not.',
  });
}
