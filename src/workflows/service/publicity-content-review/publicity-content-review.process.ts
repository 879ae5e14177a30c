import { Attachment, Choice, Day, FreeText, LongText, Money, Optional, Text, Tick } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { initiator, role } from '../../../engine/people.js';
import { givenWhere, only } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, Remark, requestEvents, text } from '../../../engine/words.js';

const { approval, byPolicy, chart, creates, draft, end, task } = declareProcess('service/publicity-content-review', {
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
  request: form('送审宣传内容', 'Hand in publicity for review', {
    /** 001 篇三 1.3 and 3.2. */
    kind: Choice('类型', 'Kind', {
      advert: text('广告', 'Advertisement'),
      pressRelease: text('新闻稿', 'Press release'),
      socialMedia: text('社交媒体帖子', 'Post in social media'),
      brochure: text('宣传册', 'Brochure'),
      poster: text('海报', 'Poster'),
      presentation: text('演示文稿', 'Presentation'),
      website: text('网站内容', 'Website'),
      other: text('其他', 'Other'),
    }),
    headline: Text('标题', 'Title'),
    content: Attachment('宣传内容', 'The content'),
    channel: Text('发布渠道', 'Where it is to appear'),
    strategy: Optional(LongText('媒介策略（广告）', 'Media strategy (adverts)')),
    budget: Optional(Money('投放预算（元，广告）', 'Budget in yuan (adverts)')),
  }),
  policy: {
    reviewer: parameter('publicity.reviewer', '市场部审核人', 'Who reviews', {
      "[model] 001 篇三 1.3 '市场部' names no post": role('MarketingSupervisor'),
    }),
  },
  events: {
    ...requestEvents,
    /** What 市场部 looks for. */
    APPROVE: event('审核通过', 'Approve', '001 篇三 1.3、3.2', {
      accurate: Tick('真实，内容准确无误', 'True and accurate'),
      lawful: Tick('合法，符合广告法及相关行业规定', 'Lawful, also by the law on advertising'),
      visual: Tick('符合 VI 规范', 'By the visual identity'),
      brand: Tick('符合统一口径和品牌形象', 'One voice with the brand'),
    }),
    PUBLISH: kept('已发布', 'Published', {
      publishedOn: Day('发布日期', 'Published on'),
      place: Text('发布位置', 'Where it appeared'),
    }),
    GIVE_UP: event('放弃发布', 'Give it up', Remark),
    MONITORED: event('提交效果监测', 'Report the effect', {
      effect: FreeText('效果监测', 'Effect', { longest: 4000 }),
      spent: Money('实际费用（元）', 'Spent in yuan'),
    }),
  },
  registers: {
    'publicity-material': ledger('宣传物料库', 'Publicity material', {
      key: text('发布人与时间', 'Publisher and moment'),
      readers: ['MarketingSupervisor', 'MarketingClerk', 'SalesRepresentative'],
    }),
  },
  rules: {
    advertIsPlanned: givenWhere(
      'SUBMIT',
      ['request.strategy', 'request.budget'],
      ['request.kind', 'advert'],
      '001 篇三 3.2',
    ),
  },
  guards: { isAdvert: ({ context }) => context.request.kind === 'advert' },
});

const filed = creates('publicity-material', {
  PUBLISH: ({ request, data, actor, at }) => ({
    key: `${actor}-${at}`,
    data: { ...only(request, 'headline', 'kind', 'content', 'channel'), ...data },
  }),
});

export default chart({
  draft: draft('准备宣传内容', 'Prepare the content', { SUBMIT: 'review' }),
  review: approval(byPolicy('reviewer'), '市场部审核', 'Marketing reviews', { APPROVE: 'publication' }),
  publication: task(initiator(), '发布，归入宣传物料库', 'Publish it, and file it', '001 篇三 3.2', {
    PUBLISH: [
      { guard: 'isAdvert', target: 'monitoring', actions: filed },
      { target: 'published', actions: filed },
    ],
    GIVE_UP: 'givenUp',
  }),
  monitoring: task(initiator(), '监测广告效果', 'Watch the effect of the advert', '001 篇三 3.2', {
    MONITORED: 'published',
  }),
  published: end('已发布', 'Published'),
  givenUp: end('已放弃', 'Given up'),
});
