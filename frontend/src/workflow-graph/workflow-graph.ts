import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../icons/ui-icon';
import { detailAt, type Detail } from './detail';
import { drawEdge, drawGroup, drawNode, paintNode, placeCaption, spoken } from './draw';
import { graphLook } from './look';
import { Minimap } from './minimap';
import { boxOf, overlaps, type Box, type GraphEdge, type GraphLayout, type GraphNode, type NodeState } from './model';
import { Neighbours } from './neighbours';
import { Viewport } from './viewport';

const EMPTY: GraphLayout = { width: 0, height: 0, nodes: [], groups: [], edges: [] };
const KINDS = ['start', 'success', 'error', 'complete', 'skip', 'requires', 'end'];
const MARGIN = 200;
/** Graphs with more nodes have a map in the corner. */
const LARGE = 24;
const DRAG_THRESHOLD = 4;

/**
 * A workflow as a graph whose places the server computed. Only what is seen is in the document.
 * Fires `chosen`, `opened`, `up` and `breakpoint`, with the task's name as `detail.id`.
 */
@customElement('workflow-graph')
export class WorkflowGraph extends LitElement {
  static styles = graphLook;

  @property({ attribute: false }) layout: GraphLayout = EMPTY;
  /** Whether it shows an execution rather than a definition. */
  @property({ type: Boolean }) running = false;
  @property() chosen = '';
  /** Tasks that led to a failure; the others are dimmed. */
  @property({ attribute: false }) path: string[] = [];
  @property() none = 'No tasks yet';

  @state() private large = false;
  @query('svg.stage') private stage!: SVGSVGElement;
  @query('g.all') private world!: SVGGElement;
  @query('canvas') private canvas?: HTMLCanvasElement;

  private readonly view = new Viewport();
  private readonly states = new Map<string, NodeState>();
  private readonly drawn = new Map<string, SVGElement>();
  private nodes = new Map<string, GraphNode>();
  private edgeBoxes: { edge: GraphEdge; box: Box }[] = [];
  private neighbours = new Neighbours(EMPTY);
  private minimap?: Minimap;
  private frame = 0;
  private drawnDetail: Detail = detailAt(1);
  private drawnScale = 0;
  /** What the view keeps to when sizes change. */
  private aim: 'start' | 'all' | 'own' = 'start';
  /** Whether the chosen task, or the path, is kept in sight when sizes change. */
  private following = true;
  /** The task that was chosen in the graph itself: it was seen, so nothing has to come closer. */
  private chosenHere = '';
  private drag?: { x: number; y: number; moved: boolean };
  private readonly sizes = new ResizeObserver(() => this.resized());

  render() {
    return html`<svg class="stage ${this.running ? 'running-graph' : ''} ${this.path.length ? 'has-path' : ''}"
        role="application" aria-roledescription="workflow graph" tabindex="0"
        aria-label="Workflow graph with ${this.layout.nodes.length} nodes. Arrow keys follow the edges, Enter opens."
        @keydown=${this.key} @wheel=${this.wheel} @pointerdown=${this.down} @pointermove=${this.move} @pointerup=${this.release}
        @dblclick=${this.twice}>
        <defs>${KINDS.map((kind) => svg`<marker id="arrow-${kind}" class="edge ${kind}" viewBox="0 0 8 8" refX="7" refY="4"
          markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 .8 7.4 4 0 7.2z"
          style="fill:context-stroke;stroke:none"/></marker>`)}</defs>
        <g class="all"><g class="groups"></g><g class="edges"></g><g class="nodes"></g></g>
      </svg>
      ${this.large ? html`<canvas aria-hidden="true" @pointerdown=${this.jump} @pointermove=${this.jump}></canvas>` : nothing}
      ${this.layout.nodes.length === 0 ? html`<div class="nothing">${this.none}</div>` : nothing}
      <div class="tools">
        <button title="Zoom in (+)" aria-label="Zoom in" @click=${() => this.zoom(1.25)}>+</button>
        <button title="Zoom out (−)" aria-label="Zoom out" @click=${() => this.zoom(0.8)}>−</button>
        <button title="Fit (0)" aria-label="Show all" @click=${this.fit}><ui-icon name="fit"></ui-icon></button>
      </div>`;
  }

  firstUpdated() {
    this.sizes.observe(this);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    cancelAnimationFrame(this.frame);
  }

  updated(changed: PropertyValues<this>) {
    if (changed.has('layout')) this.relaid(changed.get('layout'));
    if (changed.has('running')) this.repaint();
    if (changed.has('chosen') || changed.has('path')) this.markChosen();
    this.minimap = this.canvas ? new Minimap(this.canvas) : undefined;
    this.schedule();
  }

  /** Takes the states of some tasks; with `all` the others have none. */
  applyStates(changes: NodeState[], all: boolean) {
    if (all) {
      const kept = new Set(changes.map((change) => change.id));
      for (const id of [...this.states.keys()]) {
        if (kept.has(id)) continue;
        this.states.delete(id);
        this.paint(id);
      }
    }
    for (const change of changes) {
      this.states.set(change.id, change);
      this.paint(change.id);
    }
    this.paintEdges();
    this.schedule();
  }

