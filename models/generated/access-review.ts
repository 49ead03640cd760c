// The machine accessReview as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const accessReviewCode: GeneratedCode = {
  fingerprint: '96201f3f',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const value1_0 = parts.value(1, 0);
    const value1_1 = parts.value(1, 1);
    const assignAll2 = parts.assignAll(2);
    const paramsOf0 = parts.paramsOf(0);
    const value16_0 = parts.value(16, 0);
    const value16_1 = parts.value(16, 1);
    const value16_2 = parts.value(16, 2);
    const value16_3 = parts.value(16, 3);
    const delayOf25 = parts.delayOf(25);
    const event25 = parts.event(25);
    const test1 = parts.test(1);
    const value6_0 = parts.value(6, 0);
    const value6_1 = parts.value(6, 1);
    const params7 = parts.params(7);
    const value8_0 = parts.value(8, 0);
    const value8_1 = parts.value(8, 1);
    const params5 = parts.params(5);
    const params24 = parts.params(24);
    const value18_0 = parts.value(18, 0);
    const test4 = parts.test(4);
    const paramsOf19 = parts.paramsOf(19);
    const assigner20_0 = parts.assigner(20, 0);
    const value20_1 = parts.value(20, 1);
    const test5 = parts.test(5);
    const assigner21_0 = parts.assigner(21, 0);
    const paramsOf22 = parts.paramsOf(22);
    const params23 = parts.params(23);
    const value54_0 = parts.value(54, 0);
    const value54_1 = parts.value(54, 1);
    const value54_2 = parts.value(54, 2);
    const value54_3 = parts.value(54, 3);
    const paramsOf31 = parts.paramsOf(31);
    const value32_0 = parts.value(32, 0);
    const value32_1 = parts.value(32, 1);
    const value32_2 = parts.value(32, 2);
    const value32_3 = parts.value(32, 3);
    const value37_0 = parts.value(37, 0);
    const value50_0 = parts.value(50, 0);
    const value50_1 = parts.value(50, 1);
    const value50_2 = parts.value(50, 2);
    const value50_3 = parts.value(50, 3);
    const test2 = parts.test(2);
    const test3 = parts.test(3);
    const assigner11_0 = parts.assigner(11, 0);
    const assigner11_1 = parts.assigner(11, 1);
    const event12 = parts.event(12);
    const params13 = parts.params(13);
    const assigner14_0 = parts.assigner(14, 0);
    const assigner14_1 = parts.assigner(14, 1);
    const event15 = parts.event(15);
    const delayOf3 = parts.delayOf(3);
    const event3 = parts.event(3);
    const params10 = parts.params(10);
    const paramsOf27 = parts.paramsOf(27);
    const delayOf28 = parts.delayOf(28);
    const event28 = parts.event(28);
    const paramsOf30 = parts.paramsOf(30);
    const test10 = parts.test(10);
    const test11 = parts.test(11);
    const paramsOf43 = parts.paramsOf(43);
    const event46 = parts.event(46);
    const paramsOf44 = parts.paramsOf(44);
    const paramsOf48 = parts.paramsOf(48);
    const result6 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 1;
    });
    const result16 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 2;
    });
    const result20 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 3;
    });
    const result42 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 4;
    });
    const result46 = part((host, entity, context, event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return settle(host, entity, 5, context, event, undefined);
    });
    const result51 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 6;
    });
    const result68 = part((host, entity, context, event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return settle(host, entity, 7, context, event, undefined);
    });
    const result82 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 8;
    });
    const result88 = part((host, entity, context, event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return settle(host, entity, 9, context, event, undefined);
    });
    const result101 = part((host, entity, context, event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return settle(host, entity, 10, context, event, undefined);
    });
    const result111 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 13;
    });
    const result124 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 14;
    });
    const result131 = part((host, entity, context, event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return settle(host, entity, 15, context, event, undefined);
    });
    const result135 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 16;
    });
    const result147 = part((host, entity, context, event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return settle(host, entity, 17, context, event, undefined);
    });
    const result156 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf0(args), context);
      return 18;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 1; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 1; }
        case "END_SERIES": { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = value16_0;
            const next1 = value16_1;
            const next2 = value16_2;
            const next3 = value16_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            return 1;
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 2; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 2; }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return 1; }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = value16_0;
            const next1 = value16_1;
            const next2 = value16_2;
            const next3 = value16_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 1);
            {
              const next0 = value1_0;
              const next1 = value1_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 4, params24, context);
            return settle(host, entity, 5, context, event, undefined);
          }
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 3; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 3; }
        case "END_SERIES": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case "DUE": {
          { context["overdue"] = value18_0; }
          return 3; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          if (test4(args)) {
            host.effect(entity, 0, paramsOf19(args), context);
            return 3;
          }
          {
            const next0 = assigner20_0(args, undefined);
            const next1 = value20_1;
            context["subjects"] = next0;
            context["snapshotTaken"] = next1;
          }
          return 3; }
        case "DECIDE": { args.context = context; args.event = event;
          if (test5(args)) {
            { context["decisions"] = assigner21_0(args, undefined); }
            return 3;
          }
          host.effect(entity, 0, paramsOf22(args), context);
          return 3; }
        case "STOP": {
          host.cancel(entity, 1);
          host.effect(entity, 4, params23, context);
          return settle(host, entity, 5, context, event, undefined); }
        case "APPLY": { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 1);
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            host.effect(entity, 4, params24, context);
            return settle(host, entity, 5, context, event, undefined);
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 4; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 4; }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return 3; }
        case "DUE": {
          { context["overdue"] = value18_0; }
          return 4; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          if (test4(args)) {
            host.effect(entity, 0, paramsOf19(args), context);
            return 4;
          }
          {
            const next0 = assigner20_0(args, undefined);
            const next1 = value20_1;
            context["subjects"] = next0;
            context["snapshotTaken"] = next1;
          }
          return 4; }
        case "DECIDE": { args.context = context; args.event = event;
          if (test5(args)) {
            { context["decisions"] = assigner21_0(args, undefined); }
            return 4;
          }
          host.effect(entity, 0, paramsOf22(args), context);
          return 4; }
        case "STOP": {
          host.cancel(entity, 1);
          host.effect(entity, 4, params23, context);
          return settle(host, entity, 7, context, event, undefined); }
        case "APPLY": { args.context = context; args.event = event;
          return result42(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return settle(host, entity, 5, context, event, undefined); }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return settle(host, entity, 5, context, event, undefined); }
        case "END_SERIES": { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = value54_0;
            const next1 = value54_1;
            const next2 = value54_2;
            const next3 = value54_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 2);
            {
              const next0 = value1_0;
              const next1 = value1_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 4, params24, context);
            return settle(host, entity, 5, context, event, undefined);
          }
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 6; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 6; }
        case "END_SERIES": { args.context = context; args.event = event;
          return result51(host, entity, context, event); }
        case "DUE": {
          { context["overdue"] = value18_0; }
          return 6; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          if (test4(args)) {
            host.effect(entity, 0, paramsOf19(args), context);
            return 6;
          }
          {
            const next0 = assigner20_0(args, undefined);
            const next1 = value20_1;
            context["subjects"] = next0;
            context["snapshotTaken"] = next1;
          }
          return 6; }
        case "DECIDE": { args.context = context; args.event = event;
          if (test5(args)) {
            { context["decisions"] = assigner21_0(args, undefined); }
            return 6;
          }
          host.effect(entity, 0, paramsOf22(args), context);
          return 6; }
        case "STOP": {
          host.cancel(entity, 2);
          host.effect(entity, 4, params23, context);
          return settle(host, entity, 5, context, event, undefined); }
        case "APPLY": { args.context = context; args.event = event;
          return result51(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            return settle(host, entity, 5, context, event, undefined);
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return settle(host, entity, 7, context, event, undefined); }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return settle(host, entity, 7, context, event, undefined); }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return settle(host, entity, 5, context, event, undefined); }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = value54_0;
            const next1 = value54_1;
            const next2 = value54_2;
            const next3 = value54_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 2);
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            host.effect(entity, 4, params24, context);
            return settle(host, entity, 5, context, event, undefined);
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 8; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 8; }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return 6; }
        case "DUE": {
          { context["overdue"] = value18_0; }
          return 8; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          if (test4(args)) {
            host.effect(entity, 0, paramsOf19(args), context);
            return 8;
          }
          {
            const next0 = assigner20_0(args, undefined);
            const next1 = value20_1;
            context["subjects"] = next0;
            context["snapshotTaken"] = next1;
          }
          return 8; }
        case "DECIDE": { args.context = context; args.event = event;
          if (test5(args)) {
            { context["decisions"] = assigner21_0(args, undefined); }
            return 8;
          }
          host.effect(entity, 0, paramsOf22(args), context);
          return 8; }
        case "STOP": {
          host.cancel(entity, 2);
          host.effect(entity, 4, params23, context);
          return settle(host, entity, 7, context, event, undefined); }
        case "APPLY": { args.context = context; args.event = event;
          return result82(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onEvent9 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return settle(host, entity, 9, context, event, undefined); }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return settle(host, entity, 9, context, event, undefined); }
        case "END_SERIES": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.effect(entity, 7, paramsOf31(args), context);
          {
            const next0 = value32_0;
            const next1 = value32_1;
            const next2 = value32_2;
            const next3 = value32_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case "APPLY": {
          return settle(host, entity, 11, context, event, undefined); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onEvent10 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            return settle(host, entity, 9, context, event, undefined);
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return settle(host, entity, 10, context, event, undefined); }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return settle(host, entity, 10, context, event, undefined); }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return settle(host, entity, 9, context, event, undefined); }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.effect(entity, 7, paramsOf31(args), context);
          {
            const next0 = value32_0;
            const next1 = value32_1;
            const next2 = value32_2;
            const next3 = value32_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result101(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result101(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result101(host, entity, context, event); }
        case "APPLY": {
          return settle(host, entity, 12, context, event, undefined); }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onEvent13 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 13; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 13; }
        case "END_SERIES": { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        case "DUE": {
          { context["overdue"] = value37_0; }
          return 13; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        default: return step(host, entity, 13, context, event);
      }
    });
    const onEvent14 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            return 13;
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 14; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 14; }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return 13; }
        case "DUE": {
          { context["overdue"] = value37_0; }
          return 14; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        default: return step(host, entity, 14, context, event);
      }
    });
    const onEvent15 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return settle(host, entity, 15, context, event, undefined); }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return settle(host, entity, 15, context, event, undefined); }
        case "END_SERIES": { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = value50_0;
            const next1 = value50_1;
            const next2 = value50_2;
            const next3 = value50_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        default: return step(host, entity, 15, context, event);
      }
    });
    const onEvent16 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          {
            const next0 = value1_0;
            const next1 = value1_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 16; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 16; }
        case "END_SERIES": { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case "DUE": {
          { context["overdue"] = value37_0; }
          return 16; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        default: return step(host, entity, 16, context, event);
      }
    });
    const onEvent17 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            return settle(host, entity, 15, context, event, undefined);
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return settle(host, entity, 17, context, event, undefined); }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return settle(host, entity, 17, context, event, undefined); }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return settle(host, entity, 15, context, event, undefined); }
        case "DUE": { args.context = context; args.event = event;
          let raised = parts.nothing();
          {
            const next0 = value50_0;
            const next1 = value50_1;
            const next2 = value50_2;
            const next3 = value50_3;
            context["subjects"] = next0;
            context["decisions"] = next1;
            context["snapshotTaken"] = next2;
            context["overdue"] = next3;
          }
          host.effect(entity, 3, undefined, context);
          args.context = context; args.event = event;
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised); }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        default: return step(host, entity, 17, context, event);
      }
    });
    const onEvent18 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test1(args)) {
            host.cancel(entity, 0);
            {
              const next0 = value6_0;
              const next1 = value6_1;
              context["plan"] = next0;
              context["overdue"] = next1;
            }
            host.effect(entity, 1, params7, context);
            return 16;
          }
          {
            const next0 = value8_0;
            const next1 = value8_1;
            context["plan"] = next0;
            context["overdue"] = next1;
          }
          return 18; }
        case "PLAN_BACK": { args.context = context; args.event = event;
          Object.assign(context, assignAll2(args, undefined));
          return 18; }
        case "END_SERIES": {
          host.cancel(entity, 0);
          host.effect(entity, 1, params5, context);
          return 16; }
        case "DUE": {
          { context["overdue"] = value37_0; }
          return 18; }
        case "SNAPSHOT": { args.context = context; args.event = event;
          return result156(host, entity, context, event); }
        case "DECIDE": { args.context = context; args.event = event;
          return result156(host, entity, context, event); }
        case "STOP": { args.context = context; args.event = event;
          return result156(host, entity, context, event); }
        case "APPLY": { args.context = context; args.event = event;
          return result156(host, entity, context, event); }
        default: return step(host, entity, 18, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result6(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return raised === undefined ? 1 : settle(host, entity, 1, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return 1; }
        case 1: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result16(host, entity, context, event); }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.effect(entity, 5, paramsOf27(args), context);
          args.context = context; args.event = event;
          { const what = event28;
            const delay = delayOf28(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised); }
        case 2: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result20(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return raised === undefined ? 3 : settle(host, entity, 3, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 4 : settle(host, entity, 4, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return 3; }
        case 1: { args.context = context; args.event = event;
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.effect(entity, 5, paramsOf27(args), context);
          args.context = context; args.event = event;
          { const what = event28;
            const delay = delayOf28(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 2, seconds(delay, 2), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 8 : settle(host, entity, 8, context, event, raised); }
        case 2: { args.context = context; args.event = event;
          return result42(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result42(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result42(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer5 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result46(host, entity, context, event); }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onTimer6 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result51(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result51(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          host.cancel(entity, 2);
          host.effect(entity, 6, paramsOf30(args), context);
          return settle(host, entity, 9, context, event, undefined); }
        case 3: { args.context = context; args.event = event;
          return result51(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result51(host, entity, context, event); }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onTimer7 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return settle(host, entity, 5, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return settle(host, entity, 7, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return settle(host, entity, 5, context, event, undefined); }
        case 1: { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result68(host, entity, context, event); }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onTimer8 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return raised === undefined ? 6 : settle(host, entity, 6, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 8 : settle(host, entity, 8, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return 6; }
        case 1: { args.context = context; args.event = event;
          return result82(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          host.cancel(entity, 2);
          host.effect(entity, 6, paramsOf30(args), context);
          return settle(host, entity, 10, context, event, undefined); }
        case 3: { args.context = context; args.event = event;
          return result82(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result82(host, entity, context, event); }
        default: return step(host, entity, 8, context, event);
      }
    });
    const onTimer9 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result88(host, entity, context, event); }
        default: return step(host, entity, 9, context, event);
      }
    });
    const onTimer10 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return settle(host, entity, 9, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return settle(host, entity, 10, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return settle(host, entity, 9, context, event, undefined); }
        case 1: { args.context = context; args.event = event;
          return result101(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result101(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result101(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result101(host, entity, context, event); }
        default: return step(host, entity, 10, context, event);
      }
    });
    const onTimer13 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          if (test10(args)) {
            host.cancel(entity, 3);
            host.effect(entity, 10, undefined, context);
            return settle(host, entity, 15, context, event, undefined);
          }
          if (test11(args)) {
            host.cancel(entity, 3);
            host.effect(entity, 11, paramsOf43(args), context);
            host.arm(entity, 4, 2592000, event46);
            return 16;
          }
          host.cancel(entity, 3);
          host.effect(entity, 12, paramsOf44(args), context);
          host.effect(entity, 10, undefined, context);
          return settle(host, entity, 15, context, event, undefined); }
        case 4: { args.context = context; args.event = event;
          return result111(host, entity, context, event); }
        default: return step(host, entity, 13, context, event);
      }
    });
    const onTimer14 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return raised === undefined ? 13 : settle(host, entity, 13, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 14 : settle(host, entity, 14, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return 13; }
        case 1: { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          if (test10(args)) {
            host.cancel(entity, 3);
            host.effect(entity, 10, undefined, context);
            return settle(host, entity, 17, context, event, undefined);
          }
          if (test11(args)) {
            host.cancel(entity, 3);
            host.effect(entity, 11, paramsOf43(args), context);
            host.arm(entity, 4, 2592000, event46);
            return 18;
          }
          host.cancel(entity, 3);
          host.effect(entity, 12, paramsOf44(args), context);
          host.effect(entity, 10, undefined, context);
          return settle(host, entity, 17, context, event, undefined); }
        case 4: { args.context = context; args.event = event;
          return result124(host, entity, context, event); }
        default: return step(host, entity, 14, context, event);
      }
    });
    const onTimer15 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result131(host, entity, context, event); }
        default: return step(host, entity, 15, context, event);
      }
    });
    const onTimer16 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result135(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          host.cancel(entity, 4);
          host.effect(entity, 13, paramsOf48(args), context);
          host.effect(entity, 10, undefined, context);
          return settle(host, entity, 15, context, event, undefined); }
        default: return step(host, entity, 16, context, event);
      }
    });
    const onTimer17 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return settle(host, entity, 15, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return settle(host, entity, 17, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return settle(host, entity, 15, context, event, undefined); }
        case 1: { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          return result147(host, entity, context, event); }
        default: return step(host, entity, 17, context, event);
      }
    });
    const onTimer18 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          if (test2(args)) {
            if (test3(args)) {
              let raised = parts.nothing();
              host.cancel(entity, 0);
              {
                const next0 = assigner11_0(args, undefined);
                const next1 = assigner11_1(args, undefined);
                context["nextStartSeconds"] = next0;
                context["startsLeft"] = next1;
              }
              (raised ??= []).push(event12);
              host.effect(entity, 1, params13, context);
              return raised === undefined ? 16 : settle(host, entity, 16, context, event, raised);
            }
            let raised = parts.nothing();
            host.cancel(entity, 0);
            {
              const next0 = assigner14_0(args, undefined);
              const next1 = assigner14_1(args, undefined);
              context["nextStartSeconds"] = next0;
              context["startsLeft"] = next1;
            }
            (raised ??= []).push(event15);
            { const what = event3;
              const delay = delayOf3(args, undefined);
              if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
              else (raised ??= []).push(what);
            }
            return raised === undefined ? 18 : settle(host, entity, 18, context, event, raised);
          }
          host.cancel(entity, 0);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 1, params10, context);
          return 16; }
        case 1: { args.context = context; args.event = event;
          return result156(host, entity, context, event); }
        case 2: { args.context = context; args.event = event;
          return result156(host, entity, context, event); }
        case 3: { args.context = context; args.event = event;
          return result156(host, entity, context, event); }
        case 4: { args.context = context; args.event = event;
          host.cancel(entity, 4);
          host.effect(entity, 13, paramsOf48(args), context);
          host.effect(entity, 10, undefined, context);
          return settle(host, entity, 17, context, event, undefined); }
        default: return step(host, entity, 18, context, event);
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
          case 13: return onEvent13(host, entity, context, event);
          case 14: return onEvent14(host, entity, context, event);
          case 15: return onEvent15(host, entity, context, event);
          case 16: return onEvent16(host, entity, context, event);
          case 17: return onEvent17(host, entity, context, event);
          case 18: return onEvent18(host, entity, context, event);
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
          case 13: return onTimer13(host, entity, context, event, slot);
          case 14: return onTimer14(host, entity, context, event, slot);
          case 15: return onTimer15(host, entity, context, event, slot);
          case 16: return onTimer16(host, entity, context, event, slot);
          case 17: return onTimer17(host, entity, context, event, slot);
          case 18: return onTimer18(host, entity, context, event, slot);
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
