import type { Language } from './language';

/** `¥128,000.00`: grouped, with its currency, and every digit as it was entered. */
export function moneyText(amount: string, currency: string | null, language: Language): string {
  const [whole = '', part] = amount.split('.', 2);
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (part === undefined ? '' : `.${part}`);
  if (!currency) return grouped;
  const sign = signOf(currency, language);
  return `${sign}${sign.length > 1 ? ' ' : ''}${grouped}`;
}

/** To ask for one takes longer than to write a hundred amounts with it. */
const signs = new Map<string, string>();

function signOf(currency: string, language: Language): string {
  const key = `${language} ${currency}`;
  const sign = signs.get(key) ?? askForSign(currency, language);
  signs.set(key, sign);
  return sign;
}

function askForSign(currency: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

function groupInWords(four: string): string {
  const text = [...four]
    .map((digit, index) => (digit === '0' ? '零' : digits[Number(digit)]! + places[four.length - 1 - index]!))
    .join('');
  return text.replace(/零+/g, '零').replace(/零$/, '');
}

/** An amount of yuan in the capital numerals of a Chinese form (大写): 壹拾贰万捌仟元整. */
export function capitalAmount(amount: string): string {
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(amount)) return '';
  const [whole = '0', part = ''] = amount.split('.', 2);
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0');
  const fours = padded.match(/.{4}/g) ?? [];
  const yuan = fours
    .map((four, index) => {
      const words = groupInWords(four.replace(/^0+/, ''));
      const gap = index > 0 && words !== '' && four.startsWith('0') ? '零' : '';
      return words === '' ? '' : gap + words + groups[fours.length - 1 - index]!;
    })
    .join('');
  const [jiao, fen] = [Number(part[0] ?? 0), Number(part[1] ?? 0)];
  const rest =
    jiao + fen === 0
      ? '整'
      : `${jiao > 0 ? `${digits[jiao]}角` : yuan === '' ? '' : '零'}${fen > 0 ? `${digits[fen]}分` : '整'}`;
  return yuan === '' && jiao + fen > 0 ? rest : `${yuan === '' ? '零' : yuan}元${rest}`;
}
