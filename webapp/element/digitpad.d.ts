/** Handwritten digits as a form field, and the functions that read them. */

/** One sample of the pen, in px and ms. */
export interface InkPoint {
  x: number;
  y: number;
  /** When it was taken; a steady pen if left out. */
  t?: number;
}

/** Strokes in order, each of at least one point. */
export type Strokes = InkPoint[][];

/** Where something is, in the units of what was read. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One way to read what is written. */
export interface Alternative {
  text: string;
  /** 0 to 1. */
  confidence: number;
}

/** One digit, or one mark, of what was read. */
export interface ReadDigit extends Alternative {
  certainty: "certain" | "likely" | "not sure";
  /** Whether a person chose it. */
  chosen: boolean;
  /** What the same ink may be, the best first. */
  alternatives: Alternative[];
  /** The indices of its strokes; none where everything is one digit. */
  strokes: number[];
  /** Of the classes, in their order: the digits 0 to 9, unless a model with others was loaded. They add up to 1. */
  probabilities: number[];
  box: Box;
}

/** What was read. */
export interface Recognition extends Alternative {
  /** Whether it is as good as no answer. */
  unsure: boolean;
  certainty: "certain" | "likely" | "not sure";
  /** Best first; the first is this one. None if nothing is written. */
  alternatives: Alternative[];
  digits: ReadDigit[];
  box: Box | null;
  /** How long reading took; absent if nothing is written. */
  millis?: number;
  engine?: string;
}

export interface RecognizeOptions {
  /** The most alternatives; 10 if left out. Of a whole number there are 8 at most. */
  alternatives?: number;
  /** The most digits. 1: all of it is one digit, whatever it looks like. Any number, if left out. */
  maxlength?: number;
  /** The signs that strokes may be: "0-9", and any of the marks . , - after it. */
  allow?: string;
  /** What the whole must match, as the attribute has it; anything, if empty. A reading that cannot is unsure. */
  pattern?: string;
}

/** A picture, as browsers have them. */
export type Picture =
  | ImageData
  | HTMLCanvasElement
  | OffscreenCanvas
  | HTMLImageElement
  | SVGImageElement
  | HTMLVideoElement
  | VideoFrame
  | ImageBitmap
  | Blob
  | {width: number; height: number; data: Uint8ClampedArray | Uint8Array};

/** What can be read. */
export type Source = Strokes | Picture;

/** One digit, or one mark, of a number on a page. */
export interface PageSign extends Alternative {
  /** What the same ink may be, the best first. */
  alternatives: Alternative[];
  box: Box;
}

/** A number on a page; boxes and corners are in px of the upright picture, or in the ink file's own units. */
export interface PageNumber extends Alternative {
  /** Whether it is as good as no answer. */
  unsure: boolean;
  certainty: "certain" | "likely" | "not sure";
  /** Best first; the first is this one. */
  alternatives: Alternative[];
  digits: PageSign[];
  /** Around all of it. */
  box: Box;
  /** Of the number as it is written, turned perhaps: four times [x, y], from its upper left on clockwise. */
  corners: number[][];
  /** Which line it stands in, from 0 on. */
  line: number;
  /** Its row, from 0 on, where numbers stand in a table; else -1. */
  row: number;
  column: number;
  /** In an ink file, its page, from 1 on. */
  page?: number;
}

/** A page of an ink file. */
export interface ReadPage {
  /** Around all of its strokes. */
  box: Box;
  /** With x, y and ms as the file has them. */
  strokes: Strokes;
  /** How many units an inch has; 0 if that is not known. */
  perInch: number;
  /** Whether y grows upwards: then boxes have the least y first, too, which is their lower edge. */
  up: boolean;
}

/** All numbers in a picture or an ink file. */
export interface PageReading {
  /** Of the picture, in px, upright; of an ink file the most that a page's strokes take, in its own units. */
  width: number;
  height: number;
  /** Of an ink file; a picture has none. */
  pages?: ReadPage[];
  /** Page after page in reading order; none where none is written. */
  numbers: PageNumber[];
  /** How long reading took. */
  millis: number;
  engine: string;
}

export interface PageOptions {
  /** The signs that numbers may have: "0-9", and any of the marks . , - after it. */
  allow?: string;
  /** The most alternatives of a number; 10 if left out. */
  alternatives?: number;
  /**
   * Files that an ink file may name, as UNIPEN does with `.INCLUDE`: by their `webkitRelativePath`, where they have one, else by
   * their names.
   */
  beside?: Iterable<File>;
  /** Stops reading, if that is not over: the promise is rejected with its reason. */
  signal?: AbortSignal | null;
  /**
   * Gets what there is so far of an ink file, again and again the same object, which grows: its pages before any is read, then
   * after each page but the last the numbers of those that have been read.
   */
  onpart?: ((part: PageReading) => void) | null;
  /** Hears how much is done: `loaded` goes from 0 to 1, which is `total`. */
  onprogress?: ((event: ProgressEvent) => void) | null;
}

