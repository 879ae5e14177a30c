import { text } from './text.js';

/** How most requests end. `approved` and `rejected` tell the requester. */
export const approved = { title: text('已批准', 'Approved'), tells: text('申请已批准', 'Your request was approved') };
export const rejected = { title: text('已驳回', 'Rejected'), tells: text('申请已被驳回', 'Your request was rejected') };
/** With the reason, where the requester gave one. */
export const withdrawn = {
  title: text('已撤回', 'Withdrawn'),
  output: ({ event: { data: { reason, remark } = {} } }: Withdrawing) => reasonIn(reason ?? remark),
};

interface Withdrawing {
  readonly event: { readonly data?: { readonly reason?: unknown; readonly remark?: unknown } };
}

const reasonIn = (reason: unknown) => (reason === undefined ? {} : { reason });

/** Those that a chart has by itself where something leads there. */
export const standardEndings = { approved, rejected, withdrawn };
