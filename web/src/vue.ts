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

/** The props of `<KeyfitConnect>`: the element's attributes and properties, and what any HTML element takes. */
export interface KeyfitConnectProps extends Omit<HTMLAttributes, keyof ConnectProps | keyof Handlers>, ConnectProps {}

/** The events of `<KeyfitConnect>`, such as `@check` and `@live-start`. Each passes the `detail` of the element's event. */
export type KeyfitConnectEmits = { [Name in keyof Details]: (detail: Details[Name]) => void };

/** An instance of `<KeyfitConnect>`, as a template ref has it. */
interface KeyfitConnectInstance {
  /** What a template may pass: props, event handlers and what every Vue component takes. */
  $props: KeyfitConnectProps & Handlers & PublicProps;
  /** Emits an event of the component, with its `detail`. */
  $emit: EmitFn<KeyfitConnectEmits>;
  /** The slots. */
  $slots: {
    /** The page's own inputs. If it is empty, the element renders the service's fields. */
    default?: () => VNode[];
  };
  /** The element. Null before the component has mounted. */
  readonly element: KeyfitConnectElement | null;
}

/** `onLiveStart` is the event `liveStart`. */
const toEmitted = (handler: string): string => handler.charAt(2).toLowerCase() + handler.slice(3);

/**
 * Renders `<keyfit-connect>` around the inputs in its slot. Without any, the element renders the service's fields. The element itself
 * (`keyfit/element`) is loaded in the browser, after the component has mounted; if it cannot be loaded, `@error` is emitted with the
 * reason `not-loaded`. A template ref has the element as `element`.
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

/** `<keyfit-connect>` as Vue types a component. */
type Connect = new () => KeyfitConnectElement & {
  /** What a template may pass: attributes, properties and what any HTML element takes. */
  $props: Omit<HTMLAttributes, "lang"> & PublicProps & ConnectAttributes & ConnectProperties;
  /** The element's events. A listener gets the event itself. */
  $emit: EmitFn<{ [Type in keyof KeyfitEvents]: (event: KeyfitEvents[Type]) => void }>;
};

declare module "vue" {
  interface GlobalComponents {
    /** The element itself. Import `keyfit/element` to define it. */
    "keyfit-connect": Connect;
  }
}
