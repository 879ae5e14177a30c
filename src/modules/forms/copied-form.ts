import {
  fieldDescriptionsOf,
  isObject,
  isPersonalReference,
  type FormClass,
  type Json,
  type JsonObject,
} from '../../engine/index.js';
import { formPlan, type FormField } from './form-plan.js';

/**
 * Why a value is not copied: the form asks for it no longer, it belongs to the old case alone (a file), it is to be
 * unique (a label), or it was personal and is erased or not for whoever copies.
 */
export type LeftOut = 'notAsked' | 'file' | 'unique' | 'personal';

export interface CopiedForm {
  readonly input: JsonObject;
  /** The paths of what is not in it, in order. */
  readonly leftOut: readonly { readonly path: string; readonly because: LeftOut }[];
}

/** What somebody filled in once, as far as it may stand in a new form of now; personal values are revealed already. */
export function copiedForm(form: FormClass, data: JsonObject): CopiedForm {
  const leftOut: { path: string; because: LeftOut }[] = [];
  const copied = (of: FormClass, values: JsonObject, above: string): JsonObject => {
    const { fields } = formPlan(of);
    const kinds = fieldDescriptionsOf(of);
    const kept: Record<string, Json> = {};
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined || value === null) continue;
      const path = above + name;
      const field = fields.get(name);
      const because = field ? unfit(kinds.get(name)?.kind, value) : 'notAsked';
      if (because) leftOut.push({ path, because });
      else kept[name] = within(field, value, path);
    }
    return kept;
  };
  const within = (field: FormField | undefined, value: Json, path: string): Json => {
    const nested = field?.nested;
    if (!nested) return value;
    if (!Array.isArray(value)) return isObject(value) ? copied(nested, value, `${path}.`) : value;
    const items = value as readonly Json[];
    return items.map((item, at) => (isObject(item) ? copied(nested, item, `${path}.${at}.`) : item));
  };
  const input = copied(form, data, '');
  return { input, leftOut };
}

function unfit(kind: string | undefined, value: Json): LeftOut | undefined {
  if (kind === 'attachment') return 'file';
  if (kind === 'label') return 'unique';
  return isHidden(value) ? 'personal' : undefined;
}

/** A reference, erased, damaged or of somebody else; or a list with one in it. */
const isHidden = (value: Json): boolean =>
  Array.isArray(value)
    ? (value as readonly Json[]).some(isHidden)
    : isPersonalReference(value) || (isObject(value) && typeof value.$personal === 'string');
