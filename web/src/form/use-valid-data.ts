import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language';
import { check } from './check';
import type { Field, FormSchema } from './field';
import { sent, type Values } from './values';

/** As long as somebody types on, nothing is asked. */
const pause = 400;

/** What a form would send once its author pauses; `undefined` while something is missing or wrong. */
export function useValidData(schema: FormSchema, fields: readonly Field[], values: Values): Values | undefined {
  const { t } = useLanguage();
  const [valid, setValid] = useState<Values>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const data = sent(fields, values);
      setValid(Object.keys(check(schema, fields, data, t)).length === 0 ? data : undefined);
    }, pause);
    return () => clearTimeout(timer);
  }, [schema, fields, values, t]);
  return valid;
}
