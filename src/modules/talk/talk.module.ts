import { Module } from '@nestjs/common';
import { RuntimeModule } from '../runtime/index.js';
import { VisibilityModule } from '../visibility/index.js';
import { Comments } from './comments.service.js';
import { CommentsController } from './comments.controller.js';
import { Copies } from './copies.service.js';
import { CopiesController } from './copies.controller.js';

/** What people say beside a case. */
@Module({
  imports: [RuntimeModule, VisibilityModule],
  controllers: [CommentsController, CopiesController],
  providers: [Comments, Copies],
})
export class TalkModule {}
