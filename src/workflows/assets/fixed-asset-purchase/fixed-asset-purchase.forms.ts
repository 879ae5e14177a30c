import { Choice, Count, Day, Department, Label, Money, Optional, Person, Text, text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };

/** 《固定资产购置申请》: use, specification, budget (000 篇三 1.2.2), and what tells a fixed asset (1.2.1). One asset. */
export class AssetPurchaseRequest {
  @Text('资产名称', 'Asset name') assetName!: string;
  @Text('用途', 'Use', long) use!: string;
  @Text('规格', 'Specification', long) specification!: string;
  @Money('预算（元）', 'Budget in yuan') budget!: string;
  @Money('单位价值（元）', 'Unit value in yuan') unitValue!: string;
  /** The manual's threshold is in yuan. */
  @Choice('币种', 'Currency', { CNY: text('人民币', 'Renminbi') }) currency!: 'CNY';
  @Count('使用年限（月）', 'Useful life in months', { most: 1200 }) usefulLifeMonths!: number;
}

export class Purchase {
  @Text('供应商', 'Supplier') supplier!: string;
  @Money('购置价格（元）', 'Price in yuan') price!: string;
}

export class FailedAcceptance {
  @Text('不合格之处', 'Defects', long) defects!: string;
}

/** 《固定资产卡片》 with its seven fields (`asset.card.requiredFields`) and the unique label (000 篇三 1.2.2 步骤三). */
export class AssetCard {
  @Label('资产标签', 'Asset label') label!: string;
  @Text('资产名称', 'Asset name') assetName!: string;
  @Text('型号', 'Model') model!: string;
  @Day('购置日期', 'Purchase date') purchaseDate!: string;
  @Money('原值（元）', 'Original value in yuan') originalValue!: string;
  @Department('使用部门', 'Using department') usingDepartment!: string;
  @Person('保管人', 'Custodian') custodianId!: string;
  @Text('序列号', 'Serial number', { longest: 100 }) serialNumber!: string;
}

export class PurchaseOutcome {
  @Optional() @Label('资产标签', 'Asset label') label!: string | null;
}
