// The machine relationshipRenewal as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const relationshipRenewalCode: GeneratedCode = {
  fingerprint: '706dc9f5',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test1 = parts.test(1);
    const assignAll1 = parts.assignAll(1);
    const assignAll2 = parts.assignAll(2);
    const delayOf5 = parts.delayOf(5);
    const event5 = parts.event(5);
    const assigner3_0 = parts.assigner(3, 0);
    const assigner3_1 = parts.assigner(3, 1);
    const value3_2 = parts.value(3, 2);
    const delayOf26 = parts.delayOf(26);
    const event26 = parts.event(26);
    const paramsOf0 = parts.paramsOf(0);
    const assignAll7 = parts.assignAll(7);
    const assignAll8 = parts.assignAll(8);
    const assigner9_0 = parts.assigner(9, 0);
    const assigner9_1 = parts.assigner(9, 1);
    const value9_2 = parts.value(9, 2);
    const value16_0 = parts.value(16, 0);
    const value20_0 = parts.value(20, 0);
    const paramsOf22 = parts.paramsOf(22);
    const value23_0 = parts.value(23, 0);
    const assignAll24 = parts.assignAll(24);
    const assignAll25 = parts.assignAll(25);
    const params11 = parts.params(11);
    const delayOf12 = parts.delayOf(12);
    const event12 = parts.event(12);
    const event13 = parts.event(13);
    const params28 = parts.params(28);
    const params19 = parts.params(19);
    const result7 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result12 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result13 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 3;
    });
    const result15 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 4;
    });
    const result19 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 5;
    });
    const result25 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 6;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "TRACK": { args.context = context; args.event = event;
          if (test1(args)) {
            Object.assign(context, assignAll1(args, undefined));
            return 1;
          }
          let raised = parts.nothing();
          Object.assign(context, assignAll2(args, undefined));
          { const what = event5;
            const delay = delayOf5(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "LAPSED": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = assigner3_0(args, undefined);
            const next1 = assigner3_1(args, undefined);
            const next2 = value3_2;
            context["noticeSeconds"] = next0;
            context["consentSeconds"] = next1;
            context["lapsed"] = next2;
          }
          host.effect(entity, 1, undefined, context);
          args.context = context; args.event = event;
          { const what = event26;
            const delay = delayOf26(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "SUCCESSOR_ACTIVE": { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "TRACK": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 0);
            Object.assign(context, assignAll7(args, undefined));
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          Object.assign(context, assignAll8(args, undefined));
          { const what = event5;
            const delay = delayOf5(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "LAPSED": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 0);
          {
            const next0 = assigner9_0(args, undefined);
            const next1 = assigner9_1(args, undefined);
            const next2 = value9_2;
            context["noticeSeconds"] = next0;
            context["consentSeconds"] = next1;
            context["lapsed"] = next2;
          }
          host.effect(entity, 1, undefined, context);
          args.context = context; args.event = event;
          { const what = event26;
            const delay = delayOf26(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "SUCCESSOR_ACTIVE": { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "TRACK": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "LAPSED": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "SUCCESSOR_ACTIVE": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "TRACK": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "LAPSED": {
          { context["lapsed"] = value16_0; }
          host.effect(entity, 1, undefined, context);
          return 4; }
        case "SUCCESSOR_ACTIVE": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "TRACK": { args.context = context; args.event = event;
          return result19(host, entity, context, event); }
        case "LAPSED": {
          { context["lapsed"] = value20_0; }
          host.effect(entity, 1, undefined, context);
          return 5; }
        case "SUCCESSOR_ACTIVE": { args.context = context; args.event = event;
          host.effect(entity, 4, paramsOf22(args), context);
          { context["lapsed"] = value23_0; }
          return 6; }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "TRACK": { args.context = context; args.event = event;
          if (test1(args)) {
            Object.assign(context, assignAll24(args, undefined));
            return 1;
          }
          let raised = parts.nothing();
          Object.assign(context, assignAll25(args, undefined));
          { const what = event5;
            const delay = delayOf5(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "LAPSED": {
          return 6; }
        case "SUCCESSOR_ACTIVE": { args.context = context; args.event = event;
          return result25(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result7(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 2, params11, context);
          args.context = context; args.event = event;
          { const what = event12;
            const delay = delayOf12(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          host.arm(entity, 2, 7776000, event13);
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result12(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 3);
          host.effect(entity, 2, params28, context);
          args.context = context; args.event = event;
          { const what = event12;
            const delay = delayOf12(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          host.arm(entity, 2, 7776000, event13);
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.cancel(entity, 2);
          host.effect(entity, 3, undefined, context);
          return 5; }
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.cancel(entity, 2);
          host.effect(entity, 2, params19, context);
          args.context = context; args.event = event;
          { const what = event12;
            const delay = delayOf12(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          host.arm(entity, 2, 7776000, event13);
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case 3: { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result19(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result19(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result19(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result19(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result25(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result25(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result25(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result25(host, entity, context, event); }
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
