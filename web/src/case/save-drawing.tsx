import { Download } from 'lucide-react';
import { useState } from 'react';
import { ask, client } from '../api/client';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';

interface SaveDrawingProps {
  readonly id: string;
  readonly number: string;
  /** A past position; now without one. */
  readonly at: number | undefined;
}

/** Saves the chart of a case as a picture, as the server draws it in the language of the page. */
export function SaveDrawing({ id, number, at }: SaveDrawingProps) {
  const { t } = useLanguage();
  const [error, setError] = useState<unknown>();
  const save = async (): Promise<void> => {
    setError(undefined);
    const query = { format: 'svg' as const, ...(at === undefined ? {} : { position: at }) };
    const picture = await ask(
      client.GET('/api/v1/instances/{id}/diagram', { params: { path: { id }, query }, parseAs: 'text' }),
    );
    const address = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${number}${at === undefined ? '' : `-${at}`}.svg`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      {error ? <Failure error={error} /> : null}
      <button type="button" className="button quiet" onClick={() => void save().catch(setError)}>
        <Download size={16} aria-hidden="true" />
        {t.drawing.save}
      </button>
    </>
  );
}
