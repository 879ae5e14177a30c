import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { ask, client } from '../api/client';
import { attachmentsQuery } from '../api/queries';
import { oneFile } from '../api/upload';
import type { Attachment } from '../api/types';
import { useOnce } from '../api/use-once';
import { useLanguage } from '../language/language';
import { Failure } from '../ui/failure';
import { Time } from '../ui/time';
import styles from './case.module.css';

/** The files of a case with their fingerprints: to save, and to add one. */
export function Attachments({ instanceId }: { readonly instanceId: string }) {
  const { t } = useLanguage();
  const id = useId();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const files = useQuery(attachmentsQuery(instanceId));
  const upload = useOnce({
    send: (file: File, key) =>
      ask(
        client.POST('/api/v1/instances/{id}/attachments', {
          params: { path: { id: instanceId }, header: { 'Idempotency-Key': key } },
          ...oneFile(file),
        }),
      ),
    onSettled: () => {
      if (input.current) input.current.value = '';
      void queries.invalidateQueries({ queryKey: ['case', instanceId] });
    },
  });
  return (
    <div className="stack">
      {files.error ? <Failure error={files.error} retry={() => void files.refetch()} /> : null}
      {files.data?.items.length === 0 ? <p className="meta">{t.kase.noFiles}</p> : null}
      <ul className={styles['plain']}>
        {(files.data?.items ?? []).map((file) => (
          <StoredFile key={file.id} file={file} />
        ))}
      </ul>
      {upload.error ? <Failure error={upload.error} retry={upload.retry} /> : null}
      <div>
        <label className="label" htmlFor={`${id}-file`}>
          {upload.isPending ? t.kase.uploading : t.kase.upload}
        </label>
        <input
          ref={input}
          id={`${id}-file`}
          type="file"
          disabled={upload.isPending}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) upload.mutate(file);
          }}
        />
      </div>
    </div>
  );
}

function StoredFile({ file }: { readonly file: Attachment }) {
  const { t } = useLanguage();
  const { id, instanceId, name, size, sha256, by, at, erasedAt } = file;
  const said = typeof name === 'string' ? name : t.kase.erased;
  return (
    <li>
      <span className="row">
        {erasedAt === null ? (
          <a href={`/api/v1/instances/${instanceId}/attachments/${id}`} download={said} className="wrap">
            {said}
          </a>
        ) : (
          <span>{t.kase.fileErased}</span>
        )}
        <span className="meta">{`${Math.max(1, Math.ceil(size / 1024)).toLocaleString()} KB · ${by.name}`}</span>
        <span className="meta">
          <Time at={at} />
        </span>
      </span>
      <span className={`meta mono ${styles['hash']}`}>{`SHA-256 ${sha256}`}</span>
    </li>
  );
}
