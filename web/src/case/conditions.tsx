import { Check, CircleHelp, X } from 'lucide-react';
import type { Condition } from '../api/why';
import { useLanguage } from '../language/language';
import styles from './why.module.css';

/** A proof, part by part: what must hold, what was found, who could and what would help. */
export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { t, say } = useLanguage();
  return (
    <ul className={styles['conditions']}>
      {conditions.map((condition, index) => {
        const { holds, title, found, clause, who, help, values, conditions: inner } = condition;
        const Sign = holds === null ? CircleHelp : holds ? Check : X;
        const meaning = holds === null ? t.why.open : holds ? t.why.holds : t.why.fails;
        return (
          <li key={index} data-holds={String(holds)}>
            <div className={styles['condition']}>
              <Sign size={16} role="img" aria-label={meaning} />
              <span className="wrap">
                {say(title)}
                {clause ? <span className="meta"> {clause}</span> : null}
              </span>
            </div>
            {found ? <p className="meta wrap">{say(found)}</p> : null}
            {values?.map(({ path, title: name, text }) => (
              <p key={path} className="meta wrap">{`${say(name)}${t.marks.colon}${say(text)}`}</p>
            ))}
            {who && who.length > 0 ? (
              <p className="meta wrap">{`${t.why.who}${t.marks.colon}${who.map(({ name }) => name).join(t.marks.and)}`}</p>
            ) : null}
            {help?.map(({ text }, at) => (
              <p key={at} className="wrap">
                {say(text)}
              </p>
            ))}
            {inner && inner.length > 0 ? <Conditions conditions={inner} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
