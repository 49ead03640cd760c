// The machine pimActivation as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const pimActivationCode: GeneratedCode = {
  fingerprint: '62c6db55',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test6 = parts.test(6);
    const test7 = parts.test(7);
    const test8 = parts.test(8);
    const paramsOf12 = parts.paramsOf(12);
    const params13 = parts.params(13);
    const test9 = parts.test(9);
    const test10 = parts.test(10);
    const assigner14_0 = parts.assigner(14, 0);
    const assigner14_1 = parts.assigner(14, 1);
    const assigner14_2 = parts.assigner(14, 2);
    const paramsOf15 = parts.paramsOf(15);
    const event31 = parts.event(31);
    const test11 = parts.test(11);
    const assigner17_0 = parts.assigner(17, 0);
    const assigner17_1 = parts.assigner(17, 1);
    const assigner17_2 = parts.assigner(17, 2);
    const paramsOf18 = parts.paramsOf(18);
    const assigner20_0 = parts.assigner(20, 0);
    const assigner20_1 = parts.assigner(20, 1);
    const assigner20_2 = parts.assigner(20, 2);
    const paramsOf21 = parts.paramsOf(21);
    const test12 = parts.test(12);
    const assigner23_0 = parts.assigner(23, 0);
    const assigner23_1 = parts.assigner(23, 1);
    const assigner23_2 = parts.assigner(23, 2);
    const paramsOf24 = parts.paramsOf(24);
    const paramsOf25 = parts.paramsOf(25);
    const delayOf49 = parts.delayOf(49);
    const event49 = parts.event(49);
    const assigner26_0 = parts.assigner(26, 0);
    const assigner26_1 = parts.assigner(26, 1);
    const assigner26_2 = parts.assigner(26, 2);
    const paramsOf27 = parts.paramsOf(27);
    const delayOf58 = parts.delayOf(58);
    const event58 = parts.event(58);
    const paramsOf10 = parts.paramsOf(10);
    const params1 = parts.params(1);
    const params2 = parts.params(2);
    const test0 = parts.test(0);
    const value4_0 = parts.value(4, 0);
    const params3 = parts.params(3);
    const value29_0 = parts.value(29, 0);
    const assignAll30 = parts.assignAll(30);
    const value7_0 = parts.value(7, 0);
    const paramsOf43 = parts.paramsOf(43);
    const params42 = parts.params(42);
    const value44_0 = parts.value(44, 0);
    const params45 = parts.params(45);
    const assignAll46 = parts.assignAll(46);
    const params47 = parts.params(47);
    const test13 = parts.test(13);
    const params33 = parts.params(33);
    const params34 = parts.params(34);
    const assigner35_0 = parts.assigner(35, 0);
    const assigner35_1 = parts.assigner(35, 1);
    const paramsOf36 = parts.paramsOf(36);
    const assigner37_0 = parts.assigner(37, 0);
    const assigner37_1 = parts.assigner(37, 1);
    const params39 = parts.params(39);
    const params40 = parts.params(40);
    const params41 = parts.params(41);
    const paramsOf51 = parts.paramsOf(51);
    const test14 = parts.test(14);
    const params52 = parts.params(52);
    const params53 = parts.params(53);
    const value5_0 = parts.value(5, 0);
    const assignAll54 = parts.assignAll(54);
    const params55 = parts.params(55);
    const paramsOf73 = parts.paramsOf(73);
    const params85 = parts.params(85);
    const test16 = parts.test(16);
    const value74_0 = parts.value(74, 0);
    const value75_0 = parts.value(75, 0);
    const params76 = parts.params(76);
    const test17 = parts.test(17);
    const assignAll77 = parts.assignAll(77);
    const assignAll79 = parts.assignAll(79);
    const params80 = parts.params(80);
    const paramsOf88 = parts.paramsOf(88);
    const assignAll6 = parts.assignAll(6);
    const params89 = parts.params(89);
    const params90 = parts.params(90);
    const paramsOf0 = parts.paramsOf(0);
    const value9_0 = parts.value(9, 0);
    const params8 = parts.params(8);
    const paramsOf60 = parts.paramsOf(60);
    const params61 = parts.params(61);
    const value62_0 = parts.value(62, 0);
    const value63_0 = parts.value(63, 0);
    const params64 = parts.params(64);
    const assignAll65 = parts.assignAll(65);
    const assignAll67 = parts.assignAll(67);
    const params68 = parts.params(68);
    const params86 = parts.params(86);
    const params87 = parts.params(87);
    const params48 = parts.params(48);
    const test15 = parts.test(15);
    const params81 = parts.params(81);
    const params82 = parts.params(82);
    const assigner69_0 = parts.assigner(69, 0);
    const assigner69_1 = parts.assigner(69, 1);
    const paramsOf70 = parts.paramsOf(70);
    const delayOf71 = parts.delayOf(71);
    const event71 = parts.event(71);
    const delayOf83 = parts.delayOf(83);
    const event83 = parts.event(83);
    const result72 = part((host, entity, context, _event) => {
      host.effect(entity, 11, params90, context);
      return 6;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          if (test6(args)) {
            if (test7(args)) {
              host.effect(entity, 1, undefined, context);
              return 1;
            }
            if (test8(args)) {
              host.effect(entity, 2, paramsOf12(args), context);
              host.effect(entity, 3, params13, context);
              return 1;
            }
            if (test9(args)) {
              if (test10(args)) {
                {
                  const next0 = assigner14_0(args, undefined);
                  const next1 = assigner14_1(args, undefined);
                  const next2 = assigner14_2(args, undefined);
                  context["requestedSeconds"] = next0;
                  context["provisioningSeconds"] = next1;
                  context["startsInSeconds"] = next2;
                }
                host.effect(entity, 2, paramsOf15(args), context);
                host.effect(entity, 4, undefined, context);
                host.arm(entity, 0, 86400, event31);
                return 2;
              }
              if (test11(args)) {
                {
                  const next0 = assigner17_0(args, undefined);
                  const next1 = assigner17_1(args, undefined);
                  const next2 = assigner17_2(args, undefined);
                  context["requestedSeconds"] = next0;
                  context["provisioningSeconds"] = next1;
                  context["startsInSeconds"] = next2;
                }
                host.effect(entity, 2, paramsOf18(args), context);
                host.effect(entity, 5, undefined, context);
                host.arm(entity, 0, 86400, event31);
                return 2;
              }
              {
                const next0 = assigner20_0(args, undefined);
                const next1 = assigner20_1(args, undefined);
                const next2 = assigner20_2(args, undefined);
                context["requestedSeconds"] = next0;
                context["provisioningSeconds"] = next1;
                context["startsInSeconds"] = next2;
              }
              host.effect(entity, 2, paramsOf21(args), context);
              host.effect(entity, 6, undefined, context);
              host.arm(entity, 0, 86400, event31);
              return 2;
            }
            if (test12(args)) {
              let raised = parts.nothing();
              {
                const next0 = assigner23_0(args, undefined);
                const next1 = assigner23_1(args, undefined);
                const next2 = assigner23_2(args, undefined);
                context["requestedSeconds"] = next0;
                context["provisioningSeconds"] = next1;
                context["startsInSeconds"] = next2;
              }
              host.effect(entity, 2, paramsOf24(args), context);
              args.context = context; args.event = event;
              host.effect(entity, 7, paramsOf25(args), context);
              args.context = context; args.event = event;
              { const what = event49;
                const delay = delayOf49(args, undefined);
                if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
                else (raised ??= []).push(what);
              }
              return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised);
            }
            let raised = parts.nothing();
            {
              const next0 = assigner26_0(args, undefined);
              const next1 = assigner26_1(args, undefined);
              const next2 = assigner26_2(args, undefined);
              context["requestedSeconds"] = next0;
              context["provisioningSeconds"] = next1;
              context["startsInSeconds"] = next2;
            }
            host.effect(entity, 2, paramsOf27(args), context);
            host.effect(entity, 8, undefined, context);
            args.context = context; args.event = event;
            { const what = event58;
              const delay = delayOf58(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 7 : settle(host, entity, 7, context, event, raised);
          }
          host.effect(entity, 0, paramsOf10(args), context);
          return 1; }
        case "CANCEL": {
          host.effect(entity, 0, params1, context);
          return 1; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params2, context);
          return 1; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value4_0; }
            return 1;
          }
          host.effect(entity, 0, params3, context);
          return 1; }
        case "ELIGIBILITY_REMOVED": {
          { context["eligible"] = value29_0; }
          return 6; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          Object.assign(context, assignAll30(args, undefined));
          return 6; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 1; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf43(args), context);
          return 2; }
        case "CANCEL": {
          host.cancel(entity, 0);
          host.effect(entity, 9, params42, context);
          return 1; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params2, context);
          return 2; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value4_0; }
            return 2;
          }
          host.effect(entity, 0, params3, context);
          return 2; }
        case "ELIGIBILITY_REMOVED": {
          host.cancel(entity, 0);
          { context["eligible"] = value44_0; }
          host.effect(entity, 9, params45, context);
          return 6; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          host.cancel(entity, 0);
          Object.assign(context, assignAll46(args, undefined));
          host.effect(entity, 9, params47, context);
          return 6; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 2; }
        case "APPROVE": { args.context = context; args.event = event;
          if (test13(args)) {
            host.effect(entity, 0, params33, context);
            return 2;
          }
          if (test10(args)) {
            host.effect(entity, 0, params34, context);
            return 2;
          }
          if (test12(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner35_0(args, undefined);
              const next1 = assigner35_1(args, undefined);
              context["provisioningSeconds"] = next0;
              context["startsInSeconds"] = next1;
            }
            host.effect(entity, 7, paramsOf36(args), context);
            args.context = context; args.event = event;
            { const what = event49;
              const delay = delayOf49(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised);
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          {
            const next0 = assigner37_0(args, undefined);
            const next1 = assigner37_1(args, undefined);
            context["provisioningSeconds"] = next0;
            context["startsInSeconds"] = next1;
          }
          host.effect(entity, 8, undefined, context);
          args.context = context; args.event = event;
          { const what = event58;
            const delay = delayOf58(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 7 : settle(host, entity, 7, context, event, raised); }
        case "DENY": { args.context = context; args.event = event;
          if (test13(args)) {
            host.effect(entity, 0, params39, context);
            return 2;
          }
          if (test10(args)) {
            host.effect(entity, 0, params40, context);
            return 2;
          }
          host.cancel(entity, 0);
          host.effect(entity, 3, params41, context);
          return 1; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf51(args), context);
          return 3; }
        case "CANCEL": { args.context = context; args.event = event;
          if (test14(args)) {
            host.cancel(entity, 1);
            host.effect(entity, 9, params52, context);
            return 1;
          }
          host.cancel(entity, 1);
          host.effect(entity, 9, params53, context);
          return 6; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params2, context);
          return 3; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value4_0; }
            return 3;
          }
          host.effect(entity, 0, params3, context);
          return 3; }
        case "ELIGIBILITY_REMOVED": {
          { context["eligible"] = value5_0; }
          return 3; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          host.cancel(entity, 1);
          Object.assign(context, assignAll54(args, undefined));
          host.effect(entity, 9, params55, context);
          return 6; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 3; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf73(args), context);
          return 4; }
        case "CANCEL": {
          host.effect(entity, 0, params1, context);
          return 4; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params85, context);
          return 4; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value4_0; }
            return 4;
          }
          host.effect(entity, 0, params3, context);
          return 4; }
        case "ELIGIBILITY_REMOVED": { args.context = context; args.event = event;
          if (test16(args)) {
            { context["eligible"] = value74_0; }
            return 4;
          }
          host.cancel(entity, 4);
          host.cancel(entity, 3);
          { context["eligible"] = value75_0; }
          host.effect(entity, 11, params76, context);
          return 6; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test17(args)) {
            host.cancel(entity, 4);
            host.cancel(entity, 3);
            Object.assign(context, assignAll77(args, undefined));
            host.effect(entity, 12, undefined, context);
            return 5;
          }
          host.cancel(entity, 4);
          host.cancel(entity, 3);
          Object.assign(context, assignAll79(args, undefined));
          host.effect(entity, 11, params80, context);
          return 6; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 4; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf88(args), context);
          return 5; }
        case "CANCEL": {
          host.effect(entity, 0, params1, context);
          return 5; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params2, context);
          return 5; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value4_0; }
            return 5;
          }
          host.effect(entity, 0, params3, context);
          return 5; }
        case "ELIGIBILITY_REMOVED": {
          { context["eligible"] = value5_0; }
          return 5; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          Object.assign(context, assignAll6(args, undefined));
          return 5; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 5; }
        case "REMOVE_PERMANENT": { args.context = context; args.event = event;
          if (test14(args)) {
            if (test0(args)) {
              host.effect(entity, 11, params89, context);
              return 1;
            }
            return result72(host, entity, context, event);
          }
          return result72(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf0(args), context);
          return 6; }
        case "CANCEL": {
          host.effect(entity, 0, params1, context);
          return 6; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params2, context);
          return 6; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value9_0; }
            return 1;
          }
          host.effect(entity, 0, params8, context);
          return 6; }
        case "ELIGIBILITY_REMOVED": {
          { context["eligible"] = value5_0; }
          return 6; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          Object.assign(context, assignAll6(args, undefined));
          return 6; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 6; }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf60(args), context);
          return 7; }
        case "CANCEL": {
          host.effect(entity, 0, params1, context);
          return 7; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params61, context);
          return 7; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value4_0; }
            return 7;
          }
          host.effect(entity, 0, params3, context);
          return 7; }
        case "ELIGIBILITY_REMOVED": { args.context = context; args.event = event;
          if (test16(args)) {
            { context["eligible"] = value62_0; }
            return 7;
          }
          host.cancel(entity, 2);
          { context["eligible"] = value63_0; }
          host.effect(entity, 11, params64, context);
          return 6; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test17(args)) {
            host.cancel(entity, 2);
            Object.assign(context, assignAll65(args, undefined));
            host.effect(entity, 12, undefined, context);
            return 5;
          }
          host.cancel(entity, 2);
          Object.assign(context, assignAll67(args, undefined));
          host.effect(entity, 11, params68, context);
          return 6; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 7; }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "REQUEST": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf73(args), context);
          return 8; }
        case "CANCEL": {
          host.effect(entity, 0, params1, context);
          return 8; }
        case "DEACTIVATE": { args.context = context; args.event = event;
          if (test14(args)) {
            host.cancel(entity, 3);
            host.effect(entity, 11, params86, context);
            return 1;
          }
          host.cancel(entity, 3);
          host.effect(entity, 11, params87, context);
          return 6; }
        case "ELIGIBILITY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            { context["eligible"] = value4_0; }
            return 8;
          }
          host.effect(entity, 0, params3, context);
          return 8; }
        case "ELIGIBILITY_REMOVED": { args.context = context; args.event = event;
          if (test16(args)) {
            { context["eligible"] = value74_0; }
            return 8;
          }
          host.cancel(entity, 3);
          { context["eligible"] = value75_0; }
          host.effect(entity, 11, params76, context);
          return 6; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test17(args)) {
            host.cancel(entity, 3);
            Object.assign(context, assignAll77(args, undefined));
            host.effect(entity, 12, undefined, context);
            return 5;
          }
          host.cancel(entity, 3);
          Object.assign(context, assignAll79(args, undefined));
          host.effect(entity, 11, params80, context);
          return 6; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value7_0; }
          return 8; }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 3, params48, context);
          return 1; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 1: { args.context = context; args.event = event;
          if (test15(args)) {
            host.cancel(entity, 1);
            host.effect(entity, 10, undefined, context);
            return 6;
          }
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.effect(entity, 8, undefined, context);
          args.context = context; args.event = event;
          { const what = event58;
            const delay = delayOf58(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 7 : settle(host, entity, 7, context, event, raised); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 3: { args.context = context; args.event = event;
          if (test14(args)) {
            host.cancel(entity, 4);
            host.cancel(entity, 3);
            host.effect(entity, 11, params81, context);
            return 1;
          }
          host.cancel(entity, 4);
          host.cancel(entity, 3);
          host.effect(entity, 11, params82, context);
          return 6; }
        case 4: {
          host.cancel(entity, 4);
          return 8; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 2);
          {
            const next0 = assigner69_0(args, undefined);
            const next1 = assigner69_1(args, undefined);
            context["activeSeconds"] = next0;
            context["youngSeconds"] = next1;
          }
          host.effect(entity, 13, paramsOf70(args), context);
          args.context = context; args.event = event;
          { const what = event71;
            const delay = delayOf71(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          { const what = event83;
            const delay = delayOf83(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 4, seconds(delay, 4), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer8 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 3: { args.context = context; args.event = event;
          if (test14(args)) {
            host.cancel(entity, 3);
            host.effect(entity, 11, params81, context);
            return 1;
          }
          host.cancel(entity, 3);
          host.effect(entity, 11, params82, context);
          return 6; }
        default: return step(host, entity, 8, context, event);
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
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
          case 2: return onTimer2(host, entity, context, event, slot);
          case 3: return onTimer3(host, entity, context, event, slot);
          case 4: return onTimer4(host, entity, context, event, slot);
          case 7: return onTimer7(host, entity, context, event, slot);
          case 8: return onTimer8(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
