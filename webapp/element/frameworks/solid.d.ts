// <digit-pad> in Solid's markup: import type {} from "digitpad/solid".
import type {JSX} from "solid-js";
import type {DigitPadAttributes, DigitPadElement, DigitPadEvents} from "./digitpad";

export type DigitPadProps =
  Omit<JSX.HTMLAttributes<DigitPadElement>, keyof DigitPadAttributes | `on:${keyof DigitPadEvents}`> & DigitPadAttributes & {
    [Type in keyof DigitPadEvents as `on:${Type}`]?: ((event: DigitPadEvents[Type]) => void) | undefined;
  };

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "digit-pad": DigitPadProps;
    }
  }
}
