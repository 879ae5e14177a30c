/** The first characters by pinyin of each letter with which a syllable begins. */
const firsts = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';

/** Surnames that are read otherwise than the same character elsewhere. */
const surnames: Readonly<Record<string, string>> = {
  ...{ 单: 's', 曾: 'z', 解: 'x', 仇: 'q', 查: 'z', 翟: 'z', 盖: 'g', 区: 'o', 朴: 'p', 覃: 'q', 乐: 'y', 种: 'c' },
  ...{ 员: 'y', 召: 's', 繁: 'p', 黑: 'h', 秘: 'b', 谌: 'c', 尉: 'y', 万: 'm', 长: 'z', 重: 'c', 折: 's', 隗: 'k' },
};

/** The order of characters by pinyin comes with Node's own language data: no table of ours. */
const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin');
const known = new Map<string, string>();

function initialOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  let place = -1;
  while (place + 1 < firsts.length && byPinyin.compare(firsts.charAt(place + 1), character) <= 0) place++;
  const initial = letters.charAt(Math.max(place, 0));
  known.set(character, initial);
  return initial;
}

/**
 * The initials of a name in lower case: of each Chinese character that of its pinyin, of each other word its first
 * letter. Several where the surname has a reading of its own: 曾国藩 is found by `zgf` and by `cgf`.
 */
export function pinyinInitials(name: string): readonly string[] {
  const parts = name.normalize('NFKC').match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const initials = parts.map((part) =>
    /^\p{Script=Han}/u.test(part) ? initialOf(part) : ([...part][0] ?? '').toLowerCase(),
  );
  const [surname = ''] = parts;
  const other = surnames[surname];
  const usual = initials.join('');
  return other === undefined || other === initials[0] ? [usual] : [usual, other + usual.slice(1)];
}
