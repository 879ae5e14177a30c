import type { Chapter } from '../api/rulebook';
import { useLanguage } from '../language/language';
import styles from './rulebook.module.css';

/** On the left each clause of the manuals, on the right what carries it; where nothing does, it says so. */
export function CoverageTable({ coverage }: { readonly coverage: Chapter['coverage'] }) {
  const { t, say } = useLanguage();
  if (coverage.length === 0) return <p className="meta">{t.rulebook.noClauses}</p>;
  return (
    <table className={styles['covered']}>
      <thead>
        <tr>
          <th scope="col">{t.rulebook.clause}</th>
          <th scope="col">{t.rulebook.carriedBy}</th>
        </tr>
      </thead>
      <tbody>
        {coverage.map(({ clause, carriers }) => (
          <tr key={clause}>
            <th scope="row">{clause}</th>
            <td>
              {carriers.length === 0 ? <span className="tag wait">{t.rulebook.nothing}</span> : null}
              <ul>
                {carriers.map(({ kind, title }, index) => (
                  <li key={index}>
                    <span className="meta">{t.rulebook.carriers[kind]}</span> {say(title)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
