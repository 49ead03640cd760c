// The machine gdapRelationship as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const gdapRelationshipCode: GeneratedCode = {
  fingerprint: 'b84aea61',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const paramsOf0 = parts.paramsOf(0);
    const test11 = parts.test(11);
    const test12 = parts.test(12);
    const assigner9_0 = parts.assigner(9, 0);
    const delayOf14 = parts.delayOf(14);
    const event14 = parts.event(14);
    const paramsOf8 = parts.paramsOf(8);
    const paramsOf7 = parts.paramsOf(7);
    const test13 = parts.test(13);
    const value11_0 = parts.value(11, 0);
    const paramsOf12 = parts.paramsOf(12);
    const test14 = parts.test(14);
    const test15 = parts.test(15);
    const paramsOf22 = parts.paramsOf(22);
    const test16 = parts.test(16);
    const assigner24_0 = parts.assigner(24, 0);
    const paramsOf23 = parts.paramsOf(23);
    const value25_0 = parts.value(25, 0);
    const paramsOf26 = parts.paramsOf(26);
    const assigner27_0 = parts.assigner(27, 0);
    const paramsOf28 = parts.paramsOf(28);
    const event40 = parts.event(40);
    const test10 = parts.test(10);
    const assigner1_0 = parts.assigner(1, 0);
    const assigner1_1 = parts.assigner(1, 1);
    const assigner1_2 = parts.assigner(1, 2);
    const paramsOf2 = parts.paramsOf(2);
    const params3 = parts.params(3);
    const event49 = parts.event(49);
    const value4_0 = parts.value(4, 0);
    const delayOf5 = parts.delayOf(5);
    const event5 = parts.event(5);
    const params13 = parts.params(13);
    const delayOf16 = parts.delayOf(16);
    const event16 = parts.event(16);
    const assigner18_0 = parts.assigner(18, 0);
    const delayOf20 = parts.delayOf(20);
    const event20 = parts.event(20);
    const test17 = parts.test(17);
    const value31_0 = parts.value(31, 0);
    const params32 = parts.params(32);
    const delayOf33 = parts.delayOf(33);
    const event33 = parts.event(33);
    const assigner29_0 = parts.assigner(29, 0);
    const assigner29_1 = parts.assigner(29, 1);
    const paramsOf30 = parts.paramsOf(30);
    const value35_0 = parts.value(35, 0);
    const delayOf37 = parts.delayOf(37);
    const event37 = parts.event(37);
    const params39 = parts.params(39);
    const delayOf42 = parts.delayOf(42);
    const event42 = parts.event(42);
    const value44_0 = parts.value(44, 0);
    const paramsOf45 = parts.paramsOf(45);
    const delayOf46 = parts.delayOf(46);
    const event46 = parts.event(46);
    const params48 = parts.params(48);
    const result13 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result20 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result22 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 3;
    });
    const result24 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 4;
    });
    const result26 = part((_host, _entity, context, _event) => {
      { context["autoExtend"] = assigner24_0(args, undefined); }
      return 4;
    });
    const result33 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 5;
    });
    const result35 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 6;
    });
    const result37 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 7;
    });
    const result39 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 8;
    });
    const result41 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 9;
    });
    const result47 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 11;
    });
    const result31 = part((host, entity, context, event) => {
      let raised = parts.nothing();
      host.cancel(entity, 3);
      { context["endedBy"] = value31_0; }
      host.effect(entity, 4, params32, context);
      args.context = context; args.event = event;
      { const what = event33;
        const delay = delayOf33(args, undefined);
        if (typeof delay === 'number') host.arm(entity, 4, seconds(delay, 4), what);
        else (raised ??= []).push(what);
      }
      return raised === undefined ? 5 : settle(host, entity, 5, context, event, raised);
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          if (test11(args)) {
            if (test12(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              { context["spentSeconds"] = assigner9_0(args, undefined); }
              host.effect(entity, 2, undefined, context);
              args.context = context; args.event = event;
              { const what = event14;
                const delay = delayOf14(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            host.effect(entity, 0, paramsOf8(args), context);
            return 1;
          }
          host.effect(entity, 0, paramsOf7(args), context);
          return 1; }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          if (test13(args)) {
            { context["partnerConsentPending"] = value11_0; }
            return 1;
          }
          host.effect(entity, 0, paramsOf12(args), context);
          return 1; }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          if (test14(args)) {
            if (test15(args)) {
              host.effect(entity, 0, paramsOf22(args), context);
              return 4;
            }
            if (test16(args)) {
              return result26(host, entity, context, event);
            }
            host.effect(entity, 0, paramsOf23(args), context);
            return 4;
          }
          return result26(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          if (test15(args)) {
            { context["hasGlobalAdministrator"] = value25_0; }
            return 4;
          }
          host.effect(entity, 0, paramsOf26(args), context);
          return 4; }
        case "TERMINATE": { args.context = context; args.event = event;
          host.cancel(entity, 3);
          { context["endedBy"] = assigner27_0(args, undefined); }
          host.effect(entity, 4, paramsOf28(args), context);
          host.arm(entity, 6, 0, event40);
          return 7; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onEvent9 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "DELETE": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "APPROVE": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onEvent11 = part((host, entity, context, event) => {
      switch (event.type) {
        case "UPDATE": { args.context = context; args.event = event;
          if (test10(args)) {
            {
              const next0 = assigner1_0(args, undefined);
              const next1 = assigner1_1(args, undefined);
              const next2 = assigner1_2(args, undefined);
              context["termSeconds"] = next0;
              context["autoExtend"] = next1;
              context["hasGlobalAdministrator"] = next2;
            }
            return 11;
          }
          host.effect(entity, 0, paramsOf2(args), context);
          return 11; }
        case "DELETE": {
          let raised = parts.nothing();
          host.effect(entity, 1, params3, context);
          (raised ??= []).push(event49);
          return settle(host, entity, 10, context, event, raised); }
        case "LOCK_FOR_APPROVAL": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["pendingSecondsLeft"] = value4_0; }
          { const what = event5;
            const delay = delayOf5(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "APPROVE": { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case "RESELLER_CONSENT": { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case "SET_AUTO_EXTEND": { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case "REMOVE_GLOBAL_ADMINISTRATOR": { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case "TERMINATE": { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 1, params13, context);
          (raised ??= []).push(event49);
          return settle(host, entity, 10, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result13(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          { const what = event16;
            const delay = delayOf16(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case 2: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 2);
          { context["secondsToEnd"] = assigner18_0(args, undefined); }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case 3: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result22(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          if (test17(args)) {
            if (test15(args)) {
              return result31(host, entity, context, event);
            }
            if (test16(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 3);
              {
                const next0 = assigner29_0(args, undefined);
                const next1 = assigner29_1(args, undefined);
                context["secondsToEnd"] = next0;
                context["extensions"] = next1;
              }
              host.effect(entity, 5, paramsOf30(args), context);
              args.context = context; args.event = event;
              { const what = event20;
                const delay = delayOf20(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
            }
            return result31(host, entity, context, event);
          }
          return result31(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result24(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 4);
          { context["historySecondsLeft"] = value35_0; }
          host.effect(entity, 6, undefined, context);
          args.context = context; args.event = event;
          { const what = event37;
            const delay = delayOf37(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised); }
        case 5: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result33(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case 5: {
          let raised = parts.nothing();
          host.cancel(entity, 5);
          host.effect(entity, 1, params39, context);
          (raised ??= []).push(event49);
          return settle(host, entity, 10, context, event, raised); }
        case 6: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result35(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 6);
          { const what = event42;
            const delay = delayOf42(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 7, seconds(delay, 7), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 8 : settle(host, entity, 8, context, event, raised); }
        case 7: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result37(host, entity, context, event); }
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
        case 4: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 7);
          { context["historySecondsLeft"] = value44_0; }
          host.effect(entity, 7, paramsOf45(args), context);
          args.context = context; args.event = event;
          { const what = event46;
            const delay = delayOf46(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 8, seconds(delay, 8), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case 8: { args.context = context; args.event = event;
          return result39(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer9 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result41(host, entity, context, event); }
        case 8: {
          let raised = parts.nothing();
          host.cancel(entity, 8);
          host.effect(entity, 1, params48, context);
          (raised ??= []).push(event49);
          return settle(host, entity, 10, context, event, raised); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onTimer11 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 5: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 6: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 7: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        case 8: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
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
          case 7: return onEvent7(host, entity, context, event);
          case 8: return onEvent8(host, entity, context, event);
          case 9: return onEvent9(host, entity, context, event);
          case 11: return onEvent11(host, entity, context, event);
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
          case 7: return onTimer7(host, entity, context, event, slot);
          case 8: return onTimer8(host, entity, context, event, slot);
          case 9: return onTimer9(host, entity, context, event, slot);
          case 11: return onTimer11(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
