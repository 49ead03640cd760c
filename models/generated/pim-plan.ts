// The machine pimPlan as code. Written by `npm run generate`, and not to be changed by hand.
import type { GeneratedCode } from '../../engine/compile/index.ts';

export const pimPlanCode: GeneratedCode = {
  fingerprint: '395b5010',
  make(parts) {
    const { args, step, part } = parts;
    const value0_0 = parts.value(0, 0);
    const test0 = parts.test(0);
    const value2_0 = parts.value(2, 0);
    const onEvent1 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          { context["planAvailable"] = value0_0; }
          host.effect(entity, 0, undefined, context);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 3, undefined, context);
          host.effect(entity, 4, undefined, context);
          return 8; }
        default: return step(host, entity, 1, context, event);
      }
    });
    const onEvent2 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          { context["planAvailable"] = value0_0; }
          host.effect(entity, 0, undefined, context);
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 4, undefined, context);
          return 8; }
        case "START_REVIEWS": { args.context = context; args.event = event;
          if (test0(args)) {
            return 1;
          }
          return 2; }
        default: return step(host, entity, 2, context, event);
      }
    });
    const onEvent3 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          { context["planAvailable"] = value0_0; }
          host.effect(entity, 0, undefined, context);
          host.effect(entity, 3, undefined, context);
          host.effect(entity, 4, undefined, context);
          return 8; }
        case "CUSTOMIZE": { args.context = context; args.event = event;
          if (test0(args)) {
            return 1;
          }
          return 3; }
        default: return step(host, entity, 3, context, event);
      }
    });
    const onEvent4 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          { context["planAvailable"] = value0_0; }
          host.effect(entity, 0, undefined, context);
          host.effect(entity, 4, undefined, context);
          return 8; }
        case "CUSTOMIZE": { args.context = context; args.event = event;
          if (test0(args)) {
            return 2;
          }
          return 4; }
        case "START_REVIEWS": { args.context = context; args.event = event;
          if (test0(args)) {
            return 3;
          }
          return 4; }
        default: return step(host, entity, 4, context, event);
      }
    });
    const onEvent5 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          host.effect(entity, 2, undefined, context);
          host.effect(entity, 3, undefined, context);
          return 8; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value2_0; }
          host.effect(entity, 1, undefined, context);
          host.effect(entity, 5, undefined, context);
          return 1; }
        default: return step(host, entity, 5, context, event);
      }
    });
    const onEvent6 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          host.effect(entity, 2, undefined, context);
          return 8; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value2_0; }
          host.effect(entity, 1, undefined, context);
          host.effect(entity, 5, undefined, context);
          return 2; }
        case "START_REVIEWS": { args.context = context; args.event = event;
          if (test0(args)) {
            return 5;
          }
          return 6; }
        default: return step(host, entity, 6, context, event);
      }
    });
    const onEvent7 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_LOST": {
          host.effect(entity, 3, undefined, context);
          return 8; }
        case "PLAN_BACK": {
          { context["planAvailable"] = value2_0; }
          host.effect(entity, 1, undefined, context);
          host.effect(entity, 5, undefined, context);
          return 3; }
        case "CUSTOMIZE": { args.context = context; args.event = event;
          if (test0(args)) {
            return 5;
          }
          return 7; }
        default: return step(host, entity, 7, context, event);
      }
    });
    const onEvent8 = part((host, entity, context, event) => {
      switch (event.type) {
        case "PLAN_BACK": {
          { context["planAvailable"] = value2_0; }
          host.effect(entity, 1, undefined, context);
          host.effect(entity, 5, undefined, context);
          return 4; }
        case "CUSTOMIZE": { args.context = context; args.event = event;
          if (test0(args)) {
            return 6;
          }
          return 8; }
        case "START_REVIEWS": { args.context = context; args.event = event;
          if (test0(args)) {
            return 7;
          }
          return 8; }
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
      fire(host, entity, configuration, context, event, _slot) {
        switch (configuration) {
          default: return step(host, entity, configuration, context, event);
        }
      },
    };
  },
};
