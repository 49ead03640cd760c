import type { AnyStateMachine } from 'xstate';
import { isWildcard } from './event-types.ts';
import { fingerprintOf } from './fingerprint.ts';
import { looksAtArguments } from './looks-at-arguments.ts';
import {
  ARM,
  ASSIGN_ALL,
  ASSIGN_KEYS,
  CANCEL,
  CANCEL_COMPUTED,
  EFFECT,
  type Operation,
  RAISE,
} from './operations.ts';
import { buildTables, NO_RESULT, type Tables } from './tables.ts';

/** What the tables do for the code. */
const HELPERS = ['args', 'seconds', 'cancelComputed', 'settle', 'step'];
const PARAMETERS = 'host, entity, context, event';

/** Writes the module that exports, as `GENERATED`, the code of each of these machines by its id. */
export function emitModule(machines: readonly AnyStateMachine[]): string {
  const entries = machines.map((machine) => `${quoted(machine.id)}: ${emitCode(machine)},`);
  return `export const GENERATED = {\n${entries.join('\n')}\n};\n`;
}

/**
 * Writes a machine's step as code: one function per configuration, guards as `if`, operations in line. Whatever is
 * rare or subtle (`always`, raised events, wildcards, the end of a machine) is left to the tables, so that there is
 * one place that gets it right. The text is a JavaScript expression, a `GeneratedCode`.
 */
export function emitCode(machine: AnyStateMachine): string {
  return new Emitter(buildTables(machine)).code();
}

class Emitter {
  private readonly tables: Tables;
  private readonly constants = new Map<string, string>();
  private readonly shared = new Map<string, string>();
  /** How often each address of the decision tables is led to. */
  private readonly references = new Map<number, number>();
  private readonly leavesAlways: readonly boolean[];

  constructor(tables: Tables) {
    this.tables = tables;
    const { columns, decisions, configurations } = tables;
    this.leavesAlways = configurations.map(
      (_, code) => decisions[code * columns + columns - 1] !== -1 - NO_RESULT,
    );
  }

  code(): string {
    const { configurations } = this.tables;
    this.countReferences();
    const open = configurations.filter(({ done }) => !done);
    const steps = open.flatMap(({ code }) => this.dispatch('onEvent', code, this.eventCases(code)));
    const fires = open.flatMap(({ code }) => this.dispatch('onTimer', code, this.timerCases(code)));
    const body = [
      ...[...this.constants].map(([name, value]) => `const ${name} = ${value};`),
      ...this.shared.values(),
      ...[...steps, ...fires].map(({ text }) => text),
      'return {',
      'step(host, entity, configuration, context, event) {',
      'switch (configuration) {',
      ...steps.map(({ code }) => `case ${code}: return onEvent${code}(host, entity, context, event);`),
      'default: return step(host, entity, configuration, context, event);',
      '}',
      '},',
      'fire(host, entity, configuration, context, event, slot) {',
      'switch (configuration) {',
      ...fires.map(({ code }) => `case ${code}: return onTimer${code}(host, entity, context, event, slot);`),
      'default: return step(host, entity, configuration, context, event);',
      '}',
      '},',
      '};',
    ].join('\n');
    return [
      '{',
      `fingerprint: '${fingerprintOf(this.tables)}',`,
      'make(parts) {',
      `const { ${HELPERS.join(', ')} } = parts;`,
      body,
      '},',
      '}',
    ].join('\n');
  }

  /** The function of one configuration; none where the tables do all. */
  private dispatch(name: 'onEvent' | 'onTimer', code: number, cases: readonly string[]) {
    if (cases.length === 0) return [];
    const isTimer = name === 'onTimer';
    const text = [
      `const ${name}${code} = (${PARAMETERS}${isTimer ? ', slot' : ''}) => {`,
      isTimer ? 'switch (slot) {' : 'switch (event.type) {',
      ...cases,
      `default: return step(host, entity, ${code}, context, event);`,
      '}',
      '};',
    ].join('\n');
    return [{ code, text }];
  }

  /** Events from outside, by type. Those of `after` come from timers alone, or at least should. */
  private eventCases(code: number): string[] {
    return this.tables.eventTypes.types.flatMap((type, column) =>
      isWildcard(type) || type.startsWith('xstate.after.') ? [] : this.caseOf(quoted(type), code, column),
    );
  }

