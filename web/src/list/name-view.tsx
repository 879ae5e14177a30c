import { Dialog } from '@base-ui/react/dialog';
import { useId, useState } from 'react';
import { useLanguage } from '../language/language';

interface NameViewProps {
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

const longest = 40;

/** Asks under which name a list is kept as it is narrowed now. */
export function NameView({ onName, onClose }: NameViewProps) {
  const { t } = useLanguage();
  const id = useId();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title>{t.desk.keepView}</Dialog.Title>
          <Dialog.Description>{t.desk.keepViewHint}</Dialog.Description>
          <form
            noValidate
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              const wanted = name.trim();
              setMissing(wanted === '');
              if (wanted !== '') onName(wanted);
            }}
          >
            <div>
              <label className="label" htmlFor={id}>
                {t.desk.viewName}
              </label>
              <input
                id={id}
                className="field"
                maxLength={longest}
                value={name}
                aria-required
                aria-invalid={isMissing}
                aria-describedby={isMissing ? `${id}-fault` : undefined}
                onChange={({ target }) => setName(target.value)}
              />
              {isMissing ? (
                <p id={`${id}-fault`} className="error" role="alert">
                  {t.form.required}
                </p>
              ) : null}
            </div>
            <div className="row">
              <button type="submit" className="button primary">
                {t.desk.keep}
              </button>
              <button type="button" className="button" onClick={onClose}>
                {t.decide.cancel}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
