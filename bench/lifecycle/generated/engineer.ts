// The machine engineer as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../../engine/compile/index.ts';

export const engineerCode: GeneratedCode = {
  fingerprint: '1bf3bdf3',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const delayOf0 = parts.delayOf(0);
    const event0 = parts.event(0);
    const test0 = parts.test(0);
    const test1 = parts.test(1);
    const delayOf3 = parts.delayOf(3);
    const event3 = parts.event(3);
    const event4 = parts.event(4);
    const event8 = parts.event(8);
    const test2 = parts.test(2);
    const delayOf11 = parts.delayOf(11);
    const event11 = parts.event(11);
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REL_EXPIRED": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.effect(entity, 3, undefined, context);
          host.effect(entity, 4, undefined, context);
          args.context = context; args.event = event;
          { const what = event0;
            const delay = delayOf0(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 0 : settle(host, entity, 0, context, event, raised); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer0 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 0);
            host.effect(entity, 0, undefined, context);
            args.context = context; args.event = event;
            { const what = event0;
              const delay = delayOf0(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 0 : settle(host, entity, 0, context, event, raised);
          }
          if (test1(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 0);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            host.arm(entity, 2, 1440, event4);
            return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised);
          }
          host.cancel(entity, 0);
          host.arm(entity, 3, 1, event8);
          return 2; }
        default: return step(host, entity, 0, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 1: { args.context = context; args.event = event;
          if (test2(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 1);
            host.cancel(entity, 2);
            host.effect(entity, 1, undefined, context);
            args.context = context; args.event = event;
            { const what = event0;
              const delay = delayOf0(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 0 : settle(host, entity, 0, context, event, raised);
          }
          host.cancel(entity, 1);
          host.cancel(entity, 2);
          host.arm(entity, 3, 1, event8);
          return 2; }
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.cancel(entity, 2);
          { const what = event0;
            const delay = delayOf0(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 0 : settle(host, entity, 0, context, event, raised); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 3: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 3);
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event11;
            const delay = delayOf11(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 4, seconds(delay, 4), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 4: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.effect(entity, 4, undefined, context);
          args.context = context; args.event = event;
          { const what = event0;
            const delay = delayOf0(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 0 : settle(host, entity, 0, context, event, raised); }
        default: return step(host, entity, 3, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 3: return onEvent3(host, entity, context, event);
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
