// The machine mfaRegistration as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const mfaRegistrationCode: GeneratedCode = {
  fingerprint: '1975f8d2',
  make(parts) {
    const { args, step, part, timerPart } = parts;
    const test0 = parts.test(0);
    const paramsOf1 = parts.paramsOf(1);
    const event8 = parts.event(8);
    const paramsOf3 = parts.paramsOf(3);
    const test3 = parts.test(3);
    const paramsOf4 = parts.paramsOf(4);
    const test4 = parts.test(4);
    const paramsOf5 = parts.paramsOf(5);
    const value7_0 = parts.value(7, 0);
    const paramsOf0 = parts.paramsOf(0);
    const test6 = parts.test(6);
    const paramsOf26 = parts.paramsOf(26);
    const paramsOf12 = parts.paramsOf(12);
    const paramsOf13 = parts.paramsOf(13);
    const paramsOf14 = parts.paramsOf(14);
    const value16_0 = parts.value(16, 0);
    const test5 = parts.test(5);
    const paramsOf10 = parts.paramsOf(10);
    const paramsOf18 = parts.paramsOf(18);
    const paramsOf19 = parts.paramsOf(19);
    const paramsOf20 = parts.paramsOf(20);
    const value22_0 = parts.value(22, 0);
    const result12 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result13 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result16 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 3;
    });
    const result20 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 4;
    });
    const result28 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 5;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PROMPT": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 1;
          }
          host.effect(entity, 1, undefined, context);
          host.arm(entity, 0, 1209600, event8);
          return 4; }
        case "REGISTER": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf3(args), context);
            return 1;
          }
          if (test3(args)) {
            host.effect(entity, 0, paramsOf4(args), context);
            return 1;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 1;
          }
          host.effect(entity, 2, undefined, context);
          { context["registeredBefore"] = value7_0; }
          return 2; }
        case "SKIP": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case "LOSE_DEVICE": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case "RESET": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case "DEVICE_BACK": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PROMPT": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "REGISTER": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "SKIP": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "LOSE_DEVICE": {
          host.effect(entity, 5, undefined, context);
          return 3; }
        case "RESET": {
          host.effect(entity, 6, undefined, context);
          return 1; }
        case "DEVICE_BACK": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PROMPT": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "REGISTER": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "SKIP": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "LOSE_DEVICE": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "RESET": {
          host.effect(entity, 6, undefined, context);
          return 1; }
        case "DEVICE_BACK": { args.context = context; args.event = event;
          if (test6(args)) {
            host.effect(entity, 7, undefined, context);
            return 2;
          }
          host.effect(entity, 0, paramsOf26(args), context);
          return 3; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PROMPT": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "REGISTER": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf12(args), context);
            return 4;
          }
          if (test3(args)) {
            host.effect(entity, 0, paramsOf13(args), context);
            return 4;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf14(args), context);
            return 4;
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          { context["registeredBefore"] = value16_0; }
          return 2; }
        case "SKIP": { args.context = context; args.event = event;
          if (test5(args)) {
            host.effect(entity, 0, paramsOf10(args), context);
            return 4;
          }
          host.effect(entity, 3, undefined, context);
          return 4; }
        case "LOSE_DEVICE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "RESET": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "DEVICE_BACK": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PROMPT": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        case "REGISTER": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf18(args), context);
            return 5;
          }
          if (test3(args)) {
            host.effect(entity, 0, paramsOf19(args), context);
            return 5;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf20(args), context);
            return 5;
          }
          host.effect(entity, 2, undefined, context);
          { context["registeredBefore"] = value22_0; }
          return 2; }
        case "SKIP": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        case "LOSE_DEVICE": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        case "RESET": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        case "DEVICE_BACK": { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 4, undefined, context);
          return 5; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result28(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
          case 3: return onEvent3(host, entity, context, event);
          case 4: return onEvent4(host, entity, context, event);
          case 5: return onEvent5(host, entity, context, event);
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
          case 1: return onTimer1(host, entity, context, event, slot);
          case 2: return onTimer2(host, entity, context, event, slot);
          case 3: return onTimer3(host, entity, context, event, slot);
          case 4: return onTimer4(host, entity, context, event, slot);
          case 5: return onTimer5(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
