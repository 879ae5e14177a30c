import { Choice, Flag, Label, Moment, Text, text } from '../../../engine/forms.js';

export const uses = {
  official: text('教职工公务用车', 'Official use of the staff'),
  director: text('主任、副主任用车', 'Use of the director or his deputy'),
  personal: text('个人用车', 'Personal use'),
};
const overnight = {
  none: text('不在外过夜', 'Not overnight'),
  exam: text('考试，在外过夜', 'Overnight for an examination'),
  repair: text('修车，在外过夜', 'Overnight for a repair'),
};

/** The manual names no form; its fields are [model]. */
export class CoachVehicleRequest {
  @Choice('用车性质', 'Kind of use', uses) use!: keyof typeof uses;
  @Text('事由', 'Purpose') purpose!: string;
  @Moment('用车时间', 'From') from!: string;
  @Moment('归校时间', 'Until') until!: string;
  @Choice('在外过夜', 'Overnight', overnight) overnight!: keyof typeof overnight;
}

export class CoachDispatch {
  @Label('车牌号', 'Plate') plate!: string;
}

/** 出车前、收车后检查 (002 篇4 教练车 5、6). */
export class VehicleCheck {
  @Flag('已全面检查（螺丝、方向、制动）', 'Checked (screws, steering, brakes)') checked!: boolean;
  @Flag('停放在指定地点', 'Parked where it has to be') parked!: boolean;
}
