import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries';

/** Whether who looks may also act: a process owner looks. */
export function useMay(): boolean {
  const { data: me } = useQuery(meQuery);
  return me?.permissions.includes('administer') ?? false;
}
