// The machine lighthouseActivation as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const lighthouseActivationCode: GeneratedCode = {
  fingerprint: 'c5751036',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test5 = parts.test(5);
    const test6 = parts.test(6);
    const assigner14_0 = parts.assigner(14, 0);
    const assigner14_1 = parts.assigner(14, 1);
    const assigner14_2 = parts.assigner(14, 2);
    const value14_3 = parts.value(14, 3);
    const paramsOf15 = parts.paramsOf(15);
    const event22 = parts.event(22);
    const assigner17_0 = parts.assigner(17, 0);
    const assigner17_1 = parts.assigner(17, 1);
    const assigner17_2 = parts.assigner(17, 2);
    const value17_3 = parts.value(17, 3);
    const paramsOf18 = parts.paramsOf(18);
    const delayOf38 = parts.delayOf(38);
    const event38 = parts.event(38);
    const paramsOf13 = parts.paramsOf(13);
    const params1 = parts.params(1);
    const params2 = parts.params(2);
    const params3 = parts.params(3);
    const params4 = parts.params(4);
    const params5 = parts.params(5);
    const test0 = parts.test(0);
    const assignAll7 = parts.assignAll(7);
    const params6 = parts.params(6);
    const value20_0 = parts.value(20, 0);
    const value21_0 = parts.value(21, 0);
    const value21_1 = parts.value(21, 1);
    const value10_0 = parts.value(10, 0);
    const paramsOf24 = parts.paramsOf(24);
    const test7 = parts.test(7);
    const params25 = parts.params(25);
    const test8 = parts.test(8);
    const assigner27_0 = parts.assigner(27, 0);
    const params26 = parts.params(26);
    const params29 = parts.params(29);
    const params31 = parts.params(31);
    const params30 = parts.params(30);
    const params32 = parts.params(32);
    const value33_0 = parts.value(33, 0);
    const paramsOf34 = parts.paramsOf(34);
    const value35_0 = parts.value(35, 0);
    const value35_1 = parts.value(35, 1);
    const params36 = parts.params(36);
    const paramsOf69 = parts.paramsOf(69);
    const params73 = parts.params(73);
    const delayOf74 = parts.delayOf(74);
    const event74 = parts.event(74);
    const test9 = parts.test(9);
    const value70_0 = parts.value(70, 0);
    const value71_0 = parts.value(71, 0);
    const paramsOf72 = parts.paramsOf(72);
    const value9_0 = parts.value(9, 0);
    const value9_1 = parts.value(9, 1);
    const paramsOf0 = parts.paramsOf(0);
    const assignAll12 = parts.assignAll(12);
    const params11 = parts.params(11);
    const value8_0 = parts.value(8, 0);
    const paramsOf40 = parts.paramsOf(40);
    const params41 = parts.params(41);
    const value42_0 = parts.value(42, 0);
    const paramsOf43 = parts.paramsOf(43);
    const value44_0 = parts.value(44, 0);
    const value44_1 = parts.value(44, 1);
    const params45 = parts.params(45);
    const paramsOf50 = parts.paramsOf(50);
    const params61 = parts.params(61);
    const value51_0 = parts.value(51, 0);
    const value52_0 = parts.value(52, 0);
    const paramsOf53 = parts.paramsOf(53);
    const test10 = parts.test(10);
    const value54_0 = parts.value(54, 0);
    const value54_1 = parts.value(54, 1);
    const value56_0 = parts.value(56, 0);
    const value56_1 = parts.value(56, 1);
    const params57 = parts.params(57);
    const value65_0 = parts.value(65, 0);
    const assigner78_0 = parts.assigner(78, 0);
    const assigner78_1 = parts.assigner(78, 1);
    const assigner78_2 = parts.assigner(78, 2);
    const value78_3 = parts.value(78, 3);
    const paramsOf79 = parts.paramsOf(79);
    const assigner82_0 = parts.assigner(82, 0);
    const assigner82_1 = parts.assigner(82, 1);
    const assigner82_2 = parts.assigner(82, 2);
    const value82_3 = parts.value(82, 3);
    const paramsOf83 = parts.paramsOf(83);
    const paramsOf76 = parts.paramsOf(76);
    const params62 = parts.params(62);
    const params37 = parts.params(37);
    const assigner46_0 = parts.assigner(46, 0);
    const assigner46_1 = parts.assigner(46, 1);
    const paramsOf47 = parts.paramsOf(47);
    const delayOf48 = parts.delayOf(48);
    const event48 = parts.event(48);
    const delayOf59 = parts.delayOf(59);
    const event59 = parts.event(59);
    const params58 = parts.params(58);
    const value67_0 = parts.value(67, 0);
    const test12 = parts.test(12);
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          if (test5(args)) {
            if (test6(args)) {
              {
                const next0 = assigner14_0(args, undefined);
                const next1 = assigner14_1(args, undefined);
                const next2 = assigner14_2(args, undefined);
                const next3 = value14_3;
                context["requestedSeconds"] = next0;
                context["provisioningSeconds"] = next1;
                context["effectSeconds"] = next2;
                context["felt"] = next3;
              }
              host.effect(entity, 1, paramsOf15(args), context);
              host.effect(entity, 2, undefined, context);
              host.arm(entity, 0, 86400, event22);
              return 2;
            }
            let raised = parts.nothing();
            {
              const next0 = assigner17_0(args, undefined);
              const next1 = assigner17_1(args, undefined);
              const next2 = assigner17_2(args, undefined);
              const next3 = value17_3;
              context["requestedSeconds"] = next0;
              context["provisioningSeconds"] = next1;
              context["effectSeconds"] = next2;
              context["felt"] = next3;
            }
            host.effect(entity, 1, paramsOf18(args), context);
            host.effect(entity, 3, undefined, context);
            args.context = context; args.event = event;
            { const what = event38;
              const delay = delayOf38(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised);
          }
          host.effect(entity, 0, paramsOf13(args), context);
          return 1; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 1; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 1; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 1; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params4, context);
          return 1; }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 1; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 1;
          }
          host.effect(entity, 0, params6, context);
          return 1; }
        case "ENTRY_LOST": {
          { context["eligible"] = value20_0; }
          return 5; }
        case "PLAN_LOST": {
          {
            const next0 = value21_0;
            const next1 = value21_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          return 5; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 1; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf24(args), context);
          return 2; }
        case "APPROVE": { args.context = context; args.event = event;
          if (test7(args)) {
            host.effect(entity, 0, params25, context);
            return 2;
          }
          if (test8(args)) {
            let raised = parts.nothing();
            host.cancel(entity, 0);
            { context["provisioningSeconds"] = assigner27_0(args, undefined); }
            host.effect(entity, 3, undefined, context);
            args.context = context; args.event = event;
            { const what = event38;
              const delay = delayOf38(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised);
          }
          host.effect(entity, 0, params26, context);
          return 2; }
        case "DENY": { args.context = context; args.event = event;
          if (test7(args)) {
            host.effect(entity, 0, params29, context);
            return 2;
          }
          if (test8(args)) {
            host.cancel(entity, 0);
            host.effect(entity, 4, params31, context);
            return 1;
          }
          host.effect(entity, 0, params30, context);
          return 2; }
        case "CANCEL": {
          host.cancel(entity, 0);
          host.effect(entity, 5, params32, context);
          return 1; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params4, context);
          return 2; }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 2; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 2;
          }
          host.effect(entity, 0, params6, context);
          return 2; }
        case "ENTRY_LOST": { args.context = context; args.event = event;
          host.cancel(entity, 0);
          { context["eligible"] = value33_0; }
          host.effect(entity, 5, paramsOf34(args), context);
          return 5; }
        case "PLAN_LOST": {
          host.cancel(entity, 0);
          {
            const next0 = value35_0;
            const next1 = value35_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          host.effect(entity, 5, params36, context);
          return 5; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 2; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf69(args), context);
          return 4; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 4; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 4; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 4; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params4, context);
          return 4; }
        case "REMOVE_PERMANENT": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.effect(entity, 7, params73, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 4;
          }
          host.effect(entity, 0, params6, context);
          return 4; }
        case "ENTRY_LOST": { args.context = context; args.event = event;
          if (test9(args)) {
            { context["eligible"] = value70_0; }
            return 4;
          }
          let raised = parts.nothing();
          { context["eligible"] = value71_0; }
          host.effect(entity, 7, paramsOf72(args), context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_LOST": {
          {
            const next0 = value9_0;
            const next1 = value9_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          return 4; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 4; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf0(args), context);
          return 5; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 5; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 5; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 5; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params4, context);
          return 5; }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 5; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll12(args, undefined));
            return 1;
          }
          host.effect(entity, 0, params11, context);
          return 5; }
        case "ENTRY_LOST": {
          { context["eligible"] = value8_0; }
          return 5; }
        case "PLAN_LOST": {
          {
            const next0 = value9_0;
            const next1 = value9_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          return 5; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 5; }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf40(args), context);
          return 6; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 6; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 6; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 6; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params41, context);
          return 6; }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 6; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 6;
          }
          host.effect(entity, 0, params6, context);
          return 6; }
        case "ENTRY_LOST": { args.context = context; args.event = event;
          host.cancel(entity, 1);
          { context["eligible"] = value42_0; }
          host.effect(entity, 5, paramsOf43(args), context);
          return 5; }
        case "PLAN_LOST": {
          host.cancel(entity, 1);
          {
            const next0 = value44_0;
            const next1 = value44_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          host.effect(entity, 5, params45, context);
          return 5; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 6; }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf50(args), context);
          return 7; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 7; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 7; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 7; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params61, context);
          return 7; }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 7; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 7;
          }
          host.effect(entity, 0, params6, context);
          return 7; }
        case "ENTRY_LOST": { args.context = context; args.event = event;
          if (test9(args)) {
            { context["eligible"] = value51_0; }
            return 7;
          }
          let raised = parts.nothing();
          host.cancel(entity, 3);
          host.cancel(entity, 2);
          { context["eligible"] = value52_0; }
          host.effect(entity, 7, paramsOf53(args), context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test10(args)) {
            host.cancel(entity, 3);
            host.cancel(entity, 2);
            {
              const next0 = value54_0;
              const next1 = value54_1;
              context["planAvailable"] = next0;
              context["eligible"] = next1;
            }
            host.effect(entity, 8, undefined, context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 3);
          host.cancel(entity, 2);
          {
            const next0 = value56_0;
            const next1 = value56_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          host.effect(entity, 7, params57, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 7; }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf50(args), context);
          return 8; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 8; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 8; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 8; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params61, context);
          return 8; }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 8; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 8;
          }
          host.effect(entity, 0, params6, context);
          return 8; }
        case "ENTRY_LOST": { args.context = context; args.event = event;
          if (test9(args)) {
            { context["eligible"] = value51_0; }
            return 8;
          }
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.cancel(entity, 3);
          host.cancel(entity, 2);
          { context["eligible"] = value52_0; }
          host.effect(entity, 7, paramsOf53(args), context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test10(args)) {
            host.cancel(entity, 4);
            host.cancel(entity, 3);
            host.cancel(entity, 2);
            {
              const next0 = value54_0;
              const next1 = value54_1;
              context["planAvailable"] = next0;
              context["eligible"] = next1;
            }
            host.effect(entity, 8, undefined, context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.cancel(entity, 3);
          host.cancel(entity, 2);
          {
            const next0 = value56_0;
            const next1 = value56_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          host.effect(entity, 7, params57, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 8; }
        case "TOKEN_REFRESHED": {
          host.cancel(entity, 4);
          { context["felt"] = value65_0; }
          host.effect(entity, 9, undefined, context);
          return 7; }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onEvent9 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          if (test5(args)) {
            if (test6(args)) {
              host.cancel(entity, 5);
              host.effect(entity, 10, undefined, context);
              args.context = context; args.event = event;
              {
                const next0 = assigner78_0(args, undefined);
                const next1 = assigner78_1(args, undefined);
                const next2 = assigner78_2(args, undefined);
                const next3 = value78_3;
                context["requestedSeconds"] = next0;
                context["provisioningSeconds"] = next1;
                context["effectSeconds"] = next2;
                context["felt"] = next3;
              }
              host.effect(entity, 1, paramsOf79(args), context);
              host.effect(entity, 2, undefined, context);
              host.arm(entity, 0, 86400, event22);
              return 2;
            }
            let raised = parts.nothing();
            host.cancel(entity, 5);
            host.effect(entity, 10, undefined, context);
            args.context = context; args.event = event;
            {
              const next0 = assigner82_0(args, undefined);
              const next1 = assigner82_1(args, undefined);
              const next2 = assigner82_2(args, undefined);
              const next3 = value82_3;
              context["requestedSeconds"] = next0;
              context["provisioningSeconds"] = next1;
              context["effectSeconds"] = next2;
              context["felt"] = next3;
            }
            host.effect(entity, 1, paramsOf83(args), context);
            host.effect(entity, 3, undefined, context);
            args.context = context; args.event = event;
            { const what = event38;
              const delay = delayOf38(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised);
          }
          host.effect(entity, 0, paramsOf76(args), context);
          return 9; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 9; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 9; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 9; }
        case "DEACTIVATE": {
          host.effect(entity, 0, params4, context);
          return 9; }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 9; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 9;
          }
          host.effect(entity, 0, params6, context);
          return 9; }
        case "ENTRY_LOST": {
          { context["eligible"] = value8_0; }
          return 9; }
        case "PLAN_LOST": {
          {
            const next0 = value9_0;
            const next1 = value9_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          return 9; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 9; }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onEvent10 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf50(args), context);
          return 10; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 10; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 10; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 10; }
        case "DEACTIVATE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 2);
          host.effect(entity, 7, params62, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 10; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 10;
          }
          host.effect(entity, 0, params6, context);
          return 10; }
        case "ENTRY_LOST": { args.context = context; args.event = event;
          if (test9(args)) {
            { context["eligible"] = value51_0; }
            return 10;
          }
          let raised = parts.nothing();
          host.cancel(entity, 2);
          { context["eligible"] = value52_0; }
          host.effect(entity, 7, paramsOf53(args), context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test10(args)) {
            host.cancel(entity, 2);
            {
              const next0 = value54_0;
              const next1 = value54_1;
              context["planAvailable"] = next0;
              context["eligible"] = next1;
            }
            host.effect(entity, 8, undefined, context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 2);
          {
            const next0 = value56_0;
            const next1 = value56_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          host.effect(entity, 7, params57, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 10; }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onEvent11 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf50(args), context);
          return 11; }
        case "APPROVE": {
          host.effect(entity, 0, params1, context);
          return 11; }
        case "DENY": {
          host.effect(entity, 0, params2, context);
          return 11; }
        case "CANCEL": {
          host.effect(entity, 0, params3, context);
          return 11; }
        case "DEACTIVATE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.cancel(entity, 2);
          host.effect(entity, 7, params62, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "REMOVE_PERMANENT": {
          host.effect(entity, 0, params5, context);
          return 11; }
        case "ENTRY_GRANTED": { args.context = context; args.event = event;
          if (test0(args)) {
            Object.assign(context, assignAll7(args, undefined));
            return 11;
          }
          host.effect(entity, 0, params6, context);
          return 11; }
        case "ENTRY_LOST": { args.context = context; args.event = event;
          if (test9(args)) {
            { context["eligible"] = value51_0; }
            return 11;
          }
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.cancel(entity, 2);
          { context["eligible"] = value52_0; }
          host.effect(entity, 7, paramsOf53(args), context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test10(args)) {
            host.cancel(entity, 4);
            host.cancel(entity, 2);
            {
              const next0 = value54_0;
              const next1 = value54_1;
              context["planAvailable"] = next0;
              context["eligible"] = next1;
            }
            host.effect(entity, 8, undefined, context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.cancel(entity, 2);
          {
            const next0 = value56_0;
            const next1 = value56_1;
            context["planAvailable"] = next0;
            context["eligible"] = next1;
          }
          host.effect(entity, 7, params57, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case "PLAN_BACK": {
          { context["planAvailable"] = value10_0; }
          return 11; }
        case "TOKEN_REFRESHED": {
          host.cancel(entity, 4);
          { context["felt"] = value65_0; }
          host.effect(entity, 9, undefined, context);
          return 10; }
        default: return step(host, entity, 11, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 4, params37, context);
          return 1; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 1: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          {
            const next0 = assigner46_0(args, undefined);
            const next1 = assigner46_1(args, undefined);
            context["activeSeconds"] = next0;
            context["youngSeconds"] = next1;
          }
          host.effect(entity, 6, paramsOf47(args), context);
          args.context = context; args.event = event;
          { const what = event48;
            const delay = delayOf48(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          { const what = event59;
            const delay = delayOf59(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 3, seconds(delay, 3), what);
            else (raised ??= []).push(what);
          }
          return settle(host, entity, 3, context, event, raised); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 3);
          host.cancel(entity, 2);
          host.effect(entity, 7, params58, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case 3: {
          host.cancel(entity, 3);
          return 10; }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer8 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.cancel(entity, 3);
          host.cancel(entity, 2);
          host.effect(entity, 7, params58, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case 3: {
          host.cancel(entity, 3);
          return 11; }
        case 4: {
          host.cancel(entity, 4);
          { context["felt"] = value67_0; }
          host.effect(entity, 9, undefined, context);
          return 7; }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer9 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 5: { args.context = context; args.event = event;
          if (test12(args)) {
            host.cancel(entity, 5);
            host.effect(entity, 10, undefined, context);
            return 1;
          }
          host.cancel(entity, 5);
          host.effect(entity, 10, undefined, context);
          return 5; }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onTimer10 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 2);
          host.effect(entity, 7, params58, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onTimer11 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 2: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 4);
          host.cancel(entity, 2);
          host.effect(entity, 7, params58, context);
          args.context = context; args.event = event;
          { const what = event74;
            const delay = delayOf74(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 5, seconds(delay, 5), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 9 : settle(host, entity, 9, context, event, raised); }
        case 4: {
          host.cancel(entity, 4);
          { context["felt"] = value67_0; }
          host.effect(entity, 9, undefined, context);
          return 10; }
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
          case 2: return onTimer2(host, entity, context, event, slot);
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
