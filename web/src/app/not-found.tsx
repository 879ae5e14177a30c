import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language/language';
import { PageTitle } from '../ui/page';

export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <div className="stack">
      <PageTitle name={t.error.notFound}>{t.error.notFound}</PageTitle>
      <p>{t.error.notFoundHint}</p>
      <p>
        <Link to="/inbox" search={{}} className="button">
          {t.error.home}
        </Link>
      </p>
    </div>
  );
}