  /** Shows all of it. */
  fit() {
    this.aim = 'all';
    this.following = false;
    this.takeAim();
  }

  private takeAim() {
    if (!this.view.width || !this.layout.width) return;
    if (this.aim === 'all') this.view.fit(this.layout.width, this.layout.height);
    if (this.aim === 'start') this.view.open(this.layout.width, this.layout.height, this.startOf());
    const wanted = this.following ? this.nodes.get(this.attention()) : undefined;
    if (wanted) this.view.reveal(wanted, this.chosen !== this.chosenHere);
    this.schedule();
  }

  private startOf(): Box {
    return this.layout.nodes.find((node) => node.kind === 'start') ?? this.layout.nodes[0];
  }

  /** What the page is about: the chosen task, else the end of the path. */
  private attention(): string {
    return this.nodes.has(this.chosen) ? this.chosen : (this.path.filter((id) => this.nodes.has(id)).at(-1) ?? '');
  }

  /** The user moves the view: from now on it stays where it is put. */
  private moved() {
    this.aim = 'own';
    this.following = false;
    this.schedule();
  }

  private zoom(factor: number) {
    this.view.zoom(factor);
    this.moved();
  }

  private resized() {
    this.view.width = this.clientWidth;
    this.view.height = this.clientHeight;
    this.takeAim();
    this.schedule();
  }

  private relaid(before: GraphLayout | undefined) {
    this.nodes = new Map(this.layout.nodes.map((node) => [node.id, node]));
    this.edgeBoxes = this.layout.edges.map((edge) => ({ edge, box: boxOf(edge.points) }));
    this.neighbours = new Neighbours(this.layout);
    this.clear();
    this.large = this.layout.nodes.length > LARGE;
    if (!before || before.nodes.length === 0) {
      this.aim = 'start';
      this.following = true;
    }
    this.takeAim();
  }

  private clear() {
    this.drawn.forEach((element) => element.remove());
    this.drawn.clear();
  }

