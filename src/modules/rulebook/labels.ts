import type { Family, LocalizedText } from '../../engine/index.js';

const label = (zh: string, en: string): LocalizedText => ({ zh, en });

/** The words of the rulebook itself. */
export const labels = {
  title: label('规程', 'Rulebook'),
  intro: label(
    '本册由系统按正在执行的流程生成：步骤、时限和拒绝的理由就是系统执行的内容。',
    'Printed from the processes as they run: these steps, limits and refusals are what the system carries out.',
  ),
  contents: label('目录', 'Contents'),
  sources: label('依据', 'Clauses'),
  profile: label('适用方案', 'Profile in force'),
  startedBy: label('由谁发起', 'Started by'),
  everybody: label('任何员工', 'everybody'),
  parent: label('由其他流程发起', 'another process'),
  outcomes: label('结果', 'Ends as'),
  forms: label('表单', 'Forms'),
  form: label('表单', 'Form'),
  fields: label('栏目（* 为必填）', 'Fields (* must be filled in)'),
  steps: label('步骤', 'Steps'),
  step: label('环节', 'Step'),
  who: label('办理人', 'Who'),
  ways: label('可作的处理', 'What may be done'),
  limit: label('时限', 'Limit'),
  clause: label('条款', 'Clause'),
  none: label('无', 'none'),
  parameters: label('时限与参数', 'Limits and parameters'),
  parameter: label('参数', 'Parameter'),
  value: label('现行值', 'Value in force'),
  source: label('出处', 'Source'),
  refusals: label('不予办理的情形', 'What is refused, and why'),
  children: label('子流程', 'Runs other processes'),
  starts: label('后续流程', 'Starts other processes'),
  registers: label('台账', 'Ledgers'),
  modelled: label('手册未规定、由本流程约定的事项', 'What no manual says and this process decides'),
  drawing: label('流程图', 'Drawing'),
  all: label('会签', 'all sign'),
  sequential: label('依次签署', 'one after the other'),
  votes: label('表决', 'by vote'),
  coverage: label('手册条款对照', 'The clauses of the manuals'),
  coverageIntro: label(
    '左为手册条款，右为执行该条款的环节、规则和参数；空白者无流程执行。',
    'On the left each clause, on the right the steps, rules and parameters that carry it; where nothing stands, nothing does.',
  ),
  process: label('流程', 'Process'),
  carriedBy: label('由何执行', 'Carried by'),
} satisfies Record<string, LocalizedText>;

/** The families of the catalogue. */
export const families: Readonly<Record<Family, LocalizedText>> = {
  onboarding: label('入职', 'Onboarding'),
  separation: label('离职', 'Separation'),
  assets: label('固定资产', 'Fixed assets'),
  contracts: label('合同', 'Contracts'),
  complaints: label('客户投诉', 'Complaints'),
  people: label('人事', 'People'),
  finance: label('财务', 'Finance'),
  administration: label('行政', 'Administration'),
  production: label('生产、质量与安全', 'Production, quality, safety'),
  service: label('销售与服务', 'Sales and service'),
  teams: label('小组治理', 'Teams'),
};
