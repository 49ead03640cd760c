// The machine lighthouseDelegation as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const lighthouseDelegationCode: GeneratedCode = {
  fingerprint: '15e3ef78',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const paramsOf0 = parts.paramsOf(0);
    const test7 = parts.test(7);
    const value18_0 = parts.value(18, 0);
    const paramsOf17 = parts.paramsOf(17);
    const test12 = parts.test(12);
    const delayOf20 = parts.delayOf(20);
    const event20 = parts.event(20);
    const paramsOf15 = parts.paramsOf(15);
    const paramsOf14 = parts.paramsOf(14);
    const value22_0 = parts.value(22, 0);
    const test8 = parts.test(8);
    const paramsOf68 = parts.paramsOf(68);
    const test9 = parts.test(9);
    const assigner70_0 = parts.assigner(70, 0);
    const value70_1 = parts.value(70, 1);
    const value70_2 = parts.value(70, 2);
    const paramsOf69 = parts.paramsOf(69);
    const paramsOf67 = parts.paramsOf(67);
    const test10 = parts.test(10);
    const assigner74_0 = parts.assigner(74, 0);
    const value74_1 = parts.value(74, 1);
    const value74_2 = parts.value(74, 2);
    const paramsOf73 = parts.paramsOf(73);
    const paramsOf72 = parts.paramsOf(72);
    const test11 = parts.test(11);
    const value78_0 = parts.value(78, 0);
    const paramsOf77 = parts.paramsOf(77);
    const paramsOf76 = parts.paramsOf(76);
    const paramsOf27 = parts.paramsOf(27);
    const assigner29_0 = parts.assigner(29, 0);
    const value29_1 = parts.value(29, 1);
    const value29_2 = parts.value(29, 2);
    const paramsOf28 = parts.paramsOf(28);
    const paramsOf26 = parts.paramsOf(26);
    const assigner33_0 = parts.assigner(33, 0);
    const value33_1 = parts.value(33, 1);
    const value33_2 = parts.value(33, 2);
    const paramsOf32 = parts.paramsOf(32);
    const paramsOf31 = parts.paramsOf(31);
    const value37_0 = parts.value(37, 0);
    const paramsOf36 = parts.paramsOf(36);
    const paramsOf35 = parts.paramsOf(35);
    const paramsOf2 = parts.paramsOf(2);
    const assigner4_0 = parts.assigner(4, 0);
    const value4_1 = parts.value(4, 1);
    const value4_2 = parts.value(4, 2);
    const paramsOf3 = parts.paramsOf(3);
    const paramsOf1 = parts.paramsOf(1);
    const assigner8_0 = parts.assigner(8, 0);
    const value8_1 = parts.value(8, 1);
    const value8_2 = parts.value(8, 2);
    const paramsOf7 = parts.paramsOf(7);
    const paramsOf6 = parts.paramsOf(6);
    const value12_0 = parts.value(12, 0);
    const paramsOf11 = parts.paramsOf(11);
    const paramsOf10 = parts.paramsOf(10);
    const test19 = parts.test(19);
    const paramsOf57 = parts.paramsOf(57);
    const assigner58_0 = parts.assigner(58, 0);
    const paramsOf59 = parts.paramsOf(59);
    const assigner60_0 = parts.assigner(60, 0);
    const paramsOf61 = parts.paramsOf(61);
    const assigner62_0 = parts.assigner(62, 0);
    const test17 = parts.test(17);
    const paramsOf50 = parts.paramsOf(50);
    const test16 = parts.test(16);
    const value48_0 = parts.value(48, 0);
    const paramsOf49 = parts.paramsOf(49);
    const test13 = parts.test(13);
    const paramsOf42 = parts.paramsOf(42);
    const assigner43_0 = parts.assigner(43, 0);
    const value43_1 = parts.value(43, 1);
    const value43_2 = parts.value(43, 2);
    const paramsOf41 = parts.paramsOf(41);
    const paramsOf40 = parts.paramsOf(40);
    const paramsOf39 = parts.paramsOf(39);
    const test14 = parts.test(14);
    const test15 = parts.test(15);
    const assigner46_0 = parts.assigner(46, 0);
    const paramsOf47 = parts.paramsOf(47);
    const delayOf63 = parts.delayOf(63);
    const event63 = parts.event(63);
    const paramsOf45 = parts.paramsOf(45);
    const paramsOf44 = parts.paramsOf(44);
    const paramsOf55 = parts.paramsOf(55);
    const assigner56_0 = parts.assigner(56, 0);
    const value56_1 = parts.value(56, 1);
    const value56_2 = parts.value(56, 2);
    const paramsOf54 = parts.paramsOf(54);
    const value52_0 = parts.value(52, 0);
    const paramsOf51 = parts.paramsOf(51);
    const value24_0 = parts.value(24, 0);
    const paramsOf25 = parts.paramsOf(25);
    const value65_0 = parts.value(65, 0);
    const paramsOf66 = parts.paramsOf(66);
    const result15 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result26 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result38 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 4;
    });
    const result55 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 5;
    });
    const result71 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 6;
    });
    const result87 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 7;
    });
    const result102 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 8;
    });
    const branch126 = part((host, entity, context, event) => {
      if (test7(args)) {
        let raised = parts.nothing();
        { context["removedBy"] = assigner46_0(args, undefined); }
        host.effect(entity, 7, paramsOf47(args), context);
        args.context = context; args.event = event;
        { const what = event63;
          const delay = delayOf63(args, undefined);
          if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
          else (raised ??= []).push(what);
        }
        return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
      }
      host.effect(entity, 0, paramsOf45(args), context);
      return 8;
    });
    const result122 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 9;
    });
    const branch162 = part((host, entity, context, event) => {
      if (test7(args)) {
        let raised = parts.nothing();
        { context["removedBy"] = assigner46_0(args, undefined); }
        host.effect(entity, 7, paramsOf47(args), context);
        args.context = context; args.event = event;
        { const what = event63;
          const delay = delayOf63(args, undefined);
          if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
          else (raised ??= []).push(what);
        }
        return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
      }
      host.effect(entity, 0, paramsOf45(args), context);
      return 9;
    });
    const result142 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 10;
    });
    const branch198 = part((host, entity, context, event) => {
      if (test7(args)) {
        let raised = parts.nothing();
        { context["removedBy"] = assigner46_0(args, undefined); }
        host.effect(entity, 7, paramsOf47(args), context);
        args.context = context; args.event = event;
        { const what = event63;
          const delay = delayOf63(args, undefined);
          if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
          else (raised ??= []).push(what);
        }
        return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
      }
      host.effect(entity, 0, paramsOf45(args), context);
      return 10;
    });
    const result162 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 11;
    });
    const branch234 = part((host, entity, context, event) => {
      if (test7(args)) {
        let raised = parts.nothing();
        { context["removedBy"] = assigner46_0(args, undefined); }
        host.effect(entity, 7, paramsOf47(args), context);
        args.context = context; args.event = event;
        { const what = event63;
          const delay = delayOf63(args, undefined);
          if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
          else (raised ??= []).push(what);
        }
        return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
      }
      host.effect(entity, 0, paramsOf45(args), context);
      return 11;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": {
          return 1; }
        case "SIBLING_REMOVED": {
          return 1; }
        case "ROLE_DEPRECATED": {
          return 1; }
        case "ROLE_GAINED_DATA_ACTIONS": {
          return 1; }
        case "SUBSCRIPTION_MOVED": {
          return 1; }
        case "DEPLOY": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          if (test7(args)) {
            { context["definitionLeft"] = value18_0; }
            host.effect(entity, 3, undefined, context);
            return 5;
          }
          host.effect(entity, 0, paramsOf17(args), context);
          return 1; }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test12(args)) {
              let raised = parts.nothing();
              host.effect(entity, 1, undefined, context);
              args.context = context; args.event = event;
              { const what = event20;
                const delay = delayOf20(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            host.effect(entity, 0, paramsOf15(args), context);
            return 1;
          }
          host.effect(entity, 0, paramsOf14(args), context);
          return 1; }
        case "FAIL": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": {
          return 2; }
        case "SIBLING_REMOVED": {
          return 2; }
        case "ROLE_DEPRECATED": {
          return 2; }
        case "ROLE_GAINED_DATA_ACTIONS": {
          return 2; }
        case "SUBSCRIPTION_MOVED": {
          return 2; }
        case "DEPLOY": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "FAIL": {
          host.cancel(entity, 0);
          { context["definitionLeft"] = value22_0; }
          host.effect(entity, 4, undefined, context);
          return 6; }
        case "REMOVE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": {
          return 4; }
        case "SIBLING_REMOVED": {
          return 4; }
        case "ROLE_DEPRECATED": {
          return 4; }
        case "ROLE_GAINED_DATA_ACTIONS": {
          return 4; }
        case "SUBSCRIPTION_MOVED": {
          return 4; }
        case "DEPLOY": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": {
          return 5; }
        case "SIBLING_REMOVED": {
          return 5; }
        case "ROLE_DEPRECATED": {
          return 5; }
        case "ROLE_GAINED_DATA_ACTIONS": {
          return 5; }
        case "SUBSCRIPTION_MOVED": {
          return 5; }
        case "DEPLOY": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test8(args)) {
              host.effect(entity, 0, paramsOf68(args), context);
              return 5;
            }
            if (test9(args)) {
              let raised = parts.nothing();
              {
                const next0 = assigner70_0(args, undefined);
                const next1 = value70_1;
                const next2 = value70_2;
                context["grants"] = next0;
                context["lostGrants"] = next1;
                context["updateOffered"] = next2;
              }
              host.effect(entity, 1, undefined, context);
              args.context = context; args.event = event;
              { const what = event20;
                const delay = delayOf20(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            host.effect(entity, 0, paramsOf69(args), context);
            return 5;
          }
          host.effect(entity, 0, paramsOf67(args), context);
          return 5; }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          if (test10(args)) {
            if (test7(args)) {
              {
                const next0 = assigner74_0(args, undefined);
                const next1 = value74_1;
                const next2 = value74_2;
                context["grants"] = next0;
                context["lostGrants"] = next1;
                context["updateOffered"] = next2;
              }
              host.effect(entity, 2, undefined, context);
              return 1;
            }
            host.effect(entity, 0, paramsOf73(args), context);
            return 5;
          }
          host.effect(entity, 0, paramsOf72(args), context);
          return 5; }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test11(args)) {
              { context["definitionLeft"] = value78_0; }
              host.effect(entity, 3, undefined, context);
              return 5;
            }
            host.effect(entity, 0, paramsOf77(args), context);
            return 5;
          }
          host.effect(entity, 0, paramsOf76(args), context);
          return 5; }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": {
          return 6; }
        case "SIBLING_REMOVED": {
          return 6; }
        case "ROLE_DEPRECATED": {
          return 6; }
        case "ROLE_GAINED_DATA_ACTIONS": {
          return 6; }
        case "SUBSCRIPTION_MOVED": {
          return 6; }
        case "DEPLOY": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test8(args)) {
              host.effect(entity, 0, paramsOf27(args), context);
              return 6;
            }
            if (test9(args)) {
              let raised = parts.nothing();
              {
                const next0 = assigner29_0(args, undefined);
                const next1 = value29_1;
                const next2 = value29_2;
                context["grants"] = next0;
                context["lostGrants"] = next1;
                context["updateOffered"] = next2;
              }
              host.effect(entity, 1, undefined, context);
              args.context = context; args.event = event;
              { const what = event20;
                const delay = delayOf20(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            host.effect(entity, 0, paramsOf28(args), context);
            return 6;
          }
          host.effect(entity, 0, paramsOf26(args), context);
          return 6; }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          if (test10(args)) {
            if (test7(args)) {
              {
                const next0 = assigner33_0(args, undefined);
                const next1 = value33_1;
                const next2 = value33_2;
                context["grants"] = next0;
                context["lostGrants"] = next1;
                context["updateOffered"] = next2;
              }
              host.effect(entity, 2, undefined, context);
              return 1;
            }
            host.effect(entity, 0, paramsOf32(args), context);
            return 6;
          }
          host.effect(entity, 0, paramsOf31(args), context);
          return 6; }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test11(args)) {
              { context["definitionLeft"] = value37_0; }
              host.effect(entity, 3, undefined, context);
              return 6;
            }
            host.effect(entity, 0, paramsOf36(args), context);
            return 6;
          }
          host.effect(entity, 0, paramsOf35(args), context);
          return 6; }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result71(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result71(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result71(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result71(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result71(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": {
          return 7; }
        case "SIBLING_REMOVED": {
          return 7; }
        case "ROLE_DEPRECATED": {
          return 7; }
        case "ROLE_GAINED_DATA_ACTIONS": {
          return 7; }
        case "SUBSCRIPTION_MOVED": {
          return 7; }
        case "DEPLOY": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test8(args)) {
              host.effect(entity, 0, paramsOf2(args), context);
              return 7;
            }
            if (test9(args)) {
              let raised = parts.nothing();
              {
                const next0 = assigner4_0(args, undefined);
                const next1 = value4_1;
                const next2 = value4_2;
                context["grants"] = next0;
                context["lostGrants"] = next1;
                context["updateOffered"] = next2;
              }
              host.effect(entity, 1, undefined, context);
              args.context = context; args.event = event;
              { const what = event20;
                const delay = delayOf20(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            host.effect(entity, 0, paramsOf3(args), context);
            return 7;
          }
          host.effect(entity, 0, paramsOf1(args), context);
          return 7; }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          if (test10(args)) {
            if (test7(args)) {
              {
                const next0 = assigner8_0(args, undefined);
                const next1 = value8_1;
                const next2 = value8_2;
                context["grants"] = next0;
                context["lostGrants"] = next1;
                context["updateOffered"] = next2;
              }
              host.effect(entity, 2, undefined, context);
              return 1;
            }
            host.effect(entity, 0, paramsOf7(args), context);
            return 7;
          }
          host.effect(entity, 0, paramsOf6(args), context);
          return 7; }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test11(args)) {
              { context["definitionLeft"] = value12_0; }
              host.effect(entity, 3, undefined, context);
              return 7;
            }
            host.effect(entity, 0, paramsOf11(args), context);
            return 7;
          }
          host.effect(entity, 0, paramsOf10(args), context);
          return 7; }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result87(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result87(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result87(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result87(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result87(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf57(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner58_0(args, undefined); }
            return 8;
          }
          return 8; }
        case "SIBLING_REMOVED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf59(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner60_0(args, undefined); }
            return 8;
          }
          return 8; }
        case "ROLE_DEPRECATED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf61(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner62_0(args, undefined); }
            return 8;
          }
          return 8; }
        case "ROLE_GAINED_DATA_ACTIONS": { args.context = context; args.event = event;
          if (test17(args)) {
            host.effect(entity, 9, paramsOf50(args), context);
            return 8;
          }
          return 8; }
        case "SUBSCRIPTION_MOVED": { args.context = context; args.event = event;
          if (test16(args)) {
            { context["removedBy"] = value48_0; }
            host.effect(entity, 8, paramsOf49(args), context);
            return 5;
          }
          return 8; }
        case "DEPLOY": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test13(args)) {
              if (test9(args)) {
                host.effect(entity, 6, paramsOf42(args), context);
                args.context = context; args.event = event;
                {
                  const next0 = assigner43_0(args, undefined);
                  const next1 = value43_1;
                  const next2 = value43_2;
                  context["grants"] = next0;
                  context["lostGrants"] = next1;
                  context["updateOffered"] = next2;
                }
                return settle(host, entity, 3, context, event, undefined);
              }
              host.effect(entity, 0, paramsOf41(args), context);
              return 8;
            }
            host.effect(entity, 0, paramsOf40(args), context);
            return 8;
          }
          host.effect(entity, 0, paramsOf39(args), context);
          return 8; }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          return result102(host, entity, context, event); }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          return result102(host, entity, context, event); }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result102(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result102(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          if (test14(args)) {
            if (test15(args)) {
              return branch126(host, entity, context, event);
            }
            host.effect(entity, 0, paramsOf44(args), context);
            return 8;
          }
          return branch126(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result102(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          if (test7(args)) {
            host.effect(entity, 6, paramsOf55(args), context);
            args.context = context; args.event = event;
            {
              const next0 = assigner56_0(args, undefined);
              const next1 = value56_1;
              const next2 = value56_2;
              context["grants"] = next0;
              context["lostGrants"] = next1;
              context["updateOffered"] = next2;
            }
            return settle(host, entity, 3, context, event, undefined);
          }
          host.effect(entity, 0, paramsOf54(args), context);
          return 8; }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onEvent9 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf57(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner58_0(args, undefined); }
            return 8;
          }
          return 9; }
        case "SIBLING_REMOVED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf59(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner60_0(args, undefined); }
            return 8;
          }
          return 9; }
        case "ROLE_DEPRECATED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf61(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner62_0(args, undefined); }
            return 8;
          }
          return 9; }
        case "ROLE_GAINED_DATA_ACTIONS": { args.context = context; args.event = event;
          if (test17(args)) {
            host.effect(entity, 9, paramsOf50(args), context);
            return 9;
          }
          return 9; }
        case "SUBSCRIPTION_MOVED": { args.context = context; args.event = event;
          if (test16(args)) {
            { context["removedBy"] = value48_0; }
            host.effect(entity, 8, paramsOf49(args), context);
            return 5;
          }
          return 9; }
        case "DEPLOY": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test13(args)) {
              if (test9(args)) {
                host.effect(entity, 6, paramsOf42(args), context);
                args.context = context; args.event = event;
                {
                  const next0 = assigner43_0(args, undefined);
                  const next1 = value43_1;
                  const next2 = value43_2;
                  context["grants"] = next0;
                  context["lostGrants"] = next1;
                  context["updateOffered"] = next2;
                }
                return settle(host, entity, 3, context, event, undefined);
              }
              host.effect(entity, 0, paramsOf41(args), context);
              return 9;
            }
            host.effect(entity, 0, paramsOf40(args), context);
            return 9;
          }
          host.effect(entity, 0, paramsOf39(args), context);
          return 9; }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          return result122(host, entity, context, event); }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          return result122(host, entity, context, event); }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result122(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result122(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          if (test14(args)) {
            if (test15(args)) {
              return branch162(host, entity, context, event);
            }
            host.effect(entity, 0, paramsOf44(args), context);
            return 9;
          }
          return branch162(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          return result122(host, entity, context, event); }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          if (test7(args)) {
            host.effect(entity, 6, paramsOf55(args), context);
            args.context = context; args.event = event;
            {
              const next0 = assigner56_0(args, undefined);
              const next1 = value56_1;
              const next2 = value56_2;
              context["grants"] = next0;
              context["lostGrants"] = next1;
              context["updateOffered"] = next2;
            }
            return settle(host, entity, 3, context, event, undefined);
          }
          host.effect(entity, 0, paramsOf54(args), context);
          return 9; }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onEvent10 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf57(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner58_0(args, undefined); }
            return 10;
          }
          return 10; }
        case "SIBLING_REMOVED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf59(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner60_0(args, undefined); }
            return 10;
          }
          return 10; }
        case "ROLE_DEPRECATED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf61(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner62_0(args, undefined); }
            return 10;
          }
          return 10; }
        case "ROLE_GAINED_DATA_ACTIONS": { args.context = context; args.event = event;
          if (test17(args)) {
            host.effect(entity, 9, paramsOf50(args), context);
            return 10;
          }
          return 10; }
        case "SUBSCRIPTION_MOVED": { args.context = context; args.event = event;
          if (test16(args)) {
            { context["removedBy"] = value48_0; }
            host.effect(entity, 8, paramsOf49(args), context);
            return 5;
          }
          return 10; }
        case "DEPLOY": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test13(args)) {
              if (test9(args)) {
                host.effect(entity, 6, paramsOf42(args), context);
                args.context = context; args.event = event;
                {
                  const next0 = assigner43_0(args, undefined);
                  const next1 = value43_1;
                  const next2 = value43_2;
                  context["grants"] = next0;
                  context["lostGrants"] = next1;
                  context["updateOffered"] = next2;
                }
                return settle(host, entity, 3, context, event, undefined);
              }
              host.effect(entity, 0, paramsOf41(args), context);
              return 10;
            }
            host.effect(entity, 0, paramsOf40(args), context);
            return 10;
          }
          host.effect(entity, 0, paramsOf39(args), context);
          return 10; }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          return result142(host, entity, context, event); }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          return result142(host, entity, context, event); }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result142(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result142(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          if (test14(args)) {
            if (test15(args)) {
              return branch198(host, entity, context, event);
            }
            host.effect(entity, 0, paramsOf44(args), context);
            return 10;
          }
          return branch198(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          if (test10(args)) {
            { context["updateOffered"] = value52_0; }
            host.effect(entity, 10, undefined, context);
            return 8;
          }
          host.effect(entity, 0, paramsOf51(args), context);
          return 10; }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result142(host, entity, context, event); }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onEvent11 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIBLING_DEPLOYED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf57(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner58_0(args, undefined); }
            return 10;
          }
          return 11; }
        case "SIBLING_REMOVED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf59(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner60_0(args, undefined); }
            return 10;
          }
          return 11; }
        case "ROLE_DEPRECATED": { args.context = context; args.event = event;
          if (test19(args)) {
            host.effect(entity, 11, paramsOf61(args), context);
            args.context = context; args.event = event;
            { context["lostGrants"] = assigner62_0(args, undefined); }
            return 10;
          }
          return 11; }
        case "ROLE_GAINED_DATA_ACTIONS": { args.context = context; args.event = event;
          if (test17(args)) {
            host.effect(entity, 9, paramsOf50(args), context);
            return 11;
          }
          return 11; }
        case "SUBSCRIPTION_MOVED": { args.context = context; args.event = event;
          if (test16(args)) {
            { context["removedBy"] = value48_0; }
            host.effect(entity, 8, paramsOf49(args), context);
            return 5;
          }
          return 11; }
        case "DEPLOY": { args.context = context; args.event = event;
          if (test7(args)) {
            if (test13(args)) {
              if (test9(args)) {
                host.effect(entity, 6, paramsOf42(args), context);
                args.context = context; args.event = event;
                {
                  const next0 = assigner43_0(args, undefined);
                  const next1 = value43_1;
                  const next2 = value43_2;
                  context["grants"] = next0;
                  context["lostGrants"] = next1;
                  context["updateOffered"] = next2;
                }
                return settle(host, entity, 3, context, event, undefined);
              }
              host.effect(entity, 0, paramsOf41(args), context);
              return 11;
            }
            host.effect(entity, 0, paramsOf40(args), context);
            return 11;
          }
          host.effect(entity, 0, paramsOf39(args), context);
          return 11; }
        case "ACCEPT_OFFER": { args.context = context; args.event = event;
          return result162(host, entity, context, event); }
        case "DELETE_DEFINITION": { args.context = context; args.event = event;
          return result162(host, entity, context, event); }
        case "DELEGATE_RESOURCES": { args.context = context; args.event = event;
          return result162(host, entity, context, event); }
        case "FAIL": { args.context = context; args.event = event;
          return result162(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          if (test14(args)) {
            if (test15(args)) {
              return branch234(host, entity, context, event);
            }
            host.effect(entity, 0, paramsOf44(args), context);
            return 11;
          }
          return branch234(host, entity, context, event); }
        case "PUBLISH_UPDATE": { args.context = context; args.event = event;
          if (test10(args)) {
            { context["updateOffered"] = value52_0; }
            host.effect(entity, 10, undefined, context);
            return 9;
          }
          host.effect(entity, 0, paramsOf51(args), context);
          return 11; }
        case "ACCEPT_UPDATE": { args.context = context; args.event = event;
          return result162(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result15(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          host.cancel(entity, 0);
          { context["definitionLeft"] = value24_0; }
          host.effect(entity, 5, paramsOf25(args), context);
          return settle(host, entity, 3, context, event, undefined); }
        case 1: { args.context = context; args.event = event;
          return result26(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result38(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          host.cancel(entity, 1);
          { context["definitionLeft"] = value65_0; }
          host.effect(entity, 8, paramsOf66(args), context);
          return 5; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result71(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result71(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result87(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result87(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer8 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result102(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result102(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer9 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result122(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result122(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onTimer10 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result142(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result142(host, entity, context, event); }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onTimer11 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result162(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result162(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
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
          case 1: return onTimer1(host, entity, context, event, slot);
          case 2: return onTimer2(host, entity, context, event, slot);
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
