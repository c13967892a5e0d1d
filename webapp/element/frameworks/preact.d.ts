// <digit-pad> in Preact's markup: import type {} from "digitpad/preact".
import type {HTMLAttributes} from "preact";
import type {DigitPadAttributes, DigitPadElement, DigitPadListeners} from "./digitpad";

export type DigitPadProps =
  Omit<HTMLAttributes<DigitPadElement>, keyof DigitPadAttributes> & DigitPadAttributes & DigitPadListeners;

declare global {
  namespace preact.JSX {
    interface IntrinsicElements {
      "digit-pad": DigitPadProps;
    }
  }
}
