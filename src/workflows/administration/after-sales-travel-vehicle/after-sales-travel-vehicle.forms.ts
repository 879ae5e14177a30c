import { Choice, Count, Day, Flag, Optional, Label, Text, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export const modes = {
  public: text('公交、汽车、火车（高铁）', 'Bus, coach or train'),
  taxi: text('打的', 'Taxi'),
  companyCar: text('公司车辆', 'Company car'),
  privateCar: text('私家车', 'Private car'),
};

/** 外出或出差 of the after-sales team (003-T 七). */
export class AfterSalesTravel {
  @Text('目的地', 'Destination') destination!: string;
  @Day('出发日期', 'First day') firstDay!: string;
  @Day('返回日期', 'Last day') lastDay!: string;
  @Choice('交通工具', 'Means of transport', modes) mode!: keyof typeof modes;
  @FreeText('事由；非公共交通的特殊情况', 'Purpose, and why not by public transport') reason!: PersonalText;
}

/** Whether the company has a car to give (对于开车原则上以公司车辆为主). */
export class CarJudgement {
  @Flag('公司暂无车辆可支配', 'No company car is free') noCompanyCar!: boolean;
}

/** 按行政人事部车辆使用规则备案. */
export class CarFiling {
  @Label('车牌号', 'Plate') plate!: string;
  @Optional() @Flag('已填写“出差（外出）登记表”', 'Travel register filled in') travelRegister?: boolean;
}

export class TravelReport {
  @Count('郑州市外天数', 'Days outside Zhengzhou', { least: 0, most: 366 }) daysOutside!: number;
}

export class TravelOutcome {
  @Optional() @Count('餐费补助（元）', 'Meal subsidy in yuan', { least: 0 }) subsidy?: number;
}
