import type { BoxAnswer, EdgeAnswer, LayoutAnswer } from './layout.dto.js';

const style = `
  text { font: 13px system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; fill: #1c2430; }
  .label { font-size: 12px; fill: #566072; } .box { fill: #fff; stroke: #77829a; } .group { fill: #f4f6f9; stroke: #c3cad6; }
  .parallel { fill: #f4f6f9; stroke: #77829a; stroke-dasharray: 5 4; } .edge { fill: none; stroke: #77829a; }
  .head { fill: #77829a; }
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

const pathOf = ({ points }: EdgeAnswer): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');

function boxOf({ kind, x, y, w, h, lines }: BoxAnswer): string {
  if (kind === 'choice')
    return `<path class="box" d="M${x + w / 2},${y}L${x + w},${y + h / 2}L${x + w / 2},${y + h}L${x},${y + h / 2}z"/>`;
  const isGroup = kind === 'group' || (kind === 'parallel' && lines.length > 0);
  const rectangle = `<rect class="${isGroup ? kind : 'box'}" x="${x}" y="${y}" width="${w}" height="${h}" rx="${kind === 'final' ? 14 : 6}"/>`;
  const double =
    kind === 'final' ? `<rect class="box" x="${x + 3}" y="${y + 3}" width="${w - 6}" height="${h - 6}" rx="11"/>` : '';
  const texts = isGroup
    ? `<text x="${x + 12}" y="${y + 20}">${escaped(lines[0] ?? '')}</text>`
    : lines
        .map((line, index) => {
          const middle = y + h / 2 + 4.5 + (index - (lines.length - 1) / 2) * 17;
          return `<text x="${x + w / 2}" y="${middle}" text-anchor="middle">${escaped(line)}</text>`;
        })
        .join('');
  return rectangle + double + texts;
}

function edgeOf(edge: EdgeAnswer): string {
  const { label } = edge;
  const dashed = edge.kind === 'event' ? '' : ' stroke-dasharray="4 3"';
  const text = label
    ? `<text class="label" x="${label.x + label.w / 2}" y="${label.y + 13}" text-anchor="middle">${escaped(label.text)}</text>`
    : '';
  return `<path class="edge" d="${pathOf(edge)}"${dashed} marker-end="url(#head)"/>${text}`;
}

/** The chart as one SVG picture, from the geometry that the console draws. */
export function svgDiagram({ width, height, boxes, edges }: LayoutAnswer, title: string): string {
  const isGroup = ({ kind }: BoxAnswer): boolean => kind === 'group' || kind === 'parallel';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title><style>${style}</style>`,
    '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
    '<path class="head" d="M0,0.5L7.5,4L0,7.5z"/></marker></defs>',
    ...boxes.filter(isGroup).map(boxOf),
    ...edges.map(edgeOf),
    ...boxes.filter((box) => !isGroup(box)).map(boxOf),
    '</svg>\n',
  ].join('\n');
}
