import { join } from 'node:path';
import { loadDefinitionFiles } from '../../src/modules/definitions/definition-loader.js';

const workflows = join(__dirname, '..', '..', 'src', 'workflows');
const definitions = loadDefinitionFiles(workflows).map(({ definition }) => definition);

const leaving = ['departure-audit', 'exit-handover', 'exit-settlement'];

/** What each process runs or starts, as the catalogue of the manuals names it; a process that is not listed starts none. */
const links: Readonly<Record<string, readonly string[]>> = {
  'auto-resignation': leaving,
  'complaint-hotline': ['complaint-hotline'],
  'complaint-military': ['nonconforming-product'],
  'complaint-property': ['complaint-follow-up', 'complaint-internal-review', 'property-demand'],
  'complaint-staff-sanction': ['disciplinary-action'],
  'contract-expiry': leaving,
  'contract-review': ['price-exception'],
  'disciplinary-action': ['dismissal'],
  dismissal: leaving,
  'equipment-repair': ['fixed-asset-scrap'],
  'exit-handover': ['fixed-asset-return'],
  'field-service-call': ['workshop-repair'],
  'fixed-asset-loan': ['asset-damage-compensation'],
  'fixed-asset-purchase': ['fixed-asset-issue'],
  'fixed-asset-return': ['asset-damage-compensation'],
  'fixed-asset-transfer': ['fixed-asset-issue', 'fixed-asset-return'],
  'harassment-report': ['disciplinary-action'],
  'incoming-inspection': ['nonconforming-product'],
  'meeting-action-item': ['meeting-action-item'],
  'mutual-termination': leaving,
  'nonconforming-product': ['capa'],
  'obsolete-stock-disposal': ['nonconforming-product'],
  onboarding: ['fixed-asset-issue', 'fixed-asset-return', 'probation-review'],
  'probation-review': ['dismissal'],
  'process-abnormality': ['process-change'],
  'product-inspection': ['nonconforming-product'],
  'property-demand': ['complaint-follow-up'],
  recruitment: ['onboarding'],
  'recruitment-requisition': ['recruitment'],
  resignation: ['auto-resignation', 'departure-audit', 'exit-handover', 'exit-interview', 'exit-settlement'],
  retirement: leaving,
  'spare-parts-purchase': ['expense-claim'],
  'vehicle-incident-report': ['asset-damage-compensation'],
};

describe('what the processes start', () => {
  it('is what the manuals lead on to', () => {
    const found = definitions.map(({ key, children = [], starts = [] }) => [key, [...children, ...starts].sort()]);
    expect(Object.fromEntries(found.filter(([, others]) => others?.length !== 0))).toEqual(links);
  });
});
