import { Choice, Money, Optional, Person, RegisterKey, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { damages, type Damage } from '../fixed-asset.js';

export const causes = {
  personal: text('个人原因（人为）', 'Personal cause'),
  other: text('非个人原因', 'No personal cause'),
};
export type Cause = keyof typeof causes;

/** What happened to which asset. No manual names a form. */
export class DamageReport {
  @RegisterKey('资产标签', 'Asset label', 'asset-ledger') label!: string;
  @Person('使用人', 'Who had the asset') personId!: string;
  @Choice('情况', 'What happened', damages) damage!: Damage;
  @FreeText('经过', 'Circumstances') circumstances!: PersonalText;
}

export class CauseFinding {
  @Choice('原因', 'Cause', causes) cause!: Cause;
  @Optional() @Money('净值（元）', 'Net value in yuan') netValue?: string;
  @FreeText('认定说明', 'Finding') finding!: PersonalText;
}

export class Payment {
  @Money('收到赔偿（元）', 'Compensation received, in yuan') paid!: string;
}
