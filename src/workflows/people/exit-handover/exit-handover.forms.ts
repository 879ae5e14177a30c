import { Choice, Day, Flag, Items, Optional, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { Departure } from '../departure.js';

export class Handover extends Departure {
  @Optional() @Flag('员工已自行离岗', 'The employee has left already') absent?: boolean;
}

/** 承接人与交接日 (004-C 一4；004-K 第十二条). */
export class Arrangement {
  @Person('承接人', 'Successor') successorId!: string;
  @Day('交接日', 'Day of the handover') handoverOn!: string;
}

/** Who has taken over: what the leaver held in the system goes to him. */
export class HandoverOutcome {
  @Optional() @Person('承接人', 'Successor') successorId?: string;
}

/** 004-K 第十三条; 工作、工具、办公用品、资料 (004-C 一4①). */
const kinds = {
  work: text('工作、待办及未了业务', 'Work and pending business'),
  tools: text('工具、办公用品', 'Tools and office supplies'),
  documents: text('图书、文书、档案等资料', 'Books, documents and files'),
  seals: text('公用印章、戳记', 'Seals and stamps'),
  money: text('现金、借款、票据、帐册、凭证', 'Cash, loans, bills, books and vouchers'),
  openItems: text('办公系统未尽事项、重要经营资料', 'Open items of the office system, business data'),
  systems: text('电脑系统、帐户密码', 'Computer system, accounts and passwords'),
  training: text('对承接人的培训', 'Training of the successor'),
  relations: text('社会关系及客户关系', 'Social and customer relations'),
};

export class HandoverItem {
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('内容', 'What it is', { longest: 500, onRecord: true }) what!: string;
}

/** 《离职交接单》. */
export class ExitHandoverForm {
  @Items('交接事项', 'What is handed over', () => HandoverItem) items!: HandoverItem[];
}

/** 信息部 (004-C 一4③); the last three for a system administrator (004-K 第十三条7). */
export class AccountsClosed {
  @Flag('工号、网络账户已删除或注销', 'Work number and network accounts deleted') accounts!: boolean;
  @Flag('电脑资料已交接', 'Computer media handed over') media!: boolean;
  @Flag('服务器超级用户密码已交接', 'Super-user password handed over') superUser!: boolean;
  @Flag('各应用系统完整', 'Application systems complete') applications!: boolean;
}

/** 行政部检查资产状况 (000 篇三 1.2.3). */
export class AssetsReturned {
  @Flag('有损坏或丢失并已赔偿', 'Something was damaged or lost, and is compensated') compensated!: boolean;
}

/** 账务结清 (000 篇一 第十四条；004-T 二3). */
export class AccountsSettled {
  @Flag('账目已报销', 'Expense accounts cleared') expenses!: boolean;
  @Flag('欠款已归还', 'Loans repaid') loans!: boolean;
}

export class Unfinished {
  @FreeText('未办结的手续', 'What is unfinished', { longest: 4000 }) unfinished!: PersonalText;
}
