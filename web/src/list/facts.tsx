import { useLanguage, type Localized } from '../language/language';
import { absoluteTime } from '../language/times';
import { factTitle, isLocalized, useFactTexts } from './fact-words';
import styles from './facts.module.css';

type Names = Readonly<Record<string, Localized | undefined>>;

interface FactsProps {
  readonly value: unknown;
  /** What is called how that the value names by id or key. */
  readonly names?: Names;
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
/** Ids, digests, names of tables and topics: for whoever looks for them. */
const forMachines = /^[0-9a-f]{32,}$|^[0-9a-f]{8}-[0-9a-f-]{27}$|^[a-z]+(?:[_.A-Z/:-][^\s]*)$/;

/** What somebody has set, or what is known of an incident, in words: each field with its title. */
export function Facts({ value, names = {} }: FactsProps) {
  const { t, say, language } = useLanguage();
  const { nothing } = useFactTexts();
  if (value === null || value === undefined || value === '') return <span className="meta">{nothing}</span>;
  if (typeof value === 'boolean') return <span>{value ? t.kase.yes : t.kase.no}</span>;
  if (isLocalized(value)) return <span className="wrap">{say(value)}</span>;
  if (Array.isArray(value)) return <FactList values={value} names={names} />;
  if (typeof value === 'object')
    return (
      <dl className={styles['facts']}>
        {Object.entries(value).map(([name, inner]) => {
          const title = say(names[name]) || factTitle(name, language);
          return (
            <div key={name}>
              <dt className="meta">{title ?? <code>{name}</code>}</dt>
              <dd>
                <Facts value={inner} names={names} />
              </dd>
            </div>
          );
        })}
      </dl>
    );
  const text = String(value);
  const name = say(names[text]);
  if (name) return <span className="wrap">{name}</span>;
  if (moment.test(text)) return <span>{absoluteTime(text, language)}</span>;
  return forMachines.test(text) ? <code className="wrap">{text}</code> : <span className="wrap">{text}</span>;
}

function FactList({ values, names }: { readonly values: readonly unknown[]; readonly names: Names }) {
  const { nothing } = useFactTexts();
  if (values.length === 0) return <span className="meta">{nothing}</span>;
  return (
    <ul className={styles['list']}>
      {values.map((one, index) => (
        // What is listed has no name of its own, and never moves.
        <li key={index}>
          <Facts value={one} names={names} />
        </li>
      ))}
    </ul>
  );
}
