// The section that shows how to use the pad: its live field, which the first answer does not need, and the snippet.

const SAID_MILLIS = 4000;

/**
 * @return {boolean}
 * @suppress {deprecated} What browsers without a clipboard for scripts have.
 */
const copyOlder = () => document.execCommand("copy");

export function offerSnippet() {
  const field = /** @type {!HTMLTemplateElement} */ (document.querySelector(".use template"));
  const said = document.querySelector(".copy output");
  const code = document.querySelector(".use code");
  field.replaceWith(field.content);
  document.getElementById("copy").addEventListener("click", async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch (older) {
      getSelection().selectAllChildren(code);
      copied = copyOlder();
    }
    said.textContent = copied ? "Copied" : "Selected, ready to copy";
    setTimeout(() => {
      said.textContent = "";
    }, SAID_MILLIS);
  });
}
