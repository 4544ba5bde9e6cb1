// <KeyfitConnect> for Vue 3, and the types of <keyfit-connect> in templates for those who write the element itself.

import {
  defineComponent,
  type EmitFn,
  type HTMLAttributes,
  h,
  onBeforeUnmount,
  onMounted,
  type PublicProps,
  shallowRef,
  type VNode,
} from "vue";
import {
  attach,
  attributesOf,
  type ConnectProps,
  type Details,
  EVENTS,
  type Handlers,
  PROPS,
  setProperties,
} from "./component.js";
import type { KeyfitConnect as KeyfitConnectElement } from "./element/connect.js";
import type { KeyfitEvents } from "./element/events.js";
import type { ConnectAttributes, ConnectProperties } from "./element/markup.js";

export type { KeyfitConnectElement };

/** The element's attributes and properties, and what any HTML element takes. */
export interface KeyfitConnectProps extends Omit<HTMLAttributes, keyof ConnectProps | keyof Handlers>, ConnectProps {}

/** The element's events, such as `@check` and `@live-start`. Each carries the event's `detail`. */
export type KeyfitConnectEmits = { [Name in keyof Details]: (detail: Details[Name]) => void };

interface KeyfitConnectInstance {
  $props: KeyfitConnectProps & Handlers & PublicProps;
  $emit: EmitFn<KeyfitConnectEmits>;
  $slots: { default?: () => VNode[] };
  /** The element; null before the component is mounted. */
  readonly element: KeyfitConnectElement | null;
}

/** `onLiveStart` is the event `liveStart`. */
const toEmitted = (handler: string): string => handler.charAt(2).toLowerCase() + handler.slice(3);

/**
 * Renders `<keyfit-connect>` around the inputs in its slot; without any, the element renders the service's fields. The element itself
 * (`keyfit/element`) is loaded in the browser. A template ref has it as `element`.
 */
export const KeyfitConnect = defineComponent({
  name: "KeyfitConnect",
  props: [...PROPS],
  emits: Object.keys(EVENTS).map(toEmitted),
  setup(props, { emit, expose, slots }) {
    const element = shallowRef<KeyfitConnectElement | null>(null);
    const update = ({ el }: VNode) => setProperties(el as KeyfitConnectElement, props);
    let detach = () => {};

    expose({ element });
    onMounted(() => {
      if (!element.value) return;
      detach = attach(element.value, (handler, detail) => emit(toEmitted(handler), detail));
    });
    onBeforeUnmount(() => detach());

    // The hooks run before the element is put into the page, and where one from the server is taken over.
    return () =>
      h(
        "keyfit-connect",
        { ...attributesOf(props), ref: element, onVnodeBeforeMount: update, onVnodeUpdated: update },
        slots.default?.(),
      );
  },
}) as unknown as new () => KeyfitConnectInstance;

type Connect = new () => KeyfitConnectElement & {
  $props: Omit<HTMLAttributes, "lang"> & PublicProps & ConnectAttributes & ConnectProperties;
  $emit: EmitFn<{ [Type in keyof KeyfitEvents]: (event: KeyfitEvents[Type]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
    "keyfit-connect": Connect;
  }
}
