import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";
import type { CheckDetail, ErrorDetail, KeyfitConnect, OutcomeDetail, ReadyDetail } from "keyfit/element";

// Angular knows the element's events and its class. It checks no attribute and no property of a custom element.
@Component({
  selector: "app-types",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <keyfit-connect #own service="openai" (keyfit-check)="check($event.detail)" (keyfit-outcome)="outcome($event.detail)" />
    <keyfit-connect (keyfit-ready)="ready($event.detail)" (keyfit-error)="fail($event.detail)" (click)="take(own)" />
    <button (click)="own.test()">{{ own.outcome?.reason }} {{ own.verdicts?.["secret"]?.status }}</button>
    <keyfit-connect (keyfit-checked)="check($event.detail)" /> <!-- wrong -->
    <keyfit-connect (keyfit-check)="check($event)" /> <!-- wrong -->
    <keyfit-connect (keyfit-check)="outcome($event.detail)" /> <!-- wrong -->
    <keyfit-connect (keyfit-outcome)="check($event.detail)" /> <!-- wrong -->
    <keyfit-connect (keyfit-ready)="fail($event.detail)" /> <!-- wrong -->
    <keyfit-connect (keyfit-error)="ready($event.detail)" /> <!-- wrong -->
    <keyfit-connect (keyfit-check)="text($event.detail.value)" /> <!-- wrong -->
    <keyfit-connect (keyfit-outcome)="text($event.detail.reason)" /> <!-- wrong -->
    <button (click)="own.tests()">Test</button> <!-- wrong -->
    <button (click)="own.test('openai')">Test</button> <!-- wrong -->
    <p>{{ own.outcome?.status }}</p> <!-- wrong -->
    <p>{{ own.outcome.reason }}</p> <!-- wrong -->
    <input #input (input)="take(input)" /> <!-- wrong -->
  `,
})
export class Types {
  protected check = ({ field, status }: CheckDetail) => [field, status];
  protected outcome = ({ outcome }: OutcomeDetail) => outcome.answer === "accepted";
  protected ready = ({ service }: ReadyDetail) => service;
  protected fail = ({ reason }: ErrorDetail) => reason === "not-loaded";
  protected take = ({ values }: KeyfitConnect) => values;
  protected text = (text: string) => text;
}
