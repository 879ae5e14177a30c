import { Choice, Flag, Label, LongText, Optional, RegisterKey, Text, Tick } from '../../../engine/forms.js';
import { anyOf, initiator, role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, ledger, Remark, text } from '../../../engine/words.js';

const { branch, chart, end, puts, starts, task } = declareProcess('production/equipment-repair', {
  title: text('设备故障报修', 'Equipment breakdown repair'),
  subject: text(
    '{request.equipment}（{request.equipmentNumber}）报修',
    'Repair of {request.equipment} ({request.equipmentNumber})',
  ),
  summary: ['fault', 'degree', 'diagnosis', 'plan'],
  sources: ['001 篇二 4.1、4.3–4.5'],
  clause: '001 篇二 4.4',
  modelled: {
    '“及时响应”未定期限；技术分析由技术部门组织（手册未写由谁），试运行由操作人员确认。':
      "'Respond in time' has no figure. The technical department organises the analysis, as nobody is named; the operator confirms the trial run.",
    '无法修复且为固定资产的，转入“固定资产报废与处置”；手册未规定。备件出库（4.5）由物料收发办理。':
      'What cannot be repaired and is a fixed asset goes on to its scrapping, of which the manual says nothing. Spare parts (4.5) are issued by the movement of materials.',
    '保养计划、点检和操作规程（4.2、4.3）未建模；维修记录存入设备档案（4.1）。':
      'Maintenance plans, daily checks and operating rules (4.2, 4.3) are not modelled. The record of the repair goes into the file of the equipment (4.1).',
  },
  initiatorMayDecide: true,
  /** 操作人员应立即停机，挂牌警示，并按流程报修 (001 篇二 4.4). */
  request: form('设备报修', 'Report a breakdown', {
    equipmentNumber: Label('设备编号', 'Number of the equipment'),
    equipment: Text('设备名称', 'Equipment'),
    fault: LongText('故障现象', 'Fault'),
    stopped: Flag('已停机', 'Stopped'),
    signed: Flag('已挂牌警示', 'Warning sign hung up'),
  }),
  events: {
    /** 停机、挂牌, where the report said that it was not done. */
    STOPPED: event('已停机挂牌', 'Stopped, sign hung up', {
      stopped: Tick('已停机', 'Stopped'),
      signed: Tick('已挂牌警示', 'Warning sign hung up'),
    }),
    DIAGNOSED: kept('故障诊断', 'Diagnose', {
      degree: Choice('故障程度', 'Degree', {
        ordinary: text('一般故障', 'Ordinary'),
        major: text('重大或复杂故障', 'Major or complex'),
      }),
      diagnosis: LongText('诊断', 'Diagnosis'),
    }),
    /** 组织技术分析，制定维修方案. */
    PLANNED: event('维修方案', 'Plan', {
      keeps: ['plan'],
      analysis: LongText('技术分析', 'Technical analysis'),
      plan: LongText('维修方案', 'Plan of the repair'),
    }),
    REPAIRED: kept('修复', 'Repaired', {
      record: LongText('维修记录（含更换备件）', 'Record of the repair, with spare parts'),
    }),
    IRREPARABLE: event('无法修复', 'Cannot be repaired', {
      reason: LongText('无法修复的原因', 'Why it cannot be repaired'),
      assetLabel: Optional(RegisterKey('资产标签', 'Asset label', 'asset-ledger')),
    }),
    /** 维修完成后需进行试运行确认. */
    CONFIRMED: event('试运行确认', 'Confirm the trial run', {
      normal: Tick('试运行正常', 'Runs as it should'),
      signDown: Tick('已取下警示牌', 'Warning sign taken down'),
    }),
    NOT_RUNNING: event('试运行不正常', 'Does not run', Remark),
  },
  registers: {
    equipment: ledger('设备档案', 'Equipment file', {
      key: text('设备编号', 'Number of the equipment'),
      readers: ['ManufacturingDepartment', 'MaintenanceStaff', 'TechnicalDepartment', 'Workshop'],
    }),
  },
  facts: { file: { on: ['CONFIRMED', 'IRREPARABLE'], register: 'equipment', key: 'request.equipmentNumber' } },
  guards: {
    isStopped: ({ context: { request } }) => request.stopped && request.signed,
    isMajor: { DIAGNOSED: ({ data }) => data.degree === 'major' },
    isAsset: { IRREPARABLE: ({ data }) => data.assetLabel !== undefined },
  },
});

const maintenance = role('MaintenanceStaff');
const filed = (status: 'running' | 'irreparable') =>
  puts('file', ({ context: { diagnosis = null, record = null }, request: { equipment, fault }, at }) => ({
    equipment,
    status,
    lastFault: fault,
    lastDiagnosis: diagnosis,
    lastRepair: record,
    since: at,
  }));
const scrapping = starts('fixed-asset-scrap', {
  IRREPARABLE: ({ data }) => ({ label: data.assetLabel, reason: 'irreparableDamage', explanation: data.reason }),
});
const IRREPARABLE = [
  { guard: 'isAsset', target: 'irreparable', actions: [filed('irreparable'), scrapping] },
  { target: 'irreparable', actions: filed('irreparable') },
] as const;

export default chart({
  reported: branch('已报修', 'Reported', [{ guard: 'isStopped', target: 'diagnosis' }, { target: 'stopping' }]),
  stopping: task(initiator(), '立即停机，挂牌警示', 'Stop it at once, and hang up the sign', { STOPPED: 'diagnosis' }),
  diagnosis: task(maintenance, '及时响应，进行故障诊断', 'Respond, and diagnose', {
    DIAGNOSED: [{ guard: 'isMajor', target: 'planning' }, { target: 'repair' }],
    IRREPARABLE,
  }),
  planning: task(role('TechnicalDepartment'), '组织技术分析，制定维修方案', 'Analyse, and plan the repair', {
    PLANNED: 'repair',
    IRREPARABLE,
  }),
  repair: task(maintenance, '修复', 'Repair', { REPAIRED: 'trialRun', IRREPARABLE }),
  trialRun: task(anyOf(initiator(), role('Operator')), '试运行确认', 'Confirm by a trial run', {
    CONFIRMED: { target: 'repaired', actions: filed('running') },
    NOT_RUNNING: 'diagnosis',
  }),
  repaired: end('已修复', 'Repaired', { tells: text('设备已修复', 'The equipment is repaired') }),
  irreparable: end('无法修复', 'Cannot be repaired', '[model] 001 篇二 4.4', {
    tells: text('设备无法修复', 'The equipment cannot be repaired'),
  }),
});
