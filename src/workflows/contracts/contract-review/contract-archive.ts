import type { ProcessEvent, RegisterChange, RegisterDeclaration } from '../../../engine/index.js';
import type { Filing, Sealing } from './contract-review.forms.js';
import type { Archive } from './contract-review.policy.js';
import type { ContractReviewContext } from './review-form.js';

const register = 'contract-archive';

export const contractArchive: RegisterDeclaration = {
  title: { zh: '合同档案', en: 'Contract archive' },
  keyTitle: { zh: '合同编号', en: 'Contract number' },
  readers: ['FinanceDepartment', 'AdministrationDepartment', 'SalesDirector'],
};

/** The entry of a contract that has just been sealed. */
export function sealedEntry(
  { contract, finalVersion }: ContractReviewContext,
  { data, actor, at }: ProcessEvent<'SEAL', Sealing>,
): RegisterChange {
  const { title, customer, amount, currency } = contract;
  return {
    register,
    operation: 'create',
    key: data.contractNumber,
    data: { title, customer, amount, currency, finalVersion, originals: data.originals, sealedBy: actor, sealedAt: at },
  };
}

/** The entry with one more original or copy filed. */
export function filedEntry(
  { policy, contractNumber }: ContractReviewContext,
  { data, actor, at, facts }: ProcessEvent<'ARCHIVE', Filing>,
  keeper: keyof Archive,
): RegisterChange {
  const entry = facts['archived'];
  const filed = { kept: policy.archive[keeper], by: actor, at, location: data.location ?? null };
  return {
    register,
    operation: 'amend',
    key: contractNumber ?? '',
    revision: entry?.revision ?? 0,
    data: { ...entry?.data, [keeper]: filed },
  };
}
