// The machine engineer as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const engineerCode: GeneratedCode = {
  fingerprint: '9477af3d',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test0 = parts.test(0);
    const assigner1_0 = parts.assigner(1, 0);
    const delayOf9 = parts.delayOf(9);
    const event9 = parts.event(9);
    const value3_0 = parts.value(3, 0);
    const paramsOf0 = parts.paramsOf(0);
    const assigner5_0 = parts.assigner(5, 0);
    const delayOf12 = parts.delayOf(12);
    const event12 = parts.event(12);
    const result4 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 0;
    });
    const result5 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result10 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result14 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 3;
    });
    const onEvent0 = part((host, entity, context, event) => {
      switch (event.type) {
        case "NEED": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            { context["patienceSeconds"] = assigner1_0(args, undefined); }
            host.effect(entity, 1, undefined, context);
            args.context = context; args.event = event;
            { const what = event9;
              const delay = delayOf9(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised);
          }
          { context["patienceSeconds"] = value3_0; }
          host.effect(entity, 1, undefined, context);
          return 2; }
        case "ACCESS": { args.context = context; args.event = event;
          return result4(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result4(host, entity, context, event); }
        case "GAVE_UP": { args.context = context; args.event = event;
          return result4(host, entity, context, event); }
        default: return step(host, entity, 0, context, event);
      }
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "NEED": { args.context = context; args.event = event;
          return result5(host, entity, context, event); }
        case "ACCESS": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { context["workSeconds"] = assigner5_0(args, undefined); }
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event12;
            const delay = delayOf12(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "FAIL": {
          host.cancel(entity, 0);
          host.effect(entity, 3, undefined, context);
          return 0; }
        case "GAVE_UP": {
          host.cancel(entity, 0);
          host.effect(entity, 4, undefined, context);
          return 0; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "NEED": { args.context = context; args.event = event;
          return result10(host, entity, context, event); }
        case "ACCESS": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["workSeconds"] = assigner5_0(args, undefined); }
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event12;
            const delay = delayOf12(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "FAIL": {
          host.effect(entity, 3, undefined, context);
          return 0; }
        case "GAVE_UP": {
          host.effect(entity, 4, undefined, context);
          return 0; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "NEED": { args.context = context; args.event = event;
          return result14(host, entity, context, event); }
        case "ACCESS": { args.context = context; args.event = event;
          return result14(host, entity, context, event); }
        case "FAIL": {
          host.cancel(entity, 1);
          host.effect(entity, 5, undefined, context);
          return 0; }
        case "GAVE_UP": { args.context = context; args.event = event;
          return result14(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer0 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result4(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result4(host, entity, context, event); }
        default: return step(host, entity, 0, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 4, undefined, context);
          return 0; }
        case 1: { args.context = context; args.event = event;
          return result5(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result10(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result10(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result14(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.effect(entity, 6, undefined, context);
          return 0; }
        default: return step(host, entity, 3, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 0: return onEvent0(host, entity, context, event);
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
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
