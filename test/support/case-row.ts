import type { InstanceEntity } from '../../src/persistence/index.js';

const customer = { title: { zh: '客户', en: 'Customer' }, kind: 'text', value: 'Bohai Pumps' };

/** The row of an open case. */
export const caseRow = (id: string, given: Partial<InstanceEntity> = {}): InstanceEntity => ({
  orgId: 'demo',
  id,
  number: `2603-${id}`,
  definitionKey: 'contract-review',
  definitionVersion: 1,
  profile: '000',
  status: 'active',
  revision: 1,
  position: 1,
  head: '',
  state: '{}',
  parentId: null,
  startedBy: 'starter',
  startedAt: '2026-03-01T08:00:00.000Z',
  endedAt: null,
  overdue: false,
  suspended: false,
  subjectZh: `合同 ${id}`,
  subjectEn: `Contract ${id}`,
  summary: JSON.stringify([customer]),
  sought: `合同${id}`,
  ...given,
});
