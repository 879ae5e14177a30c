import { initiator } from '../assignment.js';
import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { text } from './text.js';

const { chart, end, remembers, sendsBack, starts } = tripWords();
const title = text('在途', 'Away');

const travelling = chart({
  away: {
    title,
    to: initiator(),
    decisions: {
      DONE: 'home',
      APPROVE: {
        target: 'paid',
        actions: remembers(({ event }) => ({ amount: event.actor === 'engineer1' ? 7 : 0 })),
      },
      RETURN: sendsBack('again'),
      REJECT: sendsBack('again', text('请重走', 'Travel again')),
    },
  },
  again: { title, to: initiator(), decisions: { DONE: 'lost' } },
  home: end('已返回', 'Home', { tells: text('欢迎回来', 'Welcome back') }),
  paid: end('已付', 'Paid', {
    outcome: 'settled',
    output: ({ context }) => ({ total: context.amount + context.request.days }),
  }),
  lost: end('未归', 'Lost', {
    clause: 's 2',
    entry: remembers(({ context }) => ({ amount: context.amount - 1 })),
    output: { searched: true },
  }),
});
const away = () => given(travelling, trip);

describe('ends', () => {
  it('end the case with their name as its outcome, and tell the requester where they say so', () => {
    away().when('DONE', {}, 'engineer1').thenOutput({ outcome: 'home' }).thenNotified('engineer1', 'Welcome back');
  });

  it('say another outcome, and what is worked out from the case, where they are told to', () => {
    away().when('APPROVE', {}, 'engineer1').thenOutput({ outcome: 'settled', total: 10 });
  });

  it('do something on the way out, and have a clause of their own or that of the process', () => {
    away()
      .when('RETURN', { remark: 'Where?' }, 'engineer1')
      .when('DONE', {}, 'engineer1')
      .thenContext({ amount: -1 })
      .thenOutput({ outcome: 'lost', searched: true });
    const clauseOf = (name: string): unknown => travelling.machine.getStateNodeById(`trip.${name}`).meta;
    expect([clauseOf('home'), clauseOf('lost')]).toMatchObject([{ clause: 's' }, { clause: 's 2' }]);
  });
});

describe('sendsBack', () => {
  it('leads back and tells the requester that his request was returned, or what the process says instead', () => {
    away().when('RETURN', { remark: 'Where?' }, 'engineer1').then('again').thenNotified('engineer1', 'returned');
    away().when('REJECT', { remark: 'Why?' }, 'engineer1').then('again').thenNotified('engineer1', 'Travel again');
  });
});

describe('remembers', () => {
  it('keeps what it works out from the case and the event, and leaves the rest of the case', () => {
    away().thenContext({ amount: 0 }).when('APPROVE', {}, 'engineer1').thenContext({ amount: 7, request: trip });
  });
});

describe('starts', () => {
  it('starts another process with what it works out, and waits for nothing', () => {
    const following = chart({
      booking: {
        title: text('订票', 'Book'),
        to: initiator(),
        decisions: {
          DONE: {
            target: 'booked',
            actions: starts('follow-up', ({ context, event }) => ({ ...context.request, by: event.actor })),
          },
        },
      },
      booked: end('已订', 'Booked'),
    });
    given(following, trip)
      .when('DONE', {}, 'engineer1')
      .thenDone()
      .starts('follow-up', { ...trip, by: 'engineer1' });
  });
});
