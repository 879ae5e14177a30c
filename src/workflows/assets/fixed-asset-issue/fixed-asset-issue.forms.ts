import { Flag, Person, RegisterKey } from '../../../engine/forms.js';

/** Who is to get which asset. */
export class AssetIssue {
  @RegisterKey('资产标签', 'Asset label', 'asset-ledger') label!: string;
  @Person('领用人', 'Who gets it') employeeId!: string;
}

/** 《固定资产领用确认书》 (000 篇三 1.2.3 步骤一). */
export class AssetAcceptanceConfirmation {
  @Flag('已领到资产，承诺妥善保管', 'Received, and promises proper custody') custodyPromised!: boolean;
}
