import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { layoutQuery, metaQuery, sheetQuery } from '../../api/queries';
import type { Definition, Instance } from '../../api/types';
import { wayOf } from '../../case/way-of';
import type { AnyRecord } from '../../case/use-case';
import { ChartDrawing } from '../../chart/chart-drawing';
import { useLanguage } from '../../language/language';
import { personName } from '../../language/person-name';
import { Time } from '../../ui/time';
import { QrCode } from '../../ui/qr-code';
import styles from './case-print.module.css';
import { Decisions } from './decisions';
import { FieldGrid } from './field-grid';
import { ProofBlock } from './proof-block';

interface ApprovalSheetProps {
  readonly instance: Instance;
  readonly definition: Definition | undefined;
  /** As far as the sheet goes. */
  readonly records: readonly AnyRecord[];
  /** A past position; now without one. */
  readonly at: number | undefined;
  readonly name: string;
}

/** What is printed: what the case says, who decided what, where it stands, and the proof of it. */
export function ApprovalSheet({ instance, definition, records, at, name }: ApprovalSheetProps) {
  const { t, say, language } = useLanguage();
  const { id, number, startedBy, startedAt, states, status } = instance;
  const { data: meta } = useQuery(metaQuery);
  const { data: sheet } = useQuery(sheetQuery(id, at));
  const { key, version } = instance.definition;
  const { data: layout } = useQuery(layoutQuery(key, version, 'reader', language));
  const isStopped = at === undefined && status === 'stopped';
  const way = useMemo(() => wayOf(records, definition, isStopped), [records, definition, isStopped]);
  const address = new URL(`/cases/${id}${at === undefined ? '' : `?at=${at}`}`, window.location.href).href;
  const where = states.map(({ id: state, title }) => say(title) || state).join(t.marks.and);
  return (
    <article className={styles['sheet']} aria-label={`${t.print.title} ${number}`}>
      <header className={styles['head']}>
        <div>
          <p>{say(meta?.organisation?.name)}</p>
          <h2>{`${say(definition?.title)} ${t.print.title}`}</h2>
          <p className="wrap">{name}</p>
          <p className={styles['small']}>
            {[`${t.print.number} ${number}`, t.kase.startedBy(personName(startedBy, t))].join(' · ')}
            {' · '}
            <Time at={startedAt} absolute />
            {' · '}
            {at === undefined ? (status === 'active' ? t.print.stands(where) : t.print.ended(where)) : t.print.asOf(at)}
          </p>
        </div>
        <QrCode text={address} label={t.print.code(address)} size={88} />
      </header>
      {sheet ? <FieldGrid items={sheet.items} /> : null}
      <Decisions records={records} definition={definition} />
      {layout ? (
        <figure className={styles['chart']}>
          <ChartDrawing layout={layout} walked={way} scale="whole" label={t.chart.label} />
        </figure>
      ) : null}
      <ProofBlock id={id} records={records} address={address} />
    </article>
  );
}
