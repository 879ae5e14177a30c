import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ask, client } from '../api/client';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { FileText } from './file-text';
import { TableReport, type TableLine } from './table-report';
import { useTexts } from './texts';
import { useTriedFirst } from './use-tried-first';

const kinds = ['users', 'departments', 'deputies'] as const;
type Kind = (typeof kinds)[number];

/** Imports a table of people, departments or deputies: tried first, with what each line does. */
export function TableDrawer({ onClose }: { readonly onClose: () => void }) {
  const c = useTexts();
  const id = useId();
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>('users');
  const [text, setText] = useState('');
  const imported = useTriedFirst({
    send: (body: { readonly text: string }, dryRun, key) =>
      ask(
        client.POST('/api/v1/directory/import', {
          params: { query: { kind, dryRun: dryRun ? 'true' : 'false' }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => void queries.invalidateQueries(),
  });
  const change = (changed: () => void): void => {
    imported.reset();
    changed();
  };
  const { report, problem } = imported;
  const refused = problem?.more['lines'] as readonly TableLine[] | undefined;
  return (
    <Drawer title={c.table.title} open onClose={onClose}>
      <p className="hint">{c.table.hint}</p>
      <div>
        <label className="label" htmlFor={`${id}-kind`}>
          {c.table.kind}
        </label>
        <select
          id={`${id}-kind`}
          className="field"
          value={kind}
          onChange={({ target }) => change(() => setKind(kinds.find((one) => one === target.value) ?? 'users'))}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {c.table.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <FileText accept=".csv,text/csv" onText={(read) => change(() => setText(read))} />
      <div>
        <label className="label" htmlFor={`${id}-text`}>
          CSV
        </label>
        <textarea
          id={`${id}-text`}
          className="field mono"
          rows={6}
          value={text}
          onChange={({ target }) => change(() => setText(target.value))}
        />
      </div>
      <div className="row">
        {([true, false] as const).map((dryRun) => (
          <button
            key={String(dryRun)}
            type="button"
            className={`button ${dryRun ? '' : 'primary'}`}
            aria-disabled={imported.isPending || text === ''}
            onClick={() => (text === '' ? undefined : imported.run({ text }, dryRun))}
          >
            {dryRun ? c.table.try : c.table.go}
          </button>
        ))}
      </div>
      {imported.error && !refused ? <Failure error={imported.error} retry={imported.retry} /> : null}
      {refused ? (
        <div className="notice bad" role="alert">
          {c.table.refused}
        </div>
      ) : null}
      {report ? (
        <p role="status" className={`notice ${report.faults > 0 ? 'bad' : 'info'}`}>
          {`${report.dryRun ? c.table.rehearsed : c.table.done} ${c.table.sum(report.added, report.changed, report.known, report.faults)}`}
        </p>
      ) : null}
      <TableReport lines={refused ?? report?.lines ?? []} />
    </Drawer>
  );
}
