import { Choice, Day, Flag, Items, Person, Text, text } from '../../../engine/forms.js';

const kinds = { question: text('客户疑问', "A customer's question"), pending: text('待处理事宜', 'Pending') };

export class BookEntry {
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('内容', 'What it is', { longest: 500, onRecord: true }) what!: string;
}

/** 交接本 (002 篇7 四2（2）). */
export class HandoverBook {
  @Day('班次日期', 'Day of the shift') day!: string;
  @Person('接班人', 'Next on shift') nextId!: string;
  @Items('交接事项', 'Handed over', () => BookEntry) items!: BookEntry[];
}

export class TakenOver {
  @Flag('已核对交接事项', 'Went through the items') items!: boolean;
  @Flag('已查看工作布置', 'Read the task posting') posting!: boolean;
}
