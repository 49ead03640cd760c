// The machine approver as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const approverCode: GeneratedCode = {
  fingerprint: '74979269',
  make(parts) {
    const { args, step, part } = parts;
    const test0 = parts.test(0);
    const assigner0_0 = parts.assigner(0, 0);
    const paramsOf1 = parts.paramsOf(1);
    const paramsOf2 = parts.paramsOf(2);
    const assigner7_0 = parts.assigner(7, 0);
    const params8 = parts.params(8);
    const paramsOf6 = parts.paramsOf(6);
    const assigner9_0 = parts.assigner(9, 0);
    const paramsOf10 = parts.paramsOf(10);
    const paramsOf11 = parts.paramsOf(11);
    const paramsOf3 = parts.paramsOf(3);
    const assigner4_0 = parts.assigner(4, 0);
    const params5 = parts.params(5);
    const result6 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 1;
    });
    const result15 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 2;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "WITHDRAWN": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["pending"] = assigner0_0(args, undefined); }
            return 1;
          }
          host.effect(entity, 0, paramsOf1(args), context);
          return 1; }
        case "GO_ON_DUTY": { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case "ASK": { args.context = context; args.event = event;
          { context["pending"] = assigner7_0(args, undefined); }
          host.effect(entity, 2, params8, context);
          return 1; }
        case "GO_OFF_DUTY": { args.context = context; args.event = event;
          host.effect(entity, 3, paramsOf6(args), context);
          return 2; }
        case "ANSWERED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["pending"] = assigner9_0(args, undefined); }
            host.effect(entity, 4, paramsOf10(args), context);
            return 1;
          }
          host.effect(entity, 0, paramsOf11(args), context);
          return 1; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "WITHDRAWN": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["pending"] = assigner0_0(args, undefined); }
            return 2;
          }
          host.effect(entity, 0, paramsOf1(args), context);
          return 2; }
        case "GO_ON_DUTY": { args.context = context; args.event = event;
          host.effect(entity, 1, paramsOf3(args), context);
          return 1; }
        case "ASK": { args.context = context; args.event = event;
          { context["pending"] = assigner4_0(args, undefined); }
          host.effect(entity, 2, params5, context);
          return 2; }
        case "GO_OFF_DUTY": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "ANSWERED": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, _slot) {
        switch (configuration) {
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
