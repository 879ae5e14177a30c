import { Choice, Department, Person, RegisterKey, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export const reasons = {
  departmentNeed: text('部门需要', 'Need of a department'),
  postChange: text('使用人岗位变动', 'The holder changes his post'),
};

/** Which asset goes to whom. The manual names no form; its fields are [model]. */
export class AssetTransfer {
  @RegisterKey('资产标签', 'Asset label', 'asset-ledger') label!: string;
  @Choice('调拨原因', 'Reason of the transfer', reasons) reason!: keyof typeof reasons;
  @Department('调入部门', 'To department') toDepartment!: string;
  @Person('新保管人', 'New custodian') newCustodianId!: string;
  @FreeText('说明', 'Explanation') explanation!: PersonalText;
}
