import { role } from '../assignment.js';
import { tinyProcess, tinyTask, tinyTitle } from './tiny-process.js';

const registers = { suppliers: { title: { zh: '供应商', en: 'Suppliers' }, keyTitle: tinyTitle, readers: [] } };

/** 建供应商: whoever of the finance department does it enters the supplier. */
export const supplierEntry = tinyProcess(
  {
    initial: 'work',
    states: {
      work: {
        ...tinyTask({ key: 'work', decisions: ['GO'], assignment: role('FinanceDepartment') }),
        on: {
          GO: {
            target: 'end',
            actions: {
              type: 'enterRegister',
              params: { register: 'suppliers', operation: 'create', key: 'S-1', data: { name: 'Lianhua' } },
            },
          },
        },
      },
      end: { type: 'final' },
    },
  },
  { key: 'supplier-entry', registers },
);

/** 付款: by anybody of the department but whoever wrote the supplier. */
export const supplierPay = (fact = 'supplier') =>
  tinyProcess(
    {
      initial: 'draft',
      states: {
        draft: { ...tinyTask({ key: 'draft', decisions: ['SUBMIT'] }), on: { SUBMIT: 'pay' } },
        pay: {
          ...tinyTask({
            key: 'pay',
            decisions: ['PAY'],
            assignment: role('FinanceDepartment'),
            separateFromEntry: [fact],
          }),
          on: { PAY: 'end' },
        },
        end: { type: 'final' },
      },
    },
    {
      key: 'supplier-pay',
      registers,
      facts: { supplier: { on: ['SUBMIT', 'PAY'], register: 'suppliers', key: () => 'S-1' } },
      events: { SUBMIT: { title: tinyTitle }, PAY: { title: tinyTitle } },
    },
  );
