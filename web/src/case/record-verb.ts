import type { Definition, HistoryRecord } from '../api/types';
import type { Language, Localized } from '../language/language';

const both = (zh: string, en: string): Localized => ({ zh, en });

/** What the engine and people do besides the events of a process. */
const known: Readonly<Record<string, Localized>> = {
  'xstate.init': both('发起', 'Started'),
  CLAIM: both('认领', 'Claimed'),
  RELEASE: both('放回', 'Released'),
  SUSPEND: both('暂停', 'Suspended'),
  RESUME: both('恢复', 'Resumed'),
  RESCHEDULE: both('期限重新计算', 'Limits counted again'),
  TRANSFER: both('转办', 'Transferred'),
  DELEGATE: both('委派', 'Delegated'),
  ADD_SIGNER: both('加签', 'Signer added'),
  REMOVE_SIGNER: both('减签', 'Signer removed'),
  SEND_BACK: both('退回', 'Sent back'),
  TAKE_BACK: both('撤回', 'Taken back'),
  REMIND: both('催办', 'Reminded'),
  CC: both('抄送', 'Copied'),
  COMMENT: both('评论', 'Commented'),
  ATTACHMENT: both('附件', 'Attached'),
  TERMINATE: both('终止', 'Terminated'),
  MODIFY: both('调整', 'Modified'),
  HAND_OVER: both('移交', 'Handed over'),
  REASSIGN: both('办理人变更', 'Reassigned'),
  timer: both('期限届满', 'A limit has passed'),
  child: both('子流程有结果', 'A child has ended'),
  effect: both('服务有结果', 'A service has answered'),
};

/** What a record did, in one word or two. */
export function verbOf({ type, kind }: HistoryRecord, definition: Definition | undefined, language: Language): string {
  const title = definition?.events.find((event) => event.type === type)?.title ?? known[type] ?? known[kind];
  return title?.[language] ?? type;
}
