import { useQuery } from '@tanstack/react-query';
import { actsQuery } from '../api/acts';
import type { Definition } from '../api/types';
import type { FormSchema } from '../form/field';

/** The form that a record of a type was filled in by; none where it has none, or where nothing is known of it yet. */
export type FormOf = (type: string) => FormSchema | null;

/** The forms of the events of a process, and those of the acts that every task knows. */
export function useForms(definition: Definition | undefined): FormOf {
  const { data: acts } = useQuery(actsQuery);
  return (type) => {
    const sent = definition?.events.find((event) => event.type === type);
    return ((sent ?? acts?.items.find((act) => act.type === type))?.form as FormSchema | null | undefined) ?? null;
  };
}
