// The machine accessAssignment as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const accessAssignmentCode: GeneratedCode = {
  fingerprint: '747c919d',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const value0_0 = parts.value(0, 0);
    const paramsOf1 = parts.paramsOf(1);
    const delayOf10 = parts.delayOf(10);
    const event10 = parts.event(10);
    const test4 = parts.test(4);
    const delayOf7 = parts.delayOf(7);
    const event7 = parts.event(7);
    const result8 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 1;
    });
    const result13 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 2;
    });
    const result16 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 3;
    });
    const result18 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 4;
    });
    const result22 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 5;
    });
    const result24 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 6;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RELATIONSHIP_ENDED": {
          { context["relationshipEnded"] = value0_0; }
          return 1; }
        case "FAIL": { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event10;
            const delay = delayOf10(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "UPDATE_ROLES": { args.context = context; args.event = event;
          if (test4(args)) {
            let raised = parts.nothing();
            { const what = event7;
              const delay = delayOf7(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised);
          }
          return 1; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RELATIONSHIP_ENDED": {
          { context["relationshipEnded"] = value0_0; }
          return 2; }
        case "FAIL": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "UPDATE_ROLES": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RELATIONSHIP_ENDED": {
          { context["relationshipEnded"] = value0_0; }
          return 3; }
        case "FAIL": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "UPDATE_ROLES": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RELATIONSHIP_ENDED": {
          { context["relationshipEnded"] = value0_0; }
          return 4; }
        case "FAIL": { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        case "UPDATE_ROLES": { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RELATIONSHIP_ENDED": {
          { context["relationshipEnded"] = value0_0; }
          return 5; }
        case "FAIL": {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 4; }
        case "DELETE": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "UPDATE_ROLES": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RELATIONSHIP_ENDED": {
          { context["relationshipEnded"] = value0_0; }
          return 6; }
        case "FAIL": { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event10;
            const delay = delayOf10(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "UPDATE_ROLES": { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          host.effect(entity, 5, undefined, context);
          return 3; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result18(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          return 1; }
        case 1: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.effect(entity, 4, undefined, context);
          return 1; }
        case 2: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
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
          case 6: return onEvent6(host, entity, context, event);
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
          case 6: return onTimer6(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
