import { Module } from '@nestjs/common';
import { RuntimeModule } from '../runtime/index.js';
import { VisibilityModule } from '../visibility/index.js';
import { AttachmentSweeper } from './attachment-sweeper.service.js';
import { Attachments } from './attachments.service.js';
import { AttachmentsController } from './attachments.controller.js';

/** Files of cases: received, kept once for each content, given out, forgotten. */
@Module({
  imports: [RuntimeModule, VisibilityModule],
  controllers: [AttachmentsController],
  providers: [Attachments, AttachmentSweeper],
})
export class AttachmentsModule {}
