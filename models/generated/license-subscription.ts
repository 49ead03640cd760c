// The machine licenseSubscription as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const licenseSubscriptionCode: GeneratedCode = {
  fingerprint: 'dafe3625',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const paramsOf0 = parts.paramsOf(0);
    const test3 = parts.test(3);
    const params8 = parts.params(8);
    const params10 = parts.params(10);
    const params18 = parts.params(18);
    const params21 = parts.params(21);
    const assigner1_0 = parts.assigner(1, 0);
    const params2 = parts.params(2);
    const delayOf6 = parts.delayOf(6);
    const event6 = parts.event(6);
    const assigner4_0 = parts.assigner(4, 0);
    const params5 = parts.params(5);
    const assigner11_0 = parts.assigner(11, 0);
    const params12 = parts.params(12);
    const delayOf16 = parts.delayOf(16);
    const event16 = parts.event(16);
    const assigner13_0 = parts.assigner(13, 0);
    const params14 = parts.params(14);
    const params20 = parts.params(20);
    const result6 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result11 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result14 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 3;
    });
    const result18 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 4;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAPSE": { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case "BUY": { args.context = context; args.event = event;
          if (test3(args)) {
            host.cancel(entity, 0);
            host.effect(entity, 1, params8, context);
            host.effect(entity, 3, undefined, context);
            return 4;
          }
          host.cancel(entity, 0);
          host.effect(entity, 1, params10, context);
          return 4; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAPSE": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "BUY": {
          host.cancel(entity, 1);
          host.effect(entity, 1, params18, context);
          host.effect(entity, 3, undefined, context);
          return 4; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAPSE": { args.context = context; args.event = event;
          return result14(host, entity, context, event); }
        case "BUY": {
          host.effect(entity, 1, params21, context);
          host.effect(entity, 3, undefined, context);
          return 4; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAPSE": { args.context = context; args.event = event;
          if (test3(args)) {
            let raised = parts.nothing();
            { context["stageSecondsLeft"] = assigner1_0(args, undefined); }
            host.effect(entity, 1, params2, context);
            host.effect(entity, 2, undefined, context);
            args.context = context; args.event = event;
            { const what = event6;
              const delay = delayOf6(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised);
          }
          let raised = parts.nothing();
          { context["stageSecondsLeft"] = assigner4_0(args, undefined); }
          host.effect(entity, 1, params5, context);
          args.context = context; args.event = event;
          { const what = event6;
            const delay = delayOf6(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "BUY": { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test3(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 0);
            { context["stageSecondsLeft"] = assigner11_0(args, undefined); }
            host.effect(entity, 1, params12, context);
            args.context = context; args.event = event;
            { const what = event16;
              const delay = delayOf16(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { context["stageSecondsLeft"] = assigner13_0(args, undefined); }
          host.effect(entity, 1, params14, context);
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event16;
            const delay = delayOf16(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.effect(entity, 1, params20, context);
          return 3; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result14(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result14(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
          case 3: return onEvent3(host, entity, context, event);
          case 4: return onEvent4(host, entity, context, event);
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
          case 1: return onTimer1(host, entity, context, event, slot);
          case 2: return onTimer2(host, entity, context, event, slot);
          case 3: return onTimer3(host, entity, context, event, slot);
          case 4: return onTimer4(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
