import type { LocalizedText } from '../../engine/index.js';
import type { DirectoryContents } from '../../persistence/index.js';
import { delegationOf, overlap, type Delegation } from '../directory/index.js';
import type { FieldError } from '../forms/index.js';

const longestMilliseconds = 366 * 24 * 60 * 60 * 1000;

const fault = (path: string, rule: string, zh: string, en: string): FieldError => {
  const message: LocalizedText = { zh, en };
  return { path, rule, message };
};

/** What is wrong with a delegation that is to begin, beside the form of its fields. @param now RFC 3339 UTC */
export function faultsOfDelegation(
  asked: Delegation,
  { users, delegations }: Pick<DirectoryContents, 'users' | 'delegations'>,
  isProcess: (key: string) => boolean,
  now: string,
): readonly FieldError[] {
  const { principalId, deputyId, startsAt, endsAt, processes } = asked;
  const isActive = (id: string): boolean => users.some((user) => user.id === id && user.active);
  const faults: FieldError[] = [];
  for (const [path, id] of [
    ['principalId', principalId],
    ['deputyId', deputyId],
  ] as const)
    if (!isActive(id))
      faults.push(
        fault(path, 'exists', '应为在职人员的编号或用户名。', 'Expected the id or the username of somebody active.'),
      );
  if (deputyId === principalId)
    faults.push(fault('deputyId', 'notOneself', '不能由本人代理本人。', 'Expected somebody else as the deputy.'));
  if (endsAt <= startsAt)
    faults.push(fault('endsAt', 'afterStart', '结束应晚于开始。', 'Expected an end that is after the start.'));
  else if (endsAt <= now)
    faults.push(fault('endsAt', 'notOver', '结束时间已过。', 'Expected an end that is still to come.'));
  else if (Date.parse(endsAt) - Date.parse(startsAt) > longestMilliseconds)
    faults.push(fault('endsAt', 'atMostAYear', '代理期限至多一年。', 'Expected a year at the most.'));
  (processes ?? []).forEach((key, index) => {
    if (!isProcess(key))
      faults.push(
        fault(
          `processes.${index}`,
          'exists',
          `没有流程「${key}」。`,
          `Expected a process that is installed, but there is no '${key}'.`,
        ),
      );
  });
  return faults.length > 0 ? faults : faultsBeside(asked, delegations.map(delegationOf));
}

/** What of it cannot stand beside what holds at the same time, in the same process. */
function faultsBeside(asked: Delegation, others: readonly Delegation[]): readonly FieldError[] {
  const { principalId, deputyId } = asked;
  const beside = others.filter((one) => overlap(one, asked));
  if (beside.some((one) => one.principalId === principalId))
    return [
      fault(
        'startsAt',
        'noOverlap',
        '此期间在同一流程中已有代理人，请先结束原有代理。',
        'Expected a time in which nobody else stands in, but there is a deputy in the same process: end that first.',
      ),
    ];
  if (beside.some((one) => one.principalId === deputyId))
    return [
      fault(
        'deputyId',
        'noDeputyOfDeputy',
        '代理人在此期间已委托他人代理，不能再代理他人。',
        'Expected a deputy who is there himself, but somebody stands in for him at that time.',
      ),
    ];
  if (beside.some((one) => one.deputyId === principalId))
    return [
      fault(
        'principalId',
        'noDeputyOfDeputy',
        '被代理人在此期间正代理他人，不能再委托代理。',
        'Expected somebody who stands in for nobody at that time, because a deputy has no deputy.',
      ),
    ];
  return [];
}
