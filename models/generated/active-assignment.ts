// The machine activeAssignment as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const activeAssignmentCode: GeneratedCode = {
  fingerprint: 'c76a124f',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const assigner0_0 = parts.assigner(0, 0);
    const paramsOf1 = parts.paramsOf(1);
    const test2 = parts.test(2);
    const paramsOf16 = parts.paramsOf(16);
    const params17 = parts.params(17);
    const test3 = parts.test(3);
    const paramsOf4 = parts.paramsOf(4);
    const test4 = parts.test(4);
    const params5 = parts.params(5);
    const assigner6_0 = parts.assigner(6, 0);
    const value6_1 = parts.value(6, 1);
    const delayOf2 = parts.delayOf(2);
    const event2 = parts.event(2);
    const delayOf13 = parts.delayOf(13);
    const event13 = parts.event(13);
    const paramsOf15 = parts.paramsOf(15);
    const test5 = parts.test(5);
    const params10 = parts.params(10);
    const paramsOf8 = parts.paramsOf(8);
    const params9 = parts.params(9);
    const params11 = parts.params(11);
    const params12 = parts.params(12);
    const result7 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 1;
    });
    const result12 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 2;
    });
    const result34 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 4;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 1; }
        case "EXTEND": { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf16(args), context);
            return 1;
          }
          host.effect(entity, 3, params17, context);
          return 2; }
        case "PLAN_LOST": {
          return 1; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 2; }
        case "EXTEND": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case "PLAN_LOST": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 3; }
        case "EXTEND": { args.context = context; args.event = event;
          if (test3(args)) {
            host.effect(entity, 0, paramsOf4(args), context);
            return 3;
          }
          if (test4(args)) {
            host.cancel(entity, 1);
            host.cancel(entity, 0);
            host.effect(entity, 1, params5, context);
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.cancel(entity, 0);
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = value6_1;
            context["secondsToEnd"] = next0;
            context["youngSeconds"] = next1;
          }
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event2;
            const delay = delayOf2(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          { const what = event13;
            const delay = delayOf13(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "REMOVE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf15(args), context);
          return 3; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test5(args)) {
            host.cancel(entity, 1);
            host.cancel(entity, 0);
            host.effect(entity, 1, params10, context);
            return 1;
          }
          return 3; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 4; }
        case "EXTEND": { args.context = context; args.event = event;
          if (test3(args)) {
            host.effect(entity, 0, paramsOf4(args), context);
            return 4;
          }
          if (test4(args)) {
            host.cancel(entity, 0);
            host.effect(entity, 1, params5, context);
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = value6_1;
            context["secondsToEnd"] = next0;
            context["youngSeconds"] = next1;
          }
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event2;
            const delay = delayOf2(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          { const what = event13;
            const delay = delayOf13(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "REMOVE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf8(args), context);
            return 4;
          }
          host.cancel(entity, 0);
          host.effect(entity, 3, params9, context);
          return 2; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test5(args)) {
            host.cancel(entity, 0);
            host.effect(entity, 1, params10, context);
            return 1;
          }
          return 4; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            host.cancel(entity, 1);
            host.cancel(entity, 0);
            host.effect(entity, 1, params11, context);
            return 1;
          }
          host.cancel(entity, 1);
          host.cancel(entity, 0);
          host.effect(entity, 3, params12, context);
          return 2; }
        case 1: {
          host.cancel(entity, 1);
          return 4; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            host.cancel(entity, 0);
            host.effect(entity, 1, params11, context);
            return 1;
          }
          host.cancel(entity, 0);
          host.effect(entity, 3, params12, context);
          return 2; }
        case 1: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
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
