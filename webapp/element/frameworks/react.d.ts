// <digit-pad> in React's markup, from React 19 on: import type {} from "digitpad/react".
import type {DetailedHTMLProps, HTMLAttributes} from "react";
import type {DigitPadAttributes, DigitPadElement, DigitPadListeners} from "./digitpad";

export type DigitPadProps = DetailedHTMLProps<
  Omit<HTMLAttributes<DigitPadElement>, keyof DigitPadAttributes> & DigitPadAttributes & DigitPadListeners, DigitPadElement>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "digit-pad": DigitPadProps;
    }
  }
}
