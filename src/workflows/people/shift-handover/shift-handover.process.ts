import { Choice, Day, Items, LongText, Person, Tick } from '../../../engine/forms.js';
import { user } from '../../../engine/people.js';
import { declareProcess, event, form, Remark, submission, text } from '../../../engine/words.js';

const kinds = { question: text('客户疑问', "A customer's question"), pending: text('待处理事宜', 'Pending') };

class BookEntry {
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @LongText('内容', 'What it is', { longest: 500 }) what!: string;
}

const { chart, draft, end, sendsBack, task } = declareProcess('people/shift-handover', {
  title: text('交接班', 'Shift handover'),
  subject: text('{request.day} 交接班', 'Handover of {request.day}'),
  summary: ['nextId', 'items'],
  sources: ['002 篇7 四2（2）', '002 篇5 五1'],
  modelled: {
    '交班人填写交接本，接班人核对；不清的退回。值班到岗记录（002 篇5 五1）在值班流程中办理。':
      'Whoever goes off shift writes the book, the next one goes through it and sends back what is unclear. Arrivals on duty (002 篇5 五1) belong to the duty shift.',
  },
  /** 交接本 (002 篇7 四2（2）). */
  request: form('交班', 'Hand over the shift', {
    day: Day('班次日期', 'Day of the shift'),
    nextId: Person('接班人', 'Next on shift'),
    items: Items('交接事项', 'Handed over', () => BookEntry, { least: 0 }),
  }),
  events: {
    ...submission,
    TAKE_OVER: event('接班', 'Take over', {
      items: Tick('已核对交接事项', 'Went through the items'),
      posting: Tick('已查看工作布置', 'Read the task posting'),
    }),
    RETURN: event('退回补充', 'Ask for more', Remark),
  },
});

export default chart({
  writing: draft('填写交接本', 'Write the handover book', { SUBMIT: 'takingOver' }),
  takingOver: task(user('request.nextId'), '核对交接本', 'Go through the book', {
    TAKE_OVER: 'handedOver',
    RETURN: sendsBack('writing'),
  }),
  handedOver: end('已交接', 'Handed over', { tells: text('已接班', 'Your shift is taken over') }),
});
