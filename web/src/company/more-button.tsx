import { useTexts } from './texts';

interface MoreButtonProps {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** The next page of a list, where there is one. */
export function MoreButton({ list }: MoreButtonProps) {
  const c = useTexts();
  if (!list.hasNextPage) return null;
  return (
    <div>
      <button
        type="button"
        className="button"
        aria-disabled={list.isFetchingNextPage}
        onClick={() => void (list.isFetchingNextPage ? undefined : list.fetchNextPage())}
      >
        {c.more}
      </button>
    </div>
  );
}
