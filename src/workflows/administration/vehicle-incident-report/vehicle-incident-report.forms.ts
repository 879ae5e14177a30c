import { Choice, Flag, Label, Moment, Optional, Person, RegisterKey, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const incidents = {
  damage: text('车辆损坏', 'Damage'),
  fault: text('车辆故障', 'Fault'),
  accident: text('交通事故', 'Traffic accident'),
};
const vehicles = { official: text('公务用车', 'Official vehicle'), coach: text('教练车', 'Coach vehicle') };

/** 车辆有损坏、有故障或发生交通事故，要及时报告 (002 篇3 五). The manual names no form. */
export class VehicleIncident {
  @Label('车牌号', 'Plate') plate!: string;
  @Choice('车辆', 'Vehicle', vehicles) vehicle!: keyof typeof vehicles;
  @Choice('情况', 'What happened', incidents) incident!: keyof typeof incidents;
  @Moment('发生时间', 'When it happened') happenedAt!: string;
  @Person('驾驶人', 'Who drove') driverId!: string;
  @FreeText('经过', 'Circumstances') circumstances!: PersonalText;
}

export class Handling {
  @FreeText('处理情况', 'What was done') handling!: PersonalText;
  @Flag('私自出车造成', 'Caused by a trip without leave') privateTrip!: boolean;
  @Optional() @RegisterKey('车辆的资产标签', 'Asset label of the vehicle', 'asset-ledger') assetLabel?: string;
}
