const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How wide a text is drawn, in pixels: near enough for a box, whatever font a reader has. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? size : size * 0.58), 0);

/** The text in lines that fit: between words, and between any Chinese characters. At most three. */
export function textLines(text: string, width: number, size: number, most = 3): readonly string[] {
  const parts = wide.test(text) ? [...text] : text.split(/(?<= )/);
  const lines: string[] = [''];
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.at(-1) !== '' && textWidth(longer.trimEnd(), size) > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  const shown = lines.slice(0, most).map((line) => line.trim());
  return lines.length > most ? [...shown.slice(0, -1), `${shown.at(-1) ?? ''}…`] : shown;
}
