import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedTextAnswer } from '../http/index.js';

/** Whose server it is. */
export class OrganisationAnswer {
  readonly name!: LocalizedTextAnswer;
  /** IANA name: the console shows times in it. */
  readonly timeZone!: string;
}

/** How somebody signs in. */
export class SignInWays {
  readonly password!: boolean;
}

/** Somebody of the demo company. */
export class DemoPersonAnswer {
  readonly username!: string;
  readonly name!: string;
  readonly department!: LocalizedTextAnswer | null;
  readonly roles!: LocalizedTextAnswer[];
}

/** The demo company, to be looked at from every chair. */
export class DemoAnswer {
  /** That of everybody, as they were seeded. */
  readonly password!: string;
  readonly people!: DemoPersonAnswer[];
}

/** What a page has to know before somebody signs in. */
export class MetaAnswer {
  readonly version!: string;
  readonly organisation!: OrganisationAnswer | null;
  @ApiProperty({ format: 'date-time', description: 'What the clock of the cases shows' })
  readonly now!: string;
  readonly signIn!: SignInWays;
  /** After so long without a touch the console asks for the password again; `null`: never. */
  readonly idleLockMinutes!: number | null;
  /** Only on a demo server. */
  readonly demo?: DemoAnswer;
}
