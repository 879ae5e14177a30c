import { escaped, svgBox, type CaseInChart } from './svg-box.js';
import type { BoxAnswer, EdgeAnswer, LayoutAnswer } from './layout.dto.js';

/** A picture that is opened by itself runs nothing: the policy that it is sent with. */
export const pictureSecurity = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
  text { font: 13px system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; fill: #1c2430; }
  .label { font-size: 12px; fill: #566072; } .box { fill: #fff; stroke: #77829a; } .group { fill: #f4f6f9; stroke: #c3cad6; }
  .parallel { fill: #f4f6f9; stroke: #77829a; stroke-dasharray: 5 4; } .edge { fill: none; stroke: #77829a; }
  .head { fill: #77829a; }
`;

const caseStyle = `
  .active > rect { stroke: #0b5cad; stroke-width: 2; } .active > .box { fill: #e7f0fa; } .active > text { font-weight: 600; }
  .passed > rect, .passed > path, .ended > rect { stroke: #14703f; } .passed > .box, .ended > .box { fill: #e6f4ec; }
  .skipped > .box { stroke-dasharray: 2 3; } .skipped > text { fill: #566072; } .token { fill: #0b5cad; stroke: #fff; stroke-width: 2; }
  .token.hollow { fill: #fff; stroke: #0b5cad; } .sign { font-weight: 700; } .passed > .sign, .ended > .sign { fill: #14703f; }
  .mark rect { fill: #c0362c; stroke: #fff; } .mark.suspended rect { fill: #566072; } .mark text { font-size: 12px; font-weight: 700; fill: #fff; }
  .hatched { fill: url(#hatch); stroke: none; }
`;

const hatch =
  '<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  '<path d="M0,0V7" stroke="#566072" stroke-opacity="0.45" stroke-width="2"/></pattern>';

const pathOf = ({ points }: EdgeAnswer): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('');

function edgeOf(edge: EdgeAnswer): string {
  const { label } = edge;
  const dashed = edge.kind === 'event' ? '' : ' stroke-dasharray="4 3"';
  const text = label
    ? `<text class="label" x="${label.x + label.w / 2}" y="${label.y + 13}" text-anchor="middle">${escaped(label.text)}</text>`
    : '';
  return `<path class="edge" d="${pathOf(edge)}"${dashed} marker-end="url(#head)"/>${text}`;
}

/**
 * The chart as one SVG picture, from the geometry that the console draws.
 *
 * @param kase where a case stands in it
 */
export function svgDiagram({ width, height, boxes, edges }: LayoutAnswer, title: string, kase?: CaseInChart): string {
  const isGroup = ({ kind }: BoxAnswer): boolean => kind === 'group' || kind === 'parallel';
  const box = (one: BoxAnswer): string => svgBox(one, kase);
  // The marks of a case stand at the corners, half outside.
  const edge = kase ? 12 : 0;
  const view = `${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${width + 2 * edge}" height="${height + 2 * edge}" role="img">`,
    `<title>${escaped(title)}</title><style>${style}${kase ? caseStyle : ''}</style>`,
    `<defs>${kase ? hatch : ''}<marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">`,
    '<path class="head" d="M0,0.5L7.5,4L0,7.5z"/></marker></defs>',
    ...boxes.filter(isGroup).map(box),
    ...edges.map(edgeOf),
    ...boxes.filter((one) => !isGroup(one)).map(box),
    '</svg>\n',
  ].join('\n');
}
