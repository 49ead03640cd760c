// The machine eligibleAssignment as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const eligibleAssignmentCode: GeneratedCode = {
  fingerprint: '105ae727',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const assigner0_0 = parts.assigner(0, 0);
    const params22 = parts.params(22);
    const params23 = parts.params(23);
    const test3 = parts.test(3);
    const assigner19_0 = parts.assigner(19, 0);
    const assigner19_1 = parts.assigner(19, 1);
    const value19_2 = parts.value(19, 2);
    const delayOf16 = parts.delayOf(16);
    const event16 = parts.event(16);
    const paramsOf21 = parts.paramsOf(21);
    const paramsOf1 = parts.paramsOf(1);
    const assigner26_0 = parts.assigner(26, 0);
    const assigner26_1 = parts.assigner(26, 1);
    const value26_2 = parts.value(26, 2);
    const paramsOf28 = parts.paramsOf(28);
    const paramsOf18 = parts.paramsOf(18);
    const params3 = parts.params(3);
    const params2 = parts.params(2);
    const assigner9_0 = parts.assigner(9, 0);
    const assigner9_1 = parts.assigner(9, 1);
    const value9_2 = parts.value(9, 2);
    const paramsOf11 = parts.paramsOf(11);
    const delayOf7 = parts.delayOf(7);
    const event7 = parts.event(7);
    const test2 = parts.test(2);
    const value12_0 = parts.value(12, 0);
    const value14_0 = parts.value(14, 0);
    const params15 = parts.params(15);
    const delayOf24 = parts.delayOf(24);
    const event24 = parts.event(24);
    const result11 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 2;
    });
    const result15 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 3;
    });
    const result23 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 4;
    });
    const result29 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 5;
    });
    const result32 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 6;
    });
    const result34 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 7;
    });
    const result39 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 8;
    });
    const result43 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 9;
    });
    const result53 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 10;
    });
    const result57 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf1(args), context);
      return 11;
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 2; }
        case "REMOVE": {
          host.effect(entity, 1, params22, context);
          return 6; }
        case "PLAN_LOST": {
          host.effect(entity, 1, params23, context);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          if (test3(args)) {
            let raised = parts.nothing();
            {
              const next0 = assigner19_0(args, undefined);
              const next1 = assigner19_1(args, undefined);
              const next2 = value19_2;
              context["unlimited"] = next0;
              context["secondsToEnd"] = next1;
              context["youngSeconds"] = next2;
            }
            host.effect(entity, 3, undefined, context);
            args.context = context; args.event = event;
            { const what = event16;
              const delay = delayOf16(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return settle(host, entity, 1, context, event, raised);
          }
          host.effect(entity, 0, paramsOf21(args), context);
          return 2; }
        case "RENEW": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 3; }
        case "REMOVE": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "PLAN_LOST": {
          host.cancel(entity, 3);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "RENEW": { args.context = context; args.event = event;
          if (test3(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 3);
            {
              const next0 = assigner26_0(args, undefined);
              const next1 = assigner26_1(args, undefined);
              const next2 = value26_2;
              context["unlimited"] = next0;
              context["secondsToEnd"] = next1;
              context["youngSeconds"] = next2;
            }
            host.effect(entity, 5, undefined, context);
            args.context = context; args.event = event;
            { const what = event16;
              const delay = delayOf16(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return settle(host, entity, 1, context, event, raised);
          }
          host.effect(entity, 0, paramsOf28(args), context);
          return 3; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 4; }
        case "REMOVE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf18(args), context);
          return 4; }
        case "PLAN_LOST": {
          host.cancel(entity, 2);
          host.effect(entity, 1, params3, context);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          return result23(host, entity, context, event); }
        case "RENEW": { args.context = context; args.event = event;
          return result23(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 5; }
        case "REMOVE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf18(args), context);
          return 5; }
        case "PLAN_LOST": {
          host.cancel(entity, 2);
          host.cancel(entity, 0);
          host.effect(entity, 1, params3, context);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        case "RENEW": { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 6; }
        case "REMOVE": { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        case "PLAN_LOST": { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        case "EXTEND": { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        case "RENEW": { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 7; }
        case "REMOVE": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case "PLAN_LOST": {
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case "RENEW": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 8; }
        case "REMOVE": {
          host.effect(entity, 1, params2, context);
          return 6; }
        case "PLAN_LOST": {
          host.effect(entity, 1, params3, context);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "RENEW": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onEvent9 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 9; }
        case "REMOVE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf18(args), context);
          return 9; }
        case "PLAN_LOST": {
          host.cancel(entity, 2);
          host.cancel(entity, 1);
          host.effect(entity, 1, params3, context);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          if (test3(args)) {
            host.cancel(entity, 1);
            {
              const next0 = assigner9_0(args, undefined);
              const next1 = assigner9_1(args, undefined);
              const next2 = value9_2;
              context["unlimited"] = next0;
              context["secondsToEnd"] = next1;
              context["youngSeconds"] = next2;
            }
            host.effect(entity, 3, undefined, context);
            return settle(host, entity, 1, context, event, undefined);
          }
          host.effect(entity, 0, paramsOf11(args), context);
          return 9; }
        case "RENEW": { args.context = context; args.event = event;
          return result43(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onEvent10 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 10; }
        case "REMOVE": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params2, context);
          return 6; }
        case "PLAN_LOST": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params3, context);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        case "RENEW": { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onEvent11 = part((host, entity, context, event) => {
      switch (event.type) {
        case "LAST_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          { context["lastGlobalAdministrator"] = assigner0_0(args, undefined); }
          return 11; }
        case "REMOVE": {
          host.cancel(entity, 1);
          host.effect(entity, 1, params2, context);
          return 6; }
        case "PLAN_LOST": {
          host.cancel(entity, 1);
          host.effect(entity, 1, params3, context);
          return 6; }
        case "EXTEND": { args.context = context; args.event = event;
          if (test3(args)) {
            host.cancel(entity, 1);
            {
              const next0 = assigner9_0(args, undefined);
              const next1 = assigner9_1(args, undefined);
              const next2 = value9_2;
              context["unlimited"] = next0;
              context["secondsToEnd"] = next1;
              context["youngSeconds"] = next2;
            }
            host.effect(entity, 3, undefined, context);
            return settle(host, entity, 12, context, event, undefined);
          }
          host.effect(entity, 0, paramsOf11(args), context);
          return 11; }
        case "RENEW": { args.context = context; args.event = event;
          return result57(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case 3: {
          host.cancel(entity, 3);
          host.effect(entity, 6, undefined, context);
          return 7; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result23(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result23(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          return 8; }
        case 3: { args.context = context; args.event = event;
          return result23(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event7;
            const delay = delayOf7(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          return 10; }
        case 3: { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result32(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer8 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer9 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result43(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          if (test2(args)) {
            host.cancel(entity, 2);
            host.cancel(entity, 1);
            { context["secondsToEnd"] = value12_0; }
            host.effect(entity, 4, undefined, context);
            return 2;
          }
          let raised = parts.nothing();
          host.cancel(entity, 2);
          host.cancel(entity, 1);
          { context["secondsToEnd"] = value14_0; }
          host.effect(entity, 1, params15, context);
          args.context = context; args.event = event;
          { const what = event24;
            const delay = delayOf24(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case 2: {
          host.cancel(entity, 2);
          return 11; }
        case 3: { args.context = context; args.event = event;
          return result43(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onTimer10 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event7;
            const delay = delayOf7(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 11 : settle(host, entity, 11, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onTimer11 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result57(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          if (test2(args)) {
            host.cancel(entity, 1);
            { context["secondsToEnd"] = value12_0; }
            host.effect(entity, 4, undefined, context);
            return 2;
          }
          let raised = parts.nothing();
          host.cancel(entity, 1);
          { context["secondsToEnd"] = value14_0; }
          host.effect(entity, 1, params15, context);
          args.context = context; args.event = event;
          { const what = event24;
            const delay = delayOf24(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case 2: { args.context = context; args.event = event;
          return result57(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result57(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 2: return onEvent2(host, entity, context, event);
          case 3: return onEvent3(host, entity, context, event);
          case 4: return onEvent4(host, entity, context, event);
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
          case 2: return onTimer2(host, entity, context, event, slot);
          case 3: return onTimer3(host, entity, context, event, slot);
          case 4: return onTimer4(host, entity, context, event, slot);
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
