// <digit-pad> in Vue's templates: import type {} from "digitpad/vue".
import type {HTMLAttributes} from "vue";
import type {DigitPadAttributes, DigitPadElement, DigitPadEvents} from "./digitpad";

/** With what v-model sets and hears. */
export type DigitPadProps = Omit<HTMLAttributes, keyof DigitPadAttributes> & DigitPadAttributes & {
  modelValue?: string | undefined;
  "onUpdate:modelValue"?: ((value: string) => void) | undefined;
} & {
  [Type in keyof DigitPadEvents as `on${Capitalize<Type>}`]?: ((event: DigitPadEvents[Type]) => void) | undefined;
};

declare module "vue" {
  interface GlobalComponents {
    "digit-pad": new () => DigitPadElement & {$props: DigitPadProps};
  }
}
