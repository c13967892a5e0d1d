package io.github.digitpad.inkfiles.xml;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text of XML tag by tag. Names are given without their prefix, entities other than XML's own five are not
 * expanded but refused, and so is a document type that declares any; nothing is fetched.
 *
 * @see "W3C, Extensible Markup Language (XML) 1.0, fifth edition"
 */
public final class XmlReader {

    /** How deep elements may nest. */
    static final int MAX_DEPTH = 500;

    private static final int MAX_ATTRIBUTES = 200;

    /** What comes next. */
    public enum Event {
        /** An element begins: {@link #name} and {@link #attribute}. */
        START,
        /** An element ends: {@link #name}. */
        END,
        /** Characters between tags: {@link #text}. */
        TEXT,
        /** The document has ended. */
        DONE
    }

    private final InkFile file;
    private final String text;
    private int at;
    private final List<String> open = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private String name = "";
    private String characters = "";
    private boolean isEmptyElement;
    private boolean hasRoot;

    /** A reader of a file's text, before its first tag. */
    public XmlReader(InkFile file) {
        this.file = file;
        this.text = file.text();
    }

    /** The name of a file's first element, without its prefix; empty, if it does not begin as XML does. */
    public static String rootOf(InkFile file) {
        char first = file.first();
        if (first != '<' && first != 0xff && first != 0xfe) {
            return "";
        }
        XmlReader xml = new XmlReader(file);
        try {
            return xml.next() == Event.START ? xml.name : "";
        } catch (InkFormatException e) {
            // Broken on the way to its end: what its first tag is called may still be said.
            return xml.beginsTag() ? local(xml.text.substring(xml.at + 1, xml.nameEnd(xml.at + 1))) : "";
        }
    }

    private boolean beginsTag() {
        int tag = text.lastIndexOf('<', Math.min(at, text.length() - 1));
        // A document type that is refused stands before it.
        while (tag >= 0 && (text.startsWith("<!", tag) || text.startsWith("<?", tag))) {
            tag = text.indexOf('<', tag + 1);
        }
        at = Math.max(tag, 0);
        return tag >= 0;
    }

    /** Goes on to the next tag or text. */
    public Event next() throws InkFormatException {
        if (isEmptyElement) {
            isEmptyElement = false;
            return end(open.get(open.size() - 1));
        }
        while (at < text.length()) {
            if (text.charAt(at) != '<') {
                int end = text.indexOf('<', at);
                int until = end < 0 ? text.length() : end;
                if (!open.isEmpty()) {
                    characters = unescaped(at, until);
                    at = until;
                    return Event.TEXT;
                }
                requireBlank(until);
                at = until;
            } else if (text.startsWith("<!--", at)) {
                at = after("-->", 4, "a comment");
            } else if (text.startsWith("<![CDATA[", at)) {
                int start = at + 9;
                at = after("]]>", 9, "a CDATA section");
                characters = text.substring(start, at - 3);
                return Event.TEXT;
            } else if (text.startsWith("<!", at)) {
                skipDocumentType();
            } else if (text.startsWith("<?", at)) {
                at = after("?>", 2, "a processing instruction");
            } else if (text.startsWith("</", at)) {
                return endTag();
            } else {
                return startTag();
            }
        }
        if (!open.isEmpty()) {
            throw error("the text ends inside of <" + open.get(open.size() - 1)
                    + ">: it is cut. Needs the whole file: copy or export it again");
        }
        if (!hasRoot) {
            throw error("has no element. Needs a whole file: copy or export it again");
        }
        return Event.DONE;
    }

    /** The element's name, without prefix. */
    public String name() {
        return name;
    }

    /** The characters between tags, of which an element may have several runs. */
    public String text() {
        return characters;
    }

    /** How many elements are open, the one that begins with them, the one that ends without it. */
    public int depth() {
        return open.size();
    }

