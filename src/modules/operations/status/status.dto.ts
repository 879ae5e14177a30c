import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedTextAnswer } from '../../http/index.js';

/** How many there are. */
export class NumberAnswer {
  readonly value!: number;
  /** There are more than can be counted quickly. */
  readonly capped!: boolean;
}

/** Why nothing can be written now. */
export class StorageTroubleAnswer {
  readonly reason!: string;
  readonly message!: LocalizedTextAnswer;
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

/** How the server is, for who runs it. */
export class StatusAnswer {
  readonly version!: string;
  /** That of Node.js. */
  readonly runtime!: string;
  readonly database!: 'sqlite' | 'postgres';
  /** When this server process began. */
  @ApiProperty({ format: 'date-time' })
  readonly startedAt!: string;
  @ApiProperty({ format: 'date-time', description: 'What the clock of the cases shows' })
  readonly now!: string;
  /** `null` while the database takes writes. */
  readonly storageTrouble!: StorageTroubleAnswer | null;
  /** For how long the oldest timer of all organisations has been due that has not fired. */
  readonly timerLagSeconds!: number;
  readonly lateTimers!: NumberAnswer;
  readonly waitingDeliveries!: NumberAnswer;
  readonly openIncidents!: NumberAnswer;
  /** How many processes are installed. */
  readonly processes!: number;
}
