import { Count, Day, Flag, Text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

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
  @FreeText('人选', 'Candidate') candidate!: PersonalText;
  @Day('拟报到日', 'Day of reporting') reportOn!: string;
}
