import { Choice, Count, Day, Items, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const contents = {
  product: text('产品培训', 'Product'),
  technique: text('技术培训', 'Technique'),
  service: text('服务技巧培训', 'Service'),
  teamwork: text('团队协作培训', 'Teamwork'),
};
const ways = {
  internal: text('内部培训', 'Internal'),
  external: text('外部培训', 'External'),
  online: text('在线培训', 'Online'),
};

/** 培训内容、培训时间、培训人员 (003-C 2.3). */
export class Session {
  @Choice('培训内容', 'Content', contents) content!: keyof typeof contents;
  @Choice('方式', 'How', ways) way!: keyof typeof ways;
  @Day('培训时间', 'Day') day!: string;
  @Text('培训人员', 'For whom') people!: string;
}

export class TrainingYear {
  @Count('年度', 'Year', { least: 2000, most: 9999 }) year!: number;
}

export class TrainingPlan {
  @Items('培训安排', 'Sessions', () => Session) sessions!: Session[];
}

export class Trainees {
  @FreeText('参训人员', 'Trainees selected', { longest: 4000 }) trainees!: PersonalText;
}

export class Held {
  @Choice('培训内容', 'Content', contents) content!: keyof typeof contents;
  @Day('实际日期', 'Held on') heldOn!: string;
  @Count('参训人数', 'Number of trainees', { most: 1000 }) attended!: number;
}
