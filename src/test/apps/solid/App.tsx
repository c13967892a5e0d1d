import {createSignal, Show} from "solid-js";
import "digitpad";
import type {} from "digitpad/solid";

export function App(props: {start: string}) {
  const [value, setValue] = createSignal(props.start);
  const [sent, setSent] = createSignal("");
  const [isThere, setThere] = createSignal(true);
  return (
    <>
      <form
        onReset={() => setValue(props.start)}
        onSubmit={event => {
          event.preventDefault();
          setSent(String(new FormData(event.currentTarget).get("q")));
        }}>
        <Show when={isThere()}>
          <digit-pad id="pad" name="q" maxlength={3} value={value()} onInput={event => setValue(event.currentTarget.value)} />
        </Show>
        <button id="reset" type="reset">Reset</button>
        <button id="send">Send</button>
      </form>
      <button id="set" onClick={() => setValue("7")}>7</button>
      <button id="toggle" onClick={() => setThere(!isThere())}>Toggle</button>
      <output id="shown">{value()}</output>
      <output id="sent">{sent()}</output>
    </>
  );
}
