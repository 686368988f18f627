/**
 * What the modules hand to each other, for who reads and checks them; no visitor loads it.
 * `pack.py` writes the sweep document, `unpack.js` makes a `Sweep` of it, `mount.js` a `Figure`.
 */

/** Where each control stands, in the order of the controls, counted from 0. */
export type Position = number[];
/** Sides in pixels: left, top, right, bottom. */
export type Box = [number, number, number, number];
export type Size = "wide" | "narrow";
export type Attributes = Record<string, unknown>;

/* Controls. */

/** A stop, as an address has it: a day is 2018-08-30. */
export type Value = number | string;
interface AnyControl {
  name: string;
  label: string;
  texts: string[];
  default: number;
  limits: string;
  unit: string;
  /** Runs of positions that share a row of the arrays: the row, and how many. */
  rows?: [row: number, count: number][];
  /** For each row of the first control, the positions that stand open. */
  offered?: number[][];
  /** Buttons: their words, and the position each leads to. */
  marks?: [name: string, at: number][];
  /** Set by chance, if nobody says. */
  drawn?: boolean;
  /** Stays in the tab, and out of the address. */
  private?: boolean;
}
/** How an address, or a hand in a box, writes a number. */
export interface Written { read: string; thousands: string; low: number; high: number }
interface Unwritten { read?: undefined }
export type NumberControl = AnyControl & Written & { kind: "number"; positions: number[] };
export type DayControl = AnyControl & Unwritten & { kind: "day"; positions: string[] };
export type ChoiceControl = AnyControl & { kind: "choice" }
  & ((Unwritten & { positions: string[] }) | (Written & { positions: number[] }));
export type Control = NumberControl | DayControl | ChoiceControl;
/** Of days only the first and their number travel. */
export type PackedControl = (Control & { days?: undefined })
  | (Omit<DayControl, "positions" | "texts"> & { days: number; first: string });

/* Arrays, as they travel and as they are read. */

interface Unpackable { again?: undefined; twentieths?: undefined; data?: undefined;
  index?: undefined }
export interface PackedNumbers extends Omit<Unpackable, "data"> {
  shape: number[];
  type: "u16" | "f32" | "points" | "bits";
  low: number;
  high: number;
  log?: boolean;
  step: number;
  data: string;
}
export interface PackedWords extends Omit<Unpackable, "index"> {
  shape: number[]; table: string[]; index: string;
}
/** One number for each look of a scene: how many twentieths it is more than the one before. */
export interface PackedSteps extends Omit<Unpackable, "twentieths"> { twentieths: number[] }
/** An array that more than one layer has, by its place among the shared ones. */
export interface PackedAgain extends Omit<Unpackable, "again"> { again: number }
/** Anything of a document: an array, or what may hold some. */
export type PackedThing = PackedNumbers | PackedWords | PackedSteps | PackedAgain | Unpackable;
/** What follows the main curve to where time stands: so many times its height, and so much more. */
export interface PackedFollower { times: number; plus: number }

/** A number for each position; `start` is the same where the number is. */
export interface Varying {
  start(position: Position): number;
  at(position: Position): number;
}
/** A line of points for each position, or one number; `varies` if positions differ. */
export interface Numbers extends Varying {
  points: number;
  varies: boolean;
  at(position: Position, point?: number): number;
  all(position: Position): number[];
}
export interface Words {
  varies: boolean;
  start(position: Position): number;
  at(position: Position): string;
}
/** The row of arrays at a position, for each control; the look of a scene; arrays that are shared. */
export type Rows = ((position: Position) => number)[] & { look(position: Position): number;
  shared: unknown[] };

/* Layers, each as `layers.py` and `scene.py` describe it. */

