import { Choice, Day, Flag, Items, Money, Text, text } from '../../../engine/forms.js';

const kinds = {
  report: text('上月返佣报表', 'Report of last month'),
  pending: text('月底实际与待返', 'Actual and pending, month end'),
};

export class StatisticsDue {
  @Choice('统计', 'Which', kinds) kind!: keyof typeof kinds;
  @Day('月份首日', 'First day of the month') month!: string;
}

export class AgentLine {
  @Text('代理商', 'Agent') agent!: string;
  @Money('交易金额（元）', 'Transactions in yuan') transactions!: string;
  @Money('返佣金额（元）', 'Rebate in yuan') rebate!: string;
  @Money('实际返佣（元）', 'Actually paid in yuan') paid!: string;
  @Money('待返金额（元）', 'Pending in yuan') pending!: string;
}

export class Statistics {
  @Items('统计', 'Statistics', () => AgentLine) lines!: AgentLine[];
  @Flag('数据准确无误', 'The figures are right') accurate!: boolean;
}
