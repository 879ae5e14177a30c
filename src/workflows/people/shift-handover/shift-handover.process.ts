import { user } from '../../../engine/people.js';
import { checklist, declareProcess, Remark, submission, text } from '../../../engine/words.js';
import { HandoverBook, TakenOver } from './shift-handover.forms.js';

const { chart, draft, end, sendsBack, task } = declareProcess({
  key: 'shift-handover',
  family: 'people',
  title: text('交接班', 'Shift handover'),
  subject: text('{request.day} 交接班', 'Handover of {request.day}'),
  summary: ['nextId', 'items'],
  sources: ['002 篇7 四2（2）', '002 篇5 五1'],
  modelled: {
    '交班人填写交接本，接班人核对；不清的退回。值班到岗记录（002 篇5 五1）在值班流程中办理。':
      'Whoever goes off shift writes the book, the next one goes through it and sends back what is unclear. Arrivals on duty (002 篇5 五1) belong to the duty shift.',
  },
  startTitle: text('交班', 'Hand over the shift'),
  request: HandoverBook,
  profiles: { '002-7': {} },
  events: {
    ...submission(HandoverBook),
    TAKE_OVER: { title: text('接班', 'Take over'), form: TakenOver },
    RETURN: { title: text('退回补充', 'Ask for more'), form: Remark },
  },
  rules: { goneThrough: checklist('TAKE_OVER', TakenOver, '002 篇7 四2（2）') },
});

export default chart({
  writing: draft('填写交接本', 'Write the handover book', { SUBMIT: 'takingOver' }),
  takingOver: task(
    user<{ request: HandoverBook }>(({ request }) => request.nextId),
    '核对交接本',
    'Go through the book',
    { TAKE_OVER: { guard: 'goneThrough', target: 'handedOver' }, RETURN: sendsBack('writing') },
  ),
  handedOver: end('已交接', 'Handed over', { tells: text('已接班', 'Your shift is taken over') }),
});
