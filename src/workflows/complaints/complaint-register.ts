import type { Held } from '../../engine/personal-data.js';
import { ledger, type Numbering, text } from '../../engine/words.js';
import { type ComplaintRecord, recordRow } from './complaint-record.js';

/** 客户投诉/需求登记表 (004-A 附件4; 客户投诉登记表 of 004-I). An entry is known by the number of its complaint. */
export const complaintRegister = ledger('客户投诉/需求登记表', 'Register of complaints and demands', {
  key: text('编号', 'Number'),
  readers: [
    'CustomerServiceOwner',
    'CustomerServiceDepartment',
    'PropertyServiceCentre',
    'ProjectManagementCentre',
    'QualityManagementCentre',
    'QualityManagementDepartment',
    'QualityControlDepartment',
    'GmOfficeProductionControl',
    'MarketingClerk',
    'ComplaintManagementPost',
    'CustomerRelationsManager',
    'Dcrc',
    'OrderDepartment',
    'AfterSalesDepartment',
    'AfterSalesSection',
    'BranchCustomerServiceDepartment',
    'CustomerCentre',
    'HqComplaintDepartment',
  ],
});

/** YYMMCC: 年（两位）、月（两位）、流水号（两位），每月重新编号 (004-E 第八条, 004-P (八)2). All complaints share one series. */
const complaintNumbering: Numbering<'number'> = { series: 'complaints', digits: 2, keptAs: 'number' };

/** What every complaint declares: its number, and its register. Whoever records it asks nothing for himself. */
export const complaintCase = {
  family: 'complaints',
  initiatorMayDecide: true,
  numbering: complaintNumbering,
  registers: { complaints: complaintRegister },
} as const;

/** What every process with such numbers decides; see docs/adr/0026. */
export const numberBeyondTwoDigits = {
  '所有投诉共用一个 YYMMCC 编号序列（004-E、G、J、P 规定，其余手册沿用）；当月第 100 件起流水号为三位（手册未规定），不因编号拒绝受理。':
    'All complaints share one series YYMMCC, as 004-E, G, J and P have it and the other manuals follow; from the 100th ' +
    'of a month on the sequence has three digits (the manuals are silent), and no complaint is turned away for its number.',
};

/** What a row of the register begins with. A process adds the columns that its manual asks for. */
export interface ComplaintRow {
  readonly customer?: object;
  readonly contact?: object;
  /** What it is about (客户投诉、需求事项). */
  readonly matter: object | string;
  readonly [column: string]: unknown;
}

interface Received {
  readonly context: { readonly number: string; readonly initiator: string };
  readonly event: { readonly at: string };
}

/** The entry of a complaint that has just been received, for `creates('complaints', …)` on the entry of the chart. */
export const received = ({ context, event }: Received, row: ComplaintRow) => ({
  key: context.number,
  data: { status: 'open', reportedAt: event.at, acceptedBy: context.initiator, acceptedAt: event.at, ...row },
});

/** The same with what every record of a complaint says, and these fields of its form where they are filled in. */
export const receivedWith =
  <Field extends string = never>(...columns: readonly Field[]) =>
  (known: Received & { readonly context: { readonly request: Recorded<Field> } }) => {
    const { request } = known.context;
    const filled = columns.filter((column) => request[column] !== undefined);
    return received(known, { ...recordRow(request), ...Object.fromEntries(filled.map((one) => [one, request[one]])) });
  };

type Recorded<Field extends string> = Held<ComplaintRecord> & { readonly [Column in Field]?: unknown };

/** The fact that carries the entry of the case itself with these events, for `amends`. */
export const ownEntry = <Type extends string>(on: readonly Type[]) => ({
  on,
  register: 'complaints' as const,
  key: ({ context }: { readonly context: { readonly number: string } }) => context.number,
});

/** Remembers when the complaint was received, for a limit that counts from there: `remembers(sinceReceipt)` on the entry. */
export const sinceReceipt = ({ event }: Pick<Received, 'event'>) => ({ receivedAt: event.at });

/** What the entry of a complaint says from its end on, for `amends('entry', closesEntry)`. */
export const closesEntry = ({ event }: Closing) => ({
  status: 'closed',
  closedBy: event.actor,
  closedAt: event.at,
});

/** The same with how it was handled (处理情况), which the case keeps under this name: `amends('entry', closesWith('reply'))`. */
export const closesWith =
  <Field extends string>(field: Field) =>
  (known: Closing & { readonly context: { readonly [Name in Field]: unknown } }) => ({
    ...closesEntry(known),
    handling: known.context[field],
  });

interface Closing {
  readonly event: { readonly actor: string; readonly at: string };
}
