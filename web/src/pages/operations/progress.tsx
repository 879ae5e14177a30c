import { Failure } from '../../ui/failure';
import styles from './operations.module.css';
import { Table } from './table';
import type { Many, Outcome } from './use-many';
import { useTexts } from './use-texts';

interface ProgressProps {
  readonly many: Many;
  readonly onStop: () => void;
}

/** How far many are done, and a line for each: done, or why not. */
export function Progress({ many, onStop }: ProgressProps) {
  const texts = useTexts();
  const { all, outcomes, running, failure } = many;
  const good = outcomes.filter(({ status }) => status < 300).length;
  return (
    <div className="stack">
      <div>
        <div className="row" data-between>
          <span role="status">{texts.done(good, all)}</span>
          {running ? (
            <button type="button" className="button" onClick={onStop}>
              {texts.stop}
            </button>
          ) : null}
        </div>
        <progress className={styles['bar']} aria-label={texts.progress} value={outcomes.length} max={all} />
      </div>
      {failure ? <Failure error={failure} /> : null}
      {!running && outcomes.length < all ? <p className="notice">{texts.stopped(all - outcomes.length)}</p> : null}
      {outcomes.length > 0 ? (
        <Table<Outcome>
          label={texts.result}
          items={outcomes}
          keyOf={({ id }) => id}
          columns={[
            [texts.case, ({ name }) => <span className="wrap">{name}</span>],
            [
              texts.result,
              ({ status, refusal }) =>
                status < 300 ? (
                  <span className="tag ok">{texts.succeeded}</span>
                ) : (
                  <>
                    <span className="tag bad">{status}</span> <span className="wrap">{refusal}</span>
                  </>
                ),
            ],
          ]}
        />
      ) : null}
    </div>
  );
}
