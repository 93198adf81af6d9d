/*
 * Lets the search work from a shared drive. A page opened from a file may not start
 * a web worker, so there `Worker` becomes a hidden frame that runs the same script
 * and speaks the same protocol. Over http(s) this file does nothing.
 *
 * The frame gets a `<script src>` and never an inline script, so that a strict
 * content security policy can stay as it is. The file's name must contain
 * "iframe-worker" (the theme's offline plugin looks for it), and the class must be
 * reachable as `IFrameWorker` (the theme's search script looks for that).
 *
 * One difference from a worker cannot be mended: `importScripts` returns a promise.
 */
(function () {
  "use strict";

  if (location.protocol !== "file:") return;

  function addScript(frame, url) {
    return new Promise(function (resolve, reject) {
      var script = frame.document.createElement("script");
      script.src = url;
      script.onload = resolve;
      script.onerror = function () {
        reject(new Error("Could not load " + url));
      };
      frame.document.body.appendChild(script);
    });
  }

  /* What a worker's script finds in its global scope; messages leave through `port`. */
  function furnish(frame, url, port, close) {
    frame.postMessage = function (data, transfer) {
      port.postMessage(data, transfer || []);
    };
    frame.importScripts = function () {
      return Array.prototype.reduce.call(
        arguments,
        function (before, each) {
          return before.then(function () {
            return addScript(frame, new URL(each, url).href);
          });
        },
        Promise.resolve()
      );
    };
    frame.close = close;
  }

  class IFrameWorker extends EventTarget {
    #element = document.createElement("iframe");
    #channel = new MessageChannel(); /* copies what is sent, and keeps it until the script has loaded */

    onmessage = null;
    onerror = null;

    constructor(address) {
      super();
      var url = new URL(address, document.baseURI).href;
      var ours = this.#channel.port1;
      var theirs = this.#channel.port2;

      this.#element.hidden = true;
      this.#element.title = "Search";
      (document.body || document.documentElement).appendChild(this.#element);

      var frame = this.#element.contentWindow;
      frame.document.open(); /* keeps the browser from replacing the empty document later */
      frame.document.close();

      furnish(frame, url, theirs, this.terminate.bind(this));
      frame.addEventListener("error", (event) => this.#deliver(new ErrorEvent("error", event)));
      ours.onmessage = (event) => this.#deliver(new MessageEvent("message", { data: event.data }));

      addScript(frame, url).then(
        function () {
          theirs.onmessage = function (event) {
            frame.dispatchEvent(new frame.MessageEvent("message", { data: event.data }));
          };
        },
        (error) => this.#deliver(new ErrorEvent("error", { message: error.message, filename: url }))
      );
    }

    postMessage(data, transfer) {
      this.#channel.port1.postMessage(data, transfer || []);
    }

    terminate() {
      this.#channel.port1.close();
      this.#channel.port2.close();
      this.#element.remove();
    }

    #deliver(event) {
      this.dispatchEvent(event);
      var handler = this["on" + event.type];
      if (typeof handler === "function") handler.call(this, event);
    }
  }

  window.IFrameWorker = IFrameWorker;
  window.Worker = IFrameWorker;
})();
