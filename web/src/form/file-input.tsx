import { useMutation } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { ask, client } from '../api/client';
import { newKey } from '../api/key';
import { Problem } from '../api/problem';
import { oneFile } from '../api/upload';
import { useLanguage } from '../language/language';
import type { Described, FieldViewProps } from './field-view';
import styles from './form.module.css';
import { isChosenFile, type ChosenFile } from './values';

/** A file: dropped or chosen, uploaded at once, with its fingerprint; or why the server does not take it. */
export function FileInput({ value, onChange, described }: FieldViewProps & { readonly described: Described }) {
  const { t } = useLanguage();
  const [isOver, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: ({ file, key }: { readonly file: File; readonly key: string }) =>
      ask(client.POST('/api/v1/attachments', { params: { header: { 'Idempotency-Key': key } }, ...oneFile(file) })),
    onSuccess: ({ id, name, size, sha256 }) => onChange({ id, name, size, sha256 } satisfies ChosenFile),
  });
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file && !upload.isPending) upload.mutate({ file, key: newKey() });
  };
  const problem = upload.error instanceof Problem ? upload.error : undefined;
  return (
    <div
      className={styles['drop']}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {isChosenFile(value) ? <Chosen file={value} onRemove={() => onChange(undefined)} /> : null}
      <input
        {...described}
        type="file"
        onChange={({ target }) => {
          take(target.files);
          target.value = '';
        }}
      />
      <span className="meta">{upload.isPending ? t.desk.uploading : t.desk.drop}</span>
      {upload.error ? (
        <p className="error" role="alert">
          {problem?.errors[0]?.message || problem?.detail || t.error.unreachable}
        </p>
      ) : null}
    </div>
  );
}

function Chosen({ file, onRemove }: { readonly file: ChosenFile; readonly onRemove: () => void }) {
  const { t } = useLanguage();
  return (
    <div>
      <span className="row">
        <strong className="wrap">{file.name}</strong>
        <span className="meta">{`${Math.max(1, Math.ceil(file.size / 1024)).toLocaleString()} KB`}</span>
        <button
          type="button"
          className="button quiet"
          aria-label={`${t.desk.removeFile} ${file.name}`}
          onClick={onRemove}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </span>
      <span className={`meta mono ${styles['hash']}`}>{`SHA-256 ${file.sha256}`}</span>
    </div>
  );
}
