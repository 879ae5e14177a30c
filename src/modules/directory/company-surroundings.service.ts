import { Injectable } from '@nestjs/common';
import { defaultCalendar, liveSurroundings, type LiveSurroundings } from '../../engine/index.js';
import { DirectoryService } from './directory.service.js';

/** What a step may ask about an organisation at this moment: its people, and its calendar. */
@Injectable()
export class CompanySurroundings {
  constructor(private readonly directory: DirectoryService) {}

  of(orgId: string): LiveSurroundings {
    return liveSurroundings(this.directory.directory(orgId), defaultCalendar);
  }
}
