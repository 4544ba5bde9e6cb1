import { afterNextRender, Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import type { CheckDetail, OutcomeDetail } from "keyfit/element";

@Component({
  selector: "app-sign-up",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form (submit)="save($event)">
      <keyfit-connect
        service="openai"
        relay="/keyfit-relay"
        (keyfit-check)="noteCheck($event.detail)"
        (keyfit-outcome)="noteOutcome($event.detail)"
      >
        <label for="key">OpenAI API key</label>
        <input
          #input
          id="key"
          type="password"
          data-keyfit="secret"
          autocomplete="off"
          required
          [value]="key()"
          (input)="key.set(input.value)"
        />
      </keyfit-connect>
      <button type="submit">Save</button>
      <p class="status">{{ status() }}</p>
      <p class="outcome">{{ outcome() }}</p>
      <output>{{ saved() }}</output>
    </form>
  `,
})
export class SignUp {
  protected readonly key = signal("");
  protected readonly status = signal("");
  protected readonly outcome = signal("");
  protected readonly saved = signal("");

  constructor() {
    // Only in the browser: a server renders the plain inputs.
    afterNextRender(() => import("keyfit/element"));
  }

  protected noteCheck({ field, status }: CheckDetail) {
    this.status.set(`${field}: ${status}`);
  }

  protected noteOutcome({ outcome }: OutcomeDetail) {
    this.outcome.set(`${outcome.answer}: ${outcome.reason}`);
  }

  protected save(event: Event) {
    event.preventDefault();
    // Send the key to your server here. The server checks it again.
    this.saved.set(`Saved a key of ${this.key().length} characters.`);
  }
}
