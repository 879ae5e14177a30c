import { ledger, text } from '../../engine/words.js';

/** 车辆台账: one entry a vehicle, under its plate; `status` is in or out. */
export const vehicleLedger = ledger('车辆台账', 'Vehicles', {
  key: text('车牌号', 'Plate'),
  readers: ['Office', 'TrainingSection', 'HrAdminOfficer', 'AdministrationDepartment'],
});

interface Looked {
  readonly facts: { readonly vehicle: { readonly data: Readonly<Record<string, unknown>> } | null };
}

/** A rule: the vehicle that is dispatched is not out already. */
export const vehicleIsIn = <const Type extends string>(on: Type) => ({
  on,
  holds: ({ facts: { vehicle } }: Looked) => vehicle?.data['status'] !== 'out',
  zh: '车辆 {data.plate} 已派出，尚未归还。',
  en: 'Expected {data.plate} to be in, but it is out.',
});
