import { text } from '../../engine/words.js';

/** How the company ends a contract for what somebody has done, and for what: of the dismissal, and of a sanction that leads to one. */
export const dismissalKinds = { dismissal: text('辞退', 'Dismissal'), expulsion: text('开除', 'Expulsion') };
export type DismissalKind = keyof typeof dismissalKinds;

/** 004-K 第八条, and what 000 第十二条、篇二 4.1, 001 第七条 and 002 篇6、篇7、篇4 name besides. */
export const dismissalGrounds = {
  seriousViolation: text('严重违反规章制度或法律', 'Serious violation of rules or of the law'),
  violation: text('违反规章制度', 'Violation of rules'),
  dereliction: text('严重失职或其他不良行为', 'Serious dereliction or misconduct'),
  fraud: text('提供虚假入职资料或欺诈', 'False data or fraud'),
  incompetence: text('不能胜任工作', 'Not up to the work'),
  probation: text('试用期考核不合格', 'Probation not passed'),
  agreed: text('劳动合同或规定的其他情况', 'Other cases of contract or rules'),
  repeatedOffence: text('多次违反相同规定或被投诉', 'The same offence or complaint again'),
  disclosure: text('泄露公司或客户资料', 'Disclosure of data of the company or of customers'),
  quarrel: text('与客户争吵、冲突', 'Quarrel with a customer'),
};
export type DismissalGround = keyof typeof dismissalGrounds;
