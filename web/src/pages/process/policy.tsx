import type { Definition } from '../../api/types';
import live from '../../chart/live.module.css';
import { ParameterValue } from '../../company/parameter-value';
import { useLanguage, type Localized } from '../../language/language';
import { sourceText } from '../../language/source-text';

type Choices = Readonly<Record<string, Localized>> | null;

/** The parameters of a process, and what each manual says of them. */
export function Policy({ definition }: { readonly definition: Definition }) {
  const { t, say } = useLanguage();
  const { policy, profiles, defaultProfile } = definition;
  const names = Object.keys(profiles);
  const valueOf = (profile: string, field: string, standard: unknown): unknown => {
    const set = (profiles as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[profile] ?? {};
    return set[field] ?? standard;
  };
  if (policy.length === 0) return null;
  return (
    <details className="card">
      <summary>{t.pages.policy}</summary>
      <div className={live['scroll']} tabIndex={0} role="group" aria-label={t.pages.policy}>
        <table className={live['table']}>
          <thead>
            <tr>
              <th scope="col">{t.pages.parameter}</th>
              {names.map((name) => (
                <th key={name} scope="col">{`${t.pages.profile} ${name}${name === defaultProfile ? ' ★' : ''}`}</th>
              ))}
              <th scope="col">{t.pages.source}</th>
            </tr>
          </thead>
          <tbody>
            {policy.map(({ key, field, title, source, choices, default: standard }) => (
              <tr key={key}>
                <th scope="row">{say(title)}</th>
                {names.map((name) => (
                  <td key={name}>
                    <ParameterValue value={valueOf(name, field, standard)} choices={choices as Choices} />
                  </td>
                ))}
                <td>{sourceText(source, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
