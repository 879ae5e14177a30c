import { Day } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { dayBefore, dayOfMonth, reportFacts, reportOver } from '../../../engine/rules.js';
import { declareProcess, event, form, says, text } from '../../../engine/words.js';
import { complaintRegister } from '../complaint-register.js';
import { complaintFigures } from './complaint-figures.js';
import { nextOf, quarterBefore } from './report-days.js';

const { chart, end, remembers, task } = declareProcess('complaints/complaint-monthly-report', {
  title: text('客户投诉/需求信息月报', 'Monthly report of complaints and demands'),
  subject: text(
    '{request.from} 至 {request.to} 的投诉/需求月报',
    'Complaints and demands from {request.from} to {request.to}',
  ),
  summary: ['from', 'to'],
  sources: ['004-A 4.5'],
  modelled: {
    '其他手册的月度分析（004-N 第五条（一）2（2）；004-L 三1）未规定表式和日期，不在此建模；次月检查（004-S 第八条 8）是 complaint-dealer-dcrc 的一步。':
      'Monthly analyses of other manuals (004-N 第五条（一）2（2）, 004-L 三1) name neither form nor day and are not modelled; the check of the next month (004-S 第八条 8) is a step of complaint-dealer-dcrc.',
    '各物业服务中心共用一个登记表，每月填报一份月报；统计日遇休息日不顺延（手册未规定）。':
      'The property centres keep one register and file one report a month; a day that is a day off is not moved (the manual is silent).',
    '重复投诉只计一次，计入最先登记的月份；转为需求的投诉按需求计。':
      'The same complaint is counted once, in the month in which it was first registered; what became a demand counts as one.',
    '经受理并判定级别的投诉方为有效投诉；上季度指自然季度，月报则自上月25日至当月24日；上门回访比例按手册数值（80%、80%、20%）判定。':
      'A complaint is valid once it is accepted and its level judged. The last quarter is that of the calendar, while a month runs from the 25th to the 24th. The shares at the door are judged by the figures of the manual (80, 80 and 20 per cent).',
  },
  startableBy: ['PropertyServiceCentre', 'ProjectManagementCentre'],
  initiatorMayDecide: true,
  /** 《客户投诉/需求信息月报表》: 上月25日至当月24日 (004-A 4.5). */
  request: form('填报月报', 'Begin the monthly report', {
    from: Day('统计起始日', 'First day'),
    to: Day('统计截止日', 'Last day'),
  }),
  policy: {
    centreDay: parameter('report.centreDay', '物业服务中心填报日', 'Day of the centre', { '004-A 4.5 第1项': 25 }),
    managementDay: parameter('report.pmcDay', '项目管理中心上报日', 'Day of the project management centre', {
      '004-A 4.5 第2项': 28,
    }),
    qualityDay: parameter('report.qualityDay', '品管中心统计日', 'Day of the quality centre', { '004-A 4.5 第3项': 5 }),
    quarterlyMonths: parameter('report.quarterlyMonths', '季度分析月份', 'Months of the quarterly analysis', {
      '004-A 4.5 第3项': [1, 4, 7, 10],
    }),
  },
  recurs: {
    monthly: {
      every: 'month',
      day: 'report.centreDay',
      missed: 'each',
      // 上月25日至当月24日: from the day of the report before to the day before this one.
      input: ({ before, day }) => ({ from: before, to: dayBefore(day) }),
    },
  },
  events: {
    FILE: event('上报项目管理中心', 'File'),
    CONSOLIDATE: event('汇总上报品管中心', 'Consolidate and send on'),
    COUNT: event('完成上月统计', 'Count the month'),
    ANALYSE_QUARTER: says(
      'findings',
      text('完成季度分析', 'Analyse the quarter'),
      text('统计分析与预防措施', 'Findings and prevention'),
    ),
  },
  keeps: { fileBy: '', consolidateBy: '', countBy: '', figures: null as object | null, quarter: null as object | null },
  registers: { complaints: complaintRegister },
  facts: {
    month: { on: ['FILE', 'COUNT'], register: reportFacts, key: ({ request: { from, to } }) => reportOver(from, to) },
    quarter: {
      on: 'ANALYSE_QUARTER',
      register: reportFacts,
      key: ({ context: { countBy } }) => reportOver(...quarterBefore(countBy)),
    },
  },
  guards: {
    endsQuarter: ({ context: { countBy, policy } }) => policy.quarterlyMonths.includes(Number(countBy.slice(5, 7))),
  },
  report: {
    title: text('客户投诉/需求信息月报表', 'Monthly report of complaints and demands'),
    register: 'complaints',
    // An entry has its number from the month in which it was reported.
    keys: ({ from, to }) => [`${from.slice(2, 4)}${from.slice(5, 7)}`, `${to.slice(2, 4)}${to.slice(5, 7)}`],
    // The register holds the complaints of other lines of business too.
    includes: ({ data: { business, reportedAt } }, { after, until }) =>
      business === 'property' && after < String(reportedAt) && String(reportedAt) <= until,
    figures: (entries) => complaintFigures(entries),
    columns: {
      customer: text('客户姓名', 'Customer name'),
      room: text('客户房号', 'Room'),
      contact: text('联系方式', 'Contact'),
      matter: text('客户投诉、需求事项', 'Matter'),
      acceptedBy: text('受理人', 'Accepted by'),
      acceptedAt: text('受理时间', 'Accepted at'),
      kind: text('类别', 'Kind'),
      category: text('投诉、需求类型', 'Class'),
      finalCategory: text('最终原因所属类型', 'Class of the final cause'),
      handling: text('处理情况', 'Handling'),
      handler: text('处理人/接单人', 'Handler'),
      handledAt: text('返单时间', 'Returned at'),
      visitor: text('回访人', 'Visitor'),
      visitedAt: text('回访时间', 'Visited at'),
      score: text('回访满意度', 'Satisfaction of the visit'),
    },
    people: ['acceptedBy', 'handler', 'visitor'],
  },
});

