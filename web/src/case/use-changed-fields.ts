import { useQuery } from '@tanstack/react-query';
import { sheetQuery } from '../api/queries';
import type { Changes, Sheet } from '../api/types';
import { useLanguage } from '../language/language';
import { shownText } from './field-text';

/** A field that has another value than before, in words. */
export interface ChangedField {
  readonly path: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly by: Changes['fields'][number]['by'];
}

/** Which fields of its sheet have changed between two records, as the sheet says them; none until both sheets are read. */
export function useChangedFields(
  id: string,
  { fields, after, until }: Pick<Changes, 'fields' | 'after' | 'until'>,
): readonly ChangedField[] {
  const { t, say, language } = useLanguage();
  const isWanted = fields.length > 0;
  const { data: then } = useQuery({ ...sheetQuery(id, after), enabled: isWanted && after > 0 });
  const { data: now } = useQuery({ ...sheetQuery(id, until), enabled: isWanted });
  if (!now || (after > 0 && !then)) return [];
  const at = (sheet: Sheet | undefined, path: string) => sheet?.items.find((one) => one.path === path);
  return fields.flatMap(({ path, by }) => {
    const [was, is] = [at(then, path), at(now, path)];
    const title = say((is ?? was)?.title);
    // What the case keeps for its chart alone stands on no sheet.
    if (!title) return [];
    const [before, text] = [was, is].map((field) => (field ? shownText(field, language, t) : ''));
    return before === text ? [] : [{ path, title, before: before ?? '', after: text ?? '', by }];
  });
}
