import { ledger, text } from '../../engine/words.js';

/** 特案保修 complements 特别理赔 (004-B 三), so both stand in one ledger. */
export const compensationLedger = ledger('特案与理赔台账', 'Special cases and goodwill', {
  key: text('种类、投诉编号，理赔另加时间', 'Kind and complaint; of goodwill the moment too'),
  readers: ['CustomerCentre', 'TechnicalSupportSection', 'FinanceDepartment'],
});

/** A complaint has one special case, whoever asks for it: parts could make up the whole cost of the repair. */
export const specialCaseKey = (complaint: string): string => `specialCase/${complaint}`;
