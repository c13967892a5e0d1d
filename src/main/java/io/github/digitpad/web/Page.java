package io.github.digitpad.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What every part needs of the document. */
final class Page {

    /** Something to do later. */
    @JSFunctor
    interface Action extends JSObject {
        void run();
    }

    private Page() {}

    /** @throws IllegalStateException if the document has no such element */
    static HTMLElement element(String id) {
        HTMLElement element = HTMLDocument.current().getElementById(id);
        if (element == null) {
            throw new IllegalStateException("index.html: has no element with id \"" + id + "\"");
        }
        return element;
    }

    /** Runs the action before this window's next frame is painted; soon, where nothing is ever painted. */
    @JSBody(
            params = {"view", "action"},
            script = "(view.requestAnimationFrame || setTimeout)(action);")
    static native void atNextFrame(Window view, Action action);

    /** Sets an attribute, if it has another value: writing makes the browser style the page anew. */
    static void attribute(HTMLElement element, String name, String value) {
        if (!value.equals(element.getAttribute(name))) {
            element.setAttribute(name, value);
        }
    }

    /** Sets the text of an element that has no other content; in place, so that nothing but the text is made anew. */
    @JSBody(
            params = {"element", "text"},
            script = """
            var node = element.firstChild;
            if (node && text) {
                if (node.data !== text) {
                    node.data = text;
                }
            } else if (node || text) {
                element.textContent = text;
            }
            """)
    static native void text(HTMLElement element, String text);

    /** Sets a variable of the styles, if it has another value; empty: takes it away. */
    static void variable(HTMLElement element, String name, String value) {
        if (!value.equals(element.getStyle().getPropertyValue(name))) {
            element.getStyle().setProperty(name, value);
        }
    }

    /** A number as JavaScript writes it; Java's own way takes 15 kB of code. */
    @JSBody(params = "number", script = "return String(number);")
    static native String number(double number);

    /** The window that an element is shown in. */
    @JSBody(params = "element", script = "return element.ownerDocument.defaultView || window;")
    static native Window view(HTMLElement element);

    /** The text colour that the styles give an element. */
    @JSBody(params = "element", script = "return getComputedStyle(element).color;")
    static native String colour(HTMLElement element);

    /** Runs the action whenever the colours may have changed: light, dark, forced, on paper. */
    @JSBody(params = "action", script = """
            ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].forEach(function(query) {
                var media = matchMedia(query);
                if (media.addEventListener) {
                    media.addEventListener('change', function() { action(); });
                }
            });
            """)
    static native void onThemeChange(Action action);
}
