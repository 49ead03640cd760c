// The machine groupOwnership as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const groupOwnershipCode: GeneratedCode = {
  fingerprint: 'a205b70a',
  make(parts) {
    const { args, step, part, timerPart } = parts;
    const assigner0_0 = parts.assigner(0, 0);
    const paramsOf1 = parts.paramsOf(1);
    const test3 = parts.test(3);
    const value3_0 = parts.value(3, 0);
    const event7 = parts.event(7);
    const params5 = parts.params(5);
    const params6 = parts.params(6);
    const params10 = parts.params(10);
    const paramsOf9 = parts.paramsOf(9);
    const paramsOf15 = parts.paramsOf(15);
    const paramsOf16 = parts.paramsOf(16);
    const params17 = parts.params(17);
    const test4 = parts.test(4);
    const params12 = parts.params(12);
    const assigner13_0 = parts.assigner(13, 0);
    const paramsOf14 = parts.paramsOf(14);
    const params11 = parts.params(11);
    const result8 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 1;
    });
    const result15 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 2;
    });
    const result22 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 3;
    });
    const result28 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 4;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "OTHER_OWNERS": { args.context = context; args.event = event;
          { context["otherActiveOwners"] = assigner0_0(args, undefined); }
          return 1; }
        case "PLAN_LOST": {
          return 1; }
        case "ACTIVATION_STARTED": { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        case "ACTIVATION_ENDED": { args.context = context; args.event = event;
          if (test3(args)) {
            { context["triesLeft"] = value3_0; }
            host.effect(entity, 2, undefined, context);
            host.arm(entity, 0, 86400, event7);
            return 2;
          }
          host.effect(entity, 3, params5, context);
          return 4; }
        case "MADE_PERMANENT": {
          host.effect(entity, 4, params6, context);
          return 3; }
        case "REMOVE": { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "OTHER_OWNERS": { args.context = context; args.event = event;
          { context["otherActiveOwners"] = assigner0_0(args, undefined); }
          return 2; }
        case "PLAN_LOST": {
          host.cancel(entity, 0);
          host.effect(entity, 4, params10, context);
          return 3; }
        case "ACTIVATION_STARTED": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf9(args), context);
          return 2; }
        case "ACTIVATION_ENDED": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "MADE_PERMANENT": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "OTHER_OWNERS": { args.context = context; args.event = event;
          { context["otherActiveOwners"] = assigner0_0(args, undefined); }
          return 3; }
        case "PLAN_LOST": {
          return 3; }
        case "ACTIVATION_STARTED": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf15(args), context);
          return 3; }
        case "ACTIVATION_ENDED": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "MADE_PERMANENT": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          if (test3(args)) {
            host.effect(entity, 0, paramsOf16(args), context);
            return 3;
          }
          host.effect(entity, 3, params17, context);
          return 4; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "OTHER_OWNERS": { args.context = context; args.event = event;
          { context["otherActiveOwners"] = assigner0_0(args, undefined); }
          return 4; }
        case "PLAN_LOST": {
          return 4; }
        case "ACTIVATION_STARTED": {
          host.effect(entity, 1, undefined, context);
          return 1; }
        case "ACTIVATION_ENDED": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        case "MADE_PERMANENT": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test3(args)) {
            if (test4(args)) {
              host.cancel(entity, 0);
              host.effect(entity, 4, params12, context);
              return 3;
            }
            host.cancel(entity, 0);
            { context["triesLeft"] = assigner13_0(args, undefined); }
            host.effect(entity, 5, paramsOf14(args), context);
            host.arm(entity, 0, 86400, event7);
            return 2;
          }
          host.cancel(entity, 0);
          host.effect(entity, 3, params11, context);
          return 4; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
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
