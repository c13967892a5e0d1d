// <digit-pad> in Svelte's markup, from Svelte 5 on: import type {} from "digitpad/svelte".
import type {HTMLAttributes} from "svelte/elements";
import type {DigitPadAttributes, DigitPadElement, DigitPadListeners} from "./digitpad";

export type DigitPadProps =
  Omit<HTMLAttributes<DigitPadElement>, keyof DigitPadAttributes | keyof DigitPadListeners> & DigitPadAttributes & DigitPadListeners;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "digit-pad": DigitPadProps;
  }
}
