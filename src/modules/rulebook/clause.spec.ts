import { clausesIn, overlaps, type Clause } from './clause.js';

const one = (text: string): Clause => {
  const [found] = clausesIn(text);
  if (!found) throw new Error(`Expected a clause in ${text}, but found none.`);
  return found;
};

describe('clausesIn', () => {
  it('finds each clause that a sentence names', () => {
    expect(
      clausesIn('合同必须使用公司标准合同模板（000 篇三 4.1.1；001 篇三 2.3），本合同使用。').map(({ text }) => text),
    ).toEqual(['000 篇三 4.1.1', '001 篇三 2.3']);
    expect(clausesIn('[model] no manual says')).toEqual([]);
  });
});

describe('overlaps', () => {
  it.each([
    ['000 篇三 4.1.1–4.1.4', '000 篇三 4.1.3 步骤二'],
    ['000 篇三 2.2', '000 篇三 2.2.1'],
    ['001 篇一 第三十七、三十八条', '001 篇一 第三十八条'],
    ['001 篇一 第五–八条', '001 篇一 第六条'],
    ['004-C 第三条 一 1–4', '004-C 第三条 一 3①'],
    ['004-K 第十一–十六条', '004-K 第十四条'],
    ['002 篇7 四2(4)(5)', '002 篇7 四2(4)'],
    ['003-T 八', '003-T 第八条'],
    ['004-O', '004-O 六'],
    ['004-A 附件2', '004-A 附件2'],
  ])('finds %s and %s to be one place', (left, right) => {
    expect(overlaps(one(left), one(right))).toBe(true);
    expect(overlaps(one(right), one(left))).toBe(true);
  });

  it.each([
    ['000 篇三 4.1.1–4.1.4', '000 篇三 4.2.1'],
    ['000 篇一 第六条', '000 篇三 4.1.1'],
    ['001 篇一 第三十七、三十八条', '001 篇一 第三十九条'],
    ['001 篇一 第十一条', '001 篇一 第一条'],
    ['003-T 四 2', '003-T 四 5'],
    ['004-A 附件2', '004-A 4.1'],
    ['004-C 第一条', '004-K 第一条'],
  ])('finds %s and %s to be two places', (left, right) => {
    expect(overlaps(one(left), one(right))).toBe(false);
  });
});
