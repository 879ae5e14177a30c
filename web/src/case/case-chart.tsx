import type { Definition, Instance } from '../api/types';
import type { AnyRecord } from './use-case';

interface CaseChartProps {
  readonly instance: Instance;
  readonly definition: Definition | undefined;
  readonly records: readonly AnyRecord[];
  readonly at: number | undefined;
  readonly onAt: (position: number | undefined) => void;
}

export function CaseChart(_: CaseChartProps) {
  return null;
}
