package io.github.digitpad.data.sets.pen;

import io.github.digitpad.data.LabelledInk;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.data.sets.RawPart;
import io.github.digitpad.data.sets.RawPictures;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import io.github.digitpad.data.sets.StoredPart;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Pen strokes of UNIPEN, drawn and framed as the page does. */
public final class PenFormat implements SetFormat {

    @Override
    public String name() {
        return "UNIPEN";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        String text = new String(file.head(), StandardCharsets.ISO_8859_1);
        return file.path() != null
                && text.startsWith(".")
                && text.contains("\n.SEGMENT ")
                && text.contains("\n.PEN_DOWN");
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        Path path = file.path();
        if (path == null) {
            throw file.error("is inside another file. Unpack it");
        }
        List<LabelledInk> digits = UnipenReader.read(path);
        return SetContent.ofParts(List.of(StoredPart.of(
                "",
                new RawPart(
                        file.source(),
                        new Drawn(digits),
                        digits.stream().mapToInt(LabelledInk::label).toArray(),
                        digits.stream().mapToInt(LabelledInk::writer).toArray(),
                        List.of("pen strokes, drawn")))));
    }

    private record Drawn(List<LabelledInk> digits) implements RawPictures {
        @Override
        public int count() {
            return digits.size();
        }

        @Override
        public RawPicture get(int index) {
            GrayImage image = MnistFrame.of(digits.get(index).ink());
            return new RawPicture(image.width(), image.height(), image.toArray());
        }

        @Override
        public boolean isLight() {
            return true;
        }
    }
}
