import { readFileSync } from 'node:fs';

/** The kernel's clock ticks a second, fixed at 100 for user space on Linux. */
const ticksPerSecond = 100;

/** CPU milliseconds that a process has used so far; `null` where there is no /proc. */
export function processCpu(processId: number): number | null {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'latin1');
    // The command name may hold blanks: the numbers begin behind its closing parenthesis.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system] = [fields[11], fields[12]].map(Number);
    return (((user ?? 0) + (system ?? 0)) * 1000) / ticksPerSecond;
  } catch {
    return null;
  }
}