interface AnyLayer {
  shown?: Varying;
  token?: string;
  main?: boolean;
  sets?: [control: number, row: number];
  name?: string;
  text?: Words;
  /** What of it is otherwise on a desk than on a phone. */
  desk?: Partial<Painted>;
}
export interface Curve extends AnyLayer {
  kind: "curve"; name: string; x: Numbers; y: Numbers;
  rows?: Words; // Of the main one: "value:point" at each round value.
}
export interface Band extends AnyLayer {
  kind: "band"; name: string; hatched: boolean; x: Numbers; low: Numbers; high: Numbers;
}
export interface Dots extends AnyLayer {
  kind: "dots"; name: string; wide: number; x: Numbers; y: Numbers;
}
export interface Marker extends AnyLayer {
  kind: "marker"; name: string; x: Numbers; y: Numbers; symbol: Words;
}
export interface EventLine extends AnyLayer {
  kind: "event"; name: string; across: boolean; at: Numbers; x: Numbers; y: Numbers; side: Words;
}
export interface Label extends AnyLayer {
  kind: "label"; text: Words; side: Words; x: Numbers; y: Numbers;
}
export interface Cursor extends AnyLayer { kind: "cursor"; name: string; y: Numbers }
export interface Tag extends AnyLayer { kind: "tag"; text: Words; y: Numbers; dy: number }
export interface Shape extends AnyLayer {
  kind: "shape"; name: string; form: "circle" | "rect" | "line" | "path" | "dots" | "text";
  fill: "none" | "pale" | "solid"; at: Record<string, Numbers>;
  anchor?: Words; dy: number;
}
/** A part of a scene: a number that never changes is one, and no array. */
export type Placement = number | Varying;
export interface Sprite extends AnyLayer {
  kind: "sprite"; x: Placement; y: Placement; turn: Placement; across: Placement; down: Placement;
  opacity: Placement;
}
export interface Caption extends AnyLayer {
  kind: "caption"; text: Words; anchor: Words; x: Placement; y: Placement;
}
export interface Swarm extends AnyLayer {
  kind: "swarm"; box: Box; count: Placement; gap?: Placement;
}
export type Placed = Sprite | Caption | Swarm;
export type Drawn = Curve | Band | Dots | Marker | EventLine | Label | Cursor | Tag | Shape;
export type Layer = Drawn | Placed;
/** All that the painters of a chart and a picture read; each reads what its own kind has. */
export interface Painted extends AnyLayer {
  kind: Drawn["kind"]; form?: Shape["form"]; fill?: Shape["fill"]; name: string; text: Words;
  x: Numbers; y: Numbers; low: Numbers; high: Numbers; at: Numbers; across: boolean; wide?: number;
  symbol: Words; anchor: Words; dx: number; dy: number;
  /** Of a word: its anchor and how far it stands from its point, as "start 8 -6". */
  side?: Words;
}

/* The sweep. */

export interface Axis { title: string; unit: string; low: number; high: number; log: boolean }
/** An axis as it reads here: in the unit that is chosen, or over the span that it reaches. */
export interface AxisNow extends Axis { factor: number }
export interface PressureUnit { unit: string; pascals: number; title: string; factor: number }
/** A stretch of the x axis, with the ticks of each view: pixels, and the words. */
export interface Stretch {
  low: number; high: number; title: string; ticks: Record<Size, [at: number, label: string][]>;
}
/** How far the x axis reaches here, and how its numbers read. */
export interface Span extends Stretch { factor: number; unit: string; length: number }
export interface ViewSize { width: number; height: number }
export interface Plot extends ViewSize { plot: Box }
export interface HuntPlaces { rooms: Box[]; gates: [x?: number, y?: number][] }
export interface Hunt {
  rooms: string[];
  beyond: number[][];
  places: Record<Size, HuntPlaces>;
  fewest: number;
  luck: number[];
  ending: string;
  story: [says: string, mark: string, who: string, more: string][];
}
export interface Bet {
  axis: "x" | "y"; question: string; answer: Numbers; sentence: Words; said: string[];
}
/** The axes and the plots of a figure that has no chart are null, and nothing asks for them. */
export interface Sweep {
  name: string;
  title: string;
  subject: string;
  date: string;
  controls: Control[];
  views: Record<Size, Plot> & { drawing: Record<Size, Plot & { across: number }>;
    scene: Record<Size, ViewSize> };
  x: Axis;
  y: Axis;
  units: { control: Control; each: PressureUnit[] } | null;
  steers: number | null;
  windows: { control: Control; each: Stretch[][] } | null;
  spans: { each: Span[]; which: Words } | null;
  play: { verb: string; seconds: number; steps: boolean } | null;
  seen: Words | null;
  layers: Layer[];
  symbols: Record<string, string>;
  headline: Words;
  sentence: Words;
  numbers: { label: string; unit: string; text: Words }[];
  bet: Bet | null;
  hunt: Hunt | null;
  /** The row of a sweep's first control. */
  row(position: Position): number;
}
/** `T` as it travels. */
export type Packed<T> = T extends Words ? PackedWords | PackedAgain
  : T extends Varying ? PackedNumbers | PackedSteps | PackedAgain | PackedFollower
    : T extends Control ? PackedControl
      : T extends object ? { [Name in keyof T]: Packed<T[Name]> } : T;
/** A sweep document, with what its file brings along for the section: HTML that Python wrote. */
export type PackedSweep = Packed<Omit<Sweep, "row">> & { looks: PackedWords | null;
  shared?: unknown[]; inside?: string; folds?: string };

/* The living figure. */

