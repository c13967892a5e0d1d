/**
 * Runs in our page before its own scripts. A pen on its pad: `send(type, [x, y])` sends a pointer event, `x` and `y`
 * from -0.5 to 0.5 about the pad's middle. Null, where there is no pad.
 */
window.benchPen = () => {
  const host = document.getElementById('pad');
  if (!host) {
    return null;
  }
  const pad = host.shadowRoot?.querySelector('canvas') ?? host;
  const { left, top, width, height } = pad.getBoundingClientRect();
  const size = 0.6 * Math.min(width, height);
  return {
    send: (type, [x, y]) =>
      pad.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          isPrimary: true,
          bubbles: true,
          cancelable: true,
          composed: true,
          button: type === 'pointermove' ? -1 : 0,
          buttons: type === 'pointerup' ? 0 : 1,
          pointerType: 'pen',
          clientX: left + width / 2 + x * size,
          clientY: top + height / 2 + y * size,
        }),
      ),
  };
};
