import { isIP } from 'node:net';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A list of IP addresses and of networks in CIDR notation. */
export const IsNetwork = (options: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isNetwork',
      validator: { validate: (value: unknown) => Array.isArray(value) && value.every((one) => isNetwork(String(one))) },
    },
    options,
  );

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
