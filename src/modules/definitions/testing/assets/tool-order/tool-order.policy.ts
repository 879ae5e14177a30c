import { parameter, workingDays } from '../../../../../engine/index.js';

export const toolOrderPolicy = {
  freeAmount: parameter('toolOrder.freeAmount', '免批金额', 'Amount free of approval', { 'TEST 3.1': 500 }),
  reviewDeadline: parameter('toolOrder.review.deadline', '评审期限', 'Review deadline', { 'TEST 3.2': workingDays(3) }),
  ledger: parameter('toolOrder.ledger', '台账', 'Ledger', { '[model] only for tests': 'tools' }),
};
