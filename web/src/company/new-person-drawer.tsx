import { useNavigate } from '@tanstack/react-router';
import { ask, client } from '../api/client';
import { EditDrawer } from './edit-drawer';
import { newPerson } from './forms';
import { useTexts } from './texts';

/** Adds somebody, and leads to him. */
export function NewPersonDrawer({ onClose }: { readonly onClose: () => void }) {
  const c = useTexts();
  const navigate = useNavigate();
  return (
    <EditDrawer
      title={c.people.add}
      schema={newPerson}
      initial={{ level: 'employee' }}
      onClose={onClose}
      send={async (data, key) => {
        const { id } = await ask(
          client.POST('/api/v1/users', {
            params: { header: { 'Idempotency-Key': key } },
            body: data as unknown as { username: string; name: string; password: string; level: 'employee' },
          }),
        );
        await navigate({ to: '/directory/people/$id', params: { id } });
      }}
    />
  );
}
