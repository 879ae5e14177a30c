import { Download } from 'lucide-react';
import { useState } from 'react';
import { ask, client } from '../api/client';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { saveFile } from '../ui/save-file';

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
    saveFile(`${number}${at === undefined ? '' : `-${at}`}.svg`, picture, 'image/svg+xml');
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
