import type { RefusalReason } from '../../../engine/index.js';
import type { Sealing } from './contract-review.forms.js';
import { originalsNeeded, type ContractReviewContext } from './review-form.js';

/** Why a guard of the chart says no. */
export const contractReviewRefusals: Readonly<Record<string, RefusalReason>> = {
  standardTemplate: {
    zh: '合同必须使用公司标准合同模板（000 篇三 4.1.1；001 篇三 2.3），但本合同使用自拟文本。',
    en: 'Expected a draft on the company standard template (000 篇三 4.1.1; 001 篇三 2.3), but found an own text.',
  },
  discountStated: {
    zh: '超权限折扣须写明申请的折扣，但表单未写明。',
    en: 'Expected the requested discount, because it is beyond authority (001 篇三 2.3), but the form states none.',
  },
  beyondAuthority: {
    zh: '报价在权限之内，无须上报审批。',
    en: 'Expected a discount beyond authority, but it is within authority or approved.',
  },
  priceApproved: {
    zh: '超权限报价须先获批准（001 篇三 2.3），但未获批准。',
    en: 'Expected the discount to be approved first (001 篇三 2.3), but it was not.',
  },
  opinionDue: {
    zh: '该评审人的意见无需填写或已填写。',
    en: 'Expected a reviewer whose opinion is due, but it is not called for or already given.',
  },
  returnedByReviewer: {
    zh: '没有评审人退回。',
    en: 'Expected a reviewer to have returned the contract, but none has.',
  },
  reviewFormComplete: {
    zh: '提交最终审批须附完整的《合同评审表》（000 篇三 4.1.3），但尚缺评审意见；请重新提交评审以补齐。',
    en: 'Expected a complete review form with the opinion of every reviewer (000 篇三 4.1.3), but an opinion is missing; submit for review again to have it added.',
  },
  changeReviewed: {
    zh: '协商后的修改须先重新评审（contract.reReviewOnChange），但终稿与评审稿不同；请重新提交评审。',
    en: 'Expected the terms that were reviewed (contract.reReviewOnChange), but the final version changes them; submit it for review again.',
  },
  changeStated: {
    zh: '最终版须如实写明评审后有无修改、修改了什么（000 篇三 4.1.3），但填写前后不一致。',
    en: 'Expected the final version to say whether and what was changed since the review (000 篇三 4.1.3), but what is filled in does not agree.',
  },
  priceWithinAuthority: {
    zh: '最终版的价格须在权限之内或已获批准（001 篇三 2.3），但该价格尚未获批准；请重新提交评审，或写明未超出权限。',
    en: 'Expected a final price that is within authority or approved (001 篇三 2.3), but this one is not approved; submit it for review again, or state that it is within authority.',
  },
  documentFilledIn: {
    zh: '严禁在空白文件上盖章（001 篇一 第三十八条），但文件未填写完整。',
    en: 'Expected a document that is filled in, because blank documents are never stamped (001 篇一 第三十八条), but it is blank.',
  },
  enoughOriginals: {
    zh: '财务部、行政部须各存一份原件（000 篇三 4.1.4），但原件份数不足。',
    en: 'Expected an original for finance and one for administration (000 篇三 4.1.4), but there are too few originals.',
    compared: ({ context, event }: { context: ContractReviewContext; event: { readonly data: Sealing } }) => ({
      zh: `需要 ${originalsNeeded(context)} 份，填写的是 ${event.data.originals} 份。`,
      en: `${originalsNeeded(context)} originals are needed, found ${event.data.originals}.`,
    }),
  },
  contractNumberFree: {
    zh: '合同编号须唯一，但合同档案中已有该编号。',
    en: 'Expected a contract number that is free, but the contract archive holds it already.',
  },
};
