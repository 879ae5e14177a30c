/** A node that has not been heard for so long is gone: three of its greetings are missing. */
const goneAfterMilliseconds = 30_000;

/** How often a node says that it is there. */
export const greetingMilliseconds = 10_000;

/** The other server processes on this database, as far as they have been heard. */
export class OtherNodes {
  private readonly heard = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  /** @returns whether it is one that was not known. */
  hear(node: string): boolean {
    const isNew = !this.heard.has(node);
    this.heard.set(node, this.now());
    return isNew;
  }

  get some(): boolean {
    if (this.heard.size === 0) return false;
    const latest = this.now() - goneAfterMilliseconds;
    for (const [node, at] of this.heard) if (at < latest) this.heard.delete(node);
    return this.heard.size > 0;
  }
}
