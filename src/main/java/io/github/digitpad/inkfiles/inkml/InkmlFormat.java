package io.github.digitpad.inkfiles.inkml;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormat;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.xml.XmlReader;
import java.util.List;

/**
 * InkML: one page of traces. What the Recommendation has of trace data is read, and what Microsoft Office, OneNote and
 * the collections CROHME and MathWriting write beside it: {@code id} without {@code xml:}, references without
 * {@code #}, more values than channels, a trace format outside of any context.
 *
 * @see "W3C, Ink Markup Language, Recommendation of 20 September 2011"
 */
public final class InkmlFormat implements InkFormat {

    @Override
    public String name() {
        return "InkML";
    }

    @Override
    public boolean recognises(InkFile file) {
        return XmlReader.rootOf(file).equals("ink");
    }

    @Override
    public List<InkPage> read(InkFile file) throws InkFormatException {
        return new InkmlReader(file).read();
    }
}
