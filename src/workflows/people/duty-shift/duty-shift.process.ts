import { Choice, Day, Flag, FreeText, Items, Person, Text } from '../../../engine/forms.js';
import { days, parameter } from '../../../engine/parameters.js';
import { anyOf, role, user, users } from '../../../engine/people.js';
import { Personal } from '../../../engine/personal-data.js';
import { notRecordedBefore, recordedBefore } from '../../../engine/rules.js';
import { declareProcess, event, form, ledger, text } from '../../../engine/words.js';

class DutyMember {
  @Person('值班人员', 'On duty') memberId!: string;
}

/** 《值班记录》 (002 篇5 四1). */
const dutyRecord = {
  unit: Text('来电或来访单位', 'Unit'),
  caller: Personal(Text('姓名', 'Name')),
  telephone: Personal(Text('联系电话', 'Telephone')),
  content: FreeText('内容', 'Content', { longest: 4000 }),
};

const { chart, end, puts, remembers, task } = declareProcess('people/duty-shift', {
  title: text('值班', 'Duty shift'),
  subject: text('{request.day} 值班', 'Duty of {request.day}'),
  summary: ['hours', 'leaderId', 'members'],
  sources: ['002 篇5 一–六'],
  clause: '002 篇5 四',
  modelled: {
    '无人值班的，党政办公室按缺席逐人登记；每人每班只登记一次违纪，次数按人按年累计，达到任一次数即由财政办扣年终奖，一年只扣一次。无人到岗的，党政办公室结束值班。党政办公室人员不检查本人所在的值班组，由其上级检查。':
      'Where nobody was on duty the office records each member as absent; a breach is recorded once a person and shift. Occurrences count by person and year; once either number is reached the fiscal office deducts of the bonus, once a year. Where nobody came the office ends the shift. Nobody of the office checks a group that he was in: his superior does.',
    '会议通知、上级检查和公文发送记入值班记录；请假、驾驶员轮换、钥匙、赌博等纪律、失职赔偿和行政处分未在此建模。':
      'Notices of meetings, inspections and letters are entries of the record. Leave, the turns of drivers, keys, gambling and the like, damages and administrative sanctions are not modelled here.',
  },
  startableBy: ['PartyGovernmentOffice'],
  initiatorMayDecide: true,
  /** 值班人员轮流表 (002 篇5 一、二). */
  request: form('编排值班', 'Set up a duty shift', {
    day: Day('值班日期', 'Day'),
    hours: Choice('值班时间', 'Hours', {
      evening: text('工作日 18:00–21:00', 'Working day, 18:00–21:00'),
      holiday: text('周末及节假日 8:00–21:00', 'Weekend or holiday, 8:00–21:00'),
      noon: text('中午 12:00–15:00', 'Noon, 12:00–15:00'),
      special: text('重大节日或活动', 'Great holiday or event'),
    }),
    leaderId: Person('值班组组长', 'Leader of the group'),
    members: Items('值班人员', 'Members', () => DutyMember),
  }),
  policy: {
    absent: parameter('duty.fine.absent', '缺席罚款（元）', 'Fine for absence', { '002 篇5 五5': 50 }),
    lateOrEarly: parameter('duty.fine.lateOrEarly', '迟到早退罚款（元）', 'Fine for late or early', {
      '002 篇5 五5': 30,
    }),
    absences: parameter('duty.bonus.absences', '一年缺席次数', 'Absences in a year', { '002 篇5 五5': 3 }),
    lates: parameter('duty.bonus.lateOrEarly', '一年迟到早退次数', 'Late or early in a year', { '002 篇5 五5': 6 }),
    bonusPercent: parameter('duty.bonus.percent', '扣年终奖（%）', 'Deducted of the bonus, per cent', {
      '002 篇5 五5': 10,
    }),
    publishWithin: parameter('duty.publish', '公布时限', 'Published within', { '002 篇5 五5 “在次日公布”': days(1) }),
  },
  events: {
    BEGIN: event('到岗', 'On duty'),
    RECORD: event('记录', 'Record', dutyRecord),
    INCIDENT: event('突发事件', 'Incident', { ...dutyRecord, major: Flag('重大突发事件', 'A major incident') }),
    REPORTED: event('已呈报主要领导并通知相关人员', 'Leaders told, persons concerned notified'),
    HANDLED: event('已处理', 'Handled', { handling: FreeText('处理情况', 'What was done', { longest: 4000 }) }),
    END_SHIFT: event('值班结束', 'End the shift', { by: role('PartyGovernmentOffice') }),
    BREACH: event('登记违纪', 'Record a breach', {
      memberId: Person('人员', 'Who'),
      breach: Choice('情形', 'What', {
        absent: text('无故缺席', 'Absent'),
        lateOrEarly: text('迟到或早退', 'Late or early'),
      }),
    }),
    PUBLISH: event('公布并出具手续', 'Publish'),
    NO_BREACH: event('无违纪', 'No breach'),
    DEDUCTED: event('已在下月工资中扣出', 'Deducted from next month'),
  },
  keeps: { recorded: [] as readonly string[], fines: 0, breaches: 0, bonusDeductions: 0 },
  registers: {
    'duty-breaches': ledger('值班违纪', 'Duty breaches', {
      key: text('人员与年度', 'Person and year'),
      readers: ['PartyGovernmentOffice', 'FiscalOffice'],
    }),
  },
  facts: {
    before: {
      on: 'BREACH',
      register: 'duty-breaches',
      key: ({ data, request }) => `${data.memberId}-${request.day.slice(0, 4)}`,
    },
  },
  rules: {
    ofTheGroup: {
      BREACH: ({ request: { members, leaderId }, data }) =>
        data.memberId === leaderId || members.some(({ memberId }) => memberId === data.memberId),
      zh: '登记的须为该值班组人员（002 篇5 五5）。',
      en: 'Expected a member of the group on duty (002 篇5 五5), but it is somebody else.',
    },
    oncePerShift: {
      BREACH: ({ context, data }) => !context.recorded.includes(data.memberId),
      zh: '每人每班只登记一次：此人已登记。',
      en: 'Expected each person once a shift, but this one is recorded already.',
    },
    hasBreaches: recordedBefore('PUBLISH', 'BREACH', 'context.breaches'),
    noBreaches: notRecordedBefore('NO_BREACH', 'BREACH', 'context.breaches'),
  },
  guards: { isMajor: { INCIDENT: ({ data }) => data.major } },
});

