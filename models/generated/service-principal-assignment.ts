// The machine servicePrincipalAssignment as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const servicePrincipalAssignmentCode: GeneratedCode = {
  fingerprint: 'e0cbd5f3',
  make(parts) {
    const { args, seconds, settle, step, part, timerPart } = parts;
    const test0 = parts.test(0);
    const paramsOf0 = parts.paramsOf(0);
    const paramsOf1 = parts.paramsOf(1);
    const paramsOf2 = parts.paramsOf(2);
    const value3_0 = parts.value(3, 0);
    const value4_0 = parts.value(4, 0);
    const paramsOf5 = parts.paramsOf(5);
    const params29 = parts.params(29);
    const test6 = parts.test(6);
    const value21_0 = parts.value(21, 0);
    const params22 = parts.params(22);
    const value23_0 = parts.value(23, 0);
    const test3 = parts.test(3);
    const paramsOf15 = parts.paramsOf(15);
    const test4 = parts.test(4);
    const paramsOf16 = parts.paramsOf(16);
    const test5 = parts.test(5);
    const paramsOf17 = parts.paramsOf(17);
    const assigner18_0 = parts.assigner(18, 0);
    const value19_0 = parts.value(19, 0);
    const delayOf13 = parts.delayOf(13);
    const event13 = parts.event(13);
    const delayOf25 = parts.delayOf(25);
    const event25 = parts.event(25);
    const paramsOf27 = parts.paramsOf(27);
    const paramsOf6 = parts.paramsOf(6);
    const paramsOf7 = parts.paramsOf(7);
    const paramsOf8 = parts.paramsOf(8);
    const paramsOf9 = parts.paramsOf(9);
    const assigner10_0 = parts.assigner(10, 0);
    const value11_0 = parts.value(11, 0);
    const params28 = parts.params(28);
    const params24 = parts.params(24);
    const result10 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf5(args), context);
      return 1;
    });
    const result34 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf5(args), context);
      return 3;
    });
    const result47 = part((host, entity, context, _event) => {
      host.effect(entity, 0, paramsOf5(args), context);
      return 4;
    });
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ASSIGN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 1;
          }
          host.effect(entity, 0, paramsOf1(args), context);
          return 1; }
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf2(args), context);
          return 1; }
        case "PLAN_LOST": {
          { context["planAvailable"] = value3_0; }
          return 1; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value4_0; }
          return 1; }
        case "EXTEND": { args.context = context; args.event = event;
          return result10(host, entity, context, event); }
        case "REMOVE": {
          host.effect(entity, 4, params29, context);
          return 3; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ASSIGN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 2;
          }
          host.effect(entity, 0, paramsOf1(args), context);
          return 2; }
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf2(args), context);
          return 2; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test6(args)) {
            host.cancel(entity, 1);
            host.cancel(entity, 0);
            { context["planAvailable"] = value21_0; }
            host.effect(entity, 3, params22, context);
            return 1;
          }
          { context["planAvailable"] = value23_0; }
          return 2; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value4_0; }
          return 2; }
        case "EXTEND": { args.context = context; args.event = event;
          if (test3(args)) {
            host.effect(entity, 0, paramsOf15(args), context);
            return 2;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf16(args), context);
            return 2;
          }
          if (test5(args)) {
            host.effect(entity, 0, paramsOf17(args), context);
            return 2;
          }
          let raised = parts.nothing();
          host.cancel(entity, 1);
          host.cancel(entity, 0);
          { context["secondsToEnd"] = assigner18_0(args, undefined); }
          { context["youngSeconds"] = value19_0; }
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event13;
            const delay = delayOf13(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "REMOVE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf27(args), context);
          return 2; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ASSIGN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf6(args), context);
            return 3;
          }
          if (test3(args)) {
            host.effect(entity, 0, paramsOf7(args), context);
            return 3;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf8(args), context);
            return 3;
          }
          if (test5(args)) {
            host.effect(entity, 0, paramsOf9(args), context);
            return 3;
          }
          let raised = parts.nothing();
          { context["secondsToEnd"] = assigner10_0(args, undefined); }
          { context["youngSeconds"] = value11_0; }
          host.effect(entity, 1, undefined, context);
          args.context = context; args.event = event;
          { const what = event13;
            const delay = delayOf13(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf2(args), context);
          return 3; }
        case "PLAN_LOST": {
          { context["planAvailable"] = value3_0; }
          return 3; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value4_0; }
          return 3; }
        case "EXTEND": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case "REMOVE": { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "ASSIGN": { args.context = context; args.event = event;
          if (test0(args)) {
            host.effect(entity, 0, paramsOf0(args), context);
            return 4;
          }
          host.effect(entity, 0, paramsOf1(args), context);
          return 4; }
        case "ACTIVATE": { args.context = context; args.event = event;
          host.effect(entity, 0, paramsOf2(args), context);
          return 4; }
        case "PLAN_LOST": { args.context = context; args.event = event;
          if (test6(args)) {
            host.cancel(entity, 0);
            { context["planAvailable"] = value21_0; }
            host.effect(entity, 3, params22, context);
            return 1;
          }
          { context["planAvailable"] = value23_0; }
          return 4; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value4_0; }
          return 4; }
        case "EXTEND": { args.context = context; args.event = event;
          if (test3(args)) {
            host.effect(entity, 0, paramsOf15(args), context);
            return 4;
          }
          if (test4(args)) {
            host.effect(entity, 0, paramsOf16(args), context);
            return 4;
          }
          if (test5(args)) {
            host.effect(entity, 0, paramsOf17(args), context);
            return 4;
          }
          let raised = parts.nothing();
          host.cancel(entity, 0);
          { context["secondsToEnd"] = assigner18_0(args, undefined); }
          { context["youngSeconds"] = value19_0; }
          host.effect(entity, 2, undefined, context);
          args.context = context; args.event = event;
          { const what = event13;
            const delay = delayOf13(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 0, seconds(delay, 0), what);
            else (raised ??= []).push(what);
          }
          { const what = event25;
            const delay = delayOf25(args, undefined);
            if (typeof delay === 'number') host.arm(entity, 1, seconds(delay, 1), what);
            else (raised ??= []).push(what);
          }
          return raised === undefined ? 2 : settle(host, entity, 2, context, event, raised); }
        case "REMOVE": {
          host.cancel(entity, 0);
          host.effect(entity, 4, params28, context);
          return 3; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onTimer1 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result10(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result10(host, entity, context, event); }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onTimer2 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 1);
          host.cancel(entity, 0);
          host.effect(entity, 4, params24, context);
          return 3; }
        case 1: {
          host.cancel(entity, 1);
          return 4; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onTimer3 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        case 1: { args.context = context; args.event = event;
          return result34(host, entity, context, event); }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onTimer4 = timerPart((host, entity, context, event, slot) => {
      switch (slot) {
        case 0: {
          host.cancel(entity, 0);
          host.effect(entity, 4, params24, context);
          return 3; }
        case 1: { args.context = context; args.event = event;
          return result47(host, entity, context, event); }
        default: return step(host, entity, 4, context, event);
      }
    });
    return {
      step(host, entity, configuration, context, event) {
        switch (configuration) {
          case 1: return onEvent1(host, entity, context, event);
          case 2: return onEvent2(host, entity, context, event);
          case 3: return onEvent3(host, entity, context, event);
          case 4: return onEvent4(host, entity, context, event);
          default: return step(host, entity, configuration, context, event);
        }
      },
      fire(host, entity, configuration, context, event, slot) {
        switch (configuration) {
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
