interface Verb {
  readonly zh: string;
  readonly en: string;
}

const both = (zh: string, en: string): Verb => ({ zh, en });

/** What the engine and people do besides the events of a process. */
export const actVerbs: Readonly<Record<string, Verb>> = {
  'xstate.init': both('发起', 'Started'),
  CLAIM: both('认领', 'Claimed'),
  RELEASE: both('放回', 'Released'),
  SUSPEND: both('挂起', 'Suspended'),
  RESUME: both('恢复', 'Resumed'),
  RESCHEDULE: both('重新计算时限', 'Limits counted again'),
  TRANSFER: both('转办', 'Transferred'),
  DELEGATE: both('委派', 'Delegated'),
  OPINE: both('提出意见', 'Gave an opinion'),
  RECALL: both('撤回委派', 'Recalled'),
  ADD_SIGNER: both('加签', 'Signer added'),
  REMOVE_SIGNER: both('减签', 'Signer removed'),
  SEND_BACK: both('退回', 'Sent back'),
  ASSIGN: both('指派', 'Assigned'),
  TAKE_BACK: both('拿回', 'Taken back'),
  WITHDRAW: both('撤回', 'Withdrawn'),
  REMIND: both('催办', 'Reminded'),
  CC: both('抄送', 'Copied'),
  COMMENT: both('评论', 'Commented'),
  ATTACH: both('添加附件', 'Attached'),
  TERMINATE: both('终止', 'Terminated'),
  MODIFY: both('跳转', 'Modification asked for'),
  CONFIRM_MODIFICATION: both('确认跳转', 'Modification confirmed'),
  CANCEL_MODIFICATION: both('撤销跳转', 'Modification cancelled'),
  HAND_OVER: both('移交', 'Handed over'),
  REASSIGN: both('重新分派', 'Reassigned'),
  timer: both('期限届满', 'A limit has passed'),
  child: both('子流程有结果', 'A child has ended'),
  effect: both('服务有结果', 'A service has answered'),
};
