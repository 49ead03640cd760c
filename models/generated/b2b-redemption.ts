// The machine b2bRedemption as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const b2bRedemptionCode: GeneratedCode = {
  fingerprint: '92e0ff19',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test0 = parts.test(0);
    const assigner0_0 = parts.assigner(0, 0);
    const assigner1_0 = parts.assigner(1, 0);
    const paramsOf2 = parts.paramsOf(2);
    const paramsOf35 = parts.paramsOf(35);
    const test5 = parts.test(5);
    const value37_0 = parts.value(37, 0);
    const value37_1 = parts.value(37, 1);
    const value39_0 = parts.value(39, 0);
    const value39_1 = parts.value(39, 1);
    const paramsOf41 = parts.paramsOf(41);
    const value3_0 = parts.value(3, 0);
    const value3_1 = parts.value(3, 1);
    const value5_0 = parts.value(5, 0);
    const value5_1 = parts.value(5, 1);
    const paramsOf7 = parts.paramsOf(7);
    const test6 = parts.test(6);
    const paramsOf28 = parts.paramsOf(28);
    const value8_0 = parts.value(8, 0);
    const paramsOf10 = parts.paramsOf(10);
    const paramsOf13 = parts.paramsOf(13);
    const value11_0 = parts.value(11, 0);
    const value14_0 = parts.value(14, 0);
    const delayOf32 = parts.delayOf(32);
    const event32 = parts.event(32);
    const test9 = parts.test(9);
    const paramsOf29 = parts.paramsOf(29);
    const value30_0 = parts.value(30, 0);
    const value17_0 = parts.value(17, 0);
    const params18 = parts.params(18);
    const test8 = parts.test(8);
    const paramsOf21 = parts.paramsOf(21);
    const paramsOf16 = parts.paramsOf(16);
    const value23_0 = parts.value(23, 0);
    const params24 = parts.params(24);
    const paramsOf22 = parts.paramsOf(22);
    const result11 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 2;
    });
    const result20 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 3;
    });
    const result26 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 4;
    });
    const result29 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 5;
    });
    const result41 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 6;
    });
    const result53 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf2(args), context);
      return 7;
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SET_REDEMPTION": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["homeOutbound"] = assigner0_0(args, undefined); }
            return 2;
          }
          { context["resourceInbound"] = assigner1_0(args, undefined); }
          return 2; }
        case "INVITE": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "SIGN_IN": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf35(args), context);
          return 2; }
        case "DISABLE": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "ENABLE": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "ACCEPT": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "DECLINE": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "RESET_REDEMPTION": { args.context = context; args.event = event;
          return result11(host, entity, context, event); }
        case "RESTORE": {
          host.cancel(entity, 0);
          host.effect(entity, 11, undefined, context);
          return settle(host, entity, 1, context, event, undefined); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SET_REDEMPTION": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["homeOutbound"] = assigner0_0(args, undefined); }
            return 3;
          }
          { context["resourceInbound"] = assigner1_0(args, undefined); }
          return 3; }
        case "INVITE": { args.context = context; args.event = event;
          if (test5(args)) {
            {
              const next0 = value37_0;
              const next1 = value37_1;
              context["enabled"] = next0;
              context["wasAccepted"] = next1;
            }
            host.effect(entity, 1, undefined, context);
            return settle(host, entity, 1, context, event, undefined);
          }
          {
            const next0 = value39_0;
            const next1 = value39_1;
            context["enabled"] = next0;
            context["wasAccepted"] = next1;
          }
          host.effect(entity, 2, undefined, context);
          return settle(host, entity, 1, context, event, undefined); }
        case "SIGN_IN": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf41(args), context);
          return 3; }
        case "DISABLE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "ENABLE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "ACCEPT": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "DECLINE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "RESET_REDEMPTION": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "RESTORE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SET_REDEMPTION": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["homeOutbound"] = assigner0_0(args, undefined); }
            return 4;
          }
          { context["resourceInbound"] = assigner1_0(args, undefined); }
          return 4; }
        case "INVITE": { args.context = context; args.event = event;
          if (test5(args)) {
            {
              const next0 = value3_0;
              const next1 = value3_1;
              context["enabled"] = next0;
              context["wasAccepted"] = next1;
            }
            host.effect(entity, 1, undefined, context);
            return settle(host, entity, 1, context, event, undefined);
          }
          {
            const next0 = value5_0;
            const next1 = value5_1;
            context["enabled"] = next0;
            context["wasAccepted"] = next1;
          }
          host.effect(entity, 2, undefined, context);
          return settle(host, entity, 1, context, event, undefined); }
        case "SIGN_IN": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf7(args), context);
          return 4; }
        case "DISABLE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "ENABLE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "ACCEPT": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "DECLINE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "RESET_REDEMPTION": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "RESTORE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SET_REDEMPTION": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["homeOutbound"] = assigner0_0(args, undefined); }
            return 5;
          }
          { context["resourceInbound"] = assigner1_0(args, undefined); }
          return 5; }
        case "INVITE": { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test6(args)) {
            host.effect(entity, 7, undefined, context);
            return 5;
          }
          host.effect(entity, 0, paramsOf28(args), context);
          return 5; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test6(args)) {
            { context["enabled"] = value8_0; }
            host.effect(entity, 3, undefined, context);
            return 5;
          }
          host.effect(entity, 0, paramsOf10(args), context);
          return 5; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test6(args)) {
            host.effect(entity, 0, paramsOf13(args), context);
            return 5;
          }
          { context["enabled"] = value11_0; }
          host.effect(entity, 4, undefined, context);
          return 5; }
        case "DELETE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["deletionSecondsLeft"] = value14_0; }
          host.effect(entity, 5, undefined, context);
          args.context = context; args.event = event;
          { const what = event32;
            const delay = delayOf32(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "ACCEPT": { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        case "DECLINE": { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        case "RESET_REDEMPTION": { args.context = context; args.event = event;
          if (test9(args)) {
            host.effect(entity, 0, paramsOf29(args), context);
            return 5;
          }
          { context["wasAccepted"] = value30_0; }
          host.effect(entity, 10, undefined, context);
          return 6; }
        case "RESTORE": { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SET_REDEMPTION": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["homeOutbound"] = assigner0_0(args, undefined); }
            return 6;
          }
          { context["resourceInbound"] = assigner1_0(args, undefined); }
          return 6; }
        case "INVITE": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test6(args)) {
            if (test5(args)) {
              { context["wasAccepted"] = value17_0; }
              host.effect(entity, 6, params18, context);
              host.effect(entity, 7, undefined, context);
              return 5;
            }
            if (test8(args)) {
              host.effect(entity, 8, undefined, context);
              return 7;
            }
            host.effect(entity, 0, paramsOf21(args), context);
            return 6;
          }
          host.effect(entity, 0, paramsOf16(args), context);
          return 6; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test6(args)) {
            { context["enabled"] = value8_0; }
            host.effect(entity, 3, undefined, context);
            return 6;
          }
          host.effect(entity, 0, paramsOf10(args), context);
          return 6; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test6(args)) {
            host.effect(entity, 0, paramsOf13(args), context);
            return 6;
          }
          { context["enabled"] = value11_0; }
          host.effect(entity, 4, undefined, context);
          return 6; }
        case "DELETE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["deletionSecondsLeft"] = value14_0; }
          host.effect(entity, 5, undefined, context);
          args.context = context; args.event = event;
          { const what = event32;
            const delay = delayOf32(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "ACCEPT": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "DECLINE": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "RESET_REDEMPTION": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "RESTORE": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SET_REDEMPTION": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["homeOutbound"] = assigner0_0(args, undefined); }
            return 7;
          }
          { context["resourceInbound"] = assigner1_0(args, undefined); }
          return 7; }
        case "INVITE": { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test6(args)) {
            if (test5(args)) {
              { context["wasAccepted"] = value17_0; }
              host.effect(entity, 6, params18, context);
              host.effect(entity, 7, undefined, context);
              return 5;
            }
            if (test8(args)) {
              host.effect(entity, 8, undefined, context);
              return 7;
            }
            host.effect(entity, 0, paramsOf21(args), context);
            return 7;
          }
          host.effect(entity, 0, paramsOf16(args), context);
          return 7; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test6(args)) {
            { context["enabled"] = value8_0; }
            host.effect(entity, 3, undefined, context);
            return 7;
          }
          host.effect(entity, 0, paramsOf10(args), context);
          return 7; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test6(args)) {
            host.effect(entity, 0, paramsOf13(args), context);
            return 7;
          }
          { context["enabled"] = value11_0; }
          host.effect(entity, 4, undefined, context);
          return 7; }
        case "DELETE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["deletionSecondsLeft"] = value14_0; }
          host.effect(entity, 5, undefined, context);
          args.context = context; args.event = event;
          { const what = event32;
            const delay = delayOf32(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "ACCEPT": { args.context = context; args.event = event;
          if (test6(args)) {
            { context["wasAccepted"] = value23_0; }
            host.effect(entity, 6, params24, context);
            host.effect(entity, 7, undefined, context);
            return 5;
          }
          host.effect(entity, 0, paramsOf22(args), context);
          return 7; }
        case "DECLINE": {
          host.effect(entity, 9, undefined, context);
          return 6; }
        case "RESET_REDEMPTION": { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        case "RESTORE": { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 12, undefined, context);
          return 3; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result29(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result53(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
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
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
