package io.github.digitpad.cli;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Reports as documents to look into: they are well-formed. */
final class Xml {

    private Xml() {}

    static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    /** What an XPath expression gives. */
    static String text(Document page, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, page).strip();
    }
}