/** Along an axis: from a value to its part (0 to 1) and to pixels, and back from a part. */
export interface AxisScale {
  log: boolean;
  part(value: number): number;
  value(part: number): number;
  pixel(value: number): number;
}
export interface PixelScale { pixel(value: number): number }
/** What the painters are told beside the position. */
export interface Now {
  unit?: PressureUnit;
  place?: number;
  window?: Stretch;
  seconds: number;
  glide: Glide | null;
  tell(words: Words): string;
}
/** Between which positions a scene stands: this one and the figure's, and how far on (0 to 1). */
export interface Glide { from: Position; on: number }
interface AnyView extends ViewSize {
  svg: SVGSVGElement;
  draw(position: Position, now: Now): void;
}
export interface ChartView extends AnyView {
  picture: false; scene?: undefined; plot: Box; x: AxisScale; y: AxisScale;
}
export interface DrawingView extends AnyView {
  picture: true; scene?: undefined; plot: Box; x: PixelScale; y: PixelScale; size: PixelScale;
}
export interface SceneView extends AnyView { picture: true; scene: true }
export type View = ChartView | DrawingView | SceneView;

/** What a hand does to a control: it moves, and lets go. */
export interface Hand { move(index: number): void; release(): void }
/** A control on the page: `show` follows the figure, and is told what stands open. */
export interface Built {
  element: HTMLElement;
  note: HTMLElement;
  show(index: number, open?: number[]): void;
}
export interface Figure {
  section: FigureSection;
  packed: PackedSweep;
  sweep: Sweep;
  position: Position;
  controls: Control[];
  views: View[];
  hands: Hand[];
  /** The curve that is read out, heard, and in the table. */
  main?: Curve;
  /** Somebody marks a guess, and so the picture keeps its answer to itself. */
  marking: boolean;
  redraws: (() => unknown)[];
  redraw(): void;
  /** The views that are on the screen. */
  seen(): View[];
  chart(): ChartView | undefined;
  unit(): PressureUnit | undefined;
  x(): AxisNow;
  y(): AxisNow;
  tell(words: Words): string;
  text(control: number, index?: number): string;
  scenario(): string;
  now(): Now;
  place(): number | undefined;
  window(): Stretch | Span | undefined;
  /* Of one that moves (`play.js`). */
  seconds: number;
  glide: Glide | null;
  stir(): void;
  glideFrom(from: Position | null): void;
  play(hand: (index: number) => void, changed: () => void): void;
  playing(): boolean;
  pause(): void;
}

/* What Python writes into the page. */

/** The section of a figure; its variants are in JSON. */
export interface FigureSection extends HTMLElement { dataset: { figure: string; page: string;
  variants: string; controls: string; also?: string; scenario?: string; theme?: string;
  alive?: string } }
/** A long list with its choices; what it lets people set, and what it tells, are in JSON. */
export interface ListSection extends HTMLElement { dataset: { list: string; glance: string;
  controls: string; sentences: string; variants?: undefined; alive?: string } }
/** The fold of a picture to explore; its variants are in JSON. */
export interface PlotFold extends HTMLDetailsElement { dataset: { plot: string; library: string;
  variants: string } }
/** The events that set all controls of a page. */
export interface CaseList extends HTMLElement { dataset: { names: string } }
type Tags = HTMLElementTagNameMap;
/** What a selector finds. */
export type Found<S extends string> =
  S extends `${infer One}, ${infer More}` ? Found<One> | Found<More>
    : S extends `${string} ${infer Last}` ? Found<Last>
      : S extends `section.tm-live${string}` ? FigureSection
        : S extends ".tm-list" ? ListSection
          : S extends `details.tm-explore${string}` ? PlotFold
            : S extends ".tm-cases" ? CaseList
              : S extends `svg${string}` ? SVGSVGElement
                : S extends "[data-layer]" | "[data-unit]" | ".tm-x" | ".tm-curve" | ".tm-band"
                  ? SVGGElement
                  : S extends keyof Tags ? Tags[S]
                    : S extends `${infer Tag extends keyof Tags}.${string}` ? Tags[Tag]
                      : S extends `${infer Tag extends keyof Tags}[${string}` ? Tags[Tag]
                        : S extends `${infer Tag extends keyof Tags}:${string}` ? Tags[Tag]
                          : HTMLElement;

/** `lean-qr.mjs`, which works out a square that phones read. */
export interface Coder {
  generate(text: string): { size: number; get(x: number, y: number): boolean };
}
/** What we use of Plotly. */
interface Plotly {
  react(stage: Element, figure: object): Promise<unknown>;
  purge(stage: Element): void;
  Plots: { resize(stage: Element): void };
}

declare global {
  interface Window {
    /** Where the site stands, and where Community Cloud shows it; a file of its own has neither. */
    tmRoot?: string;
    tmHome?: string;
    /** Each figure of a place that did not wake says so. */
    tmAsleep?(place: ParentNode): void;
    /** A file of numbers has come: its name, its text, and whether that is squeezed. */
    tmArrived(file: string, text: string, squeezed?: 1): void;
    Plotly?: Plotly;
    __streamlit?: object;
  }
  interface WindowEventMap {
    /** A hand moved a control, in this section. */
    "tm-live": CustomEvent<{ name: string; value: Value; source: Element }>;
    /** All that is set may be another: a case, a jump, Back. */
    "tm-scenario": CustomEvent;
    /** A control was let go. */
    "tm-settled": CustomEvent;
  }
}
