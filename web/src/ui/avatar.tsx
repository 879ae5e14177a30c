/** The last two characters of a Chinese name, initials else. */
function initials(name: string): string {
  if (/[\u2e80-\u9fff]/.test(name)) return [...name].slice(-2).join('');
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

const hueOf = (id: string): number => [...id].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 4;

/** A person as a round mark; the name stands beside it. */
export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <span className="avatar" data-hue={hueOf(id)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
