import { Count, Text } from '../../engine/forms.js';

/** 办公用品 (000 篇三 1.1): what is asked for, and bought. */
export class Supply {
  @Text('品名', 'Name') name!: string;
  @Text('规格', 'Specification') specification!: string;
  @Count('数量', 'Quantity') quantity!: number;
}
