import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import release from './process-document-release.process.js';

const form = { documentNumber: 'D-1', name: 'Welding', kind: 'instruction', version: 1 };
const review = { parameters: true, method: true, equipment: true, quality: true, precautions: true };
const submitted = (): Scenario => given(release, form).when('SUBMIT', {}, 'engineer1');

describe('process-document-release', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(release)).toEqual([]));

  it('is reviewed by standardisation, approved by the technical lead, and in force', () => {
    submitted()
      .assignedTo('standardisation', 'standard.reviewer')
      .when('REVIEWED', review, 'standard.reviewer')
      .assignedTo('approval', 'tech.head')
      .thenRegister('process-documents', 'D-1', null)
      .when('APPROVE', {}, 'tech.head')
      .thenOutput({ outcome: 'released' })
      .thenRegister('process-documents', 'D-1', { version: 1, status: 'inForce', kind: 'instruction' });
  });

  it.each(Object.keys(review))('is not reviewed without its %s', (field) => {
    submitted().whenRefused(
      'REVIEWED',
      { ...review, [field]: false },
      'standard.reviewer',
      'GUARD_REFUSED',
      'tickedReviewed',
    );
  });

  it('leaves a document in force to the process change, which reviews and verifies it (2.2)', () => {
    const inForce = { 'process-documents': { 'D-1': { version: 1, status: 'inForce' } } };
    given(release, { ...form, version: 2 }, { register: inForce })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'notInForce')
      .when('SUBMIT', { documentNumber: 'D-2', version: 1 }, 'engineer1');
  });

  it('goes back, is rejected or withdrawn', () => {
    submitted().when('RETURN', { remark: 'No units.' }, 'standard.reviewer').then('draft');
    submitted().when('REVIEWED', review, 'standard.reviewer').when('REJECT', { remark: 'No.' }, 'tech.head').thenDone();
    submitted().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});