/** A digit that is kept of a hand: what it is, and each stroke's points, x and y. */
export interface KeptDigit {
  digit: number;
  strokes: number[][][];
}

/** All that is kept of a hand: of each digit the last 20 at most, the oldest first. */
export interface PersonalData {
  /** "digitpad-hand". */
  format: string;
  digits: KeptDigit[];
}

/** What people read and hear, in English; {0}, {1}, … are where values go. */
export interface Words {
  field: string;
  pad: string;
  hint: string;
  failed: string;
  camera: string;
  undo: string;
  clear: string;
  keypad: string;
  erase: string;
  others: string;
  empty: string;
  marks: Record<"." | "," | "-", string>;
  invalid: string;
  digits: string;
  /** Text, certainty, place, count. */
  digit: string;
  correct: string;
  choose: string;
  join: string;
  split: string;
  remove: string;
  tooShort: string;
}

/**
 * Reads strokes or a picture; in a page, a worker, or, what needs no canvas, on a server. A picture that is not certain to be one digit
 * is read as a number, by digitpad-pictures.js from beside the script; without that it is one digit.
 * @throws TypeError (as a rejection) that says which argument is wrong and why: one that is closed or has not been loaded,
 *     or a picture of another origin without its permission, too
 */
export function recognize(source: Source, options?: RecognizeOptions): Promise<Recognition>;

/**
 * Reads strokes at once.
 * @throws TypeError that says which argument is wrong and why
 */
export function recognizeSync(strokes: Strokes, options?: RecognizeOptions): Recognition;

/**
 * Finds and reads all numbers in a picture, such as a photo of a page, or in an ink file of a note app, by its bytes. Loads
 * digitpad-pictures.js, or digitpad-inkfiles.js and that of the file's format, from beside the script. A worker reads; where a page may have none, it reads itself, in
 * pieces.
 * @throws TypeError (as a rejection) that says which argument is wrong and why, or what is wrong with the file
 */
export function recognizePage(source: Picture, options?: PageOptions): Promise<PageReading>;

/**
 * Reads another network, which all pads use from then on: .keras, .h5, .onnx, .tflite, a TensorFlow.js layers or graph
 * model or a zip of one, by the files of it that a person has chosen, or by the http address of the first. Loads digitpad-models.js from beside the script. Of
 * several calls the last has the last word; one that fails changes nothing.
 * @throws TypeError (as a rejection) where it is neither; Error that says what is wrong with the model, or why it could
 *     not be fetched; that this is no page, but a worker or a server
 */
export function loadModel(source: Iterable<File> | string | URL, options?: ModelOptions): Promise<void>;

/** What is left out is found out. */
export interface ModelOptions {
  /**
   * What the classes are called, in the model's order. Left out: the lines or JSON array of a labels.txt or labels.json
   * among the files; else the digits where there are ten classes, EMNIST's where there are as many as in one of its sets.
   */
  labels?: string[];
  /** What the model takes for a pixel without ink; together with `ink`. */
  paper?: number;
  /** What it takes for a pixel full of ink. */
  ink?: number;
  /** Stops loading, if that is not over: the promise is rejected with its reason, and the network in use stays. */
  signal?: AbortSignal | null;
  /** Hears how much is done: `loaded` goes from 0 to 1, which is `total`. */
  onprogress?: ((event: ProgressEvent) => void) | null;
}

/** Colours, as CSS writes them, and how much a JPEG or WebP may lose. */
export interface PictureOptions {
  /** 0 to 1, as a canvas's `toBlob` takes it; anything else: the browser's own. */
  quality?: number;
  /** Left out: that of the pad where it is light; dark, if that is bright. */
  ink?: string;
  /** Left out: none, or, where the picture cannot be transparent, that of the pad where it is light. */
  paper?: string;
}

/** As which file ink is written. */
export interface DataOptions {
  /** By the ending of its files: InkML, Xournal++, Excalidraw, SVG, Quick, Draw!, DigitPad's own JSON lines. */
  format: "inkml" | "xopp" | "excalidraw" | "svg" | "ndjson" | "jsonl";
}

export const version: string;

/** To be changed before the first pad is made; what is changed is not translated. */
export const words: Words;

declare const DigitPad: {
  readonly version: string;
  readonly words: Words;
  readonly recognize: typeof recognize;
  readonly recognizeSync: typeof recognizeSync;
  readonly recognizePage: typeof recognizePage;
  readonly loadModel: typeof loadModel;
};
export default DigitPad;

