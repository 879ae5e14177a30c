import { Choice, Money, Optional, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** 000 篇一 第二十四条; 模范遵守制度 is of 001 篇一 第五十一条. */
const grounds = {
  overTarget: text('超额完成工作任务', 'Over target'),
  proposal: text('合理化建议被采纳', 'Proposal adopted'),
  courage: text('拾金不昧、见义勇为', 'Honesty or courage'),
  lossAvoided: text('避免重大损失', 'Heavy loss avoided'),
  excellence: text('年度优秀员工', 'Excellent employee of the year'),
  exemplary: text('模范遵守制度、贡献重大', 'Exemplary conduct or great contribution'),
};
export const rewards = {
  notice: text('通报表扬', 'Public praise'),
  bonus: text('奖金', 'Bonus'),
  promotion: text('晋升', 'Promotion'),
  title: text('荣誉称号', 'Honour'),
};
export type RewardKind = keyof typeof rewards;

export class Nomination {
  @Person('员工', 'Employee') employeeId!: string;
  @Choice('奖励事由', 'Ground', grounds) ground!: keyof typeof grounds;
  @Choice('奖励形式', 'Reward', rewards) reward!: RewardKind;
  @Optional() @Money('奖金（元）', 'Bonus in yuan') amount?: string;
  @FreeText('事迹', 'What was done', { longest: 4000 }) deed!: PersonalText;
}