  /** Timers, by slot, where the slot always delivers one event. */
  private timerCases(code: number): string[] {
    const { types } = this.tables.eventTypes;
    return this.tables.actions.timers.flatMap(({ slot, event }) => {
      const column = event === undefined ? -1 : types.indexOf(event.type);
      return column < 0 || isWildcard(types[column]!) ? [] : this.caseOf(String(slot), code, column, slot);
    });
  }

  /** `fired` is the slot of the timer whose case it is: it need not be canceled, as it is not armed any more. */
  private caseOf(label: string, code: number, column: number, fired = -1): string[] {
    const { columns, decisions } = this.tables;
    const address = decisions[code * columns + column]!;
    if (address === -1 - NO_RESULT) return [];
    const set = this.looksBelow(address) ? 'args.context = context; args.event = event;' : '';
    return [`case ${label}: { ${set}\n${this.address(address, code, fired)} }`];
  }

  /** True where anything called on the way looks at what it is called with, before an effect has had it set anew. */
  private looksBelow(address: number): boolean {
    const { tests, branches, results, operations } = this.tables;
    if (address === -1 - NO_RESULT) return false;
    if (address < 0) return results[-1 - address]!.operations.some((index) => looks(operations[index]!));
    return (
      looksAtArguments(tests[branches[address]!]) ||
      this.looksBelow(branches[address + 1]!) ||
      this.looksBelow(branches[address + 2]!)
    );
  }

  /** Statements that return. `args` is set where anything below is called. */
  private address(address: number, from: number, fired = -1): string {
    if (address === -1 - NO_RESULT) return this.stay(from);
    if ((this.references.get(address) ?? 0) < 2) return this.inLine(address, from, fired);
    const name = address >= 0 ? `branch${address}` : `result${-1 - address}`;
    if (!this.shared.has(name)) {
      // Reserved first, so that what it leads to stands before it and not around it.
      this.shared.set(name, '');
      const text = this.inLine(address, from);
      this.shared.delete(name);
      this.shared.set(name, `const ${name} = (${PARAMETERS}) => {\n${text}\n};`);
    }
    return `return ${name}(${PARAMETERS});`;
  }

  private inLine(address: number, from: number, fired = -1): string {
    if (address < 0) return this.result(-1 - address, fired);
    const { branches } = this.tables;
    const test = this.constant(`test${branches[address]}`, `parts.test(${branches[address]})`);
    const pass = this.address(branches[address + 1]!, from, fired);
    const fail = this.address(branches[address + 2]!, from, fired);
    return `if (${test}(args)) {\n${pass}\n}\n${fail}`;
  }

  private stay(configuration: number): string {
    return this.leavesAlways[configuration]
      ? `return settle(host, entity, ${configuration}, context, event, undefined);`
      : `return ${configuration};`;
  }

  private result(result: number, fired: number): string {
    const { operations, results, configurations } = this.tables;
    const { next, operations: program } = results[result]!;
    const lines: string[] = [];
    const raises = program.some((index) => mayRaise(operations[index]!));
    if (raises) lines.push('let raised;');
    let stale = false;
    let gone = fired;
    for (const index of program) {
      const operation = operations[index]!;
      if (operation.code === CANCEL && operation.index === gone) continue;
      if (operation.code === ARM && operation.index === gone) gone = -1;
      if (stale && looks(operation)) {
        // The host may have stepped another entity meanwhile.
        lines.push('args.context = context; args.event = event;');
        stale = false;
      }
      lines.push(this.operation(operation, index));
      if (operation.code === EFFECT) stale = true;
    }
    const goesOn = configurations[next]!.done || this.leavesAlways[next];
    const settled = `settle(host, entity, ${next}, context, event, ${raises ? 'raised' : 'undefined'})`;
    if (goesOn) lines.push(`return ${settled};`);
    else lines.push(raises ? `return raised === undefined ? ${next} : ${settled};` : `return ${next};`);
    return lines.join('\n');
  }

