import { Parameter } from '../../../engine/parameters.js';
import { byPolicy, initiator, role } from '../../../engine/people.js';
import {
  checklist,
  declareProcess,
  ledger,
  rejected,
  Remark,
  submission,
  text,
  withdrawal,
  withdrawn,
} from '../../../engine/words.js';
import { AdvertEffect, ContentReview, Publication, PublicityContent } from './publicity-content-review.forms.js';

class PublicityPolicy {
  @Parameter('publicity.reviewer', "[model] 001 篇三 1.3 '市场部' names no post", '市场部审核人', 'Who reviews')
  reviewer = role('MarketingSupervisor');
}

const { chart, creates, draft, end, sendsBack, task } = declareProcess({
  key: 'publicity-content-review',
  family: 'service',
  title: text('宣传内容审核', 'Publicity and advertising review'),
  subject: text('宣传内容：{request.headline}', 'Publicity: {request.headline}'),
  summary: ['kind', 'channel', 'budget'],
  sources: ['001 篇三 1.3', '001 篇三 3.2'],
  modelled: {
    '手册未规定退回、驳回、撤回和时限；不再发布的可以放弃。':
      'Silent on returns, rejections, withdrawals and limits; what is not published after all is given up.',
    '新闻发布的授权（3.3）、VI 手册的制定和物料的领用不在本流程内。':
      'Who speaks to the press (3.3), the manual of the visual identity and the issue of material are not part of it.',
  },
  startTitle: text('送审宣传内容', 'Hand in publicity for review'),
  request: PublicityContent,
  policy: PublicityPolicy,
  profiles: { '001': {} },
  events: {
    ...submission(PublicityContent),
    ...withdrawal,
    APPROVE: { title: text('审核通过', 'Approve'), form: ContentReview },
    REJECT: { title: text('不予发布', 'Reject'), form: Remark },
    RETURN: { title: text('退回修改', 'Return'), form: Remark },
    PUBLISH: { title: text('已发布', 'Published'), form: Publication, keeps: ['publishedOn', 'place'] },
    GIVE_UP: { title: text('放弃发布', 'Give it up'), form: Remark },
    MONITORED: { title: text('提交效果监测', 'Report the effect'), form: AdvertEffect },
  },
  registers: {
    'publicity-material': ledger('宣传物料库', 'Publicity material', {
      key: text('发布人与时间', 'Publisher and moment'),
      readers: ['MarketingSupervisor', 'MarketingClerk', 'SalesRepresentative'],
    }),
  },
  rules: {
    advertIsPlanned: {
      on: 'SUBMIT',
      holds: ({ request: { kind, strategy, budget } }) =>
        kind !== 'advert' || (strategy !== undefined && budget !== undefined),
      zh: '广告投放须有媒介策略和预算（001 篇三 3.2）。',
      en: 'Expected a media strategy and a budget for an advert (001 篇三 3.2), but one is missing.',
    },
    contentRight: checklist('APPROVE', ContentReview, '001 篇三 1.3、3.2'),
  },
  guards: { isAdvert: ({ context }) => context.request.kind === 'advert' },
});

const advertising = { clause: '001 篇三 3.2' };
const on = { WITHDRAW: 'withdrawn' };
const filed = creates('publicity-material', ({ context: { request }, event }) => ({
  key: `${event.actor}-${event.at}`,
  data: {
    ...{ headline: request.headline, kind: request.kind, content: request.content, channel: request.channel },
    ...(event.type === 'PUBLISH' ? event.data : {}),
  },
}));

export default chart({
  draft: draft('准备宣传内容', 'Prepare the content', { SUBMIT: { guard: 'advertIsPlanned', target: 'review' } }),
  review: task(byPolicy<PublicityPolicy>('reviewer'), '市场部审核', 'Marketing reviews', {
    on,
    APPROVE: { guard: 'contentRight', target: 'publication' },
    REJECT: 'rejected',
    RETURN: sendsBack('draft'),
  }),
  publication: task(initiator(), '发布，归入宣传物料库', 'Publish it, and file it', {
    ...advertising,
    PUBLISH: [
      { guard: 'isAdvert', target: 'monitoring', actions: filed },
      { target: 'published', actions: filed },
    ],
    GIVE_UP: 'givenUp',
  }),
  monitoring: task(initiator(), '监测广告效果', 'Watch the effect of the advert', {
    ...advertising,
    MONITORED: 'published',
  }),
  published: end('已发布', 'Published'),
  givenUp: end('已放弃', 'Given up'),
  rejected,
  withdrawn,
});
