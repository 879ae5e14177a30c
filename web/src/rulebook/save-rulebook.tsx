import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { ask, client } from '../api/client';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { saveFile } from '../ui/save-file';

const formats = [
  ['html', 'text/html;charset=utf-8'],
  ['md', 'text/markdown;charset=utf-8'],
] as const;

/** Saves all rules of the company as one document, in the language of the page. */
export function SaveRulebook() {
  const { t, language } = useLanguage();
  const saved = useMutation({
    mutationFn: async ([format, type]: (typeof formats)[number]) => {
      const text = await ask(client.GET('/api/v1/rulebook', { params: { query: { format } }, parseAs: 'text' }));
      saveFile(`guicheng-${language}.${format}`, text, type);
    },
  });
  return (
    <div className="row">
      {saved.error ? <Failure error={saved.error} /> : null}
      {formats.map((one) => (
        <button
          key={one[0]}
          type="button"
          className="button"
          aria-disabled={saved.isPending}
          onClick={() => (saved.isPending ? undefined : saved.mutate(one))}
        >
          <Download size={16} aria-hidden="true" />
          {t.rulebook.save[one[0]]}
        </button>
      ))}
    </div>
  );
}
