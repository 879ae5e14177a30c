const kept = 300;
const nameOf = (userId: string): string => `guicheng looks ${userId}`;

/** The positions that somebody has seen in this browser, by the id of the case; the oldest looks are forgotten. */
function looksOf(userId: string): readonly (readonly [id: string, position: number])[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(nameOf(userId)) ?? '[]');
    return Array.isArray(found) ? (found as [string, number][]) : [];
  } catch {
    return [];
  }
}

/** The last record of a case that somebody has seen in this browser. */
export const lastLook = (userId: string, instanceId: string): number | undefined =>
  looksOf(userId).find(([id]) => id === instanceId)?.[1];

/** Notes how far somebody has seen a case. A browser that keeps nothing shows no news, and works. */
export function noteLook(userId: string, instanceId: string, position: number): void {
  const others = looksOf(userId).filter(([id]) => id !== instanceId);
  try {
    localStorage.setItem(nameOf(userId), JSON.stringify([...others.slice(1 - kept), [instanceId, position]]));
  } catch {
    return;
  }
}
