import { payloadProblem, ProblemException } from '../../http/index.js';
import type { FieldError } from '../../forms/index.js';

/** @throws ProblemException `PAYLOAD_INVALID` when there is any fault */
export function refuseFaults(faults: readonly FieldError[]): void {
  if (faults.length > 0) throw payloadProblem(faults);
}

export const noSuchUser = (): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: '应为目录中的人员，但没有此人。',
    en: 'Expected a person of the directory, but there is no such person.',
  });

export const noSuchDepartment = (): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: '应为目录中的部门，但没有此部门。',
    en: 'Expected a department of the directory, but there is no such department.',
  });

export const noSuchRole = (): ProblemException =>
  new ProblemException('NOT_FOUND', {
    zh: '应为制度中的角色，但没有此角色。',
    en: 'Expected a role of the rulebook, but there is no such role.',
  });

export const usernameTaken = (username: string): ProblemException =>
  new ProblemException('CONFLICT', {
    zh: `用户名应尚未使用，但“${username}”已有人使用。`,
    en: `Expected a username that is free, but somebody has '${username}' already.`,
  });

export const departmentTaken = (id: string): ProblemException =>
  new ProblemException('CONFLICT', {
    zh: `部门标识应尚未使用，但已有部门“${id}”。`,
    en: `Expected an id that is free, but there is a department '${id}' already.`,
  });

export const lastAdministrator = (): ProblemException =>
  new ProblemException('CONFLICT', {
    zh: '至少应有一位在职的系统管理员，但此更改后将没有。',
    en: 'Expected at least one active administrator to remain, but after this change there would be none.',
  });
