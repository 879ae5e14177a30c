import { Choice, Count, Label, Moment, text } from '../../../engine/forms.js';
import { hours, Parameter, type Limit } from '../../../engine/parameters.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { long } from '../complaint-record.js';
import { PropertyReport } from '../property.js';

const kinds = { complaint: text('投诉', 'Complaint'), demand: text('需求', 'Demand') };
const visitors = {
  centre: text('物业服务中心', 'Property service centre'),
  projectManagement: text('项目管理中心', 'Project management centre'),
};
const channels = { telephone: text('电话', 'Telephone'), door: text('上门', 'Door-to-door') };

/** What the complaint or demand that has been handled hands to its follow-up visit. */
export class FollowUpRequest extends PropertyReport {
  @Label('投诉/需求编号', 'Number of the complaint or demand') number!: string;
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Choice('回访单位', 'Who visits', visitors) visitor!: keyof typeof visitors;
  @Moment('处理完毕时间', 'Handled at') handledAt!: string;
}

/** The five contents of a visit (004-A 4.3 回访内容): a record that lacks one is none. */
export class Visit {
  @Choice('回访方式', 'Channel', channels) channel!: keyof typeof channels;
  @FreeText('服务质量的评价', 'Quality of the service', long) quality!: PersonalText;
  @FreeText('服务效果的评价', 'Effect of the service', long) effect!: PersonalText;
  @Count('客户的满意程度（分）', 'Satisfaction, in points', { least: 1, most: 5 }) score!: number;
  @FreeText('缺点与不足', 'Shortcomings', long) shortcomings!: PersonalText;
  @FreeText('客户的建议', "The customer's suggestions", long) suggestions!: PersonalText;
}

export class FollowUpPolicy {
  @Parameter(
    'property.followUp.complaint',
    '004-A 4.3 回访时间 1',
    '投诉回访时限',
    'Limit of the visit after a complaint',
  )
  complaint: Limit = hours(24);

  @Parameter('demand.followUp.limit', '004-A 4.3 回访时间 2', '需求回访时限', 'Limit of the visit after a demand')
  demand: Limit = hours(72);
}
