import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import type { Described, FieldViewProps } from './field-view';

const mostOffered = 20;

/** The key of a ledger entry: those that begin with what is typed are offered to whoever may read the ledger. */
export function RegisterInput({
  field,
  value,
  onChange,
  described,
}: FieldViewProps & { readonly described: Described }) {
  const text = typeof value === 'string' ? value : '';
  const name = field.register ?? '';
  const entries = useQuery({
    queryKey: ['register keys', name, text],
    queryFn: () =>
      ask(
        client.GET('/api/v1/registers/{name}/entries', {
          params: { path: { name }, query: { limit: mostOffered, ...(text === '' ? {} : { key: text }) } },
        }),
      ),
    enabled: name !== '',
    retry: false,
    staleTime: 60_000,
  });
  return (
    <>
      <input
        {...described}
        className="field"
        list={`${described.id}-entries`}
        autoComplete="off"
        maxLength={field.maxLength ?? undefined}
        value={text}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      <datalist id={`${described.id}-entries`}>
        {(entries.data?.items ?? []).map(({ key }) => (
          <option key={key} value={key} />
        ))}
      </datalist>
    </>
  );
}
