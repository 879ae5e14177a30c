import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { sheetQuery } from '../api/queries';
import type { SheetField } from '../api/types';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { useSettled } from '../ui/settled';
import { Skeleton } from '../ui/skeleton';
import styles from './case.module.css';
import { isWide, shownText } from './field-text';

/** What the case says, now or at a position, field by field in the order of its forms. */
export function SheetView({ id, at }: { readonly id: string; readonly at: number | undefined }) {
  const { say } = useLanguage();
  // The server rebuilds it: it is not asked for every position that a slider passes by.
  const sheet = useQuery({ ...sheetQuery(id, useSettled(at)), placeholderData: keepPreviousData });
  if (sheet.error) return <Failure error={sheet.error} retry={() => void sheet.refetch()} />;
  if (!sheet.data) return <Skeleton />;
  const groups = [...new Map(sheet.data.items.map(({ group }) => [group.en, group])).values()];
  return groups.map((group, index) => (
    <div key={group.en}>
      {index === 0 ? null : <h3 style={{ marginTop: 16 }}>{say(group)}</h3>}
      <dl className={styles['sheet']}>
        {sheet.data.items
          .filter((one) => one.group.en === group.en)
          .map((field) => (
            <Line key={field.path} field={field} />
          ))}
      </dl>
    </div>
  ));
}

function Line({ field }: { readonly field: SheetField }) {
  const { t, say, language } = useLanguage();
  const { personal, title } = field;
  const meaning = personal === 'hidden' ? t.kase.personalHidden : t.kase.personalShown;
  return (
    <div className={isWide(field) ? styles['wide'] : undefined}>
      <dt>
        {say(title)}
        {personal ? (
          <span title={meaning}>
            {' '}
            <Lock size={12} role="img" aria-label={meaning} />
          </span>
        ) : null}
      </dt>
      <dd>{shownText(field, language, t)}</dd>
    </div>
  );
}
