import { Choice, Day, Flag, RegisterKey } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { damages, type Damage } from '../fixed-asset.js';

/** Who borrows what until when. The manual names no form; its fields are [model]. */
export class AssetLoan {
  @RegisterKey('资产标签', 'Asset label', 'asset-ledger') label!: string;
  @Day('归还日期', 'Day of return') until!: string;
  @FreeText('借用事由', 'Purpose of the loan') purpose!: PersonalText;
}

export class LoanReceipt {
  @Flag('已收到借用的资产', 'Borrowed asset received') received!: boolean;
}

export class LoanDamage {
  @Choice('检查结果', 'Found', damages) damage!: Damage;
  @FreeText('情况', 'Circumstances') circumstances!: PersonalText;
}
