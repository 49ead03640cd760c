export { followTheft } from './follow-theft.ts';
export type {
  FollowedCustomer,
  FollowedFall,
  FollowedLink,
  FollowedTheft,
  FollowedWay,
} from './followed-theft.ts';
