package io.github.digitpad.inkfiles.refused;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.ZipArchive;
import io.github.digitpad.inkfiles.InkFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known by its bytes and not read. Most of these formats nobody has published. */
public enum RefusedInk {
    GOODNOTES("a document of GoodNotes", "In GoodNotes: Share, Export, Image"),
    NOTABILITY("a note of Notability", "In Notability: Share, Image or PDF"),
    SAMSUNG_NOTES("a note of Samsung Notes", "In Samsung Notes: Save as file, Image file"),
    NOTESHELF("a notebook of Noteshelf", "In Noteshelf: Share, Image"),
    ONENOTE("a section of Microsoft OneNote", "In OneNote: print the page to a PDF, or copy its ink as InkML"),
    SUPERNOTE("a note of a Supernote", "On the Supernote: Export, PNG"),
    NEBO("a page of MyScript Nebo or iink", "In Nebo: Export, as JIIX or an image"),
    BOOX("a note of a Boox tablet", "On the Boox: Share, PNG or PDF"),
    WILL("a document of Wacom's older WILL format", "Export it anew as .uim, or as an image"),
    APPLE_DRAWING("a drawing of Apple's PencilKit", "In Notes or Freeform: Share, Save Image"),
    JOURNAL("a note of Windows Journal", "Open it with Windows Journal and export it as TIFF"),
    PROCREATE("a picture of Procreate", "In Procreate: Share, PNG"),
    KRITA("a picture of Krita", "In Krita: Export, PNG"),
    OPEN_RASTER("an OpenRaster picture", "Export it as PNG"),
    OTHER_ZIP("a zip in which no ink file is", "Give the files in it");

    private static final String ONENOTE_BYTES = "\u00e4R\\{\u008c\u00d8\u00a7M";

    private final String what;
    private final String advice;

    RefusedInk(String what, String advice) {
        this.what = what;
        this.advice = advice;
    }

    /** What a file is and what to do, as the rest of a message after its name. */
    public String refusal() {
        return this == OTHER_ZIP
                ? "is " + what + ". " + advice
                : "is " + what + ", which is not read. " + advice + ", and give that: PNG and JPEG are read, too";
    }

    /** What a file is; nothing, if it is none of these. */
    public static @Nullable RefusedInk of(InkFile file) {
        if (file.has(0, "noteSN_FILE_VER") || file.has(0, "markSN_FILE_VER")) {
            return SUPERNOTE;
        } else if (file.has(0, ONENOTE_BYTES)) {
            return ONENOTE;
        } else if (file.has(0, "wrd\u00f0")) {
            return APPLE_DRAWING;
        } else if (file.has(0, "NB*\0")) {
            return JOURNAL;
        } else if (file.has(0, "RIFF") && file.has(8, "WILL")) {
            return WILL;
        }
        return ZipArchive.isOne(file.bytes()) ? ofZip(file) : null;
    }

    private static RefusedInk ofZip(InkFile file) {
        List<String> names;
        try {
            names = ZipArchive.of(file.name(), file.bytes()).names();
        } catch (ModelFormatException e) {
            return OTHER_ZIP;
        }
        for (String name : names) {
            RefusedInk kind = byEntry(name);
            if (kind != null) {
                return kind;
            }
        }
        // Where the first file is stored, and says what the zip is.
        for (int at = 0; at < Math.min(200, file.bytes().length); at++) {
            if (file.has(at, "application/x-krita")) {
                return KRITA;
            } else if (file.has(at, "image/openraster")) {
                return OPEN_RASTER;
            }
        }
        return OTHER_ZIP;
    }

    private static @Nullable RefusedInk byEntry(String name) {
        if (name.startsWith("index.notes.pb") || name.startsWith("index.attachments.pb")) {
            return GOODNOTES;
        } else if (name.endsWith("Session.plist")) {
            return NOTABILITY;
        } else if (name.endsWith("note.note") || name.endsWith("pageIdInfo.dat")) {
            return SAMSUNG_NOTES;
        } else if (name.endsWith("ink.bink")) {
            return NEBO;
        } else if (name.endsWith("strokes.protobuf") || name.endsWith(".will")) {
            return WILL;
        } else if (name.startsWith("Annotations/") && name.endsWith(".sqlite")) {
            return NOTESHELF;
        } else if (name.equals("Document.archive")) {
            return PROCREATE;
        }
        return name.contains("/shape/") || name.contains("/note/pb/") ? BOOX : null;
    }
}
