/** One state as every part of the product shows it. */
export interface StateLook {
  /** What people read. */
  readonly label: string;
  /** Custom property that holds the colour. */
  readonly color: string;
  /** Path on a 16 × 16 grid, stroked. */
  readonly icon: string;
}

const OCTAGON = 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4z';
const HEXAGON = 'M8 1.5 13.6 4.7v6.6L8 14.5 2.4 11.3V4.7z';
const CIRCLE = 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2z';

const look = (label: string, name: string, icon: string): StateLook => ({ label, color: `var(--state-${name})`, icon });

/** The table of states: the graph, lists and chips read nothing else. */
export const STATES: Readonly<Record<string, StateLook>> = {
  IDLE: look('idle', 'idle', CIRCLE),
  WAITING: look('waiting', 'waiting', 'M3 4v8l5-4 5 4V4L8 8z'),
  DELAYED: look('delayed', 'delayed', `${CIRCLE}M8 4.8v3.4l2.3 1.4`),
  RUNNING: look('running', 'running', 'M8 2.2a5.8 5.8 0 1 1-5.6 4.3'),
  HELD: look('held', 'held', `${HEXAGON}M6.4 5.6v4.8M9.6 5.6v4.8`),
  PAUSED: look('paused', 'paused', `${CIRCLE}M6.4 5.6v4.8M9.6 5.6v4.8`),
  SUCCESS: look('success', 'success', `${CIRCLE}M5.4 8.2l1.8 1.8 3.4-3.8`),
  ERROR: look('error', 'error', `${OCTAGON}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`),
  HANDLED: look('handled error', 'handled', 'M4.5 4.5l7 7M11.5 4.5l-7 7'),
  CANCELLED: look('cancelled', 'cancelled', `${CIRCLE}M5.2 8h5.6`),
  SKIPPED: look('skipped', 'skipped', 'M3.5 4v8l5-4zM9.5 4v8l3.5-4z'),
};

/** The look of a state; an unknown one looks idle. */
export function stateLook(name: string): StateLook {
  return STATES[name] ?? STATES.IDLE;
}
