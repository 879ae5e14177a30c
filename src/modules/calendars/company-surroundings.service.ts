import { Injectable } from '@nestjs/common';
import { liveSurroundings, type LiveSurroundings } from '../../engine/index.js';
import { DirectoryService } from '../directory/index.js';
import { Calendars, type CaseOrigin } from './calendars.js';

/** What a step may ask about an organisation at this moment: its people, and its calendars. */
@Injectable()
export class CompanySurroundings {
  constructor(
    private readonly directory: DirectoryService,
    private readonly calendars: Calendars,
  ) {}

  /** For a case: it is counted by the calendar of its process, or of the department that it comes from. */
  of(orgId: string, origin: CaseOrigin): LiveSurroundings {
    return liveSurroundings(this.directory.directory(orgId), this.calendars.ofCase(orgId, origin));
  }
}