  private operation(operation: Operation, index: number): string {
    const part = (kind: string) => this.constant(`${kind}${index}`, `parts.${kind}(${index})`);
    const params = operation.paramsOf
      ? `${part('paramsOf')}(args)`
      : operation.params === undefined
        ? 'undefined'
        : part('params');
    const event = () => (operation.event ? part('event') : `${part('eventOf')}(args, ${params})`);
    switch (operation.code) {
      case ASSIGN_KEYS:
        return this.assignKeys(operation, index, params);
      case ASSIGN_ALL:
        return `Object.assign(context, ${part('assignAll')}(args, ${params}));`;
      case EFFECT:
        return `host.effect(entity, ${operation.index}, ${params}, context);`;
      case RAISE:
        return `(raised ??= []).push(${event()});`;
      case CANCEL:
        return operation.index < 0 ? '' : `host.cancel(entity, ${operation.index});`;
      case CANCEL_COMPUTED:
        return `cancelComputed(host, entity, ${part('timerIdOf')}(args, ${params}));`;
      case ARM:
        return this.arm(operation, index, params, event);
      default:
        throw new Error(`no code for operation ${operation.code}`);
    }
  }

  private assignKeys({ keys, assigners }: Operation, index: number, params: string): string {
    const computed = assigners.some((assigner) => assigner !== undefined);
    const given = computed && params !== 'undefined' ? `const params = ${params};\n` : '';
    const argument = params === 'undefined' ? 'undefined' : 'params';
    const values = keys.map((_, key) =>
      assigners[key]
        ? `${this.constant(`assigner${index}_${key}`, `parts.assigner(${index}, ${key})`)}(args, ${argument})`
        : this.constant(`value${index}_${key}`, `parts.value(${index}, ${key})`),
    );
    const store = (key: string, value: string) => `context[${quoted(key)}] = ${value};`;
    if (keys.length === 1) return `{ ${given}${store(keys[0]!, values[0]!)} }`;
    return [
      `{ ${given}`,
      ...values.map((value, key) => `const next${key} = ${value};`),
      ...keys.map((key, position) => store(key, `next${position}`)),
      '}',
    ].join('\n');
  }

  private arm(operation: Operation, index: number, params: string, event: () => string): string {
    const { delay, delayOf, index: slot } = operation;
    if (!delayOf) {
      // xstate's rule: a delay that is not a number is no delay.
      if (typeof delay !== 'number') return `(raised ??= []).push(${event()});`;
      const seconds = Number.isFinite(delay)
        ? String(Math.max(0, Math.ceil(delay)))
        : `seconds(${delay}, ${slot})`;
      return `host.arm(entity, ${slot}, ${seconds}, ${event()});`;
    }
    const call = this.constant(`delayOf${index}`, `parts.delayOf(${index})`);
    const given = operation.paramsOf ? `const params = ${params};\n` : '';
    const argument = operation.paramsOf ? 'params' : params;
    const what = operation.event
      ? event()
      : `${this.constant(`eventOf${index}`, `parts.eventOf(${index})`)}(args, ${argument})`;
    return [
      `{ ${given}const what = ${what};`,
      `const delay = ${call}(args, ${argument});`,
      `if (typeof delay === 'number') host.arm(entity, ${slot}, seconds(delay, ${slot}), what);`,
      'else (raised ??= []).push(what);',
      '}',
    ].join('\n');
  }

  private constant(name: string, value: string): string {
    this.constants.set(name, value);
    return name;
  }

  /** An address is written once for events and once for timers at most, if neither a branch nor another case leads to it. */
  private countReferences(): void {
    const { branches, decisions, columns, configurations, eventTypes, actions } = this.tables;
    const count = (address: number) => this.references.set(address, (this.references.get(address) ?? 0) + 1);
    for (const { code } of configurations) {
      eventTypes.types.forEach((type, column) => {
        const timers = actions.timers.filter(({ event }) => event?.type === type).length;
        const uses = timers + (type.startsWith('xstate.after.') ? 0 : 1);
        for (let use = 0; use < uses; use++) count(decisions[code * columns + column]!);
      });
    }
    for (let at = 0; at < branches.length; at += 3) {
      count(branches[at + 1]!);
      count(branches[at + 2]!);
    }
  }
}

const quoted = (text: string): string => JSON.stringify(text);

/** True where the operation calls a function that looks at its arguments. */
function looks({ paramsOf, assigners, assignAll, eventOf, delayOf, timerIdOf }: Operation): boolean {
  return [paramsOf, assignAll, eventOf, delayOf, timerIdOf, ...assigners].some(looksAtArguments);
}

function mayRaise({ code, delay, delayOf }: Operation): boolean {
  return code === RAISE || (code === ARM && (delayOf !== undefined || typeof delay !== 'number'));
}
