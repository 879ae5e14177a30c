import { defaultCalendar } from '../../src/engine/calendar/index.js';
import { pathFrom } from '../../src/engine/path/index.js';
import { liveSurroundings } from '../../src/engine/surroundings.js';
import { given, TestDirectory } from '../../src/engine/testing/index.js';
import contractReview from '../../src/workflows/contracts/contract-review/contract-review.process.js';
import resignation from '../../src/workflows/people/resignation/resignation.process.js';

const surroundings = liveSurroundings(new TestDirectory(), defaultCalendar);
const at = '2025-03-03T01:00:00.000Z';
const form = {
  ...{ lastDay: '2025-06-30', probation: false, cause: 'personal', reason: 'Further studies.' },
  ...{ voluntary: true, immediate: false },
};

describe('the way ahead of a resignation', () => {
  it.each(Object.keys(resignation.profiles ?? {}))(
    'names handover, settlement and the end of the account before the first approval, under %s',
    (profile) => {
      const { state } = given(resignation, form, { by: 'engineer1', profile }).when('SUBMIT', {}, 'engineer1');
      const path = pathFrom(resignation, state, surroundings, at);
      expect(path.slice(-3).map(({ state: waiting }) => waiting)).toEqual(['handover', 'settlement', 'leaving']);
    },
  );
});

describe('the way ahead of somebody of a high rank', () => {
  it('is that of his rank before he has submitted anything: a director under 004-R', () => {
    const { state } = given(resignation, form, { by: 'sales.director', profile: '004-R' });
    const path = pathFrom(resignation, state, surroundings, at).flatMap(({ task }) => task ?? []);
    expect(path).toEqual(['draft', 'upperOpinion', 'executive', 'hrDirector', 'generalManager']);
  });
});

describe('the way ahead of a contract beyond authority', () => {
  it('goes on behind the price exception, whatever is decided of it', () => {
    const contract = {
      ...{ customer: 'Bohai Pumps', customerContactName: 'Liu Yang', title: 'Control cabinets', amount: '128000.00' },
      ...{ currency: 'CNY', template: 'standard', technicalDelivery: true, contractDraft: 'draft-1.docx' },
      ...{ discountBeyondAuthority: true, requestedDiscountPercent: '25' },
      ...{ background: 'Second order.', keyTerms: 'Three instalments.', riskPoints: 'Late delivery.' },
    };
    const { state } = given(contractReview, contract, { by: 'sales.rep1' }).when('SUBMIT_FOR_REVIEW', {}, 'sales.rep1');
    expect(
      pathFrom(contractReview, state, surroundings, at).map(({ state: waiting, when }) => [waiting, when]),
    ).toEqual([
      ['drafting', 'done'],
      ['priceException', 'now'],
      ['internalReview.legal.open', 'likely'],
      ['internalReview.technical.open', 'likely'],
      ['internalReview.finance.open', 'likely'],
      ['negotiation', 'likely'],
      ['finalApproval.salesDirector', 'likely'],
      ['finalApproval.generalManager', 'likely'],
      ['signing', 'likely'],
      ['archiving.finance.open', 'likely'],
      ['archiving.administration.open', 'likely'],
      ['archiving.sales.open', 'likely'],
    ]);
  });
});
