import { IsIn } from 'class-validator';
import { PolicyParameter } from '../../../engine/index.js';

export const approverLevels = ['departmentHead', 'generalManager'] as const;
export type ApproverLevel = (typeof approverLevels)[number];

export class PriceExceptionPolicy {
  @PolicyParameter({
    key: 'priceException.approver',
    source: '[model] 001 篇三 2.3 wants approval but names neither limits nor approver',
    title: { zh: '超权限报价的审批层级', en: 'Who approves a price beyond authority' },
  })
  @IsIn(approverLevels)
  approver: ApproverLevel = 'departmentHead';
}
