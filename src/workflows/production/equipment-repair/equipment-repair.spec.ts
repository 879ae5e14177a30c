import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import repair from './equipment-repair.process.js';

const fault = { equipmentNumber: 'E-5', equipment: 'Press', fault: 'Oil.', stopped: true, signed: true };
const reported = (changes: object = {}): Scenario => given(repair, { ...fault, ...changes }, { by: 'operator1' });
const diagnosed = (degree: string): Scenario =>
  reported().when('DIAGNOSED', { degree, diagnosis: 'A seal.' }, 'maintenance1');

describe('equipment-repair', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(repair)).toEqual([]));

  it('is diagnosed, repaired and confirmed by a trial run, and stands in the file', () => {
    diagnosed('ordinary')
      .then('repair')
      .when('REPAIRED', { record: 'New seal.' }, 'maintenance1')
      .assignedTo('trialRun', 'operator1')
      .whenRefused('CONFIRMED', { normal: true, signDown: false }, 'operator1', 'GUARD_REFUSED', 'tickedConfirmed')
      .when('CONFIRMED', { normal: true, signDown: true }, 'operator1')
      .thenOutput({ outcome: 'repaired' })
      .thenRegister('equipment', 'E-5', { status: 'running', lastRepair: 'New seal.' });
  });

  it.each([{ stopped: false }, { signed: false }])('is stopped and signed before anything else: %j', (changes) => {
    reported(changes)
      .assignedTo('stopping', 'operator1')
      .whenRefused('STOPPED', { stopped: true, signed: false }, 'operator1', 'GUARD_REFUSED', 'tickedStopped')
      .when('STOPPED', { stopped: true, signed: true }, 'operator1')
      .assignedTo('diagnosis', 'maintenance1');
    given(repair, fault, { by: 'maintenance1' }).assignedTo('diagnosis', 'maintenance1');
  });

  it('is analysed and planned where the fault is major or complex', () => {
    diagnosed('major')
      .assignedTo('planning', 'tech.head')
      .whenRefused('REPAIRED', { record: '-' }, 'maintenance1', 'EVENT_NOT_ACCEPTED')
      .when('PLANNED', { analysis: 'Worn.', plan: 'New seal and shaft.' }, 'tech.head')
      .then('repair');
  });

  it('is diagnosed again where it does not run', () => {
    diagnosed('ordinary')
      .when('REPAIRED', { record: 'New seal.' }, 'maintenance1')
      .when('NOT_RUNNING', { remark: 'Oil again.' }, 'operator1')
      .then('diagnosis');
  });

  it('goes on to the scrapping of the asset where it cannot be repaired', () => {
    diagnosed('ordinary')
      .when('IRREPARABLE', { reason: 'Cracked.', assetLabel: 'FA-3' }, 'maintenance1')
      .thenOutput({ outcome: 'irreparable' })
      .starts('fixed-asset-scrap', { label: 'FA-3', reason: 'irreparableDamage', explanation: 'Cracked.' })
      .thenRegister('equipment', 'E-5', { status: 'irreparable' });
    reported().when('IRREPARABLE', { reason: 'Cracked.' }, 'maintenance1').thenOutput({ outcome: 'irreparable' });
  });
});
