import { isIPv6 } from 'node:net';

/** A proxy may hand on anything. */
const longestAddress = 64;

/**
 * What counts as one address: an IPv4 address, or a network of 64 bits of IPv6, because one customer has as many
 * addresses in it as he likes.
 */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [plain = ''] = address.split('%', 1);
  if (!isIPv6(plain)) return address.slice(0, longestAddress);
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const left = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - groups.length - left.length;
  return [...groups, ...Array<string>(zeros).fill('0'), ...left].slice(0, 4).join(':');
}
