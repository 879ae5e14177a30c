import type { DamagedRow, DefinitionMissing } from '../../engine/index.js';
import { ProblemException } from '../http/index.js';

/** What the row itself answers instead of its content. */
export const damagedProblem = ({ table, key }: Pick<DamagedRow, 'table' | 'key'>): ProblemException =>
  new ProblemException(
    'DATA_DAMAGED',
    {
      zh: '数据应与写入时一致，但已在数据库中被更改，无法读取；管理员会收到通知。',
      en: 'Expected the data as it was written, but somebody has changed it in the database and it cannot be read; an administrator is told.',
    },
    { table, key },
  );

/** What a case answers that needs a version of its process which this server does not have. */
export const definitionMissingProblem = ({ key, version }: Pick<DefinitionMissing, 'key' | 'version'>) =>
  new ProblemException(
    'DEFINITION_NOT_INSTALLED',
    {
      zh: `应已安装流程「${key}」第 ${version} 版，但本服务器没有；该事项只能查看。`,
      en: `Expected version ${version} of the process '${key}', but this server does not have it; the case can only be read.`,
    },
    { definition: { key, version } },
  );
