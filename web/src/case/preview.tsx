import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Problem } from '../api/problem';
import type { AvailableEvent, Instance, Rehearsal } from '../api/types';
import type { Values } from '../form/values';
import { useLanguage, type Localized } from '../language/language';
import { absoluteTime } from '../language/times';
import type { Messages } from '../language/zh';
import styles from './case.module.css';
import { rehearsalQuery } from './rehearsal-query';

interface PreviewProps {
  readonly instance: Instance;
  readonly verb: AvailableEvent;
  /** What would be sent; `undefined` while something is missing. */
  readonly data: Values | undefined;
}

/** What would happen, in words, before it does. */
export function Preview({ instance, verb, data }: PreviewProps) {
  const id = useId();
  const { t, say, language } = useLanguage();
  const asked = useQuery({ ...rehearsalQuery(instance, verb, data ?? {}), enabled: data !== undefined });
  if (data === undefined) return null;
  if (asked.error instanceof Problem && asked.error.status === 422 && asked.error.errors.length === 0)
    return (
      <div className="notice" role="status">
        <strong>{t.desk.notNow}</strong>
        <p className="wrap">{asked.error.detail}</p>
      </div>
    );
  if (!asked.data || !('dryRun' in asked.data)) return null;
  const sentences = inWords(asked.data, t, say, (moment) => absoluteTime(moment, language));
  return (
    <section className="notice info" role="status" aria-labelledby={id}>
      <strong id={id}>{t.desk.afterwards}</strong>
      <ul className={styles['plain']}>
        {sentences.map((sentence) => (
          <li key={sentence} className="wrap">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostNames = 4;

type Say = (text: Localized | null | undefined) => string;

/** One sentence for each thing that would happen. */
function inWords(told: Rehearsal, t: Messages, say: Say, time: (moment: string) => string): readonly string[] {
  const titles = (some: readonly { readonly title: Localized | null }[]): string =>
    [...new Set(some.map(({ title }) => say(title)).filter(Boolean))].join(t.marks.and);
  const names = (people: readonly { readonly name: string }[]): string =>
    people.length === 0
      ? t.kase.nobody
      : people
          .slice(0, mostNames)
          .map(({ name }) => name)
          .join(t.marks.and) + (people.length > mostNames ? ` … (${people.length})` : '');
  const { opened, closed } = told.tasks;
  const sentences = [
    ...(closed.length > 0 ? [t.desk.completes(titles(closed))] : []),
    ...opened.map(({ title, people, dueAt }) =>
      dueAt === null ? t.desk.opens(say(title), names(people)) : t.desk.opensBy(say(title), names(people), time(dueAt)),
    ),
    ...(told.status === 'active' ? [] : [t.desk.ends(titles(told.states))]),
    ...(told.status === 'active' && opened.length === 0 && closed.length > 0 && titles(told.states) !== ''
      ? [t.desk.leads(titles(told.states))]
      : []),
    ...told.children.map(({ title }) => t.desk.begins(say(title))),
    ...told.registers.map(({ title, key }) => t.desk.enters(say(title), key)),
    ...(told.changes.length > 0 ? [t.desk.changes(titles(told.changes))] : []),
    ...(told.notified.length > 0 ? [t.desk.notifies(told.notified.length, names(told.notified))] : []),
  ];
  return sentences.length === 0 ? [t.desk.nothing] : sentences;
}
