import { Day } from '../../../engine/forms.js';
import { Parameter } from '../../../engine/parameters.js';

/** 《客户投诉/需求信息月报表》: 上月25日至当月24日 (004-A 4.5). */
export class MonthlyReport {
  @Day('统计起始日', 'First day') from!: string;
  @Day('统计截止日', 'Last day') to!: string;
}

export class MonthlyReportPolicy {
  @Parameter('report.centreDay', '004-A 4.5 第1项', '物业服务中心填报日', 'Day of the centre') centreDay = 25;
  @Parameter('report.pmcDay', '004-A 4.5 第2项', '项目管理中心上报日', 'Day of the project management centre')
  managementDay = 28;
  @Parameter('report.qualityDay', '004-A 4.5 第3项', '品管中心统计日', 'Day of the quality centre') qualityDay = 5;
  @Parameter('report.quarterlyMonths', '004-A 4.5 第3项', '季度分析月份', 'Months of the quarterly analysis')
  quarterlyMonths: readonly number[] = [1, 4, 7, 10];
}
