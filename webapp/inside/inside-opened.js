// What opens models: in the page, or in a worker, which explains one. There a message is [id, method, ...arguments] of a
// WhyPort, after a first [id, "open", layers, weights]; the answer is [id, result], or [id, undefined, what went wrong].

if (digitPadWorker) {
  const worker = digitPadWorker;
  /** @type {?} */
  let port = null;
  worker.onmessage = ({data: [id, method, ...given]}) => {
    try {
      if (method === "open") {
        port = openWhy(given[0], given[1]);
        worker.postMessage([id]);
      } else {
        worker.postMessage([id, port[method](...given)]);
      }
    } catch (error) {
      worker.postMessage([id, undefined, String(error)]);
    }
  };
}
digitPadOpened = {openInside, openWhy};
