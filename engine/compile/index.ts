export { compile } from './compile.ts';
export { MAX_CONFIGURATIONS } from './configurations.ts';
export { emitCode, emitModule } from './emit-code.ts';
export type { GeneratedCode } from './generated.ts';
export type {
  CompiledMachine,
  Configuration,
  Host,
  MachineContext,
  MachineEvent,
  TimerSlot,
} from './machine.ts';
export { CompileRefusal } from './refuse.ts';