/** What the element's events carry, besides those that an <input> has: `input`, `change`, `invalid`. */
export interface DigitPadEvents {
  recognize: CustomEvent<Recognition | null>;
  /** May be cancelled: then nothing is written. */
  strokestart: CustomEvent<{pointerType: "mouse" | "pen" | "touch"}>;
  strokeend: CustomEvent<null>;
  modelload: CustomEvent<null>;
  error: CustomEvent<{message: string}>;
}

/** The same as listeners, by the names that frameworks give them. */
export type DigitPadListeners = {
  [Type in keyof DigitPadEvents as `on${Type}`]?: ((event: DigitPadEvents[Type]) => void) | undefined;
};

/** What templates may set, by attributes' names or properties'; nothing takes an attribute away. */
export interface DigitPadAttributes {
  name?: string | null | undefined;
  value?: string | number | null | undefined;
  defaultValue?: string | number | null | undefined;
  placeholder?: string | null | undefined;
  pattern?: string | null | undefined;
  allow?: string | null | undefined;
  autocomplete?: string | null | undefined;
  required?: boolean | null | undefined;
  disabled?: boolean | null | undefined;
  readonly?: boolean | null | undefined;
  readOnly?: boolean | null | undefined;
  maxlength?: number | string | null | undefined;
  maxLength?: number | string | null | undefined;
  minlength?: number | string | null | undefined;
  minLength?: number | string | null | undefined;
  alternatives?: number | string | null | undefined;
  trigger?: "stroke" | "pause" | "manual" | null | undefined;
  pause?: number | string | null | undefined;
  "min-confidence"?: number | string | null | undefined;
  minConfidence?: number | string | null | undefined;
  pointer?: "any" | "pen" | null | undefined;
  model?: string | null | undefined;
  camera?: string | null | undefined;
  personal?: string | null | undefined;
  personalData?: PersonalData | null | undefined;
  form?: string | HTMLFormElement | null | undefined;
}

/** The element. */
export interface DigitPadElement extends HTMLElement {
  name: string;
  value: string;
  defaultValue: string;
  placeholder: string;
  pattern: string;
  /** Which signs may be written: "0-9" with any of the marks . , - after it. */
  allow: string;
  autocomplete: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
  maxLength: number;
  minLength: number;
  /** How many readings are offered. */
  alternatives: number;
  trigger: "stroke" | "pause" | "manual";
  /** In ms; 0: what is written never settles by itself. */
  pause: number;
  /** 0 to 1; readings of less are shown but not taken. */
  minConfidence: number;
  pointer: "any" | "pen";
  /** The address of a model's file, with which all pads of the page read once it is there. */
  model: string;
  /** Whether there is a button that reads a photo: "file" to choose one, anything else to take one. */
  camera: string;
  /**
   * Where it is there, the pad learns the hand of who writes on it from what they put right: one hand for all pads of this name, kept in
   * this browser; without a name, as long as the page.
   */
  personal: string;
  /** What is kept of the hand, for apps that keep it themselves; nothing is none. Another one takes its place. */
  get personalData(): PersonalData | null;
  set personalData(data: PersonalData | null | undefined);
  readonly type: "digit-pad";
  /** The form that the value is sent with. It may be set, by its id too; to nothing: the form around. */
  get form(): HTMLFormElement | null;
  set form(owner: HTMLFormElement | string | null | undefined);
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  clear(): void;
  undo(): void;
  redo(): void;
  /** The reading of the ink that is on the pad, best first; none if there is no ink. */
  getPrediction(): Alternative[];
  toData(): Required<InkPoint>[][];
  /**
   * The ink as a file. Loads digitpad-ink-writer.js from beside the script.
   * @throws TypeError (as a rejection) if there is no such format
   */
  toData(options: DataOptions): Promise<Blob>;
  fromData(strokes: Strokes): void;
  toSVG(): string;
  /**
   * The ink as a picture, as large as the pad. PNG, the default, and WebP are transparent where there is no ink.
   * @throws TypeError (as a rejection) if a colour is none
   */
  toBlob(type?: string, options?: PictureOptions): Promise<Blob | null>;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  addEventListener<Type extends keyof DigitPadEvents>(
    type: Type, listener: (this: DigitPadElement, event: DigitPadEvents[Type]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type, listener: (this: DigitPadElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof DigitPadEvents>(
    type: Type, listener: (this: DigitPadElement, event: DigitPadEvents[Type]) => void, options?: boolean | EventListenerOptions): void;
  removeEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type, listener: (this: DigitPadElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "digit-pad": DigitPadElement;
  }
  // They bubble, so that any element may hear them; "error" is there already, as browsers have it.
  interface HTMLElementEventMap extends Omit<DigitPadEvents, "error"> {}
}
