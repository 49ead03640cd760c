// The machine dap as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const dapCode: GeneratedCode = {
  fingerprint: '707b343f',
  make(parts) {
    const { args, step, part } = parts;
    const paramsOf0 = parts.paramsOf(0);
    const paramsOf3 = parts.paramsOf(3);
    const test1 = parts.test(1);
    const paramsOf2 = parts.paramsOf(2);
    const result4 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result8 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "GRANT": { args.context = context; args.event = event;
          return result4(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          host.effect(entity, 2, paramsOf3(args), context);
          return 2; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "GRANT": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 1, undefined, context);
            return 1;
          }
          host.effect(entity, 0, paramsOf2(args), context);
          return 2; }
        case "REMOVE": { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
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
