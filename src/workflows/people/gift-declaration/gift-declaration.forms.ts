import { Choice, Money, Optional, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const kinds = { gift: text('商务礼品', 'Business gift'), money: text('回扣、礼金', 'Kickback or cash') };

export class Gift {
  @Text('赠送单位', 'Given by') giver!: string;
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('物品', 'What it is') item!: string;
  @Optional() @Money('估计价值（元）', 'Estimated value in yuan') value?: string;
  @FreeText('无法拒绝的原因', 'Why it could not be refused') reason!: PersonalText;
}

export class Disposal {
  @Text('统一处理方式', 'What became of it', { longest: 500, onRecord: true }) disposal!: string;
}
