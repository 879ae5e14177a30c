import { IsIn } from 'class-validator';
import { DefinitionQuery } from './definition-query.dto.js';

export const diagramFormats = ['svg', 'mermaid', 'scxml'] as const;

/** Asks for a drawing. */
export class DiagramQuery extends DefinitionQuery {
  /** How it is drawn: a picture (SVG), text of Mermaid, or SCXML. */
  @IsIn(diagramFormats)
  format!: (typeof diagramFormats)[number];
}
