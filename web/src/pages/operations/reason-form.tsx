import { useId, useState } from 'react';
import { useLanguage } from '../../language/language';
import { Drawer } from '../../ui/drawer';

interface ReasonFormProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly onClose: () => void;
  readonly onSubmit: (reason: string) => void;
}

/** Asks why, before something is done that others will ask about. */
export function ReasonForm({ title, label, hint, onClose, onSubmit }: ReasonFormProps) {
  const { t } = useLanguage();
  const id = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && reason.trim() === '';
  return (
    <Drawer title={title} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason.trim() !== '') onSubmit(reason.trim());
        }}
      >
        <div>
          <label className="label" htmlFor={id}>
            {label}
          </label>
          <textarea
            id={id}
            className="field"
            maxLength={2000}
            aria-required="true"
            aria-invalid={missing}
            aria-describedby={`${id}-hint`}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <p id={`${id}-hint`} className={missing ? 'error' : 'hint'}>
            {missing ? t.form.required : hint}
          </p>
        </div>
        <div className="row">
          <button type="submit" className="button primary">
            {title}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t.decide.cancel}
          </button>
        </div>
      </form>
    </Drawer>
  );
}
