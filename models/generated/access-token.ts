// The machine accessToken as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const accessTokenCode: GeneratedCode = {
  fingerprint: 'b9816655',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test0 = parts.test(0);
    const paramsOf0 = parts.paramsOf(0);
    const params1 = parts.params(1);
    const assigner1_0 = parts.assigner(1, 0);
    const assigner2_0 = parts.assigner(2, 0);
    const assigner2_1 = parts.assigner(2, 1);
    const paramsOf3 = parts.paramsOf(3);
    const delayOf18 = parts.delayOf(18);
    const event18 = parts.event(18);
    const test1 = parts.test(1);
    const paramsOf4 = parts.paramsOf(4);
    const value5_0 = parts.value(5, 0);
    const value7_0 = parts.value(7, 0);
    const paramsOf6 = parts.paramsOf(6);
    const test2 = parts.test(2);
    const paramsOf8 = parts.paramsOf(8);
    const test3 = parts.test(3);
    const paramsOf10 = parts.paramsOf(10);
    const paramsOf11 = parts.paramsOf(11);
    const test4 = parts.test(4);
    const params13 = parts.params(13);
    const assignAll13 = parts.assignAll(13);
    const paramsOf12 = parts.paramsOf(12);
    const paramsOf14 = parts.paramsOf(14);
    const paramsOf15 = parts.paramsOf(15);
    const params16 = parts.params(16);
    const assignAll16 = parts.assignAll(16);
    const paramsOf17 = parts.paramsOf(17);
    const paramsOf21 = parts.paramsOf(21);
    const test5 = parts.test(5);
    const value22_0 = parts.value(22, 0);
    const value23_0 = parts.value(23, 0);
    const value26_0 = parts.value(26, 0);
    const value28_0 = parts.value(28, 0);
    const paramsOf25 = parts.paramsOf(25);
    const paramsOf43 = parts.paramsOf(43);
    const test7 = parts.test(7);
    const params45 = parts.params(45);
    const assigner45_0 = parts.assigner(45, 0);
    const assigner46_0 = parts.assigner(46, 0);
    const params47 = parts.params(47);
    const delayOf52 = parts.delayOf(52);
    const event52 = parts.event(52);
    const params48 = parts.params(48);
    const assigner48_0 = parts.assigner(48, 0);
    const params49 = parts.params(49);
    const assigner49_0 = parts.assigner(49, 0);
    const params50 = parts.params(50);
    const paramsOf29 = parts.paramsOf(29);
    const params31 = parts.params(31);
    const assignAll31 = parts.assignAll(31);
    const test6 = parts.test(6);
    const params32 = parts.params(32);
    const assignAll32 = parts.assignAll(32);
    const assigner33_0 = parts.assigner(33, 0);
    const params34 = parts.params(34);
    const params35 = parts.params(35);
    const assignAll35 = parts.assignAll(35);
    const params36 = parts.params(36);
    const paramsOf30 = parts.paramsOf(30);
    const paramsOf20 = parts.paramsOf(20);
    const paramsOf40 = parts.paramsOf(40);
    const assigner41_0 = parts.assigner(41, 0);
    const assigner41_1 = parts.assigner(41, 1);
    const paramsOf42 = parts.paramsOf(42);
    const paramsOf55 = parts.paramsOf(55);
    const params57 = parts.params(57);
    const assigner57_0 = parts.assigner(57, 0);
    const paramsOf58 = parts.paramsOf(58);
    const params60 = parts.params(60);
    const assignAll60 = parts.assignAll(60);
    const paramsOf59 = parts.paramsOf(59);
    const paramsOf54 = parts.paramsOf(54);
    const paramsOf51 = parts.paramsOf(51);
    const paramsOf71 = parts.paramsOf(71);
    const params73 = parts.params(73);
    const assigner73_0 = parts.assigner(73, 0);
    const params74 = parts.params(74);
    const paramsOf67 = parts.paramsOf(67);
    const assigner68_0 = parts.assigner(68, 0);
    const assigner68_1 = parts.assigner(68, 1);
    const paramsOf69 = parts.paramsOf(69);
    const paramsOf70 = parts.paramsOf(70);
    const paramsOf64 = parts.paramsOf(64);
    const assigner65_0 = parts.assigner(65, 0);
    const assigner65_1 = parts.assigner(65, 1);
    const paramsOf66 = parts.paramsOf(66);
    const params37 = parts.params(37);
    const params38 = parts.params(38);
    const delayOf62 = parts.delayOf(62);
    const event62 = parts.event(62);
    const params61 = parts.params(61);
    const result17 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf17(args), context);
      return 0;
    });
    const result32 = part((_host, _entity, context, _event) => {
      Object.assign(context, assignAll31(args, params31));
      return 1;
    });
    const result82 = part((_host, _entity, context, _event) => {
      Object.assign(context, assignAll31(args, params31));
      return 3;
    });
    const result45 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf17(args), context);
      return 1;
    });
    const result69 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf17(args), context);
      return 2;
    });
    const result94 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf17(args), context);
      return 3;
    });
    const result112 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf17(args), context);
      return 4;
    });
    const onEvent0 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 0;
          }
          let raised = parts.nothing();
          { const params = params1;
            context["refreshRevoked"] = assigner1_0(args, params); }
          {
            const next0 = assigner2_0(args, undefined);
            const next1 = assigner2_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf3(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "ROLE_GRANTED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf4(args), context);
            return 0;
          }
          { context["holdsRole"] = value5_0; }
          return 0; }
        case "ROLE_REMOVED": { args.context = context; args.event = event;
          if (test1(args)) {
            { context["holdsRole"] = value7_0; }
            return 0;
          }
          host.effect(entity, 0, paramsOf6(args), context);
          return 0; }
        case "REVOKE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf8(args), context);
            return 0;
          }
          if (test3(args)) {
            host.effect(entity, 2, undefined, context);
            return 0;
          }
          host.effect(entity, 0, paramsOf10(args), context);
          return 0; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf11(args), context);
            return 0;
          }
          if (test4(args)) {
            Object.assign(context, assignAll13(args, params13));
            return 0;
          }
          host.effect(entity, 0, paramsOf12(args), context);
          return 0; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf14(args), context);
            return 0;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf15(args), context);
            return 0;
          }
          Object.assign(context, assignAll16(args, params16));
          return 0; }
        case "USE": { args.context = context; args.event = event;
          return result17(host, entity, context, event); }
        case "REFRESH": { args.context = context; args.event = event;
          return result17(host, entity, context, event); }
        default: return step(host, entity, 0, context, event);
      }
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { const params = params1;
            context["refreshRevoked"] = assigner1_0(args, params); }
          {
            const next0 = assigner2_0(args, undefined);
            const next1 = assigner2_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf3(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "ROLE_GRANTED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf21(args), context);
            return 1;
          }
          if (test5(args)) {
            { context["holdsRole"] = value22_0; }
            return 1;
          }
          { context["holdsRole"] = value23_0; }
          host.effect(entity, 4, undefined, context);
          return 1; }
        case "ROLE_REMOVED": { args.context = context; args.event = event;
          if (test1(args)) {
            if (test5(args)) {
              { context["holdsRole"] = value26_0; }
              host.effect(entity, 5, undefined, context);
              return 1;
            }
            { context["holdsRole"] = value28_0; }
            return 1;
          }
          host.effect(entity, 0, paramsOf25(args), context);
          return 1; }
        case "REVOKE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf43(args), context);
            return 1;
          }
          if (test3(args)) {
            host.effect(entity, 2, undefined, context);
            return 1;
          }
          if (test7(args)) {
            let raised = parts.nothing();
            { const params = params45;
              context["refreshRevoked"] = assigner45_0(args, params); }
            { context["cutSeconds"] = assigner46_0(args, undefined); }
            host.effect(entity, 6, params47, context);
            args.context = context; args.event = event;
            { const what = event52;
              const delay = delayOf52(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
          }
          if (test0(args)) {
            { const params = params48;
              context["refreshRevoked"] = assigner48_0(args, params); }
            return 3;
          }
          { const params = params49;
            context["refreshRevoked"] = assigner49_0(args, params); }
          host.effect(entity, 6, params50, context);
          return 3; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf29(args), context);
            return 1;
          }
          if (test4(args)) {
            if (test0(args)) {
              return result32(host, entity, context, event);
            }
            if (test6(args)) {
              return result32(host, entity, context, event);
            }
            if (test7(args)) {
              let raised = parts.nothing();
              Object.assign(context, assignAll32(args, params32));
              { context["cutSeconds"] = assigner33_0(args, undefined); }
              host.effect(entity, 6, params34, context);
              args.context = context; args.event = event;
              { const what = event52;
                const delay = delayOf52(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            Object.assign(context, assignAll35(args, params35));
            host.effect(entity, 6, params36, context);
            return 1;
          }
          host.effect(entity, 0, paramsOf30(args), context);
          return 1; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf14(args), context);
            return 1;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf15(args), context);
            return 1;
          }
          Object.assign(context, assignAll16(args, params16));
          return 1; }
        case "USE": { args.context = context; args.event = event;
          host.effect(entity, 3, paramsOf20(args), context);
          return 1; }
        case "REFRESH": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf40(args), context);
            return 1;
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          {
            const next0 = assigner41_0(args, undefined);
            const next1 = assigner41_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf42(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 2;
          }
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.cancel(entity, 0);
          { const params = params1;
            context["refreshRevoked"] = assigner1_0(args, params); }
          {
            const next0 = assigner2_0(args, undefined);
            const next1 = assigner2_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf3(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "ROLE_GRANTED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf21(args), context);
            return 2;
          }
          if (test5(args)) {
            { context["holdsRole"] = value22_0; }
            return 2;
          }
          { context["holdsRole"] = value23_0; }
          host.effect(entity, 4, undefined, context);
          return 2; }
        case "ROLE_REMOVED": { args.context = context; args.event = event;
          if (test1(args)) {
            if (test5(args)) {
              { context["holdsRole"] = value26_0; }
              host.effect(entity, 5, undefined, context);
              return 2;
            }
            { context["holdsRole"] = value28_0; }
            return 2;
          }
          host.effect(entity, 0, paramsOf25(args), context);
          return 2; }
        case "REVOKE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf55(args), context);
            return 2;
          }
          if (test3(args)) {
            host.effect(entity, 2, undefined, context);
            return 2;
          }
          { const params = params57;
            context["refreshRevoked"] = assigner57_0(args, params); }
          return 2; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf58(args), context);
            return 2;
          }
          if (test4(args)) {
            Object.assign(context, assignAll60(args, params60));
            return 2;
          }
          host.effect(entity, 0, paramsOf59(args), context);
          return 2; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf14(args), context);
            return 2;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf15(args), context);
            return 2;
          }
          Object.assign(context, assignAll16(args, params16));
          return 2; }
        case "USE": { args.context = context; args.event = event;
          host.effect(entity, 3, paramsOf20(args), context);
          return 2; }
        case "REFRESH": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf54(args), context);
          return 2; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 3;
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { const params = params1;
            context["refreshRevoked"] = assigner1_0(args, params); }
          {
            const next0 = assigner2_0(args, undefined);
            const next1 = assigner2_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf3(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "ROLE_GRANTED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf21(args), context);
            return 3;
          }
          if (test5(args)) {
            { context["holdsRole"] = value22_0; }
            return 3;
          }
          { context["holdsRole"] = value23_0; }
          host.effect(entity, 4, undefined, context);
          return 3; }
        case "ROLE_REMOVED": { args.context = context; args.event = event;
          if (test1(args)) {
            if (test5(args)) {
              { context["holdsRole"] = value26_0; }
              host.effect(entity, 5, undefined, context);
              return 3;
            }
            { context["holdsRole"] = value28_0; }
            return 3;
          }
          host.effect(entity, 0, paramsOf25(args), context);
          return 3; }
        case "REVOKE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf8(args), context);
            return 3;
          }
          if (test3(args)) {
            host.effect(entity, 2, undefined, context);
            return 3;
          }
          host.effect(entity, 0, paramsOf10(args), context);
          return 3; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf29(args), context);
            return 3;
          }
          if (test4(args)) {
            if (test0(args)) {
              return result82(host, entity, context, event);
            }
            if (test6(args)) {
              return result82(host, entity, context, event);
            }
            if (test7(args)) {
              let raised = parts.nothing();
              Object.assign(context, assignAll32(args, params32));
              { context["cutSeconds"] = assigner33_0(args, undefined); }
              host.effect(entity, 6, params34, context);
              args.context = context; args.event = event;
              { const what = event52;
                const delay = delayOf52(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
            }
            Object.assign(context, assignAll35(args, params35));
            host.effect(entity, 6, params36, context);
            return 3;
          }
          host.effect(entity, 0, paramsOf30(args), context);
          return 3; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf14(args), context);
            return 3;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf15(args), context);
            return 3;
          }
          Object.assign(context, assignAll16(args, params16));
          return 3; }
        case "USE": { args.context = context; args.event = event;
          host.effect(entity, 3, paramsOf20(args), context);
          return 3; }
        case "REFRESH": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf51(args), context);
          return 3; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "SIGN_IN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 2);
          { const params = params1;
            context["refreshRevoked"] = assigner1_0(args, params); }
          {
            const next0 = assigner2_0(args, undefined);
            const next1 = assigner2_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf3(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "ROLE_GRANTED": { args.context = context; args.event = event;
          if (test1(args)) {
            host.effect(entity, 0, paramsOf4(args), context);
            return 4;
          }
          { context["holdsRole"] = value5_0; }
          return 4; }
        case "ROLE_REMOVED": { args.context = context; args.event = event;
          if (test1(args)) {
            { context["holdsRole"] = value7_0; }
            return 4;
          }
          host.effect(entity, 0, paramsOf6(args), context);
          return 4; }
        case "REVOKE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf71(args), context);
            return 4;
          }
          if (test3(args)) {
            host.effect(entity, 2, undefined, context);
            return 4;
          }
          host.cancel(entity, 2);
          { const params = params73;
            context["refreshRevoked"] = assigner73_0(args, params); }
          host.effect(entity, 7, params74, context);
          return 0; }
        case "DISABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf11(args), context);
            return 4;
          }
          if (test4(args)) {
            Object.assign(context, assignAll13(args, params13));
            return 4;
          }
          host.effect(entity, 0, paramsOf12(args), context);
          return 4; }
        case "ENABLE": { args.context = context; args.event = event;
          if (test2(args)) {
            host.effect(entity, 0, paramsOf14(args), context);
            return 4;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf15(args), context);
            return 4;
          }
          Object.assign(context, assignAll16(args, params16));
          return 4; }
        case "USE": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf67(args), context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 2);
          {
            const next0 = assigner68_0(args, undefined);
            const next1 = assigner68_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf69(args), context);
          args.context = context; args.event = event;
          host.effect(entity, 3, paramsOf70(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        case "REFRESH": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf64(args), context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 2);
          {
            const next0 = assigner65_0(args, undefined);
            const next1 = assigner65_1(args, undefined);
            context["tokenHasRole"] = next0;
            context["tokenSeconds"] = next1;
          }
          host.effect(entity, 1, paramsOf66(args), context);
          args.context = context; args.event = event;
          { const what = event18;
            const delay = delayOf18(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer0 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result17(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result17(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result17(host, entity, context, event); }
        default: return step(host, entity, 0, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test6(args)) {
            host.cancel(entity, 0);
            host.effect(entity, 7, params37, context);
            return 0;
          }
          if (test0(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 0);
            host.effect(entity, 7, params38, context);
            args.context = context; args.event = event;
            { const what = event62;
              const delay = delayOf62(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 8, undefined, context);
          args.context = context; args.event = event;
          { const what = event62;
            const delay = delayOf62(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result45(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result45(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test6(args)) {
            host.cancel(entity, 1);
            host.cancel(entity, 0);
            host.effect(entity, 7, params37, context);
            return 0;
          }
          if (test0(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 1);
            host.cancel(entity, 0);
            host.effect(entity, 7, params38, context);
            args.context = context; args.event = event;
            { const what = event62;
              const delay = delayOf62(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
          }
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.cancel(entity, 0);
          host.effect(entity, 8, undefined, context);
          args.context = context; args.event = event;
          { const what = event62;
            const delay = delayOf62(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case 1: {
          host.cancel(entity, 1);
          host.cancel(entity, 0);
          host.effect(entity, 7, params61, context);
          return 0; }
        case 2: { args.context = context; args.event = event;
          return result69(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test6(args)) {
            host.cancel(entity, 0);
            host.effect(entity, 7, params37, context);
            return 0;
          }
          if (test0(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 0);
            host.effect(entity, 7, params38, context);
            args.context = context; args.event = event;
            { const what = event62;
              const delay = delayOf62(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          host.effect(entity, 8, undefined, context);
          args.context = context; args.event = event;
          { const what = event62;
            const delay = delayOf62(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case 1: { args.context = context; args.event = event;
          return result94(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result94(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result112(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result112(host, entity, context, event); }
        case 2: {
          host.cancel(entity, 2);
          host.effect(entity, 9, undefined, context);
          return 0; }
        default: return step(host, entity, 4, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 0: return onEvent0(host, entity, context, event);
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
          case 3: return onEvent3(host, entity, context, event);
          case 4: return onEvent4(host, entity, context, event);
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
          case 0: return onTimer0(host, entity, context, event, slot);
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
