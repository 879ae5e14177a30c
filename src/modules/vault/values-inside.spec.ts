import type { KeptValue } from '../../persistence/index.js';
import { valuesInside } from './values-inside.js';

const kept = (number: number, value: string): KeptValue => ({
  ...{ id: String(number).padStart(6, '0'), subjectId: 'ann', instanceId: 'case', field: 'remark' },
  ...{ value: JSON.stringify(value), salt: 'aa', erasedAt: null },
});

/** A vault of these texts, and how many values were read of it at once. */
function vault(texts: readonly string[]) {
  const values = texts.map((text, index) => kept(index + 1, text));
  const slices: number[] = [];
  const slice = (after: string, limit: number): Promise<readonly KeptValue[]> => {
    const found = values.filter(({ id }) => id > after).slice(0, limit);
    slices.push(found.length);
    return Promise.resolve(found);
  };
  return { slice, slices };
}

describe('a search inside the values', () => {
  it('finds a text however it is written, and nothing for a text that shows nothing', async () => {
    const { slice } = vault(['Asked LIU\u3000Yang.', 'Asked nobody.', 'Ｌiuyang']);
    const ids = async (wanted: string) => (await valuesInside(slice, wanted, '', 10)).found.map(({ id }) => Number(id));
    expect(await ids('liu yang')).toEqual([1, 3]);
    expect(await ids('\u200B')).toEqual([]);
  });

  it('stops after what it may find, and after what it may look at, and says where to go on', async () => {
    const { slice, slices } = vault(Array.from({ length: 10_700 }, (_, index) => (index % 4000 === 0 ? 'liu' : 'x')));
    const first = await valuesInside(slice, 'liu', '', 2);
    expect(first).toMatchObject({ found: [{ id: '000001' }, { id: '004001' }], next: '004001' });
    const all = await valuesInside(slice, 'liu', '', 10);
    expect(all).toMatchObject({ found: [{}, {}, { id: '008001' }], next: '010000' });
    expect(await valuesInside(slice, 'liu', all.next ?? '', 10)).toEqual({ found: [], next: null });
    expect(Math.max(...slices)).toBeLessThanOrEqual(500);
  });

  it('lets others have their turn while it compares long texts', async () => {
    const { slice } = vault(Array.from({ length: 200 }, () => '违约责任条款可接受。'.repeat(100)));
    let turns = 0;
    const count = (): void => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await valuesInside(slice, 'liu', '', 10);
    clearImmediate(timer);
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});
