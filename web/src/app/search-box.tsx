import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { searchQuery } from '../api/directory';
import { useLanguage } from '../language/language';
import { personName } from '../language/person-name';
import { Combobox, type Option } from '../ui/combobox';
import { useShortcut } from '../ui/shortcut';
import styles from './shell.module.css';

/** Cases, processes, people and ledger entries by what somebody types; `/` leads here. */
export function SearchBox() {
  const { t, say } = useLanguage();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim().slice(0, 100));
  const { data } = useQuery({ ...searchQuery(wanted), enabled: wanted !== '' });
  /** On a narrow page the field lies over the bar as long as somebody searches. */
  const [isOpen, setOpen] = useState(false);
  useShortcut('/', () => setOpen(true));
  useEffect(() => {
    if (isOpen) form.current?.querySelector('input')?.focus();
  }, [isOpen]);
  const options: readonly Option[] =
    text.trim() === '' || !data
      ? []
      : [
          ...data.cases.map(({ id, number, subject, process, startedBy }) => ({
            id: `case ${id}`,
            label: say(subject) || say(process),
            meta: [number, say(process), personName(startedBy, t)].join(' · '),
            group: t.found.cases,
          })),
          ...data.processes.map(({ key, title }) => ({
            id: `process ${key}`,
            label: say(title),
            group: t.found.processes,
          })),
          ...data.people.map(({ id, name, username, department }) => ({
            id: `person ${id}`,
            label: name,
            meta: [username, say(department)].filter(Boolean).join(' · '),
            group: t.found.people,
          })),
          ...data.entries.map(({ register, title, key }) => ({
            id: `entry ${register} ${key}`,
            label: key,
            meta: say(title),
            group: t.found.entries,
          })),
        ];
  const open = ({ id }: Option): void => {
    const [kind, first = '', ...rest] = id.split(' ');
    setText('');
    setOpen(false);
    if (kind === 'case') void navigate({ to: '/cases/$id', params: { id: first } });
    if (kind === 'process') void navigate({ to: '/start/$process', params: { process: first } });
    if (kind === 'person') void navigate({ to: '/directory/people/$id', params: { id: first } });
    if (kind === 'entry')
      void navigate({ href: `/registers/${encodeURIComponent(first)}/${encodeURIComponent(rest.join(' '))}` });
  };
  return (
    <>
      <button
        type="button"
        className={`button quiet ${styles['searchOpener']}`}
        aria-label={t.searchHint}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <Search size={16} aria-hidden="true" />
      </button>
      <form
        ref={form}
        role="search"
        className={styles['search']}
        data-open={isOpen}
        onFocus={() => setOpen(true)}
        onBlur={({ currentTarget, relatedTarget }) => setOpen(currentTarget.contains(relatedTarget))}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setOpen(false);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          const number = text.trim();
          if (/^\d+$/.test(number)) {
            setOpen(false);
            void navigate({ to: '/cases', search: { number } });
          } else if (options[0]) open(options[0]);
        }}
      >
        <Combobox
          type="search"
          className="field"
          aria-label={t.searchHint}
          placeholder={`${t.search}  /`}
          listLabel={t.found.title}
          text={text}
          options={options}
          onText={setText}
          onChoose={open}
        />
      </form>
    </>
  );
}
