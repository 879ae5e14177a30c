import { IsIn } from 'class-validator';
import { PositionQuery } from './history.dto.js';

/** Asks for the chart of a case with where it stands, or stood. */
export class CaseDiagramQuery extends PositionQuery {
  /** How it is drawn: a picture (SVG). */
  @IsIn(['svg'])
  format!: 'svg';
}
