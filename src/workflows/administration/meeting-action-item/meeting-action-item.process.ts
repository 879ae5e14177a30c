import { Day, FreeText, LongText, Moment, Optional, Person, Text, Tick } from '../../../engine/forms.js';
import { initiator, user } from '../../../engine/people.js';
import { notOver } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, Remark, text } from '../../../engine/words.js';

const { branch, chart, end, starts, task } = declareProcess('administration/meeting-action-item', {
  title: text('会议行动项跟踪', 'Meeting action items'),
  subject: text('{request.meeting}', '{request.meeting}'),
  summary: ['action', 'ownerId', 'dueOn', 'startsAt'],
  sources: ['000 篇二 2.3'],
  modelled: {
    '每个行动项是一个单独的事项，由会议产生；负责人完成后由会议发起人确认，逾期只作提醒（手册未规定跟踪方式）。':
      'Each action item is a case of its own, begun by the meeting. The owner does it and the convener confirms; what is late is reminded of. How it is followed up is not said.',
    '准时、静音、请假告知会议发起人是行为要求，未建模；没有行动项的会议可直接结束。':
      'Punctuality, silence and telling the convener are conduct and not modelled. A meeting may agree on nothing.',
  },
  initiatorMayDecide: true,
  /** A meeting, or an action that one has agreed on: then with what is to be done, by whom and by when. */
  request: form('发起会议', 'Convene a meeting', {
    meeting: Text('会议', 'Meeting'),
    action: Optional(LongText('行动项', 'Action item')),
    ownerId: Optional(Person('负责人', 'Owner')),
    dueOn: Optional(Day('截止日期', 'Due date')),
  }),
  events: {
    /** 会议目的、议程和预期产出, 提前发出邀请和相关资料 (000 篇二 2.3). */
    INVITE: event('发出邀请', 'Invite', {
      keeps: ['startsAt'],
      startsAt: Moment('会议时间', 'When'),
      purpose: LongText('会议目的', 'Purpose'),
      agenda: LongText('议程', 'Agenda'),
      expected: LongText('预期产出', 'Expected outcome'),
      sent: Tick('已发出邀请和相关资料', 'Invitations and papers sent'),
    }),
    /** 行动项、负责人和截止日期. */
    AGREE: event('明确行动项', 'Agree on an action', {
      action: LongText('行动项', 'Action item'),
      ownerId: Person('负责人', 'Owner'),
      dueOn: Day('截止日期', 'Due date'),
    }),
    CLOSE_MEETING: event('结束会议', 'Close the meeting'),
    CANCEL: event('取消会议', 'Cancel the meeting', Remark),
    DONE: kept('完成', 'Done', { result: FreeText('完成情况', 'What was done') }),
    CONFIRM: event('确认', 'Confirm'),
    NOT_DONE: event('未完成', 'Not done', Remark),
  },
  rules: {
    inAdvance: {
      INVITE: ({ event, data }) => Date.parse(event.at) < Date.parse(data.startsAt),
      zh: '须提前发出邀请（000 篇二 2.3），会议时间 {data.startsAt} 已过。',
      en: 'Expected the invitation ahead of the meeting (000 篇二 2.3), but {data.startsAt} is over.',
    },
    dueAhead: notOver('AGREE', 'data.dueOn'),
  },
  guards: { isAction: ({ context: { request } }) => Boolean(request.action && request.ownerId && request.dueOn) },
});

const convener = initiator();
const CANCEL = 'cancelled';

export default chart({
  begun: branch('已发起', 'Begun', [{ guard: 'isAction', target: 'actionOpen' }, { target: 'convening' }]),
  convening: task(convener, '明确目的、议程和预期产出，发出邀请', 'State purpose, agenda and outcome, and invite', {
    INVITE: 'meeting',
    CANCEL,
  }),
  meeting: task(
    convener,
    '会议：结束前明确行动项、负责人和截止日期',
    'The meeting: action, owner and due date before it ends',
    {
      AGREE: { actions: starts('meeting-action-item', ({ request, data }) => ({ meeting: request.meeting, ...data })) },
      CLOSE_MEETING: 'closed',
      CANCEL,
    },
  ),
  actionOpen: task(user('request.ownerId'), '办理行动项', 'Do what was agreed', {
    deadline: { on: 'request.dueOn' },
    DONE: 'confirmation',
  }),
  confirmation: task(convener, '确认行动项完成', 'Confirm that it is done', '[model] 000 篇二 2.3', {
    CONFIRM: 'done',
    NOT_DONE: 'actionOpen',
  }),
  closed: end('会议已结束', 'Meeting closed'),
  cancelled: end('会议已取消', 'Meeting cancelled'),
  done: end('行动项已完成', 'Action done'),
});
