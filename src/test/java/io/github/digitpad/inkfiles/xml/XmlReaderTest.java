package io.github.digitpad.inkfiles.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.Written;
import io.github.digitpad.inkfiles.xml.XmlReader.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {

    @Test
    void tagsTextsAndAttributes() throws InkFormatException {
        XmlReader xml = reader("\ufeff<?xml version='1.0'?><!-- < --><p:a x = \"1&amp;2\" p:y='&#x2d;&quot;' >t&#8364;"
                + "<![CDATA[<&]]><b/>u</p:a > <!-- end -->\n");
        assertEquals(Event.START, xml.next());
        assertEquals("a", xml.name());
        assertEquals("1&2", xml.attribute("x"));
        assertEquals("-\"", xml.attribute("p:y"));
        assertNull(xml.attribute("y"));
        assertEquals(Event.TEXT, xml.next());
        assertEquals("t€", xml.text());
        assertEquals(Event.TEXT, xml.next());
        assertEquals("<&", xml.text());
        assertEquals(Event.START, xml.next());
        assertEquals(2, xml.depth());
        assertEquals(Event.END, xml.next());
        assertEquals("b", xml.name());
        assertEquals(1, xml.depth());
        assertEquals(Event.TEXT, xml.next());
        assertEquals(Event.END, xml.next());
        assertEquals("a", xml.name());
        assertEquals(Event.DONE, xml.next());
    }

    @Test
    void contentLeavesOutWhatIsInside() throws InkFormatException {
        XmlReader xml = reader("<a><b>1<c>2</c>3<!-- -->4</b><d/></a>");
        xml.next();
        xml.next();
        assertEquals("134", xml.content());
        assertEquals(Event.START, xml.next());
        assertEquals("d", xml.name());
    }

    @Test
    void aDocumentTypeWithoutEntitiesIsPassedOver() throws InkFormatException {
        XmlReader xml =
                reader("<!DOCTYPE a PUBLIC \"-//x>y\" \"http://a.example/a.dtd\" [<!ELEMENT a ANY><!-- -->]><a/>");
        assertEquals(Event.START, xml.next());
        assertEquals("a", xml.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://a.example/'> %x;]><a/>"
            })
    void entitiesAreNotDeclared(String text) {
        assertTrue(refusal(text).contains("which are not expanded here"), refusal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "<a>&b;</a>, &b;",
        "<a b='&c;'/>, &c;",
        "<a>&#0;</a>, &#0;",
        "<a>&#x110000;</a>, &#x110000;",
        "<a>&#x;</a>, &#x;",
        "<a>& b</a>, &amp;",
        "<a></b>, </a>",
        "<a/><b/>, second document",
        "<a/>b, outside",
        "<a b>, broken",
        "<a b=c/>, broken",
        "<a><b></b>, inside of <a>",
        "<a>< b/></a>, begins no tag",
        "<!-- , no end"
    })
    void whatIsBrokenIsSaid(String text, String part) {
        String refusal = refusal(text);
        assertTrue(refusal.startsWith("f: line 1: ") && refusal.contains(part), refusal);
    }

    @Test
    void elementsDoNotNestForEver() {
        assertTrue(refusal("<a>".repeat(100_000)).contains("deeper than " + XmlReader.MAX_DEPTH));
    }

    @Test
    void theFirstElementNamesTheKind() {
        assertEquals("ink", XmlReader.rootOf(Written.file("<?xml?><x:ink><trace>")));
        assertEquals("ink", XmlReader.rootOf(Written.file("<ink a=")));
        assertEquals(
                "ink", XmlReader.rootOf(Written.file("<?xml?><!DOCTYPE a [<!ENTITY b 'c'><!-- d --><?e?>]><ink>")));
        assertEquals("", XmlReader.rootOf(Written.file("<!DOCTYPE a [<!ENTITY b 'c'>]>")));
        assertEquals("", XmlReader.rootOf(Written.file("{\"a\":\"<ink>\"}")));
        assertEquals("", XmlReader.rootOf(Written.file("")));
    }

    private static XmlReader reader(String text) {
        return new XmlReader(Written.file(text));
    }

    private static String refusal(String text) {
        return String.valueOf(assertThrows(InkFormatException.class, () -> {
                    XmlReader xml = reader(text);
                    while (xml.next() != Event.DONE) {
                        xml.depth();
                    }
                })
                .getMessage());
    }
}
