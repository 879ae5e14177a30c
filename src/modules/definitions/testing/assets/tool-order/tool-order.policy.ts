import { IsInt, IsString, Min } from 'class-validator';
import { PolicyParameter, type Limit } from '../../../../../engine/index.js';

export class ToolOrderPolicy {
  @PolicyParameter({
    key: 'toolOrder.freeAmount',
    source: 'TEST 3.1',
    title: { zh: '免批金额', en: 'Amount free of approval' },
  })
  @IsInt()
  @Min(0)
  freeAmount = 500;

  @PolicyParameter({
    key: 'toolOrder.review.deadline',
    source: 'TEST 3.2',
    title: { zh: '评审期限', en: 'Review deadline' },
  })
  reviewDeadline: Limit = { amount: 3, unit: 'workingDay' };

  @PolicyParameter({ key: 'toolOrder.ledger', source: '[model] only for tests', title: { zh: '台账', en: 'Ledger' } })
  @IsString()
  ledger = 'tools';
}
