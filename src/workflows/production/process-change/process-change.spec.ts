import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import change from './process-change.process.js';

const request = { documentNumber: 'D-1', before: '180 degrees', change: '185 degrees', reason: 'Bubbles.' };
const held = { 'process-documents': { 'D-1': { version: 2, status: 'inForce' } } };
const applied = (): Scenario => given(change, request, { register: held }).when('SUBMIT', {}, 'engineer1');

describe('process-change', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(change)).toEqual([]));

  it('is applied for, reviewed, approved, verified, and the document revised as one is released (2.1)', () => {
    applied()
      .assignedTo('applied', 'tech.head')
      .when('REVIEWED', { opinion: 'Sound.' }, 'tech.head')
      .assignedTo('reviewed', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('approved', 'qc.head')
      .whenRefused('VERIFIED', { effective: false, result: 'Bubbles.' }, 'qc.head', 'GUARD_REFUSED', 'tickedVerified')
      .when('VERIFIED', { effective: true, result: 'None in 50.' }, 'qc.head')
      .whenRefused('REVISED', { version: 2 }, 'tech.head', 'GUARD_REFUSED', 'versionHigher')
      .when('REVISED', { version: 3 }, 'tech.head')
      .assignedTo('standardisation', 'standard.reviewer')
      .when('RETURN', { remark: 'No units.' }, 'standard.reviewer')
      .when('REVISED', { version: 3 }, 'tech.head')
      .when('APPROVE', {}, 'standard.reviewer')
      .thenRegister('process-documents', 'D-1', { version: 2 })
      .when('APPROVE', {}, 'tech.head')
      .thenOutput({ outcome: 'documentRevised' })
      .thenRegister('process-documents', 'D-1', { version: 3, lastChange: '185 degrees' });
  });

  it('CHG-01 changes no parameter without approval', () => {
    applied()
      .whenRefused('REVISED', { version: 3 }, 'tech.head', 'EVENT_NOT_ACCEPTED')
      .when('REVIEWED', { opinion: 'Sound.' }, 'tech.head')
      .whenRefused('REVISED', { version: 3 }, 'tech.head', 'EVENT_NOT_ACCEPTED')
      .when('REJECT', { remark: 'Not in this season.' }, 'tech.head')
      .thenOutput({ outcome: 'rejected' })
      .thenRegister('process-documents', 'D-1', { version: 2 });
  });

  it('goes back where the verification fails, and may be rejected by whoever reviews it', () => {
    applied().when('REJECT', { remark: 'Known.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    applied()
      .when('REVIEWED', { opinion: 'Sound.' }, 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .when('NOT_VERIFIED', { remark: 'Bubbles.' }, 'qc.head')
      .then('draft')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('changes documents in force alone', () => {
    given(change, { ...request, documentNumber: 'D-9' }, { register: held }).whenRefused(
      'SUBMIT',
      {},
      'engineer1',
      'GUARD_REFUSED',
      'inForce',
    );
  });
});
