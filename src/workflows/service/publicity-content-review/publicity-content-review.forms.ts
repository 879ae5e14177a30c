import { Attachment, Choice, Day, Flag, Money, Optional, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** 001 篇三 1.3 and 3.2. */
export const media = {
  advert: text('广告', 'Advertisement'),
  pressRelease: text('新闻稿', 'Press release'),
  socialMedia: text('社交媒体帖子', 'Post in social media'),
  brochure: text('宣传册', 'Brochure'),
  poster: text('海报', 'Poster'),
  presentation: text('演示文稿', 'Presentation'),
  website: text('网站内容', 'Website'),
  other: text('其他', 'Other'),
};

export class PublicityContent {
  @Choice('类型', 'Kind', media) kind!: keyof typeof media;
  @Text('标题', 'Title') headline!: string;
  @Attachment('宣传内容', 'The content') content!: string;
  @Text('发布渠道', 'Where it is to appear') channel!: string;
  @Optional()
  @Text('媒介策略（广告）', 'Media strategy (adverts)', { longest: 2000, onRecord: true })
  strategy?: string;
  @Optional() @Money('投放预算（元，广告）', 'Budget in yuan (adverts)') budget?: string;
}

/** What 市场部 looks for. */
export class ContentReview {
  @Flag('真实，内容准确无误', 'True and accurate') accurate!: boolean;
  @Flag('合法，符合广告法及相关行业规定', 'Lawful, also by the law on advertising') lawful!: boolean;
  @Flag('符合 VI 规范', 'By the visual identity') visual!: boolean;
  @Flag('符合统一口径和品牌形象', 'One voice with the brand') brand!: boolean;
}

export class Publication {
  @Day('发布日期', 'Published on') publishedOn!: string;
  @Text('发布位置', 'Where it appeared') place!: string;
}

export class AdvertEffect {
  @FreeText('效果监测', 'Effect', { longest: 4000 }) effect!: PersonalText;
  @Money('实际费用（元）', 'Spent in yuan') spent!: string;
}
