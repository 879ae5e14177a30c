import { Injectable } from '@nestjs/common';
import { serialNumber, type Numbering } from '../../../engine/index.js';

/** The width of the sequence in the number that every case has. */
const digits = 3;

/**
 * The numbers that people call cases by: YYMM and a sequence of at least three digits. One series serves all processes;
 * those of a manual stand beside it.
 */
@Injectable()
export class CaseNumbers {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();
  private latest = { minute: '', timeZone: '', month: '' };

  /** The month of a moment (RFC 3339) where the organisation is, as YYMM. */
  month(at: string, timeZone: string): string {
    // A month begins at a full quarter of an hour everywhere on earth, so moments of one minute share it.
    const minute = at.slice(0, 16);
    if (this.latest.minute !== minute || this.latest.timeZone !== timeZone) {
      this.latest = { minute, timeZone, month: this.monthOf(at, timeZone) };
    }
    return this.latest.month;
  }

  private monthOf(at: string, timeZone: string): string {
    let format = this.formats.get(timeZone);
    if (!format) {
      format = new Intl.DateTimeFormat('en-CA', { timeZone, year: '2-digit', month: '2-digit' });
      this.formats.set(timeZone, format);
    }
    const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
    return `${parts['year']}${parts['month']}`;
  }

  /** Numbers count on within a series. */
  series(month: string, { series }: Pick<Numbering, 'series'> = { series: 'case' }): string {
    return `${series}:${month}`;
  }

  /** `2503001`; the 1000th case of a month is `25031000`. */
  number(month: string, sequence: number): string {
    return serialNumber(month, sequence, digits);
  }

  /** `250307`; the 100th of a month is `2503100`. */
  serial(numbering: Numbering, month: string, sequence: number): string {
    return serialNumber(month, sequence, numbering.digits);
  }
}
