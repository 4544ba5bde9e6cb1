"use client";
// <KeyfitConnect> for React 18 and 19, and the types of <keyfit-connect> in JSX for those who write the element itself (React 19).

import {
  createElement,
  type DetailedHTMLProps,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type RefAttributes,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import { attach, attributesOf, type ConnectProps, type Handlers, setProperties } from "./component.js";
import type { KeyfitConnect as KeyfitConnectElement } from "./element/connect.js";
import type { ConnectAttributes, ConnectHandlers, ConnectProperties } from "./element/markup.js";

export type { KeyfitConnectElement };

/** The props of `<KeyfitConnect>`: the element's attributes and properties, handlers of its events, and what any HTML element takes. */
export interface KeyfitConnectProps
  extends Omit<HTMLAttributes<KeyfitConnectElement>, keyof ConnectProps | keyof Handlers>,
    ConnectProps,
    Handlers {}

// React 18 warns of a layout effect on a server, where none runs.
const useCommitEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Renders `<keyfit-connect>` around the inputs that are its children. Without children, the element renders the service's fields. The
 * element itself (`keyfit/element`) is loaded in the browser, after the component has mounted; if it cannot be loaded, `onError` is
 * called with the reason `not-loaded`. `ref` is the element.
 */
export const KeyfitConnect: ForwardRefExoticComponent<KeyfitConnectProps & RefAttributes<KeyfitConnectElement>> =
  forwardRef(function KeyfitConnect({ children, className, ...props }, ref) {
    const element = useRef<KeyfitConnectElement>(null);
    const latest = useRef<Handlers>(props);
    const { definition, messages, lang } = props;

    useImperativeHandle(ref, () => element.current as KeyfitConnectElement, []);
    useCommitEffect(() => {
      latest.current = props;
    });
    useCommitEffect(() => {
      if (element.current) setProperties(element.current, { definition, messages, lang });
    }, [definition, messages, lang]);
    useCommitEffect(() => {
      if (element.current) return attach(element.current, (handler, detail) => latest.current[handler]?.(detail));
    }, []);

    // React 18 writes `className` out as it stands on a custom element.
    return createElement("keyfit-connect", { ...attributesOf({ ...props, class: className }), ref: element }, children);
  });

/** What `<keyfit-connect>` takes in JSX. A flag may be a boolean, since React 19 leaves out an attribute that is false. */
type ElementAttributes = Omit<DetailedHTMLProps<HTMLAttributes<KeyfitConnectElement>, KeyfitConnectElement>, "lang"> &
  ConnectAttributes<boolean | ""> &
  ConnectProperties &
  ConnectHandlers;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      /** The element itself, in React 19. Import `keyfit/element` to define it. */
      "keyfit-connect": ElementAttributes;
    }
  }
}
