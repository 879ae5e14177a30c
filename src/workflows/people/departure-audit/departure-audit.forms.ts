import { Flag } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class AuditConclusion {
  @Flag('发现问题', 'Findings') adverse!: boolean;
  @FreeText('审计结论', 'Conclusion', { longest: 4000 }) conclusion!: PersonalText;
}