    /**
     * An attribute of the element that begins.
     *
     * @param attribute with its prefix, if it has one
     * @return nothing, if it has none of this name
     */
    public @Nullable String attribute(String attribute) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(attribute)) {
                return values.get(i);
            }
        }
        return null;
    }

    /** An attribute; what to take, if there is none. */
    public String attribute(String attribute, String otherwise) {
        String value = attribute(attribute);
        return value == null ? otherwise : value;
    }

    /** All characters of the element that begins, without those of elements inside it; goes to its end. */
    public String content() throws InkFormatException {
        int depth = open.size();
        String first = "";
        StringBuilder all = null;
        for (Event event = next(); event != Event.END || open.size() >= depth; event = next()) {
            if (event == Event.TEXT && open.size() == depth) {
                if (all != null) {
                    all.append(characters);
                } else if (first.isEmpty()) {
                    first = characters;
                } else {
                    all = new StringBuilder(first).append(characters);
                }
            }
        }
        // Most have one run: a script makes a text of single characters slowly.
        return all == null ? first : all.toString();
    }

    /** Goes over all that is inside of the element that begins, to its end. */
    public void skip() throws InkFormatException {
        int depth = open.size();
        Event event = next();
        while (event != Event.END || open.size() >= depth) {
            event = next();
        }
    }

    /** An error at the place that was read last. */
    public InkFormatException error(String problem) {
        int line = 1;
        for (int i = 0; i < Math.min(at, text.length()); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return file.error("line " + line + ": " + problem);
    }

    private Event endTag() throws InkFormatException {
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw error("a tag has no end. Needs the whole file: copy or export it again");
        }
        String closed = text.substring(at + 2, end).trim();
        at = end + 1;
        String expected = open.isEmpty() ? "" : open.get(open.size() - 1);
        if (!closed.equals(expected)) {
            throw error("found </" + shown(closed) + ">, needs "
                    + (open.isEmpty() ? "nothing after the document's end" : "</" + shown(expected) + ">"));
        }
        return end(closed);
    }

    private Event end(String closed) {
        open.remove(open.size() - 1);
        name = local(closed);
        return Event.END;
    }

    private Event startTag() throws InkFormatException {
        int from = at + 1;
        at = nameEnd(from);
        String whole = text.substring(from, at);
        if (whole.isEmpty()) {
            throw error("found '<' that begins no tag. Needs &lt; in texts");
        }
        if (open.isEmpty() && hasRoot) {
            throw error("found a second document <" + shown(whole) + ">, needs one");
        }
        hasRoot = true;
        names.clear();
        values.clear();
        while (true) {
            skipBlanks();
            char c = peek();
            if (c == '>') {
                at++;
                break;
            }
            if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
                at += 2;
                isEmptyElement = true;
                break;
            }
            attributePair(whole);
        }
        open.add(whole);
        if (open.size() > MAX_DEPTH) {
            throw error("elements nest deeper than " + MAX_DEPTH + ". Needs a file as an app writes it");
        }
        name = local(whole);
        return Event.START;
    }

    private void attributePair(String element) throws InkFormatException {
        int from = at;
        at = nameEnd(from);
        String key = text.substring(from, at);
        skipBlanks();
        boolean isPair = !key.isEmpty() && peek() == '=';
        if (isPair) {
            at++;
            skipBlanks();
        }
        char quote = peek();
        int end = isPair && (quote == '"' || quote == '\'') ? text.indexOf(quote, at + 1) : -1;
        if (end < 0 || names.size() == MAX_ATTRIBUTES) {
            throw error("the tag <" + shown(element) + "> is broken or cut"
                    + ". Needs name=\"value\" pairs and '>': copy or export the file again");
        }
        names.add(key);
        values.add(unescaped(at + 1, end));
        at = end + 1;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) > '>' || " \t\r\n/>=<\"'".indexOf(text.charAt(end)) < 0)) {
            end++;
        }
        return end;
    }

    private void skipDocumentType() throws InkFormatException {
        int depth = 0;
        char quote = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith("<!ENTITY", i)) {
                at = i;
                throw error(
                        "its document type declares entities, which are not expanded here. Needs a file without <!ENTITY");
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
                if (depth == 0) {
                    at = i + 1;
                    return;
                }
            }
        }
        throw error("its document type has no end. Needs the whole file: copy or export it again");
    }

    private int after(String end, int begun, String what) throws InkFormatException {
        int found = text.indexOf(end, at + begun);
        if (found < 0) {
            throw error(what + " has no end. Needs the whole file: copy or export it again");
        }
        return found + end.length();
    }

    private String unescaped(int from, int until) throws InkFormatException {
        int entity = ampersand(from, until);
        if (entity == until) {
            return text.substring(from, until);
        }
        StringBuilder plain = new StringBuilder();
        int done = from;
        while (entity < until) {
            plain.append(text, done, entity);
            int end = text.indexOf(';', entity);
            at = entity;
            if (end < 0 || end >= until) {
                throw error("found '&' that begins no character. Needs &amp;");
            }
            append(plain, text.substring(entity + 1, end));
            done = end + 1;
            entity = ampersand(done, until);
        }
        return plain.append(text, done, until).toString();
    }

    /** The first between two places; the second, if there is none. Further on nobody looks: most files have none. */
    private int ampersand(int from, int until) {
        int at = from;
        while (at < until && text.charAt(at) != '&') {
            at++;
        }
        return at;
    }

    private void append(StringBuilder plain, String entity) throws InkFormatException {
        int which = switch (entity) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(entity);
        };
        if (which > 0xffff) {
            plain.append((char) (0xd7c0 + (which >> 10)));
            which = 0xdc00 | (which & 0x3ff);
        }
        plain.append((char) which);
    }

    private int number(String entity) throws InkFormatException {
        int code = CharacterNumber.of(entity);
        if (code == 0) {
            throw error(
                    "found the entity &" + shown(entity) + ";, which is not expanded here. Needs &lt; &gt; &amp; &quot;"
                            + " &apos; or a character's number");
        }
        return code;
    }

    private void requireBlank(int until) throws InkFormatException {
        for (int i = at; i < until; i++) {
            if (text.charAt(i) > ' ') {
                at = i;
                throw error("found text outside of the document, needs an element");
            }
        }
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static String local(String whole) {
        return whole.substring(whole.indexOf(':') + 1);
    }

    private static String shown(String found) {
        String quoted = InkFile.quoted(found);
        return quoted.substring(1, quoted.length() - 1);
    }
}
