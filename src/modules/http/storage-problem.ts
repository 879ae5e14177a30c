import type { LocalizedText } from '../../engine/index.js';
import { OutcomeUnknown, type StorageReason, type StorageUnavailable } from '../../persistence/index.js';
import { ProblemException } from './problem.exception.js';

const reasons: Readonly<Record<StorageReason, LocalizedText>> = {
  full: { zh: '数据库所在磁盘已满', en: 'its disk is full' },
  locked: { zh: '数据库被另一程序锁定', en: 'another program holds a lock on it' },
  readOnly: { zh: '数据库只读，无法写入', en: 'it can only be read' },
  damaged: { zh: '数据库文件已损坏', en: 'its file is damaged' },
  failing: { zh: '数据库读写出错', en: 'reading or writing it fails' },
  unreachable: { zh: '数据库无应答', en: 'it does not answer' },
};

/** Why the database cannot be used, to be shown to people. */
export const storageReasonText = (reason: StorageReason): LocalizedText => reasons[reason];

/** What is answered when the database has failed and not the request. */
export function storageProblem(failure: StorageUnavailable | OutcomeUnknown): ProblemException {
  const { reason } = failure;
  const { zh, en } = reasons[reason];
  if (failure instanceof OutcomeUnknown) {
    return new ProblemException(
      'OUTCOME_UNKNOWN',
      {
        zh: `数据库未说明提交的结果（${zh}），请求可能已生效，也可能未生效。请用同一 Idempotency-Key 重发；未带此键时，请先查看是否已生效。`,
        en: `Expected the database to say how the commit ended, but it did not (${en}): the request has taken effect or it has not. Repeat it with the same Idempotency-Key; without one, look first.`,
      },
      { reason },
    );
  }
  return new ProblemException(
    'NOT_READY',
    {
      zh: `${zh}，未作任何更改，请稍后重试。`,
      en: `Expected a database that can be used, but ${en}. Nothing was changed; try again soon.`,
    },
    { reason },
  );
}
