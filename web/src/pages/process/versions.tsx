import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Definition } from '../../api/types';
import { useLanguage } from '../../language/language';
import { Difference } from './difference';

/** The versions of a process, and how this one differs from another. */
export function Versions({ definition }: { readonly definition: Definition }) {
  const { t } = useLanguage();
  const { key, version, versions } = definition;
  const others = versions.filter((one) => one !== version);
  const before = others.findLast((one) => one < version) ?? others[0];
  const [wanted, setWanted] = useState<number>();
  const since = wanted !== undefined && others.includes(wanted) ? wanted : before;
  return (
    <details className="card">
      <summary>{t.pages.versions}</summary>
      {versions.length < 2 ? <p>{t.pages.onlyVersion}</p> : null}
      <ul className="row">
        {versions.map((one) => (
          <li key={one}>
            <Link
              to="/processes/$key"
              params={{ key }}
              search={{ version: one }}
              className="button"
              aria-current={one === version ? 'page' : undefined}
            >
              {t.pages.version(one)}
            </Link>
          </li>
        ))}
      </ul>
      {since === undefined ? null : (
        <>
          {others.length > 1 ? (
            <label className="row">
              {t.rulebook.compareWith}
              <select
                className="field"
                style={{ width: 'auto' }}
                value={since}
                onChange={({ target }) => setWanted(Number(target.value))}
              >
                {others.map((one) => (
                  <option key={one} value={one}>
                    {t.pages.version(one)}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <Difference process={key} version={version} since={since} />
        </>
      )}
    </details>
  );
}