const month = remembers(({ event }) => ({
  figures: 'month' in event.facts ? (event.facts.month?.data ?? null) : null,
}));

// The days of the duties follow from the end of what is reported (004-A 4.5), whatever days a company sets for them.
const opens = remembers(({ request, policy }) => {
  const fileBy = nextOf(request.to, policy.centreDay);
  return {
    fileBy,
    consolidateBy: nextOf(dayBefore(fileBy), policy.managementDay),
    countBy: dayOfMonth(fileBy, 1, policy.qualityDay),
  };
});

export default chart(opens, {
  filing: task(role('PropertyServiceCentre'), '填写月报表并附登记表上报', 'File the monthly report with the register', {
    deadline: { on: 'fileBy' },
    FILE: { target: 'consolidation', actions: month },
  }),
  consolidation: task(
    role('ProjectManagementCentre'),
    '汇总整理，上报品管中心',
    'Consolidate, and send to the quality centre',
    { deadline: { on: 'consolidateBy' }, CONSOLIDATE: 'counting' },
  ),
  counting: task(role('QualityManagementCentre'), '统计上月投诉/需求数据', 'Count the data of the month', {
    deadline: { on: 'countBy' },
    COUNT: [
      { guard: 'endsQuarter', target: 'quarterlyAnalysis', actions: month },
      { target: 'counted', actions: month },
    ],
  }),
  quarterlyAnalysis: task(role('QualityManagementCentre'), '分析上季度投诉/需求信息', 'Analyse the last quarter', {
    deadline: { on: 'countBy' },
    ANALYSE_QUARTER: {
      target: 'analysed',
      actions: remembers(({ event }) => ({
        quarter: 'quarter' in event.facts ? (event.facts.quarter?.data ?? null) : null,
      })),
    },
  }),
  counted: end('已统计', 'Counted'),
  analysed: end('已统计并完成季度分析', 'Counted, and the quarter analysed'),
});
