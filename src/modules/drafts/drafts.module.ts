import { Module } from '@nestjs/common';
import { Drafts } from './drafts.service.js';
import { DraftsController } from './drafts.controller.js';

/** Forms that people have begun and not submitted. */
@Module({ controllers: [DraftsController], providers: [Drafts] })
export class DraftsModule {}
