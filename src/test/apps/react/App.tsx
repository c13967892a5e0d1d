import {useState} from "react";
import "digitpad";
import type {} from "digitpad/react";

export function App({start}: {start: string}) {
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
          <digit-pad id="pad" name="q" maxLength={3} value={value} onInput={event => setValue(event.currentTarget.value)} />
        )}
        <button id="reset" type="reset">Reset</button>
        <button id="send">Send</button>
      </form>
      <button id="set" onClick={() => setValue("7")}>7</button>
      <button id="toggle" onClick={() => setThere(!isThere)}>Toggle</button>
      <output id="shown">{value}</output>
      <output id="sent">{sent}</output>
    </>
  );
}
