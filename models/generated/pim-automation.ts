// The machine pimAutomation as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const pimAutomationCode: GeneratedCode = {
  fingerprint: 'bc11676f',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const paramsOf0 = parts.paramsOf(0);
    const test4 = parts.test(4);
    const test5 = parts.test(5);
    const paramsOf7 = parts.paramsOf(7);
    const assigner8_0 = parts.assigner(8, 0);
    const delayOf10 = parts.delayOf(10);
    const event10 = parts.event(10);
    const paramsOf16 = parts.paramsOf(16);
    const result8 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result10 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result19 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 5;
    });
    const result26 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 6;
    });
    const result27 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 7;
    });
    const result33 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 8;
    });
    const result34 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 9;
    });
    const result40 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 10;
    });
    const result43 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 11;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": {
          host.effect(entity, 2, undefined, context);
          return 1; }
        case "MIGRATE": { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        case "ABANDON": { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": { args.context = context; args.event = event;
          if (test4(args)) {
            host.effect(entity, 3, undefined, context);
            return 2;
          }
          host.effect(entity, 4, undefined, context);
          return 2; }
        case "MIGRATE": { args.context = context; args.event = event;
          if (test5(args)) {
            host.effect(entity, 0, paramsOf7(args), context);
            return 2;
          }
          let raised = parts.nothing();
          { context["migrationSeconds"] = assigner8_0(args, undefined); }
          host.effect(entity, 5, undefined, context);
          args.context = context; args.event = event;
          { const what = event10;
            const delay = delayOf10(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 5 : settle(host, entity, 5, context, event, raised); }
        case "ABANDON": { args.context = context; args.event = event;
          return result10(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": { args.context = context; args.event = event;
          if (test4(args)) {
            host.effect(entity, 3, undefined, context);
            return 5;
          }
          host.effect(entity, 4, undefined, context);
          return 5; }
        case "MIGRATE": { args.context = context; args.event = event;
          return result19(host, entity, context, event); }
        case "ABANDON": {
          host.cancel(entity, 1);
          host.effect(entity, 6, undefined, context);
          return 2; }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": {
          host.effect(entity, 2, undefined, context);
          return 6; }
        case "MIGRATE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "ABANDON": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": {
          host.effect(entity, 2, undefined, context);
          return 7; }
        case "MIGRATE": { args.context = context; args.event = event;
          return result27(host, entity, context, event); }
        case "ABANDON": { args.context = context; args.event = event;
          return result27(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": {
          host.effect(entity, 2, undefined, context);
          return 8; }
        case "MIGRATE": { args.context = context; args.event = event;
          if (test5(args)) {
            host.effect(entity, 0, paramsOf7(args), context);
            return 8;
          }
          let raised = parts.nothing();
          { context["migrationSeconds"] = assigner8_0(args, undefined); }
          host.effect(entity, 5, undefined, context);
          args.context = context; args.event = event;
          { const what = event10;
            const delay = delayOf10(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 10 : settle(host, entity, 10, context, event, raised); }
        case "ABANDON": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onEvent9 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": {
          host.effect(entity, 2, undefined, context);
          return 9; }
        case "MIGRATE": { args.context = context; args.event = event;
          if (test5(args)) {
            host.effect(entity, 0, paramsOf7(args), context);
            return 9;
          }
          let raised = parts.nothing();
          { context["migrationSeconds"] = assigner8_0(args, undefined); }
          host.effect(entity, 5, undefined, context);
          args.context = context; args.event = event;
          { const what = event10;
            const delay = delayOf10(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 11 : settle(host, entity, 11, context, event, raised); }
        case "ABANDON": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onEvent10 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": {
          host.effect(entity, 2, undefined, context);
          return 10; }
        case "MIGRATE": { args.context = context; args.event = event;
          return result40(host, entity, context, event); }
        case "ABANDON": {
          host.cancel(entity, 1);
          host.effect(entity, 6, undefined, context);
          return 8; }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onEvent11 = part((host, entity, context, event) => {
      switch (event.type) {
        case "RUN": {
          host.effect(entity, 2, undefined, context);
          return 11; }
        case "MIGRATE": { args.context = context; args.event = event;
          return result43(host, entity, context, event); }
        case "ABANDON": {
          host.cancel(entity, 1);
          host.effect(entity, 6, undefined, context);
          return 9; }
        default: return step(host, entity, 11, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result8(host, entity, context, event); }
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
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result19(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          host.cancel(entity, 1);
          host.effect(entity, 7, paramsOf16(args), context);
          return 1; }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 1; }
        case 1: { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result27(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result27(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer8 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 2; }
        case 1: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer9 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onTimer10 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 5; }
        case 1: { args.context = context; args.event = event;
          host.cancel(entity, 1);
          host.effect(entity, 7, paramsOf16(args), context);
          return 6; }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onTimer11 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result43(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          host.cancel(entity, 1);
          host.effect(entity, 7, paramsOf16(args), context);
          return 7; }
        default: return step(host, entity, 11, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
          case 5: return onEvent5(host, entity, context, event);
          case 6: return onEvent6(host, entity, context, event);
          case 7: return onEvent7(host, entity, context, event);
          case 8: return onEvent8(host, entity, context, event);
          case 9: return onEvent9(host, entity, context, event);
          case 10: return onEvent10(host, entity, context, event);
          case 11: return onEvent11(host, entity, context, event);
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
          case 1: return onTimer1(host, entity, context, event, slot);
          case 2: return onTimer2(host, entity, context, event, slot);
          case 5: return onTimer5(host, entity, context, event, slot);
          case 6: return onTimer6(host, entity, context, event, slot);
          case 7: return onTimer7(host, entity, context, event, slot);
          case 8: return onTimer8(host, entity, context, event, slot);
          case 9: return onTimer9(host, entity, context, event, slot);
          case 10: return onTimer10(host, entity, context, event, slot);
          case 11: return onTimer11(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
