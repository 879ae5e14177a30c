import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Calendar } from '../api/calendars';
import { ask, client } from '../api/client';
import type { components } from '../api/schema';
import { faultsOf } from '../form/check';
import { fieldsOf } from '../form/field';
import { SchemaForm } from '../form/schema-form';
import type { Values } from '../form/values';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { FileText } from './file-text';
import { holidayFile } from './forms';
import { TableReport } from './table-report';
import { useTexts } from './texts';
import { useTriedFirst } from './use-tried-first';

/** Imports the holidays of a year: tried first, with what each line does. */
export function HolidayDrawer({ calendar, onClose }: { readonly calendar: Calendar; readonly onClose: () => void }) {
  const c = useTexts();
  const queries = useQueryClient();
  const fields = useMemo(() => fieldsOf(holidayFile), []);
  const [values, setValues] = useState<Values>({ format: 'csv' });
  const [isRehearsal, setRehearsal] = useState(true);
  const imported = useTriedFirst({
    send: (data: Values, dryRun, key) =>
      ask(
        client.POST('/api/v1/calendars/{key}/import', {
          params: {
            path: { key: calendar.key },
            query: { dryRun: dryRun ? 'true' : 'false' },
            header: { 'Idempotency-Key': key, ...(dryRun ? {} : { 'If-Match': `"${calendar.version}"` }) },
          },
          body: data as unknown as components['schemas']['ImportDaysRequest'],
        }),
      ),
    onDone: () => void queries.invalidateQueries({ queryKey: ['calendars'] }),
  });
  const { report, problem } = imported;
  const faults = useMemo(() => (problem ? faultsOf(problem.errors) : {}), [problem]);
  return (
    <Drawer title={c.calendars.import} open onClose={onClose}>
      <p className="hint">{c.table.hint}</p>
      <FileText
        accept=".csv,.ics,text/csv,text/calendar"
        onText={(text, name) => setValues({ ...values, text, format: /\.ics$/i.test(name) ? 'ics' : 'csv' })}
      />
      {imported.error && Object.keys(faults).length === 0 ? (
        <Failure error={imported.error} retry={imported.retry} />
      ) : null}
      <SchemaForm
        schema={holidayFile}
        fields={fields}
        values={values}
        onChange={setValues}
        faults={faults}
        onSubmit={(data) => imported.run(data, isRehearsal)}
      >
        <div className="row">
          <button type="submit" className="button" onClick={() => setRehearsal(true)}>
            {c.table.try}
          </button>
          <button type="submit" className="button primary" onClick={() => setRehearsal(false)}>
            {c.table.go}
          </button>
        </div>
      </SchemaForm>
      {report ? (
        <p role="status" className={`notice ${report.faults > 0 ? 'bad' : 'info'}`}>
          {report.dryRun ? c.table.rehearsed : c.table.done}
        </p>
      ) : null}
      <TableReport
        lines={(report?.lines ?? []).map(({ line, day, name, outcome, message }) => ({
          line,
          key: [day, name].filter(Boolean).join(' '),
          outcome,
          faults: message ? [{ field: null, found: null, message }] : [],
        }))}
      />
    </Drawer>
  );
}
