import { Choice, Flag, Person, RegisterKey, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { damages, type Damage } from '../fixed-asset.js';

const occasions = { separation: text('离职', 'Separation'), postChange: text('岗位变动', 'Change of post') };

/** Who hands in which asset, and why. */
export class AssetReturn {
  @RegisterKey('资产标签', 'Asset label', 'asset-ledger') label!: string;
  @Person('交还人', 'Who hands it in') holderId!: string;
  @Choice('交还原因', 'Occasion', occasions) occasion!: keyof typeof occasions;
}

/** The line of 《离职交接单》 that administration signs. */
export class Signature {
  @Flag('在《离职交接单》上签字确认', 'Signed on the handover form') signed!: boolean;
}

export class Defects {
  @Choice('检查结果', 'Found', damages) damage!: Damage;
  @FreeText('情况', 'Circumstances') circumstances!: PersonalText;
}
