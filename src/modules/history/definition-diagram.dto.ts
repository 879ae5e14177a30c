import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { DiagramQuery } from '../definitions/index.js';
import { wholeNumber } from '../http/index.js';

/** Asks for the drawing of a process, or of one of its cases. */
export class DefinitionDiagramQuery extends DiagramQuery {
  /** A case of the process: the picture (SVG) marks where it stands, in the version that it follows. */
  @IsOptional()
  @IsUUID()
  instance?: string;

  /** With `instance`: a position of its history, to see where it stood then. */
  @IsOptional()
  @Transform(wholeNumber)
  @IsInt()
  @Min(1)
  position?: number;
}
