import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { roles, type Clock } from '../../engine/index.js';
import { Public } from '../access/index.js';
import { Configuration } from '../configuration/index.js';
import { CLOCK } from '../database/index.js';
import { demoCompanyId, demoPassword, DirectoryService } from '../directory/index.js';
import type { DemoAnswer, MetaAnswer } from './meta.dto.js';
import { version } from './version.js';

/** The chairs that show most of the product, first. */
const order: readonly string[] = [
  ...['legal', 'sales.rep1', 'fin.reviewer', 'tech.head', 'sales.director', 'gm', 'engineer1', 'psc.agent'],
  ...['auditor', 'admin', 'owner'],
];

/** What everybody may know of this server. */
@ApiTags('sign-in')
@Controller('meta')
@Public()
export class MetaController {
  constructor(
    private readonly configuration: Configuration,
    private readonly directory: DirectoryService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Version, organisation, clock and ways to sign in; of the demo company its people too. */
  @Get()
  get(): MetaAnswer {
    const ids = this.directory.organisations();
    const organisation = ids.length === 1 && ids[0] !== undefined ? this.directory.copy(ids[0]).organisation : null;
    const isDemo = this.configuration.demo && organisation?.id === demoCompanyId;
    return {
      version,
      organisation: organisation && {
        name: { zh: organisation.nameZh, en: organisation.nameEn },
        timeZone: organisation.timeZone,
      },
      now: this.clock.now(),
      signIn: { password: true },
      idleLockMinutes: this.configuration.idleLockMinutes || null,
      ...(isDemo ? { demo: this.demo() } : {}),
    };
  }

  private demo(): DemoAnswer {
    const copy = this.directory.copy(demoCompanyId);
    const place = (username: string): number => (order.includes(username) ? order.indexOf(username) : order.length);
    const people = copy.users
      .filter(({ active }) => active)
      .sort((one, other) => place(one.username) - place(other.username))
      .map(({ id, username, name, departmentId }) => {
        const department = departmentId === null ? undefined : copy.department(departmentId);
        return {
          username,
          name,
          department: department ? { zh: department.nameZh, en: department.nameEn } : null,
          roles: copy.rolesOf(id).map((role) => roles[role]),
        };
      });
    return { password: demoPassword, people };
  }
}
