import { checkDefinition } from '../check/index.js';
import { fakeReference, given } from '../testing/index.js';
import { initiator } from '../assignment.js';
import { Decided } from './decided.js';
import { Choice, Optional, Text } from './fields/index.js';
import { form } from './form.js';
import { declareProcess } from './declare-process.js';
import { parameter } from './parameter.js';
import { submission, withdrawal } from './standard-events.js';
import { withdrawn } from './standard-endings.js';
import { text } from './text.js';

const colours = { red: text('红色', 'Red'), blue: text('蓝色', 'Blue') };
type Colour = keyof typeof colours;

class Request {
  @Choice('颜色', 'Colour', colours) colour!: Colour;
  @Text('用途', 'Use') use!: string;
}
class Painting {
  @Choice('颜色', 'Colour', colours) colour!: Colour;
  @Text('漆号', 'Paint') paint!: string;
  @Text('工人', 'Painter') painter!: string;
}
class Painted extends Decided {
  @Optional() @Text('漆号', 'Paint') paint!: string | null;
  @Optional() @Text('工人', 'Painter') painter?: string;
  @Text('用途', 'Use') use!: string;
}

const { chart, end, task } = declareProcess('administration/painting', {
  version: 1,
  title: text('刷漆', 'Painting'),
  subject: text('{request.use}（{request.colour}）', '{request.use} ({request.colour})'),
  summary: ['colour', 'paint'],
  sources: ['s'],
  clause: 's',
  request: Request,
  policy: { colours: parameter('paint.colours', '可用颜色', 'Colours in use', colours, { s: ['blue'] }) },
  output: Painted,
  profiles: { all: {} },
  events: {
    ...submission,
    ...withdrawal,
    PAINTED: { title: text('刷好', 'Painted'), form: Painting, corrects: true, keeps: ['paint'] },
    DRIED: { title: text('已干', 'Dry') },
  },
  rules: {
    colourInUse: {
      SUBMIT: ({ policy, request }) => policy.colours.includes(request.colour) || { colour: request.colour },
      zh: '可用{policy.colours}，填写的是{request.colour}（{colour}）。',
      en: 'Expected {policy.colours}, but found {request.colour} ({colour}).',
    },
  },
});

const painting = chart({
  draft: task(initiator(), '填写', 'Fill in', {
    on: { WITHDRAW: 'withdrawn' },
    SUBMIT: { guard: 'colourInUse', target: 'painting' },
  }),
  painting: { title: text('刷漆', 'Paint'), to: initiator(), decisions: { PAINTED: 'painted', DRIED: {} } },
  painted: end('已刷好', 'Painted'),
  withdrawn,
});

const drafted = (colour: Colour) => given(painting, { colour, use: 'Door' }, { by: 'engineer1' });

