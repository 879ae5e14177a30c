import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { ask, client } from '../api/client';
import { newKey } from '../api/key';
import { isPassing, Problem } from '../api/problem';
import { repeated } from '../api/repeated';
import type { components } from '../api/schema';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { FileText } from './file-text';
import { TableReport, type TableLine } from './table-report';
import { useTexts } from './texts';

const kinds = ['users', 'departments', 'deputies'] as const;
type Kind = (typeof kinds)[number];
type Report = components['schemas']['DirectoryImportAnswer'];

/** Imports a table of people, departments or deputies: tried first, with what each line does. */
export function TableDrawer({ onClose }: { readonly onClose: () => void }) {
  const c = useTexts();
  const id = useId();
  const queries = useQueryClient();
  const key = useRef(newKey());
  const [kind, setKind] = useState<Kind>('users');
  const [text, setText] = useState('');
  const imported = useMutation({
    mutationFn: (dryRun: boolean): Promise<Report> =>
      ask(
        client.POST('/api/v1/directory/import', {
          params: {
            query: { kind, dryRun: dryRun ? 'true' : 'false' },
            header: { 'Idempotency-Key': dryRun ? newKey() : key.current },
          },
          body: { text },
        }),
      ),
    onError: (error) => {
      if (!isPassing(error)) key.current = newKey();
    },
    onSuccess: (report) => {
      if (report.dryRun) return;
      key.current = newKey();
      void queries.invalidateQueries();
    },
  });
  const change = (changed: () => void): void => {
    imported.reset();
    changed();
  };
  const refused =
    imported.error instanceof Problem ? (imported.error.more['lines'] as readonly TableLine[]) : undefined;
  const report = imported.data;
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
            onClick={() => (imported.isPending || text === '' ? undefined : imported.mutate(dryRun))}
          >
            {dryRun ? c.table.try : c.table.go}
          </button>
        ))}
      </div>
      {imported.error && !refused ? <Failure error={imported.error} retry={repeated(imported)} /> : null}
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
