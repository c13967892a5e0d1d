package io.github.digitpad.data.sets.folders;

import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** A list of pictures' names and labels, given itself and not its folder. */
public final class ListFormat implements SetFormat {

    private static final int LONGEST_FIRST_LINE = 1000;

    @Override
    public String name() {
        return "list of pictures";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        Path path = file.path();
        String lower = file.name().toLowerCase(Locale.ROOT);
        if (path == null
                || file.isFolder()
                || !(lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt"))) {
            return false;
        }
        String text = new String(file.head(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        boolean mayBe = end > 0 && end < LONGEST_FIRST_LINE && text.indexOf('\0') < 0 && hasLetters(text, end);
        return mayBe && PictureList.isOne(tree(path), file.name(), file);
    }

    /** Names have letters, numbers have not. */
    private static boolean hasLetters(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c) && c != 'e' && c != 'E') {
                return true;
            }
        }
        return false;
    }

    private static FileTree tree(Path path) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        return FileTree.ofFolder(parent == null ? Path.of("") : parent);
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        Path path = file.path();
        if (path == null) {
            throw file.error("is inside another file. Unpack it");
        }
        return SetContent.ofParts(java.util.List.of(PictureList.of(tree(path), file.name(), file)));
    }
}
