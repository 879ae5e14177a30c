import { Choice, Count, Day, Label, LongText } from '../../../engine/forms.js';
import { parameter } from '../../../engine/parameters.js';
import { role } from '../../../engine/people.js';
import { recordedBefore } from '../../../engine/rules.js';
import { declareProcess, event, form, kept, ledger, text } from '../../../engine/words.js';
import { held, itemInStock, stockLedger } from '../../ledgers/stock.js';

const of =
  (scope: 'supplies' | 'materials') =>
  ({ day }: { readonly day: string }) => ({ scope, day });

const words = declareProcess('administration/inventory-stocktake', {
  title: text('库存盘点', 'Stocktake'),
  subject: text('{request.day} 盘点', 'Stocktake on {request.day}'),
  summary: ['scope', 'day', 'explanation'],
  sources: ['000 篇三 1.1.3 步骤三', '001 篇一 第四十三条', '001 篇二 4.5、6.3'],
  modelled: {
    '账实不符的处理手册未规定：差异逐项登记，由盘点人说明，告知财务部，不自动改账；同一物品再次登记的，以最后一次实盘为准。':
      'The manuals are silent on differences: each is entered, explained by whoever counted, told to finance, and the book is not changed by itself. Of several counts of an item the last one holds.',
    '周盘、月盘、年终盘点由日历发起（周盘在哪天为参数）；日盘由仓库自行发起。备件与物料同盘。':
      'Weekly, monthly and yearly counts begin by the calendar (the weekday is a parameter); the warehouse begins the daily one itself. Spare parts are counted with the materials.',
    '固定资产的定期盘点（001 篇一 第四十三条）未建模：资产台账按标签逐件核对，不在库存台账中。':
      'The stocktake of fixed assets (001 篇一 第四十三条) is not modelled: they stand in a ledger of their own, label by label.',
  },
  startableBy: ['AdministrationDepartment', 'WarehouseKeeper'],
  initiatorMayDecide: true,
  /** What is counted (盘点). */
  request: form('开始盘点', 'Begin a stocktake', {
    scope: Choice('盘点范围', 'What is counted', {
      supplies: text('办公用品及低值易耗品', 'Office supplies and low-value items'),
      materials: text('物料', 'Materials'),
    }),
    day: Day('盘点日', 'Day of the count'),
  }),
  policy: {
    weekday: parameter('stocktake.weekday', '周盘在星期几', 'Weekday of the weekly count', {
      '[model] 001 篇二 6.3 周盘': 5,
    }),
  },
  recurs: {
    supplies: { every: 'quarter', day: -1, missed: 'last', input: of('supplies') },
    materialsWeekly: { every: 'week', day: 'stocktake.weekday', missed: 'last', input: of('materials') },
    materialsMonthly: { every: 'month', day: -1, missed: 'last', input: of('materials') },
    materialsYearly: { every: 'year', day: -1, missed: 'last', input: of('materials') },
  },
  events: {
    COUNT: event('登记实盘', 'Enter a count', {
      item: Label('物品编码', 'Code of the item'),
      counted: Count('实盘数量', 'Quantity counted', { least: 0 }),
    }),
    ALL_COUNTED: event('盘点完毕', 'All counted'),
    EXPLAIN: kept('说明差异', 'Explain', { explanation: LongText('差异说明', 'What explains the differences') }),
  },
  keeps: { number: '', items: 0, differences: 0 },
  numbering: { series: 'stocktakes', digits: 2, keptAs: 'number' },
  registers: {
    stock: stockLedger,
    stocktakes: ledger('盘点表', 'Stocktakes', {
      key: text('盘点编号与物品', 'Stocktake and item'),
      readers: ['AdministrationDepartment', 'WarehouseKeeper', 'FinanceDepartment'],
    }),
  },
  facts: {
    entry: itemInStock('COUNT'),
    /** What this stocktake has counted of the item before. */
    earlier: { on: 'COUNT', register: 'stocktakes', key: ({ context, data }) => `${context.number}/${data.item}` },
  },
  rules: {
    somethingCounted: recordedBefore('ALL_COUNTED', 'COUNT', 'context.items', '000 篇三 1.1.3 步骤三'),
  },
  guards: {
    ofMaterials: ({ context }) => context.request.scope === 'materials',
    matches: ({ context }) => context.differences === 0,
  },
});
const { branch, chart, end, informs, puts, remembers, task } = words;

const counting = {
  COUNT: {
    actions: [
      remembers({
        COUNT: ({ context: { items, differences }, data, facts: { entry, earlier } }) => {
          const differed = Number(earlier?.data['difference'] ?? 0) !== 0 ? 1 : 0;
          const differs = data.counted !== held(entry) ? 1 : 0;
          return { items: items + (earlier ? 0 : 1), differences: differences - differed + differs };
        },
      }),
      puts('earlier', {
        COUNT: ({ data: { item, counted }, facts, actor: countedBy, at: countedAt }) => {
          const book = held(facts.entry);
          return { item, book, counted, difference: counted - book, countedBy, countedAt };
        },
      }),
    ],
  },
  ALL_COUNTED: 'compared',
} as const;
const explaining = { clause: '[model] 000 篇三 1.1.3 步骤三', EXPLAIN: 'mismatched' };
const administration = role('AdministrationDepartment');
const warehouse = role('WarehouseKeeper');

export default chart({
  due: branch('待盘点', 'Due', [{ guard: 'ofMaterials', target: 'countingMaterials' }, { target: 'countingSupplies' }]),
  countingSupplies: task(administration, '行政部全面盘点', 'Administration counts', counting),
  countingMaterials: task(warehouse, '仓库盘点', 'The warehouse counts', '001 篇二 6.3', counting),
  explainingSupplies: task(administration, '说明账实差异', 'Explain the differences', explaining),
  explainingMaterials: task(warehouse, '说明账实差异', 'Explain the differences', explaining),
  compared: branch('账实核对', 'Book and stock compared', [
    { guard: 'matches', target: 'matched' },
    { guard: 'ofMaterials', target: 'explainingMaterials' },
    { target: 'explainingSupplies' },
  ]),
  matched: end('账实相符', 'Book and stock match'),
  mismatched: end('账实不符，已说明', 'Differences, explained', {
    entry: informs(role('FinanceDepartment'), text('盘点账实不符', 'A stocktake found differences')),
  }),
});
