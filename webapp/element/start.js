// What the script does as soon as it is there.

// On DigitPad's own page in a task of its own, so that the page is painted before.
function start() {
  if (typeof document === "undefined" || !isOwnPage()) {
    defineElement();
    return;
  }
  setTimeout(() => {
    defineElement();
    startPage(pageLanguage, loadRest);
    takeModels();
  });
}

// Whether this is DigitPad's own page. One of another build than this script, because the site is just being published
// anew, is loaded again, once.
function isOwnPage() {
  const build = document.documentElement.getAttribute("data-digitpad-page");
  if (build !== null && build !== digitPadBuild && performance.getEntriesByType("navigation")[0]?.type !== "reload") {
    location.reload();
    return false;
  }
  return build !== null;
}

// DigitPad's own page: what it can do without, when it reads, and has shown what was written by then. Where that is one
// file it is there already.
function loadRest() {
  if (digitPadScript) {
    setTimeout(() => scriptBeside("page.js"));
  }
}
