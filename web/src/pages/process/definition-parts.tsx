import type { Definition } from '../../api/types';
import live from '../../chart/live.module.css';
import { useLanguage, type Localized } from '../../language/language';
import { ClauseLink } from '../../rulebook/clause-link';
import { Policy } from './policy';
import { Versions } from './versions';

interface Schema {
  readonly properties?: Readonly<Record<string, { readonly title?: string; readonly 'x-title'?: Localized }>>;
  readonly required?: readonly string[];
}

/** What a process says: its states with their clauses, forms, the parameters of each manual, and its versions. */
export function DefinitionParts({ definition }: { readonly definition: Definition }) {
  const { t, say } = useLanguage();
  const { key, states, events, startForm, startTitle } = definition;
  const fields = (form: unknown): string => {
    const { properties = {}, required = [] } = (form ?? {}) as Schema;
    const named = Object.entries(properties).map(([name, field]) => {
      const title = say(field['x-title']) || field.title || name;
      return required.includes(name) ? title : `${title}${t.marks.opening}${t.pages.optional}${t.marks.closing}`;
    });
    return named.join(t.marks.and) || t.pages.noFields;
  };
  const said = (clause: string | null) => (clause === null ? '–' : <ClauseLink process={key} clause={clause} />);
  return (
    <>
      <details className="card">
        <summary>{t.pages.states}</summary>
        <div className={live['scroll']} tabIndex={0} role="group" aria-label={t.pages.states}>
          <table className={live['table']}>
            <thead>
              <tr>
                <th scope="col">{t.pages.columns.state}</th>
                <th scope="col">{t.pages.clause}</th>
              </tr>
            </thead>
            <tbody>
              {states.map(({ id, title, clause, task }) => (
                <tr key={id}>
                  <th scope="row">{say(title) || id}</th>
                  <td>{said(task?.clause ?? clause)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <details className="card">
        <summary>{t.pages.forms}</summary>
        <dl>
          <dt>{say(startTitle) || t.pages.startForm}</dt>
          <dd className="wrap meta">{fields(startForm)}</dd>
          {events.map(({ type, title, form }) => (
            <div key={type}>
              <dt>{say(title)}</dt>
              <dd className="wrap meta">{fields(form)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Policy definition={definition} />
      <Versions definition={definition} />
    </>
  );
}
