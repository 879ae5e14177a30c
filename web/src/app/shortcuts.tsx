import { Dialog } from '@base-ui/react/dialog';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useLanguage } from '../language/language';
import { useShortcut } from '../ui/shortcut';

/** How long after `g` a second letter says where to go. */
const patience = 1500;

/** `?` shows what the keys do; `g` and a letter go to a page. None of them decides anything. */
export function Shortcuts() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const since = useRef(0);
  const go = (to: () => void) => (): void => {
    const isMeant = Date.now() - since.current < patience;
    since.current = 0;
    if (isMeant) to();
  };
  useShortcut('?', () => setOpen(true));
  useShortcut('g', () => {
    since.current = Date.now();
  });
  useShortcut(
    'i',
    go(() => void navigate({ to: '/inbox', search: {} })),
  );
  useShortcut(
    'd',
    go(() => void navigate({ to: '/inbox', search: { tab: 'done' } })),
  );
  useShortcut(
    's',
    go(() => void navigate({ to: '/start' })),
  );
  useShortcut(
    'c',
    go(() => void navigate({ to: '/cases' })),
  );
  useShortcut(
    'p',
    go(() => void navigate({ to: '/processes', search: {} })),
  );
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>{t.desk.keys.title}</Dialog.Title>
          <table>
            <tbody>
              {t.desk.keys.rows.map(([key, what]) => (
                <tr key={key}>
                  <th scope="row" style={{ textAlign: 'start', paddingInlineEnd: 16 }}>
                    <kbd className="mono">{key}</kbd>
                  </th>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Dialog.Close className="button">{t.close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
