import { IsIn } from 'class-validator';

export const rulebookFormats = ['md', 'html'] as const;

export type RulebookFormat = (typeof rulebookFormats)[number];

/** Asks for the rulebook. */
export class RulebookQuery {
  /** Markdown, or one page of HTML. */
  @IsIn(rulebookFormats)
  format: RulebookFormat = 'md';
}
