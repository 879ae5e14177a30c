import { Choice, Count, Day, Department, Flag, Person, Text, text } from '../../../engine/forms.js';
import { FreeText, Personal, type PersonalText } from '../../../engine/personal-data.js';

export class Vacancy {
  @Text('岗位', 'Post') post!: string;
  @Count('人数', 'Number of people', { most: 500 }) number!: number;
}

export class Notice {
  @Text('发布渠道', 'Where it is published') channels!: string;
}

/** How the candidates were assessed (000 篇一 第十一条: 面试、笔试等). */
export class Assessment {
  @FreeText('评价', 'Assessment', { longest: 4000 }) assessment!: PersonalText;
  @Flag('需背景调查', 'A background check is needed') check!: boolean;
}

export class Findings {
  @FreeText('结论', 'Findings', { longest: 4000 }) findings!: PersonalText;
}

/** 确定人选. */
export class Candidate {
  @Personal() @Text('人选姓名', 'Name of the candidate') candidate!: PersonalText;
  @Day('拟报到日', 'Day of reporting') reportOn!: string;
}

const posts = { office: text('一般岗位', 'Ordinary post'), production: text('生产岗位', 'Production post') };

/** What the onboarding begins with, beside the name and the post. */
export class Hire {
  @Choice('岗位类别', 'Kind of post', posts) post!: keyof typeof posts;
  @Department('用人部门', 'Hiring department') department!: string;
  @Person('部门负责人', 'Head of the department') headId!: string;
  @Count('试用期（月）', 'Probation in months', { most: 12 }) probationMonths!: number;
}
