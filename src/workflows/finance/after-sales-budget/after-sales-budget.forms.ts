import { Choice, Count, Items, Money, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** 预算编制内容 (003-J 第五条). */
export const items = {
  wages: text('工资及福利', 'Wages and welfare'),
  equipment: text('设备购置及维护', 'Equipment'),
  training: text('培训及拓展', 'Training'),
  materials: text('物料及配件采购', 'Materials and parts'),
  projects: text('项目费用', 'Projects'),
  others: text('其他相关费用', 'Others'),
};
export type Item = keyof typeof items;

export class BudgetLine {
  @Choice('项目', 'Item', items) item!: Item;
  @Money('金额（元）', 'Amount in yuan') amount!: string;
}

export class BudgetYear {
  @Count('年度', 'Year', { least: 2000, most: 9999 }) year!: number;
}

export class Budget {
  @Items('预算', 'Budget', () => BudgetLine) lines!: BudgetLine[];
}

export class Spending extends BudgetLine {
  @FreeText('用途', 'What for') purpose!: PersonalText;
}

export class Summary {
  @FreeText('执行情况总结与改进措施', 'Summary and improvements', { longest: 4000 }) summary!: PersonalText;
}
