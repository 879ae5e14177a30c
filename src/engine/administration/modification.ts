import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { configurationFault, leavesOf, nodeAt, type ConfigurationFault } from '../configuration.js';
import type { InstanceState } from '../instance-state.js';
import type { JsonObject } from '../json.js';
import type { LocalizedText } from '../localized-text.js';
import type { ProcessDefinition } from '../process-definition.js';
import { rejection, type Rejection } from '../refusals/rejection.js';
import { Titled } from '../titled.js';
import { Reasoned } from './reasoned.js';

/** Where an administrator wants a case to stand. */
export class ModificationForm extends Reasoned {
  /** The innermost states, by their paths: one for each region. */
  @Titled('目标状态', 'Where to')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  to!: string[];
}

export const wantedOf = (data: JsonObject): readonly string[] => (data['to'] ?? []) as readonly string[];

/** Why a case cannot be put there; `null` where it can. */
export function impossible(
  { machine }: ProcessDefinition,
  { snapshot }: InstanceState,
  wanted: readonly string[],
): Rejection | null {
  const fault = configurationFault(machine, wanted);
  if (fault) return refused(faultInWords(fault), { ...fault });
  if (wanted.some((path) => nodeAt(machine, path)?.type === 'final' && !path.includes('.')))
    return refused({
      zh: '跳转不能结束事项；要结束，请终止。',
      en: 'Expected states in which the case goes on, but found one that ends it; terminate it instead.',
    });
  if (snapshot.status === 'active' && isSame(leavesOf(machine, snapshot.value), wanted))
    return refused({
      zh: '事项已处于该处。',
      en: 'Expected states in which the case does not stand yet, but it does.',
    });
  return null;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join(' ') === [...other].sort().join(' ');

const refused = (detail: LocalizedText, parameters = {}): Rejection =>
  rejection('CONFIGURATION_IMPOSSIBLE', detail, parameters);

function faultInWords(fault: ConfigurationFault): LocalizedText {
  const { path } = fault;
  switch (fault.fault) {
    case 'unknown':
      return { zh: `流程没有状态「${path}」。`, en: `Expected states of the process, but it has no '${path}'.` };
    case 'notInnermost':
      return {
        zh: `「${path}」内还有状态，请指明其中之一。`,
        en: `Expected innermost states, but there are states inside of '${path}'.`,
      };
    case 'contradictory':
      return {
        zh: `事项不能同时处于「${path}」和「${fault.other}」。`,
        en: `Expected states in which a case can stand at once, but found '${path}' and '${fault.other}'.`,
      };
    case 'missing':
      return {
        zh: path === '' ? '请指明目标状态。' : `请同时指明「${path}」之内的状态。`,
        en: `Expected a state for each region, but found none inside of '${path}'.`,
      };
  }
}
