import type { JsonObject } from '../../src/engine/index.js';

/** One request of a case. The first step starts it; the others are the transitions that are counted. */
export interface PlannedStep {
  /** The username of the demo company. */
  readonly who: string;
  readonly event: string;
  readonly data: JsonObject;
}

/** The case that every host runs: a claim that is returned once, needs the finance review and is paid. */
export interface CasePlan {
  readonly definition: string;
  readonly initiator: string;
  readonly input: JsonObject;
  readonly steps: readonly PlannedStep[];
}

const line = (category: string, amount: string, spentOn: string, description: string): JsonObject => ({
  category,
  amount,
  spentOn,
  description,
});

export const casePlan: CasePlan = {
  definition: 'bench-expense',
  initiator: 'sales.rep1',
  input: {
    purpose: 'Customer visit in Suzhou with a site survey for the second phase of the park',
    costCentre: 'SALES-EAST-2503',
    total: '4861.50',
    currency: 'CNY',
    lines: [
      line('travel', '553.00', '2026-03-02', 'High-speed train to Suzhou, second class, return ticket'),
      line('lodging', '1880.00', '2026-03-02', 'Two nights in a hotel of the agreed chain, breakfast included'),
      line('meals', '1220.50', '2026-03-03', 'Dinner with four representatives of the customer, approved in advance'),
      line('travel', '408.00', '2026-03-03', 'Taxi between hotel, customer and site, six receipts'),
      line('other', '800.00', '2026-03-04', 'Printing and binding of the survey drawings for the customer'),
    ],
  },
  steps: [
    { who: 'sales.rep1', event: 'SUBMIT', data: {} },
    { who: 'sales.manager', event: 'RETURN', data: { opinion: 'Add the receipts of the taxi.' } },
    { who: 'sales.rep1', event: 'SUBMIT', data: {} },
    { who: 'sales.manager', event: 'APPROVE', data: { opinion: 'Agreed, within the budget of the quarter.' } },
    { who: 'fin.reviewer', event: 'APPROVE', data: { opinion: 'Receipts complete, amounts match.' } },
    { who: 'cashier', event: 'PAY', data: { reference: 'BANK-2026-03-0004711' } },
  ],
};

/** Who must be signed in to run a plan. */
export const actorsOf = (plan: CasePlan): readonly string[] => [
  ...new Set([plan.initiator, ...plan.steps.map((step) => step.who)]),
];