const leader = user('request.leaderId');
const members = users('request.members', 'memberId');
/** 由值班组专人记入《值班记录》 (002 篇5 五1). */
const group = anyOf(leader, members);
/** How often somebody was absent, late or early in the year, with the breach of now. */
const counts = (entry: { readonly data: Readonly<Record<string, unknown>> } | null | undefined, now?: string) => ({
  absent: Number(entry?.data['absent'] ?? 0) + Number(now === 'absent'),
  lateOrEarly: Number(entry?.data['lateOrEarly'] ?? 0) + Number(now === 'lateOrEarly'),
});

export default chart({
  scheduled: task(group, '到岗并记录到岗情况', 'Come on duty and record who is there', '002 篇5 五1', {
    BEGIN: 'onDuty',
    END_SHIFT: 'checking',
  }),
  onDuty: task(group, '值班：记录来电、来访和突发事件', 'On duty: record calls, visits and incidents', {
    RECORD: { target: 'onDuty', reenter: true },
    INCIDENT: [{ guard: 'isMajor', target: 'reporting' }, { target: 'incident' }],
    END_SHIFT: 'checking',
  }),
  reporting: task(leader, '呈报党政主要领导，然后通知相关人员', 'Report to the main leaders, then notify', {
    clause: '002 篇5 四2',
    REPORTED: 'incident',
  }),
  incident: task(leader, '带领值班人员赶到现场处理', 'Lead the group to the scene', '002 篇5 四2', {
    HANDLED: 'onDuty',
  }),
  checking: task(role('PartyGovernmentOffice'), '检查值班情况', 'Check the shift', '002 篇5 五5、六3', {
    separateFromPerson: [leader, members],
    deadline: { limit: 'publishWithin', from: 'request.day' },
    BREACH: {
      target: 'checking',
      reenter: true,
      actions: [
        remembers(({ context: { recorded, fines, breaches, bonusDeductions }, policy, data, facts }) => {
          const { breach, memberId } = data;
          // 三次无故缺席或迟到早退六次: either, and once a year.
          const losesBonus = ({ absent, lateOrEarly }: ReturnType<typeof counts>): boolean =>
            absent >= policy.absences || lateOrEarly >= policy.lates;
          const isReached = !losesBonus(counts(facts.before)) && losesBonus(counts(facts.before, breach));
          return {
            recorded: [...recorded, memberId],
            fines: fines + policy[breach],
            breaches: breaches + 1,
            bonusDeductions: bonusDeductions + Number(isReached),
          };
        }),
        puts('before', ({ data, facts }) => ({ person: data.memberId, ...counts(facts.before, data.breach) })),
      ],
    },
    PUBLISH: 'deduction',
    NO_BREACH: 'completed',
  }),
  deduction: task(role('FiscalOffice'), '在下月工资中扣出', "Deduct it from next month's wages", '002 篇5 六3', {
    DEDUCTED: 'penalised',
  }),
  completed: end('值班完毕', 'Completed'),
  penalised: end('已处罚', 'Penalised', '002 篇5 五5'),
});
