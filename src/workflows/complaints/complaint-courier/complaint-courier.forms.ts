import { Choice, Flag, Label, Money, Optional, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';
import { ComplaintRecord } from '../complaint-record.js';

const kinds = {
  damage: text('破损', 'Damaged'),
  shortage: text('短少', 'Short of contents'),
  loss: text('遗失', 'Lost'),
  notInspected: text('未验视的违禁品破损、短少、遗失或被罚', 'Not inspected: prohibited goods damaged, lost or fined'),
  cannotCarry: text('无法走网络运输（三超、超区、时效）', 'Cannot be carried: oversized, out of area, in time'),
};

export class ParcelComplaint extends ComplaintRecord {
  @Label('运单号', 'Number of the ticket') ticket!: string;
  @Choice('投诉类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Optional() @Flag('发件人要求转单', 'The sender asks for a transfer') wantsTransfer?: boolean;
}

/** 退回发件人 (第三条). */
export class Returned {
  @Flag('已免除本次服务费', 'The service fee is waived') feeWaived!: boolean;
}

/** 及时转单 (第三条). */
export class Transferred {
  @Flag('转单费用由网点承担', 'The outlet bears the cost of the transfer') costBorne!: boolean;
}

export class Findings {
  @FreeText('客户证据和核实情况', 'Evidence of the customer, and what was found', { longest: 4000 })
  findings!: PersonalText;
}

export class Payment {
  @Money('向客户赔付（元）', 'Paid to the customer, in yuan') paid!: string;
}
