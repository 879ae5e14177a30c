import { Day, Flag, Person } from '../../../engine/forms.js';

export class ShiftSwap {
  @Person('换班同事', 'Swap with') colleagueId!: string;
  @Day('本人班次日期', 'Your shift') day!: string;
  @Day('对方班次日期', "The colleague's shift") otherDay!: string;
}

/** 换班双方必须交待清楚 (002 篇7 四2（5）). */
export class SwapHandover {
  @Flag('造成误班或空班', 'A shift was missed or left empty') missed!: boolean;
}
