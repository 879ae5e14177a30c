import type { Language } from '../../engine/index.js';
import type { Block } from './block.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const cells = (tag: 'th' | 'td', texts: readonly string[]): string =>
  `<tr>${texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;

function written(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.anchor === undefined ? '' : ` id="${escaped(block.anchor)}"`;
      return `<h${block.level}${id}>${escaped(block.text)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `<table><thead>${cells('th', block.head)}</thead><tbody>${block.rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
    case 'drawing':
      return `<pre class="drawing">${escaped(block.text.trimEnd())}</pre>`;
  }
}

const style =
  'body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2430}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #dfe3ea;padding:.3rem .5rem;text-align:left;vertical-align:top}' +
  'pre{background:#f4f6f9;padding:.8rem;overflow:auto}h3{border-top:1px solid #dfe3ea;padding-top:1rem}@media print{h2{break-before:page}pre{white-space:pre-wrap}}';

/** A document as one page of HTML that loads nothing and runs nothing. */
export const html = (blocks: readonly Block[], language: Language, title: string): string =>
  `<!doctype html><html lang="${{ zh: 'zh-CN', en: 'en' }[language]}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>` +
  `<body>${blocks.map(written).join('\n')}</body></html>\n`;
