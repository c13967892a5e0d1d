import "digitpad";
import type {} from "digitpad/preact";

export const Field = () => (
  <digit-pad name="q" maxlength={3} value="12" onInput={event => console.log(event.currentTarget.value)}
      onrecognize={event => console.log(event.detail?.text)} />
);
// @ts-expect-error a trigger that there is not
export const Wrong = () => <digit-pad trigger="never" />;
