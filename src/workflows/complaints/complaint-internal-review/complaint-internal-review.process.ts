import { Count, FreeText, Label, LongText } from '../../../engine/forms.js';
import { role } from '../../../engine/people.js';
import { declareProcess, event, form, kept, Remark, text } from '../../../engine/words.js';
import { long } from '../complaint-record.js';

const { branch, chart, end, signOffs, task } = declareProcess('complaints/complaint-internal-review', {
  title: text('投诉解决方案内部评审', 'Internal review of an escalated complaint'),
  subject: text(
    '投诉 {request.number} 第 {request.round} 次内部评审',
    'Review {request.round} of complaint {request.number}',
  ),
  summary: ['measure', 'demands', 'progress'],
  sources: ['004-A 3.2', '004-A 3.1.2、3.3.3、4.2.1 第3项'],
  modelled: {
    '评审未通过时，由项目管理中心重新拟定措施。':
      'What does not pass the review is drafted anew by the project management centre.',
    '手册只提到二次评审；此后的评审照此进行。': 'The manual names a second review; later ones are held alike.',
  },
  startableBy: 'parent',
  initiatorMayDecide: true,
  /** 客户投诉解决方案内部评审表: what the escalated complaint brings. The manual names no fields. */
  request: form({
    number: Label('投诉编号', 'Number of the complaint'),
    round: Count('第几次评审', 'Which review it is', { least: 1 }),
    course: FreeText('事件经过', 'Course of events', long),
    demands: FreeText('客户提出的要求', "The customer's demands", long),
    progress: FreeText('进展程度', 'Progress', long),
    measure: FreeText('拟定的处理措施', 'The measure that is proposed', long),
  }),
  output: form({ measure: FreeText('处理措施', 'Measure', long) }),
  events: {
    OPEN_REVIEW: kept('组织评审', 'Open the review', {
      arrangement: LongText('评审安排', 'Arrangement of the review', { longest: 500 }),
    }),
    GIVE_OPINION: event('提出意见', 'Give an opinion', { opinion: FreeText('意见', 'Opinion', long) }),
    /** The measure as it passes the review. */
    MEASURES_APPROVED: event('评审通过', 'Passed', {
      measure: FreeText('通过评审的处理措施', 'The measure that passed', long),
    }),
    MEASURES_REJECTED: event('评审未通过', 'Not passed', Remark),
  },
  guards: { isSecond: ({ context }) => context.request.round > 1 },
});

const organiser = { to: role('ProjectManagementCentre'), OPEN_REVIEW: 'inReview' };

export default chart({
  received: branch('已提交评审', 'Received', '004-A 4.2.1 第3项', [
    { guard: 'isSecond', target: 'secondReview' },
    { target: 'drafted' },
  ]),
  drafted: task(organiser, '组织内部评审', 'Organise the internal review'),
  secondReview: task(organiser, '组织二次内部评审', 'Organise the second internal review', '004-A 4.2.1 第3项 2 (3)'),
  inReview: {
    type: 'parallel',
    meta: { title: text('内部评审', 'In review'), clause: '004-A 3.1.2、3.3.3' },
    states: signOffs({
      cooperation: task(
        role('PropertyServiceCentre'),
        '物业服务中心配合评审',
        'The property service centre cooperates',
        { clause: '004-A 3.3.3', GIVE_OPINION: {} },
      ),
      advice: task(role('QualityManagementCentre'), '品管中心提供专业建议', 'The quality management centre advises', {
        clause: '004-A 3.1.2',
        GIVE_OPINION: {},
      }),
    }),
    onDone: 'conclusion',
  },
  conclusion: task(role('ProjectManagementCentre'), '形成处理措施', 'Conclude the review', {
    MEASURES_APPROVED: 'measuresApproved',
    MEASURES_REJECTED: 'measuresRejected',
  }),
  measuresApproved: end('措施通过评审', 'Measures approved'),
  measuresRejected: end('措施未通过评审', 'Measures not approved'),
});
