import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { chapterQuery } from '../../api/rulebook';
import { Chart } from '../../chart/chart';
import { walked } from '../../chart/standing';
import { familyTitles } from '../../language/families';
import { useLanguage } from '../../language/language';
import { Blocks } from '../../rulebook/blocks';
import { CoverageTable } from '../../rulebook/coverage-table';
import styles from '../../rulebook/rulebook.module.css';
import { Failure } from '../../ui/failure';
import { PageTitle } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';

const nowhere = walked([]);

/** The rules of a process as they run, and beside them the clauses of the manuals with what carries them. */
export function RulebookProcessPage() {
  const { t, say, language } = useLanguage();
  const { process } = useParams({ from: '/shell/rulebook/$process' });
  const chapter = useQuery(chapterQuery(process, language));
  if (chapter.error && !chapter.data) return <Failure error={chapter.error} retry={() => void chapter.refetch()} />;
  if (!chapter.data) return <Skeleton rows={10} />;
  const { key, version, title, family, blocks, coverage, clauses, uncovered } = chapter.data;
  return (
    <div className="stack">
      <div className="row" data-between>
        <div>
          <PageTitle name={`${say(title)} · ${t.rulebook.title}`}>{say(title)}</PageTitle>
          <p className="meta">
            {[say(familyTitles[family]), key, t.pages.version(version), t.rulebook.clauses(clauses)].join(' · ')}
            {uncovered > 0 ? ` · ${t.rulebook.bare(uncovered)}` : ''}
          </p>
        </div>
        <div className={`row ${styles['tools']}`}>
          <Link to="/rulebook" search={{}} className="button">
            {t.rulebook.all}
          </Link>
          <Link to="/processes/$key" params={{ key }} search={{}} className="button">
            {t.rulebook.toProcess}
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={16} aria-hidden="true" />
            {t.rulebook.print}
          </button>
        </div>
      </div>
      <div className={styles['chapter']}>
        <section className="card" aria-labelledby="coverage">
          <h2 id="coverage">{t.rulebook.coverage}</h2>
          <CoverageTable coverage={coverage} />
        </section>
        <article className="card" aria-label={say(title)}>
          <Blocks blocks={blocks} drawing={<Chart process={key} version={version} walked={nowhere} />} />
        </article>
      </div>
    </div>
  );
}
