import { initiator } from '../assignment.js';
import type { Events } from './events.js';
import { OptionalRemark, Remark } from './remark.js';
import { RequestChanges } from './request-changes.js';
import { text } from './text.js';

/** What an approver may send. */
export const approvalEvents = {
  APPROVE: { title: text('同意', 'Approve'), form: OptionalRemark },
  REJECT: { title: text('驳回', 'Reject'), form: Remark },
  RETURN: { title: text('退回', 'Return'), form: Remark },
} as const satisfies Events;

/** The requester submits his request, and what he corrects in it. */
export const submission = {
  SUBMIT: { title: text('提交', 'Submit'), form: RequestChanges, corrects: true },
} as const satisfies Events;

/** The requester withdraws. */
export const withdrawal = {
  WITHDRAW: { title: text('撤回', 'Withdraw'), form: OptionalRemark, by: initiator() },
} as const satisfies Events;

/** What most requests take: the requester submits and withdraws, and approvers approve, reject and return. */
export const requestEvents = { ...submission, ...approvalEvents, ...withdrawal } as const;
