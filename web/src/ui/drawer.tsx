import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSessionEnded } from '../api/session-end';
import { useLanguage } from '../language/language';

interface DrawerProps {
  readonly title: ReactNode;
  readonly open: boolean;
  /** Asked for by the cross, Escape or a click beside it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel over the right side of the page, which stays readable. */
export function Drawer({ title, open, onClose, children }: DrawerProps) {
  const { t } = useLanguage();
  // Whoever signs in again over it does not leave it.
  const isCovered = useSessionEnded();
  return (
    <Dialog.Root open={open} onOpenChange={(isOpen) => (isOpen || isCovered ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="drawer">
          <div className="drawer-head">
            <Dialog.Title>{title}</Dialog.Title>
            <button type="button" className="button quiet" aria-label={t.close} onClick={onClose}>
              <X size={16} aria-hidden="true" />
            </button>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
