import type { Seconds } from '../../engine/time.ts';
import { PIM_MAX_ACTIVATION } from '../../models/facts/pim.ts';
import { PIM_MIN_POLICY_ACTIVATION } from '../../models/facts/pim-policy-limits.ts';
import { canonicalJson } from '../load/hash.ts';
import { visibleValue } from '../load/visible-text.ts';
import { readDuration } from '../schema/durations.ts';
import type { FoundObject, JsonPath } from './find-objects.ts';
import type { GraphFile } from './graph-file.ts';
import { field, type GraphObject, isObject, textField } from './graph-values.ts';
import type { PolicyDraft, PolicyLinkDraft } from './pim-draft.ts';
import type { NamedPrincipal } from './principals.ts';
import { readDateField, readId, readName } from './read-fields.ts';
import { readGroupTarget, readGuid, readRoleTarget } from './read-target.ts';

/** Reads a policy of PIM with its rules. Undefined after saying why it was left out. */
export function readPolicy(found: FoundObject, file: GraphFile): PolicyDraft | undefined {
  const id = readId(found, file);
  if (id === undefined) return undefined;
  const rules = rulesIn(found);
  if (rules.size === 0) {
    file.skip(found.kind, found.path, 'it was saved without its rules; ask for them with $expand', id);
    return undefined;
  }
  const changedAt = readDateField(found, 'lastModifiedDateTime', file);
  return {
    id,
    file,
    path: found.path,
    content: canonicalJson([...rules].map(([key, { object }]) => [key, object])),
    changedAt,
    graphStatus: undefined,
    maxActivationSeconds: readMaxActivation(rules.get('expiration_enduser_assignment'), file),
    enabledRules: readEnabled(rules.get('enablement_enduser_assignment')),
    authenticationContext: readFlag(rules.get('authenticationcontext_enduser_assignment'), 'isEnabled'),
    approvers: readApprovers(rules.get('approval_enduser_assignment'), file),
  };
}

/** Reads for which role, or for whom in which group, a policy holds. */
export function readPolicyLink(found: FoundObject, file: GraphFile): PolicyLinkDraft | undefined {
  const { object, path } = found;
  const id = readId(found, file);
  if (id === undefined) return undefined;
  const skip = (reason: string): undefined => {
    file.skip(found.kind, path, reason, id);
    return undefined;
  };
  const policyId = textField(object, 'policyId');
  if (policyId === undefined) return skip('it names no policy');
  const reading =
    textField(object, 'scopeType')?.toLowerCase() === 'group'
      ? readGroupTarget(readGuid(object, 'scopeId'), textField(object, 'roleDefinitionId'))
      : readRoleTarget(object, 'scopeId');
  if (!reading.ok) return skip(reading.reason);
  const { target } = reading;
  const content = canonicalJson([policyId.toLowerCase(), target]);
  return { id, file, path, content, changedAt: undefined, graphStatus: undefined, policyId, target };
}

interface Rule {
  readonly object: GraphObject;
  readonly path: JsonPath;
}

/** Rules about activations by their ids in lower case, in the order of ids: answers differ in theirs. */
function rulesIn({ object, path }: FoundObject): ReadonlyMap<string, Rule> {
  const listOf = (key: string): readonly unknown[] => {
    const list = field(object, key);
    return Array.isArray(list) ? list : [];
  };
  const key = listOf('rules').length > 0 ? 'rules' : 'effectiveRules';
  const rules = listOf(key).flatMap((entry: unknown, index): (readonly [string, Rule])[] => {
    const id = isObject(entry) ? textField(entry, 'id')?.toLowerCase() : undefined;
    return isObject(entry) && id?.endsWith('_enduser_assignment') && !id.startsWith('notification')
      ? [[id, { object: entry, path: [...path, key, index] }]]
      : [];
  });
  return new Map(rules.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function readMaxActivation(rule: Rule | undefined, file: GraphFile): Seconds | undefined {
  const written = rule && textField(rule.object, 'maximumDuration');
  if (rule === undefined || written === undefined) return undefined;
  const reading = readDuration(written);
  const seconds = reading.ok ? reading.value : PIM_MAX_ACTIVATION.value;
  const bounded = Math.min(Math.max(seconds, PIM_MIN_POLICY_ACTIVATION.value), PIM_MAX_ACTIVATION.value);
  if (!reading.ok || bounded !== seconds) {
    file.tell('warning', 'IMP-TERM', [...rule.path, 'maximumDuration'], {
      message: `The longest activation is ${visibleValue(written, 60)}; ${bounded / 60} minutes are taken.`,
      expected: 'PT1H to PT24H (PIM-14)',
    });
  }
  return bounded;
}

function readEnabled(rule: Rule | undefined): readonly string[] | undefined {
  const list = rule && field(rule.object, 'enabledRules');
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown) => (typeof entry === 'string' ? entry.toLowerCase() : []));
}

function readFlag(rule: Rule | undefined, key: string): boolean | undefined {
  const value = rule && field(rule.object, key);
  return typeof value === 'boolean' ? value : undefined;
}

/** Far more than anybody asks, and what an estate file can hold. */
const MOST_APPROVERS = 1_000;

/** Who approves, of all stages; an entry that names nobody is told and left out. */
function readApprovers(rule: Rule | undefined, file: GraphFile): PolicyDraft['approvers'] {
  const setting = rule && field(rule.object, 'setting');
  if (rule === undefined || !isObject(setting)) return undefined;
  if (field(setting, 'isApprovalRequired') !== true) return null;
  const stages = field(setting, 'approvalStages');
  const approvers = new Map<string, NamedPrincipal>();
  const all = Array.isArray(stages) ? stages : [];
  all.forEach((stage: unknown, at) => {
    const primary = isObject(stage) ? field(stage, 'primaryApprovers') : undefined;
    if (!Array.isArray(primary)) return;
    primary.forEach((entry: unknown, index) => {
      const path = [...rule.path, 'setting', 'approvalStages', at, 'primaryApprovers', index];
      const named = isObject(entry) ? entry : {};
      const id = ['userId', 'groupId', 'id'].flatMap((key) => readGuid(named, key) ?? [])[0];
      if (id !== undefined) approvers.set(id, { id, name: readName(named, 'description'), path });
      else {
        file.tell('warning', 'IMP-APPROVERS', path, {
          message: 'This approver is named by no object id; the entry is left out.',
          expected: 'userId or groupId',
        });
      }
    });
  });
  if (approvers.size > MOST_APPROVERS) {
    file.tell('warning', 'IMP-APPROVERS', [...rule.path, 'setting'], {
      message: `There are ${approvers.size} approvers; the first ${MOST_APPROVERS} are taken.`,
    });
  }
  return [...approvers.values()].slice(0, MOST_APPROVERS);
}
