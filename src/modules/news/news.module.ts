import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/index.js';
import { TasksModule } from '../tasks/index.js';
import { VisibilityModule } from '../visibility/index.js';
import { LiveCounts } from './live-counts.service.js';
import { MyStreamController } from './my-stream.controller.js';
import { NewsDesk } from './news-desk.service.js';

/** Tells everybody what concerns him, while it happens. */
@Module({
  imports: [AuthModule, TasksModule, VisibilityModule],
  controllers: [MyStreamController],
  providers: [LiveCounts, NewsDesk],
})
export class NewsModule {}
