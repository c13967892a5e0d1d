package io.github.digitpad.inkfiles.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.LittleEndian;
import io.github.digitpad.inkfiles.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedInkTest {

    @ParameterizedTest
    @CsvSource({
        "index.notes.pb, GOODNOTES",
        "A/Session.plist, NOTABILITY",
        "note.note, SAMSUNG_NOTES",
        "pageIdInfo.dat, SAMSUNG_NOTES",
        "Annotations/a.sqlite, NOTESHELF",
        "pages/a/ink.bink, NEBO",
        "sections/media/strokes.protobuf, WILL",
        "Document.archive, PROCREATE",
        "a/shape/b, BOOX",
        "readme.txt, OTHER_ZIP"
    })
    void zipsAreNamedByWhatIsInThem(String entry, RefusedInk kind) {
        named(Written.zipped(entry, "x"), kind);
    }

    @ParameterizedTest
    @CsvSource({
        "noteSN_FILE_VER_20230015, SUPERNOTE",
        "markSN_FILE_VER_20230015, SUPERNOTE",
        "'NB*\0', JOURNAL",
        "wrd\u00f0\u0001, APPLE_DRAWING",
        "'RIFF\u0010\0\0\0WILLHEAD', WILL",
        "\u00e4R\\{\u008c\u00d8\u00a7M\u00ae, ONENOTE"
    })
    void othersByTheirFirstBytes(String beginning, RefusedInk kind) {
        named(new LittleEndian().text(beginning).text(" and more").bytes(), kind);
    }

    @Test
    void picturesByWhatTheirZipSaysFirst() {
        named(Written.zipped("mimetype", "x"), RefusedInk.OTHER_ZIP);
        byte[] krita = new LittleEndian()
                .text("PK\u0003\u0004mimetypeapplication/x-krita")
                .bytes();
        assertTrue(Written.refusal(Written.file(krita)).startsWith("f: "));
    }

    @Test
    void whatIsNotKnownIsNoInkFile() {
        InkFile text = Written.file("some text");
        assertFalse(InkFiles.recognises(text));
        assertTrue(Written.refusal(text).contains("is no ink file that is known. Needs one of: Xournal++, "));
        assertFalse(InkFiles.recognises(Written.file(new byte[0])));
    }

    private static void named(byte[] bytes, RefusedInk kind) {
        InkFile file = Written.file(bytes);
        assertTrue(InkFiles.recognises(file));
        assertEquals("f: " + kind.refusal() + ".", Written.refusal(file));
    }
}
