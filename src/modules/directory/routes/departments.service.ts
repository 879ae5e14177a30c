import { Injectable } from '@nestjs/common';
import type { StoredDepartment } from '../../../persistence/index.js';
import type { Principal } from '../../access/index.js';
import { DirectoryCopy } from '../directory-copy.js';
import { DirectoryChanges } from '../directory-changes.service.js';
import { DirectoryService } from '../directory.service.js';
import type { ChangeDepartmentRequest } from './change-department.dto.js';
import type { CreateDepartmentRequest } from './create-department.dto.js';
import type { DepartmentAnswer } from './department.dto.js';
import { faultsOfDepartment } from './directory-rules.js';
import { departmentTaken, noSuchDepartment, refuseFaults } from './people-problems.js';

/** The departments of an organisation. */
@Injectable()
export class DepartmentsService {
  constructor(
    private readonly directory: DirectoryService,
    private readonly changes: DirectoryChanges,
  ) {}

  /** At most `limit` departments, ascending by id, after the one named. */
  async list(orgId: string, limit: number, after = ''): Promise<readonly DepartmentAnswer[]> {
    const copy = await this.directory.current(orgId);
    return copy.departments
      .filter(({ id }) => id > after)
      .slice(0, limit)
      .map((department) => answerOf(department, copy));
  }

  /** @throws ProblemException `CONFLICT` for an id that is taken, `PAYLOAD_INVALID` for what is not there */
  async create({ orgId, userId }: Principal, request: CreateDepartmentRequest): Promise<DepartmentAnswer> {
    const { id, name, parentId = null, headId = null } = request;
    const { answer } = await this.changes.change({ orgId, userId, reason: request.reason }, (contents) => {
      if (contents.departments.some((other) => other.id === id)) throw departmentTaken(id);
      const copy = new DirectoryCopy(contents);
      const department = { id, nameZh: name.zh, nameEn: name.en, parentId, headId: copy.idNamed(headId) };
      refuseFaults(faultsOfDepartment(department, contents));
      return { departments: [department], answer: answerOf(department, copy) };
    });
    return answer;
  }

  /** @throws ProblemException `NOT_FOUND`, `PAYLOAD_INVALID` */
  async change({ orgId, userId }: Principal, id: string, request: ChangeDepartmentRequest): Promise<DepartmentAnswer> {
    const { answer } = await this.changes.change({ orgId, userId, reason: request.reason }, (contents) => {
      const before = contents.departments.find((department) => department.id === id);
      if (!before) throw noSuchDepartment();
      const copy = new DirectoryCopy(contents);
      const named = changed(before, request);
      const department = { ...named, headId: copy.idNamed(named.headId) };
      refuseFaults(faultsOfDepartment(department, contents));
      return { departments: [department], answer: answerOf(department, copy) };
    });
    return answer;
  }
}

const changed = (before: StoredDepartment, { name, parentId, headId }: ChangeDepartmentRequest): StoredDepartment => ({
  id: before.id,
  nameZh: name?.zh ?? before.nameZh,
  nameEn: name?.en ?? before.nameEn,
  parentId: parentId === undefined ? before.parentId : parentId,
  headId: headId === undefined ? before.headId : headId,
});

const answerOf = (
  { id, nameZh, nameEn, parentId, headId }: StoredDepartment,
  people: Pick<DirectoryCopy, 'user'>,
): DepartmentAnswer => ({
  id,
  name: { zh: nameZh, en: nameEn },
  parentId,
  headId,
  headName: headId === null ? null : (people.user(headId)?.name ?? null),
});
