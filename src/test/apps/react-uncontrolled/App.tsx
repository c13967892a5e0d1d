import {useRef, useState} from "react";
import type {DigitPadElement} from "digitpad";
import "digitpad";
import type {} from "digitpad/react";

export function App({start}: {start: string}) {
  const pad = useRef<DigitPadElement>(null);
  const [value, setValue] = useState(start);
  const [sent, setSent] = useState("");
  const [isThere, setThere] = useState(true);
  return (
    <>
      <form
        onReset={() => setValue(start)}
        onSubmit={event => {
          event.preventDefault();
          setSent(String(new FormData(event.currentTarget).get("q")));
        }}>
        {isThere && (
          <digit-pad ref={pad} id="pad" name="q" maxLength={3} defaultValue={start} onInput={() => setValue(pad.current!.value)} />
        )}
        <button id="reset" type="reset">Reset</button>
        <button id="send">Send</button>
      </form>
      <button
        id="set"
        onClick={() => {
          pad.current!.value = "7";
          setValue("7");
        }}>
        7
      </button>
      <button id="toggle" onClick={() => setThere(!isThere)}>Toggle</button>
      <output id="shown">{value}</output>
      <output id="sent">{sent}</output>
    </>
  );
}
