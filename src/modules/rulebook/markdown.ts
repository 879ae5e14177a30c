import type { Block } from './block.js';

/** What Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return escaped(block.text);
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'table':
      return [row(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(row)].join('\n');
    case 'drawing':
      return `\`\`\`mermaid\n${block.text.trimEnd()}\n\`\`\``;
  }
}

/** A document as Markdown (CommonMark with tables). */
export const markdown = (blocks: readonly Block[]): string => `${blocks.map(written).join('\n\n')}\n`;
