// The machine syncJob as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const syncJobCode: GeneratedCode = {
  fingerprint: 'f41e23a2',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test0 = parts.test(0);
    const paramsOf1 = parts.paramsOf(1);
    const value2_0 = parts.value(2, 0);
    const value2_1 = parts.value(2, 1);
    const value2_2 = parts.value(2, 2);
    const value4_0 = parts.value(4, 0);
    const assigner4_1 = parts.assigner(4, 1);
    const value4_2 = parts.value(4, 2);
    const paramsOf3 = parts.paramsOf(3);
    const test1 = parts.test(1);
    const paramsOf5 = parts.paramsOf(5);
    const assigner6_0 = parts.assigner(6, 0);
    const assigner6_1 = parts.assigner(6, 1);
    const value7_0 = parts.value(7, 0);
    const test6 = parts.test(6);
    const value28_0 = parts.value(28, 0);
    const params50 = parts.params(50);
    const assigner50_0 = parts.assigner(50, 0);
    const value50_1 = parts.value(50, 1);
    const delayOf52 = parts.delayOf(52);
    const event52 = parts.event(52);
    const paramsOf49 = parts.paramsOf(49);
    const paramsOf0 = parts.paramsOf(0);
    const test5 = parts.test(5);
    const assigner27_0 = parts.assigner(27, 0);
    const delayOf20 = parts.delayOf(20);
    const event20 = parts.event(20);
    const test12 = parts.test(12);
    const assigner41_0 = parts.assigner(41, 0);
    const assigner41_1 = parts.assigner(41, 1);
    const assigner41_2 = parts.assigner(41, 2);
    const assigner43_0 = parts.assigner(43, 0);
    const assigner43_1 = parts.assigner(43, 1);
    const assigner43_2 = parts.assigner(43, 2);
    const test10 = parts.test(10);
    const test11 = parts.test(11);
    const params38 = parts.params(38);
    const params39 = parts.params(39);
    const assigner39_0 = parts.assigner(39, 0);
    const value39_1 = parts.value(39, 1);
    const params40 = parts.params(40);
    const params37 = parts.params(37);
    const test13 = parts.test(13);
    const paramsOf45 = parts.paramsOf(45);
    const assigner46_0 = parts.assigner(46, 0);
    const params47 = parts.params(47);
    const assigner47_0 = parts.assigner(47, 0);
    const value47_1 = parts.value(47, 1);
    const params48 = parts.params(48);
    const test14 = parts.test(14);
    const assigner54_0 = parts.assigner(54, 0);
    const assigner54_1 = parts.assigner(54, 1);
    const assigner54_2 = parts.assigner(54, 2);
    const params55 = parts.params(55);
    const params57 = parts.params(57);
    const assigner59_0 = parts.assigner(59, 0);
    const assigner59_1 = parts.assigner(59, 1);
    const assigner59_2 = parts.assigner(59, 2);
    const paramsOf60 = parts.paramsOf(60);
    const assigner35_0 = parts.assigner(35, 0);
    const assigner35_1 = parts.assigner(35, 1);
    const assigner35_2 = parts.assigner(35, 2);
    const paramsOf36 = parts.paramsOf(36);
    const value30_0 = parts.value(30, 0);
    const assigner31_0 = parts.assigner(31, 0);
    const paramsOf32 = parts.paramsOf(32);
    const value33_0 = parts.value(33, 0);
    const assigner34_0 = parts.assigner(34, 0);
    const event25 = parts.event(25);
    const value9_0 = parts.value(9, 0);
    const value9_1 = parts.value(9, 1);
    const value9_2 = parts.value(9, 2);
    const assigner10_0 = parts.assigner(10, 0);
    const value11_0 = parts.value(11, 0);
    const assigner11_1 = parts.assigner(11, 1);
    const value11_2 = parts.value(11, 2);
    const assigner12_0 = parts.assigner(12, 0);
    const assigner13_0 = parts.assigner(13, 0);
    const assigner13_1 = parts.assigner(13, 1);
    const assigner14_0 = parts.assigner(14, 0);
    const value15_0 = parts.value(15, 0);
    const assigner16_0 = parts.assigner(16, 0);
    const value17_0 = parts.value(17, 0);
    const assigner18_0 = parts.assigner(18, 0);
    const value23_0 = parts.value(23, 0);
    const event24 = parts.event(24);
    const result32 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf49(args), context);
      return 1;
    });
    const result34 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result55 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result73 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 3;
    });
    const result88 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 4;
    });
    const result105 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 5;
    });
    const result124 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 6;
    });
    const result140 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 7;
    });
    const result153 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 8;
    });
    const result168 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 9;
    });
    const result187 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 10;
    });
    const result203 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 11;
    });
    const result216 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 12;
    });
    const result233 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 13;
    });
    const result251 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 14;
    });
    const result268 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 15;
    });
    const result282 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 16;
    });
    const result291 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf5(args), context);
      return 17;
    });
    const result298 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf49(args), context);
      return 17;
    });
    const result301 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 17;
    });
    const result314 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf5(args), context);
      return 18;
    });
    const result320 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 18;
    });
    const result331 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf5(args), context);
      return 19;
    });
    const result337 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 19;
    });
    const result345 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf5(args), context);
      return 20;
    });
    const result351 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 20;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 1;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 1; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 1;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 1; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 1;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 1; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 1;
          }
          return 1; }
        case "CUT": {
          host.cancel(entity, 1);
          host.effect(entity, 1, undefined, context);
          return 9; }
        case "LEAVE": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test6(args)) {
              let raised = parts.nothing();
              { context["changed"] = value28_0; }
              { const params = params50;
                const next0 = assigner50_0(args, params);
                const next1 = value50_1;
                context["deletedBySync"] = next0;
                context["deletionSecondsLeft"] = next1;
              }
              host.effect(entity, 9, undefined, context);
              args.context = context; args.event = event;
              { const what = event52;
                const delay = delayOf52(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            return result32(host, entity, context, event);
          }
          if (test6(args)) {
            let raised = parts.nothing();
            { const params = params50;
              const next0 = assigner50_0(args, params);
              const next1 = value50_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 9, undefined, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
          }
          return result32(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          if (test5(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 1);
            { context["carriedInSeconds"] = assigner27_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised);
          }
          host.cancel(entity, 1);
          return 17; }
        case "RESTART": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test12(args)) {
              {
                const next0 = assigner41_0(args, undefined);
                const next1 = assigner41_1(args, undefined);
                const next2 = assigner41_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 7, undefined, context);
              return 1;
            }
            {
              const next0 = assigner43_0(args, undefined);
              const next1 = assigner43_1(args, undefined);
              const next2 = assigner43_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 8, undefined, context);
            return 1;
          }
          if (test10(args)) {
            if (test11(args)) {
              host.effect(entity, 5, params38, context);
              return 1;
            }
            let raised = parts.nothing();
            { const params = params39;
              const next0 = assigner39_0(args, params);
              const next1 = value39_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 6, params40, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
          }
          host.effect(entity, 5, params37, context);
          return 1; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          if (test13(args)) {
            host.effect(entity, 0, paramsOf45(args), context);
            return 1;
          }
          { context["targetEnabled"] = assigner46_0(args, undefined); }
          return 1; }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { const params = params47;
            const next0 = assigner47_0(args, params);
            const next1 = value47_1;
            context["deletedBySync"] = next0;
            context["deletionSecondsLeft"] = next1;
          }
          host.effect(entity, 6, params48, context);
          args.context = context; args.event = event;
          { const what = event52;
            const delay = delayOf52(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 2;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 2; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 2;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 2; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 2;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 2; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 2;
          }
          return 2; }
        case "CUT": {
          host.cancel(entity, 1);
          host.effect(entity, 1, undefined, context);
          return 10; }
        case "LEAVE": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          if (test5(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 1);
            { context["carriedInSeconds"] = assigner27_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
          }
          host.cancel(entity, 1);
          return 18; }
        case "RESTART": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test14(args)) {
              host.cancel(entity, 2);
              {
                const next0 = assigner54_0(args, undefined);
                const next1 = assigner54_1(args, undefined);
                const next2 = assigner54_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 10, params55, context);
              return 1;
            }
            host.effect(entity, 11, undefined, context);
            return 2;
          }
          return 2; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case "RESTORE_IN_TARGET": {
          host.cancel(entity, 2);
          host.effect(entity, 10, params57, context);
          return 1; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 3;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 3; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 3;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 3; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 3;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 3; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 3;
          }
          return 3; }
        case "CUT": {
          host.cancel(entity, 1);
          host.effect(entity, 1, undefined, context);
          return 11; }
        case "LEAVE": { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          if (test5(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 1);
            { context["carriedInSeconds"] = assigner27_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 15 : settle(host, entity, 15, context, event, raised);
          }
          host.cancel(entity, 1);
          return 19; }
        case "RESTART": { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner59_0(args, undefined);
              const next1 = assigner59_1(args, undefined);
              const next2 = assigner59_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf60(args), context);
            return 1;
          }
          return 3; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 4;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 4; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 4;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 4; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 4;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 4; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 4;
          }
          return 4; }
        case "CUT": {
          host.cancel(entity, 1);
          host.effect(entity, 1, undefined, context);
          return 12; }
        case "LEAVE": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          if (test5(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 1);
            { context["carriedInSeconds"] = assigner27_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised);
          }
          host.cancel(entity, 1);
          return 20; }
        case "RESTART": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner35_0(args, undefined);
              const next1 = assigner35_1(args, undefined);
              const next2 = assigner35_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf36(args), context);
            return 1;
          }
          return 4; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 5;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 5; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 5;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 5; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 5;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 5; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 5;
          }
          return 5; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 9; }
        case "LEAVE": { args.context = context; args.event = event;
          if (test6(args)) {
            let raised = parts.nothing();
            { const params = params50;
              const next0 = assigner50_0(args, params);
              const next1 = value50_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 9, undefined, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised);
          }
          host.effect(entity, 0, paramsOf49(args), context);
          return 5; }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result105(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result105(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value30_0; }
          { context["carriedInSeconds"] = assigner31_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised); }
        case "CONNECT": { args.context = context; args.event = event;
          return result105(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test12(args)) {
              {
                const next0 = assigner41_0(args, undefined);
                const next1 = assigner41_1(args, undefined);
                const next2 = assigner41_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 7, undefined, context);
              return 5;
            }
            {
              const next0 = assigner43_0(args, undefined);
              const next1 = assigner43_1(args, undefined);
              const next2 = assigner43_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 8, undefined, context);
            return 5;
          }
          if (test10(args)) {
            if (test11(args)) {
              host.effect(entity, 5, params38, context);
              return 5;
            }
            let raised = parts.nothing();
            { const params = params39;
              const next0 = assigner39_0(args, params);
              const next1 = value39_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 6, params40, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised);
          }
          host.effect(entity, 5, params37, context);
          return 5; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          if (test13(args)) {
            host.effect(entity, 0, paramsOf45(args), context);
            return 5;
          }
          { context["targetEnabled"] = assigner46_0(args, undefined); }
          return 5; }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { const params = params47;
            const next0 = assigner47_0(args, params);
            const next1 = value47_1;
            context["deletedBySync"] = next0;
            context["deletionSecondsLeft"] = next1;
          }
          host.effect(entity, 6, params48, context);
          args.context = context; args.event = event;
          { const what = event52;
            const delay = delayOf52(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result105(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 6;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 6; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 6;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 6; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 6;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 6; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 6;
          }
          return 6; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 10; }
        case "LEAVE": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value30_0; }
          { context["carriedInSeconds"] = assigner31_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised); }
        case "CONNECT": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test14(args)) {
              host.cancel(entity, 2);
              {
                const next0 = assigner54_0(args, undefined);
                const next1 = assigner54_1(args, undefined);
                const next2 = assigner54_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 10, params55, context);
              return 5;
            }
            host.effect(entity, 11, undefined, context);
            return 6;
          }
          return 6; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "RESTORE_IN_TARGET": {
          host.cancel(entity, 2);
          host.effect(entity, 10, params57, context);
          return 5; }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 7;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 7; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 7;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 7; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 7;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 7; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 7;
          }
          return 7; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 11; }
        case "LEAVE": { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value30_0; }
          { context["carriedInSeconds"] = assigner31_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 15 : settle(host, entity, 15, context, event, raised); }
        case "CONNECT": { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner59_0(args, undefined);
              const next1 = assigner59_1(args, undefined);
              const next2 = assigner59_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf60(args), context);
            return 5;
          }
          return 7; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 8;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 8; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 8;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 8; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 8;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 8; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 8;
          }
          return 8; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 12; }
        case "LEAVE": { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value30_0; }
          { context["carriedInSeconds"] = assigner31_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised); }
        case "CONNECT": { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner35_0(args, undefined);
              const next1 = assigner35_1(args, undefined);
              const next2 = assigner35_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf36(args), context);
            return 5;
          }
          return 8; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onEvent9 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 9;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 9; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 9;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 9; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 9;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 9; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 9;
          }
          return 9; }
        case "CUT": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf32(args), context);
          return 9; }
        case "LEAVE": { args.context = context; args.event = event;
          if (test6(args)) {
            let raised = parts.nothing();
            { const params = params50;
              const next0 = assigner50_0(args, params);
              const next1 = value50_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 9, undefined, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 10 : settle(host, entity, 10, context, event, raised);
          }
          host.effect(entity, 0, paramsOf49(args), context);
          return 9; }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result168(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result168(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result168(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value33_0; }
          { context["carriedInSeconds"] = assigner34_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test12(args)) {
              {
                const next0 = assigner41_0(args, undefined);
                const next1 = assigner41_1(args, undefined);
                const next2 = assigner41_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 7, undefined, context);
              return 9;
            }
            {
              const next0 = assigner43_0(args, undefined);
              const next1 = assigner43_1(args, undefined);
              const next2 = assigner43_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 8, undefined, context);
            return 9;
          }
          if (test10(args)) {
            if (test11(args)) {
              host.effect(entity, 5, params38, context);
              return 9;
            }
            let raised = parts.nothing();
            { const params = params39;
              const next0 = assigner39_0(args, params);
              const next1 = value39_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 6, params40, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 10 : settle(host, entity, 10, context, event, raised);
          }
          host.effect(entity, 5, params37, context);
          return 9; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          if (test13(args)) {
            host.effect(entity, 0, paramsOf45(args), context);
            return 9;
          }
          { context["targetEnabled"] = assigner46_0(args, undefined); }
          return 9; }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { const params = params47;
            const next0 = assigner47_0(args, params);
            const next1 = value47_1;
            context["deletedBySync"] = next0;
            context["deletionSecondsLeft"] = next1;
          }
          host.effect(entity, 6, params48, context);
          args.context = context; args.event = event;
          { const what = event52;
            const delay = delayOf52(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 10 : settle(host, entity, 10, context, event, raised); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result168(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onEvent10 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 10;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 10; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 10;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 10; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 10;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 10; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 10;
          }
          return 10; }
        case "CUT": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf32(args), context);
          return 10; }
        case "LEAVE": { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value33_0; }
          { context["carriedInSeconds"] = assigner34_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test14(args)) {
              host.cancel(entity, 2);
              {
                const next0 = assigner54_0(args, undefined);
                const next1 = assigner54_1(args, undefined);
                const next2 = assigner54_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 10, params55, context);
              return 9;
            }
            host.effect(entity, 11, undefined, context);
            return 10;
          }
          return 10; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case "RESTORE_IN_TARGET": {
          host.cancel(entity, 2);
          host.effect(entity, 10, params57, context);
          return 9; }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onEvent11 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 11;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 11; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 11;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 11; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 11;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 11; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 11;
          }
          return 11; }
        case "CUT": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf32(args), context);
          return 11; }
        case "LEAVE": { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value33_0; }
          { context["carriedInSeconds"] = assigner34_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 15 : settle(host, entity, 15, context, event, raised); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner59_0(args, undefined);
              const next1 = assigner59_1(args, undefined);
              const next2 = assigner59_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf60(args), context);
            return 9;
          }
          return 11; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
      }
    });
    const onEvent12 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 12;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 12; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 12;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 12; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 12;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 12; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 12;
          }
          return 12; }
        case "CUT": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf32(args), context);
          return 12; }
        case "LEAVE": { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case "QUARANTINE": { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case "RELEASE": { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { context["changed"] = value33_0; }
          { context["carriedInSeconds"] = assigner34_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner35_0(args, undefined);
              const next1 = assigner35_1(args, undefined);
              const next2 = assigner35_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf36(args), context);
            return 9;
          }
          return 12; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        default: return step(host, entity, 12, context, event);
      }
    });
    const onEvent13 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 13;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 13; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 13;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 13; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 13;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 13; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 13;
          }
          return 13; }
        case "CUT": {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 9; }
        case "LEAVE": { args.context = context; args.event = event;
          if (test6(args)) {
            let raised = parts.nothing();
            { const params = params50;
              const next0 = assigner50_0(args, params);
              const next1 = value50_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 9, undefined, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
          }
          host.effect(entity, 0, paramsOf49(args), context);
          return 13; }
        case "QUARANTINE": {
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 1; }
        case "RELEASE": { args.context = context; args.event = event;
          return result233(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result233(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result233(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test12(args)) {
              {
                const next0 = assigner41_0(args, undefined);
                const next1 = assigner41_1(args, undefined);
                const next2 = assigner41_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 7, undefined, context);
              return 13;
            }
            {
              const next0 = assigner43_0(args, undefined);
              const next1 = assigner43_1(args, undefined);
              const next2 = assigner43_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 8, undefined, context);
            return 13;
          }
          if (test10(args)) {
            if (test11(args)) {
              host.effect(entity, 5, params38, context);
              return 13;
            }
            let raised = parts.nothing();
            { const params = params39;
              const next0 = assigner39_0(args, params);
              const next1 = value39_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 6, params40, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
          }
          host.effect(entity, 5, params37, context);
          return 13; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          if (test13(args)) {
            host.effect(entity, 0, paramsOf45(args), context);
            return 13;
          }
          { context["targetEnabled"] = assigner46_0(args, undefined); }
          return 13; }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { const params = params47;
            const next0 = assigner47_0(args, params);
            const next1 = value47_1;
            context["deletedBySync"] = next0;
            context["deletionSecondsLeft"] = next1;
          }
          host.effect(entity, 6, params48, context);
          args.context = context; args.event = event;
          { const what = event52;
            const delay = delayOf52(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result233(host, entity, context, event); }
        default: return step(host, entity, 13, context, event);
      }
    });
    const onEvent14 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 14;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 14; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 14;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 14; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 14;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 14; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 14;
          }
          return 14; }
        case "CUT": {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 10; }
        case "LEAVE": { args.context = context; args.event = event;
          return result251(host, entity, context, event); }
        case "QUARANTINE": {
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 2; }
        case "RELEASE": { args.context = context; args.event = event;
          return result251(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result251(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result251(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test14(args)) {
              host.cancel(entity, 2);
              {
                const next0 = assigner54_0(args, undefined);
                const next1 = assigner54_1(args, undefined);
                const next2 = assigner54_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 10, params55, context);
              return 13;
            }
            host.effect(entity, 11, undefined, context);
            return 14;
          }
          return 14; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result251(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result251(host, entity, context, event); }
        case "RESTORE_IN_TARGET": {
          host.cancel(entity, 2);
          host.effect(entity, 10, params57, context);
          return 13; }
        default: return step(host, entity, 14, context, event);
      }
    });
    const onEvent15 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 15;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 15; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 15;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 15; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 15;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 15; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 15;
          }
          return 15; }
        case "CUT": {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 11; }
        case "LEAVE": { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        case "QUARANTINE": {
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 3; }
        case "RELEASE": { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner59_0(args, undefined);
              const next1 = assigner59_1(args, undefined);
              const next2 = assigner59_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf60(args), context);
            return 13;
          }
          return 15; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        default: return step(host, entity, 15, context, event);
      }
    });
    const onEvent16 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 16;
          }
          {
            const next0 = value2_0;
            const next1 = value2_1;
            const next2 = value2_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          return 16; }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = value4_0;
              const next1 = assigner4_1(args, undefined);
              const next2 = value4_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            return 16;
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 16; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf5(args), context);
            return 16;
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 16; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["changed"] = value7_0; }
            return 16;
          }
          return 16; }
        case "CUT": {
          host.cancel(entity, 0);
          host.effect(entity, 1, undefined, context);
          return 12; }
        case "LEAVE": { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        case "QUARANTINE": {
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 4; }
        case "RELEASE": { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner35_0(args, undefined);
              const next1 = assigner35_1(args, undefined);
              const next2 = assigner35_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf36(args), context);
            return 13;
          }
          return 16; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        default: return step(host, entity, 16, context, event);
      }
    });
    const onEvent17 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 17;
          }
          let raised = parts.nothing();
          {
            const next0 = value9_0;
            const next1 = value9_1;
            const next2 = value9_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          { context["carriedInSeconds"] = assigner10_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised); }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            {
              const next0 = value11_0;
              const next1 = assigner11_1(args, undefined);
              const next2 = value11_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            { context["carriedInSeconds"] = assigner12_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised);
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 17; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test1(args)) {
              return result291(host, entity, context, event);
            }
            let raised = parts.nothing();
            {
              const next0 = assigner13_0(args, undefined);
              const next1 = assigner13_1(args, undefined);
              context["sourceEnabled"] = next0;
              context["changed"] = next1;
            }
            { context["carriedInSeconds"] = assigner14_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised);
          }
          if (test1(args)) {
            return result291(host, entity, context, event);
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 17; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            { context["changed"] = value15_0; }
            { context["carriedInSeconds"] = assigner16_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised);
          }
          return 17; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 9; }
        case "LEAVE": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test6(args)) {
              let raised = parts.nothing();
              { context["changed"] = value17_0; }
              { context["carriedInSeconds"] = assigner18_0(args, undefined); }
              { const params = params50;
                const next0 = assigner50_0(args, params);
                const next1 = value50_1;
                context["deletedBySync"] = next0;
                context["deletionSecondsLeft"] = next1;
              }
              host.effect(entity, 9, undefined, context);
              args.context = context; args.event = event;
              { const what = event20;
                const delay = delayOf20(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
                else (raised ??= []).push(what);
              }
              { const what = event52;
                const delay = delayOf52(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
            }
            return result298(host, entity, context, event);
          }
          if (test6(args)) {
            let raised = parts.nothing();
            { const params = params50;
              const next0 = assigner50_0(args, params);
              const next1 = value50_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 9, undefined, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 18 : settle(host, entity, 18, context, event, raised);
          }
          return result298(host, entity, context, event); }
        case "QUARANTINE": {
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 1; }
        case "RELEASE": { args.context = context; args.event = event;
          return result301(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result301(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result301(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test12(args)) {
              {
                const next0 = assigner41_0(args, undefined);
                const next1 = assigner41_1(args, undefined);
                const next2 = assigner41_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 7, undefined, context);
              return 17;
            }
            {
              const next0 = assigner43_0(args, undefined);
              const next1 = assigner43_1(args, undefined);
              const next2 = assigner43_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 8, undefined, context);
            return 17;
          }
          if (test10(args)) {
            if (test11(args)) {
              host.effect(entity, 5, params38, context);
              return 17;
            }
            let raised = parts.nothing();
            { const params = params39;
              const next0 = assigner39_0(args, params);
              const next1 = value39_1;
              context["deletedBySync"] = next0;
              context["deletionSecondsLeft"] = next1;
            }
            host.effect(entity, 6, params40, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 18 : settle(host, entity, 18, context, event, raised);
          }
          host.effect(entity, 5, params37, context);
          return 17; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          if (test13(args)) {
            host.effect(entity, 0, paramsOf45(args), context);
            return 17;
          }
          { context["targetEnabled"] = assigner46_0(args, undefined); }
          return 17; }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          let raised = parts.nothing();
          { const params = params47;
            const next0 = assigner47_0(args, params);
            const next1 = value47_1;
            context["deletedBySync"] = next0;
            context["deletionSecondsLeft"] = next1;
          }
          host.effect(entity, 6, params48, context);
          args.context = context; args.event = event;
          { const what = event52;
            const delay = delayOf52(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 18 : settle(host, entity, 18, context, event, raised); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result301(host, entity, context, event); }
        default: return step(host, entity, 17, context, event);
      }
    });
    const onEvent18 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 18;
          }
          let raised = parts.nothing();
          {
            const next0 = value9_0;
            const next1 = value9_1;
            const next2 = value9_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          { context["carriedInSeconds"] = assigner10_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised); }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            {
              const next0 = value11_0;
              const next1 = assigner11_1(args, undefined);
              const next2 = value11_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            { context["carriedInSeconds"] = assigner12_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 18; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test1(args)) {
              return result314(host, entity, context, event);
            }
            let raised = parts.nothing();
            {
              const next0 = assigner13_0(args, undefined);
              const next1 = assigner13_1(args, undefined);
              context["sourceEnabled"] = next0;
              context["changed"] = next1;
            }
            { context["carriedInSeconds"] = assigner14_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
          }
          if (test1(args)) {
            return result314(host, entity, context, event);
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 18; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            { context["changed"] = value15_0; }
            { context["carriedInSeconds"] = assigner16_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
          }
          return 18; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 10; }
        case "LEAVE": { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case "QUARANTINE": {
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 2; }
        case "RELEASE": { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test14(args)) {
              host.cancel(entity, 2);
              {
                const next0 = assigner54_0(args, undefined);
                const next1 = assigner54_1(args, undefined);
                const next2 = assigner54_2(args, undefined);
                context["userType"] = next0;
                context["targetEnabled"] = next1;
                context["carriedEnabled"] = next2;
              }
              host.effect(entity, 10, params55, context);
              return 17;
            }
            host.effect(entity, 11, undefined, context);
            return 18;
          }
          return 18; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case "RESTORE_IN_TARGET": {
          host.cancel(entity, 2);
          host.effect(entity, 10, params57, context);
          return 17; }
        default: return step(host, entity, 18, context, event);
      }
    });
    const onEvent19 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 19;
          }
          let raised = parts.nothing();
          {
            const next0 = value9_0;
            const next1 = value9_1;
            const next2 = value9_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          { context["carriedInSeconds"] = assigner10_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 15 : settle(host, entity, 15, context, event, raised); }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            {
              const next0 = value11_0;
              const next1 = assigner11_1(args, undefined);
              const next2 = value11_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            { context["carriedInSeconds"] = assigner12_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 15 : settle(host, entity, 15, context, event, raised);
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 19; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test1(args)) {
              return result331(host, entity, context, event);
            }
            let raised = parts.nothing();
            {
              const next0 = assigner13_0(args, undefined);
              const next1 = assigner13_1(args, undefined);
              context["sourceEnabled"] = next0;
              context["changed"] = next1;
            }
            { context["carriedInSeconds"] = assigner14_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 15 : settle(host, entity, 15, context, event, raised);
          }
          if (test1(args)) {
            return result331(host, entity, context, event);
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 19; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            { context["changed"] = value15_0; }
            { context["carriedInSeconds"] = assigner16_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 15 : settle(host, entity, 15, context, event, raised);
          }
          return 19; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 11; }
        case "LEAVE": { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case "QUARANTINE": {
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 3; }
        case "RELEASE": { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner59_0(args, undefined);
              const next1 = assigner59_1(args, undefined);
              const next2 = assigner59_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf60(args), context);
            return 17;
          }
          return 19; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        default: return step(host, entity, 19, context, event);
      }
    });
    const onEvent20 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ENTER_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf1(args), context);
            return 20;
          }
          let raised = parts.nothing();
          {
            const next0 = value9_0;
            const next1 = value9_1;
            const next2 = value9_2;
            context["inScope"] = next0;
            context["leftBy"] = next1;
            context["changed"] = next2;
          }
          { context["carriedInSeconds"] = assigner10_0(args, undefined); }
          { const what = event20;
            const delay = delayOf20(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised); }
        case "LEAVE_SCOPE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            {
              const next0 = value11_0;
              const next1 = assigner11_1(args, undefined);
              const next2 = value11_2;
              context["inScope"] = next0;
              context["leftBy"] = next1;
              context["changed"] = next2;
            }
            { context["carriedInSeconds"] = assigner12_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised);
          }
          host.effect(entity, 0, paramsOf3(args), context);
          return 20; }
        case "SET_SOURCE_ENABLED": { args.context = context; args.event = event;
          if (test0(args)) {
            if (test1(args)) {
              return result345(host, entity, context, event);
            }
            let raised = parts.nothing();
            {
              const next0 = assigner13_0(args, undefined);
              const next1 = assigner13_1(args, undefined);
              context["sourceEnabled"] = next0;
              context["changed"] = next1;
            }
            { context["carriedInSeconds"] = assigner14_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised);
          }
          if (test1(args)) {
            return result345(host, entity, context, event);
          }
          {
            const next0 = assigner6_0(args, undefined);
            const next1 = assigner6_1(args, undefined);
            context["sourceEnabled"] = next0;
            context["changed"] = next1;
          }
          return 20; }
        case "EDIT_SOURCE": { args.context = context; args.event = event;
          if (test0(args)) {
            let raised = parts.nothing();
            { context["changed"] = value15_0; }
            { context["carriedInSeconds"] = assigner16_0(args, undefined); }
            { const what = event20;
              const delay = delayOf20(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised);
          }
          return 20; }
        case "CUT": {
          host.effect(entity, 1, undefined, context);
          return 12; }
        case "LEAVE": { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case "QUARANTINE": {
          host.effect(entity, 2, undefined, context);
          host.arm(entity, 1, 2419200, event25);
          return 4; }
        case "RELEASE": { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case "RESTART": { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case "CONNECT": { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case "CYCLE_ENDED": { args.context = context; args.event = event;
          if (test0(args)) {
            {
              const next0 = assigner35_0(args, undefined);
              const next1 = assigner35_1(args, undefined);
              const next2 = assigner35_2(args, undefined);
              context["userType"] = next0;
              context["targetEnabled"] = next1;
              context["carriedEnabled"] = next2;
            }
            host.effect(entity, 4, paramsOf36(args), context);
            return 17;
          }
          return 20; }
        case "SET_TARGET_ENABLED": { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case "DELETE_IN_TARGET": { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case "RESTORE_IN_TARGET": { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        default: return step(host, entity, 20, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.effect(entity, 3, undefined, context);
          return 5; }
        case 2: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result55(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.effect(entity, 3, undefined, context);
          return 6; }
        case 2: {
          host.cancel(entity, 2);
          host.effect(entity, 12, undefined, context);
          return 3; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.effect(entity, 3, undefined, context);
          return 7; }
        case 2: { args.context = context; args.event = event;
          return result73(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case 1: {
          host.cancel(entity, 1);
          host.effect(entity, 3, undefined, context);
          return 8; }
        case 2: { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result105(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result105(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result105(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          host.effect(entity, 12, undefined, context);
          return 7; }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result140(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer8 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result153(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer9 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result168(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result168(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result168(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onTimer10 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result187(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          host.effect(entity, 12, undefined, context);
          return 11; }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onTimer11 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result203(host, entity, context, event); }
        default: return step(host, entity, 11, context, event);
      }
    });
    const onTimer12 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result216(host, entity, context, event); }
        default: return step(host, entity, 12, context, event);
      }
    });
    const onTimer13 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { context["changed"] = value23_0; }
          (raised ??= []).push(event24);
          return raised === undefined ? 17 : settle(host, entity, 17, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result233(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result233(host, entity, context, event); }
        default: return step(host, entity, 13, context, event);
      }
    });
    const onTimer14 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { context["changed"] = value23_0; }
          (raised ??= []).push(event24);
          return raised === undefined ? 18 : settle(host, entity, 18, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result251(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          host.effect(entity, 12, undefined, context);
          return 15; }
        default: return step(host, entity, 14, context, event);
      }
    });
    const onTimer15 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { context["changed"] = value23_0; }
          (raised ??= []).push(event24);
          return raised === undefined ? 19 : settle(host, entity, 19, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result268(host, entity, context, event); }
        default: return step(host, entity, 15, context, event);
      }
    });
    const onTimer16 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { context["changed"] = value23_0; }
          (raised ??= []).push(event24);
          return raised === undefined ? 20 : settle(host, entity, 20, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result282(host, entity, context, event); }
        default: return step(host, entity, 16, context, event);
      }
    });
    const onTimer17 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result301(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result301(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result301(host, entity, context, event); }
        default: return step(host, entity, 17, context, event);
      }
    });
    const onTimer18 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result320(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          host.effect(entity, 12, undefined, context);
          return 19; }
        default: return step(host, entity, 18, context, event);
      }
    });
    const onTimer19 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result337(host, entity, context, event); }
        default: return step(host, entity, 19, context, event);
      }
    });
    const onTimer20 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result351(host, entity, context, event); }
        default: return step(host, entity, 20, context, event);
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
          case 10: return onEvent10(host, entity, context, event);
          case 11: return onEvent11(host, entity, context, event);
          case 12: return onEvent12(host, entity, context, event);
          case 13: return onEvent13(host, entity, context, event);
          case 14: return onEvent14(host, entity, context, event);
          case 15: return onEvent15(host, entity, context, event);
          case 16: return onEvent16(host, entity, context, event);
          case 17: return onEvent17(host, entity, context, event);
          case 18: return onEvent18(host, entity, context, event);
          case 19: return onEvent19(host, entity, context, event);
          case 20: return onEvent20(host, entity, context, event);
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
          case 10: return onTimer10(host, entity, context, event, slot);
          case 11: return onTimer11(host, entity, context, event, slot);
          case 12: return onTimer12(host, entity, context, event, slot);
          case 13: return onTimer13(host, entity, context, event, slot);
          case 14: return onTimer14(host, entity, context, event, slot);
          case 15: return onTimer15(host, entity, context, event, slot);
          case 16: return onTimer16(host, entity, context, event, slot);
          case 17: return onTimer17(host, entity, context, event, slot);
          case 18: return onTimer18(host, entity, context, event, slot);
          case 19: return onTimer19(host, entity, context, event, slot);
          case 20: return onTimer20(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
