import { ledger, text } from '../../engine/words.js';

/** 车辆台账: one entry a vehicle, under its plate; `status` is in or out. */
export const vehicleLedger = ledger('车辆台账', 'Vehicles', {
  key: text('车牌号', 'Plate'),
  readers: ['Office', 'TrainingSection', 'HrAdminOfficer', 'AdministrationDepartment'],
});

/** The fact that carries the entry of the vehicle that an event names, or else of that which the case was given. */
export const vehicleGiven = <const Type extends string>(...on: readonly Type[]) => ({
  on,
  register: 'vehicles' as const,
  key: ({ context, data }: { readonly context: { readonly plate: string | null }; readonly data: object }) =>
    'plate' in data ? String(data.plate) : context.plate,
});

interface Looked {
  readonly facts: {
    readonly vehicle: { readonly key: string; readonly data: Readonly<Record<string, unknown>> } | null;
  };
}

/** A rule: the vehicle is not on another trip. */
export const vehicleIsIn = <const Type extends string>(...on: readonly Type[]) => ({
  on,
  holds: ({ facts: { vehicle } }: Looked) => vehicle?.data['status'] !== 'out' || { plate: vehicle.key },
  zh: '车辆 {plate} 已派出，尚未归还。',
  en: 'Expected {plate} to be in, but it is out.',
});
