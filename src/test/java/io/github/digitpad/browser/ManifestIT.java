package io.github.digitpad.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code custom-elements.json}, the types and the package's README say of the element is what it has. */
class ManifestIT extends ElementTest {

    private static final Path NPM = Path.of("target/npm");

    private final JsonObject declaration = JsonParser.parseString(read("custom-elements.json"))
            .getAsJsonObject()
            .getAsJsonArray("modules")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("declarations")
            .get(0)
            .getAsJsonObject();

    @Test
    void everyMember() throws IOException {
        Page page = openPage("");
        String members = text(
                page,
                "Object.getOwnPropertyNames(customElements.get('digit-pad').prototype)"
                        + ".filter(name => !/constructor|Callback$/.test(name)).join(' ')");
        assertEquals(words(members), names("members"));
        for (String member : names("members")) {
            assertTrue(
                    Pattern.compile("\\b" + member + "[(:]")
                            .matcher(read("digitpad.d.ts"))
                            .find(),
                    member);
        }
    }

    @Test
    void everyAttributeHasItsProperty() throws IOException {
        Page page = openPage("<digit-pad id=\"a\"></digit-pad>");
        for (JsonElement element : declaration.getAsJsonArray("attributes")) {
            JsonObject attribute = element.getAsJsonObject();
            String field = attribute.get("fieldName").getAsString();
            String name = attribute.get("name").getAsString();
            String type = attribute.getAsJsonObject("type").get("text").getAsString();
            String value = type.equals("boolean") ? "true" : type.equals("number") ? "1" : "'pen'";
            page.evaluate("() => { a." + field + " = " + value + "; }");
            boolean isValue = field.equals("value");
            assertEquals(!isValue, page.evaluate("a.hasAttribute('" + name + "')"), name);
            assertTrue(read("README.md").contains(name), name);
        }
        // "defaultvalue" is not for people: so React's servers write the property.
        String observed = text(
                page,
                "customElements.get('digit-pad').observedAttributes"
                        + ".filter(name => !/^aria|^defaultvalue$/.test(name)).join(' ')");
        assertTrue(names("attributes").containsAll(words(observed)), observed);
    }

    @Test
    void everyPartAndCustomProperty() throws IOException {
        Page page = openPage("<digit-pad id=\"a\"></digit-pad>");
        page.evaluate("() => a.fromData(" + SCRIBBLE + ")");
        await(page, "a.shadowRoot.querySelector('[part=digit]')");
        page.evaluate("() => a.shadowRoot.querySelector('[part=digit]').click()");
        String parts =
                text(page, "[...a.shadowRoot.querySelectorAll('[part]')].map(e => e.getAttribute('part')).join(' ')");
        page.evaluate("() => a.shadowRoot.querySelector('[data-do=keypad]').click()");
        parts += " " + text(page, "a.shadowRoot.querySelector('[data-key]').getAttribute('part')");
        assertEquals(words(parts), names("cssParts"));
        Set<String> used = new TreeSet<>();
        Matcher matcher =
                Pattern.compile("--digitpad-[a-z]+").matcher(Files.readString(Path.of("target/site/digitpad.js")));
        while (matcher.find()) {
            used.add(matcher.group());
        }
        assertEquals(used, names("cssProperties"));
        for (String name : used) {
            assertTrue(read("README.md").contains(name), name);
        }
    }

    @Test
    void everyEvent() throws IOException {
        Page page = openPage("<digit-pad id=\"a\" maxlength=\"1\" pause=\"100\"></digit-pad>");
        page.evaluate(
                "names => { window.heard = new Set(['error']); for (const name of names.split(' '))"
                        + "document.addEventListener(name, event => heard.add(event.type));"
                        + "document.body.append(document.createElement('digit-pad')); }",
                String.join(" ", names("events")));
        write(page, "a", 1);
        await(page, "heard.has('change')");
        assertEquals(names("events"), words(text(page, "[...heard].join(' ')")));
    }

    private Set<String> names(String kind) {
        Set<String> names = new TreeSet<>();
        declaration
                .getAsJsonArray(kind)
                .forEach(element ->
                        names.add(element.getAsJsonObject().get("name").getAsString()));
        assertTrue(names.size() > 3, kind + ": " + names);
        return names;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.split(" ", -1)));
    }

    private static String read(String name) {
        try {
            return Files.readString(NPM.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
