import { Choice, Day, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const areas = {
  publicArea: text('公共区域', 'Public areas'),
  offices: text('办公室', 'Offices'),
};

export class HygieneInspection {
  @Choice('检查区域', 'What is inspected', areas) area!: keyof typeof areas;
  @Day('检查日', 'Day of the inspection') day!: string;
}

export class Finding {
  @FreeText('发现的问题', 'What was found') finding!: PersonalText;
}
