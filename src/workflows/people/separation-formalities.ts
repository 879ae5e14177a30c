import { Flag } from '../../engine/forms.js';
import { role } from '../../engine/people.js';
import { checklist, event, text } from '../../engine/words.js';
import { leaver } from './separation-policy.js';

/** 解除劳动合同协议书与证明书 (004-C 一3①). */
export class Agreement {
  @Flag('双方已签订解除劳动合同协议书', 'Both have signed the termination agreement') agreement!: boolean;
  @Flag('双方已签订解除（终止）劳动合同证明书', 'Both have signed the termination certificate') certificate!: boolean;
  @Flag('已经劳动用工登记机关盖章', 'Stamped by the labour registration authority') stamped!: boolean;
}

/** 004-C 一3②. */
export class Insurance {
  @Flag('社会保险已封存', 'Social insurance suspended') suspended!: boolean;
  @Flag('人事资料已更新', 'Personnel records updated') updated!: boolean;
}

const [agreed, insured] = ['004-C 一3①', '004-C 一3②'];

export const formalityEvents = {
  AGREEMENT_STAMPED: event('协议书与证明书已生效', 'Agreement and certificate in force', Agreement),
  INSURANCE_SUSPENDED: event('社会保险已封存', 'Social insurance suspended', Insurance),
};

export const formalityRules = {
  agreementInForce: checklist('AGREEMENT_STAMPED', Agreement, agreed),
  insuranceSuspended: checklist('INSURANCE_SUSPENDED', Insurance, insured),
};

const department = { to: role('GeneralManagementDepartment'), separateFromPerson: leaver };

/** 辞职办理 (004-C 一3), for `signOffs`. */
export const formalityTracks = {
  agreement: {
    ...department,
    clause: agreed,
    title: text('签订协议书和证明书', 'Sign agreement and certificate'),
    decisions: { AGREEMENT_STAMPED: { guard: 'agreementInForce' } },
  },
  insurance: {
    ...department,
    clause: insured,
    title: text('封存社会保险，更新人事资料', 'Suspend the insurance, update the records'),
    decisions: { INSURANCE_SUSPENDED: { guard: 'insuranceSuspended' } },
  },
} as const;
