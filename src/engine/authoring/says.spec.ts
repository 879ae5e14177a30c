import { role } from '../assignment.js';
import { checkDefinition } from '../check/index.js';
import { fakeReference, given } from '../testing/index.js';
import { declareProcess } from './declare-process.js';
import { Choice, Text } from './fields/index.js';
import { says } from './says.js';
import { text } from './text.js';

const levels = { minor: text('一般', 'Minor'), major: text('重大', 'Major') };

class Report {
  @Text('地点', 'Place') place!: string;
}
class Judgement {
  @Choice('级别', 'Level', levels) level!: keyof typeof levels;
  @Text('类别', 'Class') category!: string;
}

const { chart, end } = declareProcess('administration/hazard', {
  version: 1,
  title: text('隐患', 'Hazard'),
  subject: text('{request.place}', '{request.place}'),
  summary: ['place', 'level', 'found'],
  sources: ['s'],
  clause: 's',
  noDeadline: 's',
  request: Report,
  profiles: { all: {} },
  events: {
    JUDGE: { title: text('判定', 'Judge'), form: Judgement, keeps: 'all' },
    FIND: says('found', text('查明', 'Find'), text('原因', 'Cause'), { longest: 10 }),
    NOTE: { ...says('note', text('记录', 'Note'), text('情况', 'What happens')), by: role('Cashier') },
  },
});

const hazard = chart({
  judging: {
    title: text('判定', 'Judge'),
    to: role('Cashier'),
    decisions: { JUDGE: 'finding' },
    on: { NOTE: { actions: [] } },
  },
  finding: { title: text('查明', 'Find'), to: role('Cashier'), decisions: { FIND: 'done' } },
  done: end('完毕', 'Done'),
});
const begun = () => given(hazard, { place: 'Wuhan' });
const judged = () => begun().when('JUDGE', { level: 'major', category: 'fire' }, 'cashier');

describe('says', () => {
  it('is an event of one free text that is asked for, as long as it may be, goes to the vault and is kept', () => {
    judged()
      .whenRefused('FIND', {}, 'cashier', 'PAYLOAD_INVALID')
      .whenRefused('FIND', { found: 'far too long a text' }, 'cashier', 'PAYLOAD_INVALID')
      .when('FIND', { found: 'a spark' }, 'cashier')
      .thenContext({ found: fakeReference('found', 'a spark') });
  });

  it('makes a process without a defect', () => {
    expect(checkDefinition(hazard)).toEqual([]);
  });
});

describe('an event that keeps all', () => {
  it('keeps each field of its form under its own name, and nothing before it comes', () => {
    begun().thenContext({ level: null, category: null });
    judged().thenContext({ level: 'major', category: 'fire' });
  });

  it('keeps them too where it decides nothing', () => {
    begun()
      .when('NOTE', { note: 'smoke' }, 'cashier')
      .opens('judging')
      .thenContext({ note: fakeReference('note', 'smoke') });
  });
});
