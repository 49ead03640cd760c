// The machine relationship as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../../engine/compile/index.ts';

export const relationshipCode: GeneratedCode = {
  fingerprint: '9dfb0cee',
  make(parts) {
    const { args, seconds, settle, step, timerPart } = parts;
    const test0 = parts.test(0);
    const event2 = parts.event(2);
    const delayOf7 = parts.delayOf(7);
    const event7 = parts.event(7);
    const event4 = parts.event(4);
    const onTimer0 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test0(args)) {
            host.cancel(entity, 0);
            host.arm(entity, 1, 259200, event2);
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 0, undefined, context);
          args.context = context; args.event = event;
          { const what = event7;
            const delay = delayOf7(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        default: return step(host, entity, 0, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 1: { args.context = context; args.event = event;
          if (test0(args)) {
            host.cancel(entity, 1);
            host.arm(entity, 1, 259200, event2);
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.effect(entity, 0, undefined, context);
          args.context = context; args.event = event;
          { const what = event7;
            const delay = delayOf7(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 3: {
          host.cancel(entity, 3);
          host.effect(entity, 1, undefined, context);
          host.arm(entity, 2, 1051200, event4);
          return 3; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 2: { args.context = context; args.event = event;
          if (test0(args)) {
            host.cancel(entity, 2);
            host.arm(entity, 1, 259200, event2);
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 2);
          host.effect(entity, 0, undefined, context);
          args.context = context; args.event = event;
          { const what = event7;
            const delay = delayOf7(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        default: return step(host, entity, 3, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
          case 0: return onTimer0(host, entity, context, event, slot);
          case 1: return onTimer1(host, entity, context, event, slot);
          case 2: return onTimer2(host, entity, context, event, slot);
          case 3: return onTimer3(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
