import { describe, expect, test } from 'vitest';
import { dapMachine } from '../../../models/machines/index.ts';
import { namesOf, runMachine } from './run-machine.ts';

describe('DAP', () => {
  test('D1 works only in a scenario from before its end', () => {
    const today = runMachine(dapMachine, { status: 'none' });
    expect(today.send({ type: 'GRANT' }).map(({ params }) => params)).toEqual([
      { event: 'GRANT', why: 'no-longer-granted' },
    ]);
    expect(today.state).toBe('none');

    const before = runMachine(dapMachine, { status: 'none', stillGranted: true });
    expect(namesOf(before.send({ type: 'GRANT' }))).toEqual(['dapGranted']);
    expect(before.state).toBe('dap');
  });

  test('D2 removes it, once', () => {
    const run = runMachine(dapMachine, { status: 'dap' });
    expect(run.send({ type: 'REMOVE', by: 'customer' }).map(({ name, params }) => [name, params])).toEqual([
      ['dapRemoved', { by: 'customer' }],
    ]);
    expect(run.state).toBe('none');
    expect(namesOf(run.send({ type: 'REMOVE', by: 'customer' }))).toEqual(['refused']);
  });

  test('never ends by itself', () => {
    const run = runMachine(dapMachine, { status: 'dap' });
    expect(run.wait(100 * 365 * 86_400)).toEqual([]);
    expect(run.state).toBe('dap');
  });
});
