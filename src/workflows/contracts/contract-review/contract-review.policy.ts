import { ArrayUnique, IsArray, IsBoolean, IsIn, IsObject } from 'class-validator';
import { PolicyParameter } from '../../../engine/index.js';

/** `legalOrManagement` is one review that either may give (001 篇三 2.3). */
export const reviewers = ['legal', 'legalOrManagement', 'technical', 'finance'] as const;
export type Reviewer = (typeof reviewers)[number];

/** Who keeps the signed contract, and whether as an original or as a copy. */
export type Archive = Readonly<Record<'finance' | 'administration' | 'sales', 'original' | 'copy'>>;

/** `contract.finalApprovers` of the catalogue are the states of `finalApproval`: another order is another chart. */
export class ContractReviewPolicy {
  @PolicyParameter({
    key: 'contract.template.required',
    source: '000 篇三 4.1.1; 001 篇三 2.3',
    title: { zh: '必须使用公司标准合同模板', en: 'The company standard template is compulsory' },
  })
  @IsBoolean()
  templateRequired = true;

  @PolicyParameter({
    key: 'contract.reviewers',
    source: '000 篇三 4.1.2; 001 篇三 2.3',
    title: { zh: '内部评审人', en: 'Internal reviewers' },
  })
  @IsArray()
  @ArrayUnique()
  @IsIn(reviewers, { each: true })
  reviewers: readonly Reviewer[] = ['legal', 'technical', 'finance'];

  @PolicyParameter({
    key: 'contract.technicalReview.when',
    source: '000 篇三 4.1.2 步骤二',
    title: { zh: '何时需要技术评审', en: 'When the technical department reviews' },
  })
  @IsIn(['involvesTechnicalDelivery', 'always'])
  technicalReviewWhen: 'involvesTechnicalDelivery' | 'always' = 'involvesTechnicalDelivery';

  @PolicyParameter({
    key: 'contract.reReviewOnChange',
    source: '[model] the manuals are silent on a second review of a negotiated change',
    title: { zh: '协商修改后须重新评审', en: 'A negotiated change is reviewed again' },
  })
  @IsBoolean()
  reReviewOnChange = false;

  @PolicyParameter({
    key: 'contract.archive',
    source: '000 篇三 4.1.4 步骤二',
    title: { zh: '原件与复印件的归档', en: 'Who keeps an original and who a copy' },
  })
  @IsObject()
  archive: Archive = { finance: 'original', administration: 'original', sales: 'copy' };
}
