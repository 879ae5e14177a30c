import { Choice, Label, Optional, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const offences = {
  service: text('违反服务规定、因服务被投诉', 'Against a rule of the service, or a complaint about it'),
  privateMatter: text('谈私事、超越权限承诺', 'Private matters, promises beyond authority'),
  quarrel: text('与客户争吵、冲突', 'Quarrel with a customer'),
};

/** A complaint that was found to be true, and whom it is about. No manual names a form. */
export class SubstantiatedComplaint {
  @Person('责任人', 'Whom it is about') staffId!: string;
  @Choice('违纪类别', 'Kind of offence', offences) offence!: keyof typeof offences;
  @Label('违反的规定', 'Rule that was broken', { help: text('例如 四（二）3', 'For example 四（二）3') }) rule!: string;
  @Optional() @Label('投诉编号', 'Number of the complaint') complaint?: string;
  @FreeText('经核实的事实', 'What was found', { longest: 4000 }) found!: PersonalText;
}