describe('a process in words', () => {
  it('is the first version, about the first of its sources, under its manual and without parameters, where it says nothing else', () => {
    const brief = declareProcess('administration/brief', {
      title: text('简', 'Brief'),
      subject: text('{request.use}', '{request.use}'),
      summary: [],
      sources: ['s 1', 's 2'],
      request: Request,
      events: submission,
    });
    const definition = brief.chart({
      draft: brief.draft('填写', 'Fill in', { SUBMIT: 'sent' }),
      sent: brief.end('已交', 'Sent'),
    });
    expect(checkDefinition(definition)).toEqual([]);
    expect(definition.version).toBe(1);
    expect(definition).toMatchObject({ defaultProfile: 's', profiles: { s: {} } });
    expect(definition.machine.states['sent']?.meta).toMatchObject({ clause: 's 1' });
  });

  it('is under the part of a manual that its first source is of', () => {
    const { chart: chartOf } = declareProcess('administration/part', {
      title: text('简', 'Brief'),
      subject: text('{request.use}', '{request.use}'),
      summary: [],
      sources: ['002 篇4 教练车 7', '000 篇一'],
      request: Request,
      events: {},
    });
    const done = { type: 'final', meta: { title: text('已交', 'Sent') } } as const;
    expect(chartOf({ done })).toMatchObject({ defaultProfile: '002-4', profiles: { '002-4': {} } });
  });

  it('is started under the title of its form, where it has one', () => {
    const started = (request: Pick<Parameters<typeof declareProcess>[1], 'request'>) =>
      declareProcess('administration/started', {
        title: text('简', 'Brief'),
        subject: text('{request.use}', '{request.use}'),
        summary: [],
        sources: ['s'],
        events: {},
        ...request,
      }).chart({ done: { type: 'final', meta: { title: text('已交', 'Sent') } } });
    const titled = started({ request: form('申请用漆', 'Ask for paint', Request) });
    expect(titled).toMatchObject({ startTitle: text('申请用漆', 'Ask for paint'), startForm: Request });
    expect(started({ request: Request }).startTitle).toBeUndefined();
  });

  it('refuses a rule that names no event, or two of them', () => {
    const ruled = (rule: object) => () =>
      declareProcess('administration/ruled', {
        title: text('规', 'Ruled'),
        subject: text('{request.use}', '{request.use}'),
        summary: [],
        sources: ['s'],
        request: Request,
        events: submission,
        rules: { odd: { zh: '不行。', en: 'No.', ...rule } as never },
      });
    const expected = "Expected the rule 'odd' to name one event, or several under 'on', but found: ";
    expect(ruled({})).toThrow(expected);
    expect(ruled({ SUBMIT: () => true, WITHDRAW: () => true })).toThrow(`${expected}SUBMIT, WITHDRAW.`);
  });

  it('judges the request as the submission corrects it', () => {
    drafted('red').whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'colourInUse');
    drafted('red')
      .when('SUBMIT', { colour: 'blue' }, 'engineer1')
      .thenContext({ request: { colour: 'blue', use: 'Door' } });
    drafted('blue').whenRefused('SUBMIT', { colour: 'red' }, 'engineer1', 'GUARD_REFUSED', 'colourInUse');
  });

  it('says by their titles what a rule compared', () => {
    const refused = drafted('red').whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED');
    expect(refused.records.at(-1)?.rejection?.detail).toEqual({
      zh: '可用蓝色，填写的是红色（红色）。',
      en: 'Expected Blue, but found Red (Red).',
    });
  });

  it('keeps of an event what it is declared to keep, and nothing before', () => {
    drafted('blue')
      .thenContext({ paint: null })
      .when('SUBMIT', {}, 'engineer1')
      .when('PAINTED', { colour: 'red', paint: 'P-1', painter: 'Li' }, 'engineer1')
      .thenContext({ paint: 'P-1' })
      .thenOutput({ outcome: 'painted' });
  });

  it('puts of what an event corrects only what the request has over the request', () => {
    const painted = drafted('blue')
      .when('SUBMIT', {}, 'engineer1')
      .when('PAINTED', { colour: 'red', paint: 'P-1', painter: 'Li' }, 'engineer1');
    expect(painted.state.snapshot.context['request']).toEqual({ colour: 'red', use: 'Door' });
  });

  it('ends with what the event brought, the case keeps and the request holds under the names of the output', () => {
    drafted('blue')
      .when('SUBMIT', {}, 'engineer1')
      .when('PAINTED', { colour: 'red', paint: 'P-1', painter: 'Li' }, 'engineer1')
      .thenOutput({ outcome: 'painted', paint: 'P-1', painter: 'Li', use: 'Door', decidedBy: 'engineer1' });
  });

  it('ends withdrawn with the reason', () => {
    drafted('blue')
      .when('WITHDRAW', { remark: 'Not now.' }, 'engineer1')
      .thenOutput({ outcome: 'withdrawn', reason: fakeReference('remark', 'Not now.') });
  });

  it('shows in a summary what an event keeps', () => {
    expect(painting.summary.at(-1)).toEqual({ title: text('漆号', 'Paint'), kind: 'text', value: 'paint' });
  });

  it('names in the subject what was chosen by its title', () => {
    expect(painting.subjectChoices).toEqual({ 'request.colour': colours });
  });

  it('takes a remark with an event that names no form', () => {
    drafted('blue')
      .when('SUBMIT', {}, 'engineer1')
      .when('DRIED', { remark: 'In the sun.' }, 'engineer1')
      .thenContext({ remarks: { painting: { remark: fakeReference('remark', 'In the sun.') } } });
  });

  it('says of a task without a deadline that the manual is silent, where the process says nothing', () => {
    expect(checkDefinition(painting)).toEqual([]);
  });

  it('names the choices of a parameter', () => {
    expect(painting.policy['colours']?.choices).toEqual(colours);
  });
});
