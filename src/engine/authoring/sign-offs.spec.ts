import { role } from '../assignment.js';
import { checkDefinition } from '../check/index.js';
import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { text } from './text.js';

const { chart, end, remembers, signOffs } = tripWords();
const decisions = { DONE: { actions: remembers(({ context }) => ({ amount: context.amount + 1 })) } };

const handover = chart({
  tracks: {
    type: 'parallel',
    meta: { title: text('交接', 'Handover') },
    states: signOffs({
      finance: { title: text('财务', 'Finance'), to: role('Cashier'), decisions },
      law: { title: text('法务', 'Law'), to: role('LegalReviewer'), decisions, when: 'isAbroad' },
    }),
    onDone: 'cleared',
  },
  cleared: end('已结清', 'Cleared'),
});
const started = (form: object) => given(handover, { ...trip, ...form });

describe('signOffs', () => {
  it('has no defect but what the sample declares and this chart does not use', () => {
    const unused = ['DECLARATION_UNKNOWN', 'EVENT_NOT_ACCEPTED_ANYWHERE'];
    expect([...new Set(checkDefinition(handover).map(({ code }) => code))]).toEqual(unused);
  });

  it('asks everybody at once, and each decides his own', () => {
    started({ abroad: true })
      .opens('finance', 'law')
      .when('DONE', {}, 'legal')
      .then({ tracks: { finance: 'open', law: 'done' } })
      .when('DONE', {}, 'cashier')
      .thenContext({ amount: 2 })
      .thenOutput({ outcome: 'cleared' });
  });

  it('does not say of somebody who is asked under a condition that he has decided', () => {
    const titleOf = (region: string): unknown => handover.machine.getStateNodeById(`trip.tracks.${region}.done`).meta;
    expect(titleOf('finance')).toMatchObject({ title: { en: expect.stringMatching(/: done$/) } });
    expect(titleOf('law')).toMatchObject({ title: { zh: expect.stringContaining('无需办理') } });
  });

  it('asks several of one part in turn, those under a condition only where it holds', () => {
    const inTurn = chart({
      tracks: {
        type: 'parallel',
        meta: { title: text('交接', 'Handover') },
        states: signOffs({
          finance: { title: text('财务', 'Finance'), to: role('Cashier'), decisions },
          paper: {
            title: text('文书', 'Paper'),
            steps: {
              law: { title: text('法务', 'Law'), to: role('LegalReviewer'), decisions },
              seal: { title: text('用印', 'Seal'), to: role('GeneralManager'), decisions, when: 'isAbroad' },
            },
          },
        }),
        onDone: 'cleared',
      },
      cleared: end('已结清', 'Cleared'),
    });
    const signed = (abroad: boolean) =>
      given(inTurn, { ...trip, abroad })
        .opens('finance', 'law')
        .when('DONE', {}, 'legal');
    signed(true)
      .opens('finance', 'seal')
      .when('DONE', {}, 'gm')
      .then({ tracks: { finance: 'open', paper: 'done' } })
      .when('DONE', {}, 'cashier')
      .thenOutput({ outcome: 'cleared' });
    signed(false).opens('finance').when('DONE', {}, 'cashier').thenOutput({ outcome: 'cleared' });
  });

  it('leaves out whom nobody needs to ask', () => {
    started({ abroad: false }).opens('finance').when('DONE', {}, 'cashier').thenOutput({ outcome: 'cleared' });
  });
});
