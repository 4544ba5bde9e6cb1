// How a place gets higher or lower: in a moment, and never while something is pressed. What is below it moves, and a button
// that moved between a press and its release would not be clicked.

const MS = 150;
// By then a release has been missed, as one outside of the window.
const LONGEST_PRESS_MS = 1000;

const presses = new WeakMap<Document, Press>();

/** Whether something is pressed, and what stands still until its release. */
interface Press {
  isOn: boolean;
  /** Until the release counts as missed. */
  timer?: ReturnType<typeof setTimeout>;
  readonly moving: Set<Animation>;
}

/** Makes a change in a place, and lets its height follow. What shows something for the first time is there at once. */
export function follow(root: HTMLElement, change: () => void): void {
  const press = pressIn(root.ownerDocument);
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  // To measure a height costs a layout of the page.
  if (isStill && !press.isOn) {
    change();
    return;
  }
  const before = root.dataset.tone === undefined ? 0 : root.offsetHeight;
  for (const animation of root.getAnimations()) animation.cancel();
  change();
  const after = root.offsetHeight;
  if (before === after || before === 0 || after === 0) return;
  const frame = (height: number) => ({
    height: `${height}px`,
    minHeight: 0,
    boxSizing: "border-box",
    overflow: "clip",
  });
  const animation = root.animate([frame(before), frame(after)], { duration: isStill ? 1 : MS, easing: "ease-out" });
  press.moving.add(animation);
  animation.onfinish = animation.oncancel = () => press.moving.delete(animation);
  if (press.isOn) animation.pause();
}

function pressIn(document: Document): Press {
  const known = presses.get(document);
  if (known) return known;
  const press: Press = { isOn: false, moving: new Set() };
  presses.set(document, press);
  const release = () => {
    clearTimeout(press.timer);
    press.isOn = false;
    // The click comes right after.
    setTimeout(() => {
      for (const animation of press.moving) if (!press.isOn && animation.playState === "paused") animation.play();
    });
  };
  const options = { capture: true, passive: true };
  const down = ({ buttons }: PointerEvent) => {
    clearTimeout(press.timer);
    press.isOn = buttons > 0;
    // One that is over would begin again.
    for (const animation of press.moving) if (press.isOn && animation.playState === "running") animation.pause();
    press.timer = setTimeout(release, LONGEST_PRESS_MS);
  };
  document.addEventListener("pointerdown", down, options);
  for (const type of ["pointerup", "pointercancel"]) document.addEventListener(type, release, options);
  return press;
}
