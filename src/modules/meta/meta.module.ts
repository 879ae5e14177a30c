import { Module } from '@nestjs/common';
import { MetaController } from './meta.controller.js';

/** What a page has to know before somebody signs in. */
@Module({ controllers: [MetaController] })
export class MetaModule {}
