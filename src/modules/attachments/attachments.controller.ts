import { Readable } from 'node:stream';
import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../engine/index.js';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, HandlesRepeats, ListQuery, Repeats, TakesFile, ThroughPipeline, type Page } from '../http/index.js';
import { Takes } from '../limits/index.js';
import { Runtime, sendAnswer, writeOptions } from '../runtime/index.js';
import { AttachmentAnswer, UploadAnswer, UploadRequest } from './attachment.dto.js';
import { Attachments } from './attachments.service.js';
import { contentDisposition } from './file-name.js';

/** Files of cases. */
@ApiTags('attachments')
@Controller()
export class AttachmentsController {
  constructor(
    private readonly attachments: Attachments,
    private readonly runtime: Runtime,
    private readonly repeats: Repeats,
  ) {}

  /** Uploads a file for a form that names it by its id: of a start, or of an event. Unused, it is forgotten after a day. */
  @Post('attachments')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadRequest })
  @ApiCreatedResponse({ type: UploadAnswer })
  @SignedIn()
  @Takes('upload')
  @TakesFile()
  @HandlesRepeats()
  async upload(
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadAnswer> {
    return this.attachments.receive(principal, request, async (staged, file) => {
      await this.attachments.putBytes(staged, file);
      return this.repeats.serve(request, reply, async () => {
        await this.attachments.stage(staged, file);
        reply.header('location', '/api/v1/attachments');
        return this.attachments.uploaded(staged);
      });
    });
  }

  /** Attaches a file to a case, for all who may see it; also to one that is suspended or has ended. */
  @Post('instances/:id/attachments')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadRequest })
  @ApiCreatedResponse({ type: AttachmentAnswer })
  @SignedIn()
  @Takes('upload')
  @TakesFile()
  @ThroughPipeline()
  async attach(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Json> {
    await this.attachments.mustSee(principal, id);
    return this.attachments.receive(principal, request, async (staged, file) => {
      await this.attachments.putBytes(staged, file);
      await this.attachments.stage(staged, file);
      const note = { type: 'ATTACH', data: { attachment: staged.id } } as const;
      let isTaken = false;
      try {
        const answer = await this.runtime.note(principal, id, note, writeOptions(request));
        isTaken = answer.headers['Idempotency-Replayed'] === undefined;
        return sendAnswer(reply, answer);
      } finally {
        if (!isTaken) await this.attachments.forget(staged);
      }
    });
  }

  /** The files of a case, oldest first: those that were attached to it, and those of its forms. */
  @Get('instances/:id/attachments')
  @ApiPage(AttachmentAnswer)
  @SignedIn()
  list(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ListQuery,
  ): Promise<Page<Json>> {
    return this.attachments.list(principal, id, query);
  }

  /** The bytes of a file. A browser saves it and shows nothing of it. */
  @Get('instances/:id/attachments/:attachment')
  @ApiOkResponse({
    headers: { 'Content-Disposition': { description: 'The name of the file', schema: { type: 'string' } } },
    // The type is that of the file.
    content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
  })
  @SignedIn()
  async download(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachment', ParseUUIDPipe) attachment: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, name, bytes } = await this.attachments.open(principal, id, attachment);
    void reply.header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(Readable.from(bytes, { objectMode: false }), {
      type: file.type === 'text/plain' ? 'text/plain; charset=utf-8' : file.type,
      disposition: contentDisposition(name),
      length: file.size,
    });
  }
}
