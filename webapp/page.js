// What DigitPad's own page does besides reading. The page's script fetches this once the page has loaded.
(function() {
  const said = document.querySelector(".copy output");
  const code = document.querySelector(".use code");

  document.getElementById("copy").addEventListener("click", async () => {
    let copied = true;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch (older) {
      getSelection().selectAllChildren(code);
      copied = document.execCommand("copy");
    }
    said.textContent = copied ? "Copied" : "Selected: press Ctrl+C";
    setTimeout(() => {
      said.textContent = "";
    }, 4000);
  });
})();
