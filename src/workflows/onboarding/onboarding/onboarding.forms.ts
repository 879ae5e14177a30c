import {
  Choice,
  Count,
  Department,
  Flag,
  Moment,
  Optional,
  Person,
  RegisterKey,
  Text,
  text,
} from '../../../engine/forms.js';
import { Personal, type PersonalText } from '../../../engine/personal-data.js';

/** 所需材料 of the offer letter (000 篇三 2.1.1 步骤一) and of the formalities (000 篇一 第十一条; 001 篇一 第六条). */
export const documents = {
  id: text('身份证', 'Identity card'),
  education: text('学历证', 'Proof of education'),
  separationCertificate: text('离职证明', 'Separation certificate'),
  bankCardCopy: text('银行卡复印件', 'Copy of the bank card'),
  qualification: text('专业资格证书', 'Professional qualification'),
};
export type DocumentKind = keyof typeof documents;

/** One of 所需材料: named in the offer, or received. */
const Material = ({ zh, en }: { zh: string; en: string }) => Flag(`材料：${zh}`, `Document: ${en}`);
class Documents {
  @Material(documents.id) id!: boolean;
  @Material(documents.education) education!: boolean;
  @Material(documents.separationCertificate) separationCertificate!: boolean;
  @Material(documents.bankCardCopy) bankCardCopy!: boolean;
  @Material(documents.qualification) qualification!: boolean;
}

const posts = { office: text('一般岗位', 'Ordinary post'), production: text('生产岗位', 'Production post') };

/** A candidate is chosen (确定人选): who comes, whereto, and who looks after him. */
export class NewHire {
  @Personal() @Text('新员工姓名', 'Name of the new employee') name!: PersonalText;
  @Text('岗位', 'Post') position!: string;
  @Choice('岗位类别', 'Kind of post', posts) post!: keyof typeof posts;
  @Department('用人部门', 'Hiring department') department!: string;
  @Person('部门负责人', 'Head of the department') headId!: string;
  @Count('试用期（月）', 'Probation in months', { most: 12 }) probationMonths!: number;
}

/** 《录用通知书》: 报到时间、地点、所需材料. */
export class OfferLetter extends Documents {
  @Moment('报到时间', 'Report time') reportAt!: string;
  @Text('报到地点', 'Report place') place!: string;
}

/** 000 篇三 2.1.2 步骤一. The account is the new employee's own, so that an asset can be issued to him. */
export class Formalities extends Documents {
  @Flag('入职登记表已填写', 'Registration form filled in') registrationForm!: boolean;
  @Flag('劳动合同已签订', 'Labour contract signed') labourContract!: boolean;
  @Flag('保密协议已签订', 'Confidentiality agreement signed') confidentialityAgreement!: boolean;
  @Flag('已介绍公司情况、组织架构、规章制度', 'Company, organisation and rules introduced') introduced!: boolean;
  @Flag('已讲解考勤、报销等日常流程', 'Attendance and expense routines explained') explained!: boolean;
  @Optional() @Flag('首次就业，无离职证明', 'First employment: no separation certificate') firstEmployment?: boolean;
  @Person('新员工账号', 'Account of the new employee') employeeId!: string;
  @Optional() @RegisterKey('领用资产标签', 'Label of the asset issued', 'asset-ledger') assetLabel?: string;
}
/** Those of them that no manual leaves out. */
export const always = ['registrationForm', 'labourContract', 'confidentialityAgreement', 'introduced', 'explained'];

/** 三级安全教育 (001 篇二 5.2). */
export const levels = {
  company: text('公司级', 'Company'),
  workshop: text('车间级', 'Workshop'),
  team: text('班组级', 'Team'),
};
export class SafetyEducation {
  @Flag(levels.company.zh, levels.company.en) company!: boolean;
  @Flag(levels.workshop.zh, levels.workshop.en) workshop!: boolean;
  @Flag(levels.team.zh, levels.team.en) team!: boolean;
}

export class OnboardingOutcome {
  @Optional() @Person('新员工', 'New employee') employeeId?: string | null;
  @Optional() @Count('经济补偿（元）', 'Compensation in yuan', { least: 0 }) compensation?: number;
}