  private schedule() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.show());
  }

  /** Puts what is seen into the document and takes the rest out. */
  private show() {
    if (!this.world || !this.view.width) return;
    this.showScale(this.view.scale);
    this.world.setAttribute('transform', `translate(${this.view.x} ${this.view.y}) scale(${this.view.scale})`);
    const seen = this.view.seen(MARGIN);
    const wanted = new Set<string>();
    for (const group of this.layout.groups) this.want(wanted, `group ${group.id}`, overlaps(group, seen), '.groups', () => drawGroup(group));
    this.edgeBoxes.forEach(({ edge, box }, index) =>
      this.want(wanted, `edge ${index}`, overlaps(box, seen), '.edges', () => this.edge(edge)),
    );
    for (const node of this.layout.nodes) this.want(wanted, node.id, overlaps(node, seen), '.nodes', () => this.node(node));
    for (const [key, element] of this.drawn) {
      if (wanted.has(key)) continue;
      element.remove();
      this.drawn.delete(key);
    }
    const all = this.view.seen(0);
    this.placeCaptions(all);
    const hidden = all.w >= this.layout.width && all.h >= this.layout.height;
    if (this.canvas) this.canvas.hidden = hidden;
    if (!hidden) this.minimap?.draw(this.layout, this.states, this.view);
  }

  /** Nodes that were drawn with more or less than can be read now are drawn again. */
  private showScale(scale: number) {
    if (scale === this.drawnScale) return;
    this.drawnScale = scale;
    const detail = detailAt(scale);
    if (detail.level !== this.drawnDetail.level || detail.font !== this.drawnDetail.font) this.clear();
    this.drawnDetail = detail;
    this.stage.classList.toggle('far', detail.level === 'blocks');
    this.stage.classList.toggle('reduced', detail.level !== 'cards');
    this.stage.style.setProperty('--scale', String(scale));
  }

  private placeCaptions(seen: Box) {
    for (const group of this.layout.groups) {
      const made = this.drawn.get(`group ${group.id}`);
      if (made) placeCaption(made, group, seen, this.view.scale);
    }
  }

  private want(wanted: Set<string>, key: string, visible: boolean, layer: string, draw: () => SVGElement) {
    if (!visible) return;
    wanted.add(key);
    if (this.drawn.has(key)) return;
    const element = draw();
    this.drawn.set(key, element);
    this.world.querySelector(layer)!.append(element);
  }

  private node(node: GraphNode): SVGElement {
    const made = drawNode(node, this.drawnDetail, this.running || this.states.get(node.id)?.state !== undefined);
    made.id = `node-${node.id}`;
    made.dataset.id = node.id;
    made.setAttribute('role', 'button');
    this.decorate(made, node);
    return made;
  }

  private decorate(made: SVGElement, node: GraphNode) {
    const state = this.states.get(node.id);
    paintNode(made, node, state, this.running && node.kind === 'task');
    made.classList.toggle('chosen', node.id === this.chosen);
    made.classList.toggle('on-path', this.path.includes(node.id));
    made.setAttribute(
      'aria-label',
      spoken(node, state, this.neighbours.predecessors(node.id).length, this.neighbours.successors(node.id).length),
    );
  }

  private edge(edge: GraphEdge): SVGElement {
    const made = drawEdge(edge);
    this.decorateEdge(made, edge);
    return made;
  }

  private decorateEdge(made: SVGElement, edge: GraphEdge) {
    made.classList.toggle('taken', this.running && this.taken(edge));
    made.classList.toggle('on-path', this.path.includes(edge.from) && this.path.includes(edge.to));
  }

  private taken(edge: GraphEdge): boolean {
    const from = this.states.get(edge.from)?.state || undefined;
    const to = this.states.get(edge.to)?.state || undefined;
    const target = this.nodes.get(edge.to);
    const arrived = to !== undefined || target === undefined || target.kind !== 'task';
    if (edge.kind === 'start') return arrived && (to !== undefined || this.states.size > 0);
    const failed = from === 'ERROR' || from === 'HANDLED';
    if (edge.kind === 'error') return failed && arrived;
    if (edge.kind === 'skip') return from === 'SKIPPED' && arrived;
    if (edge.kind === 'complete') return (from === 'SUCCESS' || failed) && arrived;
    if (!this.nodes.has(edge.from)) return arrived && this.states.size > 0;
    return (from === 'SUCCESS' || (from === 'SKIPPED' && !this.hasWayOfSkip(edge.from))) && arrived;
  }

  /** A skipped task without on-skip goes on as one that succeeded. */
  private hasWayOfSkip(id: string): boolean {
    return this.layout.edges.some((edge) => edge.from === id && edge.kind === 'skip');
  }

  private paint(id: string) {
    const node = this.nodes.get(id);
    const made = this.drawn.get(id);
    if (node && made) this.decorate(made, node);
  }

  private paintEdges() {
    this.edgeBoxes.forEach(({ edge }, index) => {
      const made = this.drawn.get(`edge ${index}`);
      if (made) this.decorateEdge(made, edge);
    });
  }

  private repaint() {
    this.nodes.forEach((_node, id) => this.paint(id));
    this.paintEdges();
  }

  private markChosen() {
    this.repaint();
    if (this.chosen) this.stage.setAttribute('aria-activedescendant', `node-${this.chosen}`);
    else this.stage.removeAttribute('aria-activedescendant');
    this.following = true;
    this.takeAim();
  }

  private key(event: KeyboardEvent) {
    const current = this.nodes.has(this.chosen) ? this.chosen : undefined;
    if (event.key.startsWith('Arrow')) {
      const next = current ? this.neighbours.next(current, event.key) : this.layout.nodes[0]?.id;
      if (next) this.choose(next);
    } else if (event.key === 'Enter' && current) this.tell('opened', current);
    else if (event.key === 'Backspace') this.tell('up', current ?? '');
    else if (event.key === 'F9' && current) this.tell('breakpoint', current);
    else if (event.key === '+' || event.key === '=') this.zoom(1.25);
    else if (event.key === '-') this.zoom(0.8);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private wheel(event: WheelEvent) {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      const box = this.getBoundingClientRect();
      this.view.zoom(Math.exp(-event.deltaY * 0.004), event.clientX - box.left, event.clientY - box.top);
    } else if (event.shiftKey) this.view.pan(-event.deltaY, 0);
    else this.view.pan(-event.deltaX, -event.deltaY);
    this.moved();
  }

  private down(event: PointerEvent) {
    if (event.button === 0) this.drag = { x: event.clientX, y: event.clientY, moved: false };
  }

  private move(event: PointerEvent) {
    if (!this.drag) return;
    const dx = event.clientX - this.drag.x;
    const dy = event.clientY - this.drag.y;
    if (!this.drag.moved && Math.hypot(dx, dy) < DRAG_THRESHOLD) return;
    if (!this.drag.moved) this.stage.setPointerCapture(event.pointerId);
    this.drag = { x: event.clientX, y: event.clientY, moved: true };
    this.view.pan(dx, dy);
    this.moved();
  }

  private release(event: PointerEvent) {
    const dragged = this.drag?.moved;
    this.drag = undefined;
    if (dragged) return;
    const id = idAt(event);
    if (id && this.nodes.get(id)?.kind === 'task') this.choose(id);
    else if (!id) this.choose('');
  }

  private twice(event: MouseEvent) {
    const id = idAt(event);
    if (id) this.tell('opened', id);
  }

  private jump(event: PointerEvent) {
    if (!this.minimap || event.buttons === 0) return;
    const [x, y] = this.minimap.place(event.offsetX, event.offsetY);
    this.view.x = this.view.width / 2 - x * this.view.scale;
    this.view.y = this.view.height / 2 - y * this.view.scale;
    this.moved();
  }

  private choose(id: string) {
    if (id === this.chosen) return;
    this.chosen = id;
    this.chosenHere = id;
    this.tell('chosen', id);
  }

  private tell(type: string, id: string) {
    this.dispatchEvent(new CustomEvent(type, { detail: { id } }));
  }
}

function idAt(event: Event): string | undefined {
  return (event.target as Element).closest<SVGElement>('.node')?.dataset.id;
}
