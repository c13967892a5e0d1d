import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from "@angular/core";
import {FormsModule} from "@angular/forms";
import "digitpad";

@Component({
  selector: "app-root",
  imports: [FormsModule],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form (submit)="send($event)">
      @if (isThere()) {
        <digit-pad id="pad" name="q" maxlength="3" ngDefaultControl [(ngModel)]="value"></digit-pad>
      }
      <button id="reset" type="reset">Reset</button>
      <button id="send">Send</button>
    </form>
    <button id="set" (click)="value.set('7')">7</button>
    <button id="toggle" (click)="isThere.set(!isThere())">Toggle</button>
    <output id="shown">{{ value() }}</output>
    <output id="sent">{{ sent() }}</output>
  `,
})
export class App {
  readonly value = signal<string | null>("");
  readonly sent = signal("");
  readonly isThere = signal(true);

  send(event: Event) {
    event.preventDefault();
    this.sent.set(String(new FormData(event.currentTarget as HTMLFormElement).get("q")));
  }
}
