// The machine accountCompromise as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const accountCompromiseCode: GeneratedCode = {
  fingerprint: 'fbd31e7e',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const assigner0_0 = parts.assigner(0, 0);
    const assigner0_1 = parts.assigner(0, 1);
    const assigner0_2 = parts.assigner(0, 2);
    const delayOf2 = parts.delayOf(2);
    const event2 = parts.event(2);
    const delayOf5 = parts.delayOf(5);
    const event5 = parts.event(5);
    const delayOf9 = parts.delayOf(9);
    const event9 = parts.event(9);
    const event12 = parts.event(12);
    const onEvent0 = part((host, entity, context, event) => {
      switch (event.type) {
        case "COMPROMISE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = assigner0_0(args, undefined);
            const next1 = assigner0_1(args, undefined);
            const next2 = assigner0_2(args, undefined);
            context["detectionSeconds"] = next0;
            context["responseSeconds"] = next1;
            context["residualSeconds"] = next2;
          }
          host.effect(entity, 0, undefined, context);
          args.context = context; args.event = event;
          { const what = event2;
            const delay = delayOf2(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        default: return step(host, entity, 0, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          args.context = context; args.event = event;
          { const what = event5;
            const delay = delayOf5(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 1: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event9;
            const delay = delayOf9(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 2: {
          let raised = parts.nothing();
          host.cancel(entity, 2);
          host.effect(entity, 4, undefined, context);
          (raised ??= []).push(event12);
          return settle(host, entity, 4, context, event, raised); }
        default: return step(host, entity, 3, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 0: return onEvent0(host, entity, context, event);
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
          case 1: return onTimer1(host, entity, context, event, slot);
          case 2: return onTimer2(host, entity, context, event, slot);
          case 3: return onTimer3(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
