import { css } from 'lit';

export const graphLook = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    min-height: 0;
    overflow: hidden;
    background-color: var(--surface-sunken);
    background-image: radial-gradient(var(--line) 1px, transparent 1px);
    background-size: 20px 20px;
    --outline: var(--text-faint);
    --node: var(--outline);
  }
  svg.stage {
    width: 100%;
    height: 100%;
    display: block;
    cursor: grab;
    touch-action: none;
    outline: none;
    user-select: none;
    font-variant-ligatures: none;
  }
  svg.stage:active {
    cursor: grabbing;
  }
  svg.stage:focus-visible {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .node {
    cursor: pointer;
    transition: opacity var(--quick);
  }
  .card {
    fill: var(--surface-raised);
    stroke: var(--node);
    stroke-width: 1.25;
    transition: fill var(--quick), stroke var(--quick);
  }
  .node[data-state] .card {
    fill: color-mix(in srgb, var(--node) 9%, var(--surface-raised));
  }
  .node[data-state='HELD'] .card {
    fill: color-mix(in srgb, var(--state-held-fill) 42%, var(--surface-raised));
    stroke: var(--state-held-fill);
    stroke-width: 2;
  }
  .running-graph .node.task:not([data-state]) .card,
  .node[data-state='IDLE'] .card {
    stroke-dasharray: 4 3;
  }
  .node[data-state='RUNNING'] .card {
    animation: pulse 1.6s ease-in-out infinite;
  }
  .node[data-state='CANCELLED'] .name {
    text-decoration: line-through;
  }
  .node[data-state='HANDLED'] .card {
    fill: var(--surface-raised);
  }
  .node[data-state='ERROR'] .card {
    stroke-width: 2;
  }
  .node.chosen .card {
    stroke-width: 2.5;
    stroke: var(--accent);
  }
  .node:hover .card {
    filter: brightness(0.97);
  }
  .icon {
    fill: none;
    stroke: var(--node);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg:not(.running-graph) .icon {
    stroke: var(--text-faint);
  }
  .name {
    font: 500 12.5px var(--font-text);
    fill: var(--text);
  }
  .detail {
    font: 11px var(--font-code);
    font-variant-ligatures: none;
    fill: var(--text-muted);
  }
  .badge,
  .runs {
    font: 11px var(--font-text);
    fill: var(--text-muted);
  }
  .runs {
    font-weight: 600;
    fill: var(--node);
  }
  .join {
    fill: var(--state-waiting);
  }
  .breakpoint {
    fill: var(--state-error);
    stroke: var(--surface-raised);
    stroke-width: 1.5;
  }
  .start .card,
  .end .card {
    fill: var(--text-muted);
    stroke: none;
  }
  .start .word,
  .end .word {
    fill: var(--surface);
  }
  .word {
    font: 600 11px var(--font-text);
    fill: var(--text);
  }
  .command .card {
    stroke: var(--outline);
    stroke-dasharray: none;
  }
  .command.fail .card {
    stroke: var(--state-error);
  }
  .command.succeed .card {
    stroke: var(--state-success);
  }
  .command.pause .card {
    stroke: var(--state-paused);
  }
  .group rect {
    fill: color-mix(in srgb, var(--surface) 60%, transparent);
    stroke: color-mix(in srgb, var(--outline) 60%, transparent);
    stroke-width: calc(1px / var(--scale));
  }
  .caption {
    font: 600 13px var(--font-text);
    font-size: clamp(13px, calc(12px / var(--scale)), var(--most));
    fill: var(--text-muted);
  }
  .edge path {
    fill: none;
    stroke: var(--edge);
    stroke-width: 1.4;
  }
  .edge {
    --edge: var(--text-faint);
    transition: opacity var(--quick);
  }
  .edge.error {
    --edge: var(--state-error);
  }
  .edge.error path {
    stroke-dasharray: 5 3;
  }
  .edge.skip path,
  .edge.requires path {
    stroke-dasharray: 2 3;
  }
  .running-graph .edge:not(.taken) path {
    stroke-width: 1.1;
  }
  .running-graph .edge.taken {
    --edge: var(--text-muted);
  }
  .running-graph .edge.taken.error {
    --edge: var(--state-error);
  }
  .running-graph .edge.taken path {
    stroke-width: 2;
  }
  .condition {
    font: 10.5px var(--font-code);
    font-variant-ligatures: none;
    fill: var(--text-muted);
  }
  .plate {
    fill: var(--surface-sunken);
    stroke: var(--line);
  }
  .has-path .node:not(.on-path),
  .has-path .edge:not(.on-path) {
    opacity: 0.28;
  }
  .reduced .condition,
  .reduced .plate,
  .reduced .runs {
    display: none;
  }
  .reduced .edge path {
    stroke-width: calc(1.2px / var(--scale));
  }
  .reduced.running-graph .edge.taken path {
    stroke-width: calc(1.8px / var(--scale));
  }
  .reduced .card {
    stroke-width: calc(1.1px / var(--scale));
  }
  .reduced .breakpoint {
    r: calc(4.5px / var(--scale));
    stroke-width: calc(1.2px / var(--scale));
  }
  .reduced .node[data-state='ERROR'] .card,
  .reduced .node[data-state='HELD'] .card,
  .reduced .node.chosen .card {
    stroke-width: calc(2px / var(--scale));
  }
  .far .card {
    fill: color-mix(in srgb, var(--node) 16%, var(--surface-raised));
  }
  .far .node[data-state]:not([data-state='HANDLED']) .card {
    fill: color-mix(in srgb, var(--node) 45%, var(--surface-raised));
  }
  .far .node.chosen .card {
    fill: var(--accent);
    stroke-width: calc(4px / var(--scale));
  }
  .far .icon {
    stroke: var(--text);
    stroke-width: 2;
    display: none;
  }
  .far [data-state='ERROR'] .icon,
  .far [data-state='HANDLED'] .icon,
  .far [data-state='HELD'] .icon {
    display: inline;
  }
  .tools {
    position: absolute;
    right: 10px;
    bottom: 10px;
    display: flex;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--surface-raised);
    overflow: hidden;
  }
  .tools button {
    all: unset;
    width: 28px;
    height: 28px;
    display: grid;
    place-items: center;
    color: var(--text-muted);
    cursor: pointer;
    font-size: 15px;
  }
  .tools button:hover {
    background: var(--surface-hover);
    color: var(--text);
  }
  .tools button:focus-visible {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  canvas {
    position: absolute;
    right: 10px;
    bottom: 48px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: color-mix(in srgb, var(--surface) 96%, transparent);
    cursor: crosshair;
  }
  .nothing {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--text-muted);
    pointer-events: none;
  }
  @keyframes pulse {
    50% {
      stroke-opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .node[data-state='RUNNING'] .card {
      animation: none;
    }
    .node,
    .edge,
    .card {
      transition: none;
    }
  }
`;
