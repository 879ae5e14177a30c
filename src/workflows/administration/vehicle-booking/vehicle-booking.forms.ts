import { Choice, Flag, Label, Moment, Person, Text, text } from '../../../engine/forms.js';

/** 局机关基本办公用车范围 (002 篇3 九), and what is outside of it. */
export const scopes = {
  enterprises: text('深入多家企业调查、协调，路途较远', 'Several enterprises far away'),
  cash: text('去银行提取大额现金', 'Large amounts of cash from the bank'),
  petition: text('去市区两级政府接访或处理突发事件', 'Petitions or incidents at the governments'),
  meeting: text('参加市区两级党委、政府会议', 'Meetings of city or district'),
  leaders: text('局领导冬季通勤', 'Commuting of leaders in winter'),
  other: text('其他工作需要', 'Another need of the work'),
  privateUse: text('私事', 'Private matters'),
};
export type Scope = keyof typeof scopes;

/** 提前与办公室预约 (002 篇3 一). The manual names no form; its fields are [model]. */
export class VehicleRequest {
  @Choice('用车范围', 'What for', scopes) scope!: Scope;
  @Text('目的地', 'Destination') destination!: string;
  @Moment('用车时间', 'From') from!: string;
  @Moment('返回时间', 'Until') until!: string;
}

export class Dispatch {
  @Label('车牌号', 'Plate') plate!: string;
  @Person('驾驶员', 'Driver') driverId!: string;
}

/** What the driver sees to before a trip (002 篇3 二). */
export class Departure {
  @Flag('已检查车辆，无故障', 'Vehicle checked, no fault') checked!: boolean;
}

/** 车辆按规定停放 (002 篇3 四). */
export class Parking {
  @Flag('已按规定停放，未开回家', 'Parked where it has to be, not taken home') parked!: boolean;
}
