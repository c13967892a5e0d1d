package io.github.digitpad.decode;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is, told by its first bytes: a picture that is read here, another that is known, or none of these. */
public enum PictureKind {
    JPEG("a JPEG"),
    PNG("a PNG"),
    GIF("a GIF"),
    BMP("a BMP"),
    TIFF("a TIFF"),
    WEBP("a WebP"),

    HEIC("a HEIC picture, as phones take them", "\"heif-convert IN.heic OUT.jpg\" makes a JPEG of it"),
    AVIF("an AVIF picture", "\"avifdec IN.avif OUT.png\" makes a PNG of it"),
    FILM("a film, or a camera's raw file", "Save a picture from it as a JPEG"),
    PDF("a PDF document", "\"pdftoppm -png -r 300 IN.pdf PAGE\" makes PNGs of its pages"),
    JPEG_XL("a JPEG XL picture", "\"djxl IN.jxl OUT.png\" makes a PNG of it"),
    JPEG_2000("a JPEG 2000 picture", "\"opj_decompress -i IN.jp2 -o OUT.png\" makes a PNG of it"),
    BIG_TIFF("a BigTIFF picture", "\"tiffcopy IN.tif OUT.tif\" makes a TIFF of it"),
    PHOTOSHOP("a Photoshop document", "Save it as a PNG"),
    SVG("an SVG drawing", "\"rsvg-convert IN.svg -o OUT.png\" makes a PNG of it"),
    WEB_PAGE("a web page", "Save the picture itself"),

    /** Ink, other text, or what is not known. */
    OTHER("no picture", "Check the path");

    /** How many of a file's first bytes are looked at. */
    static final int BYTES = 512;

    /** What people are told is read. */
    static final String READ = "JPEG, PNG, WebP, GIF, BMP or TIFF";

    private static final Set<String> HEIF =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "mif2");

    private final String what;
    private final String advice;

    PictureKind(String what) {
        this(what, "");
    }

    PictureKind(String what, String advice) {
        this.what = what;
        this.advice = advice;
    }

    /** Whether it is read here. */
    public boolean isRead() {
        return advice.isEmpty();
    }

    /** Whether it is a picture, document or film: something that is no ink. */
    public boolean isKnown() {
        return this != OTHER;
    }

    /** What it is, with an article. */
    String what() {
        return what;
    }

    /** Why it is not read, and what to do: a message's second half. */
    String refusal() {
        return what + ". Needs " + READ + ". " + advice + ".";
    }

    /** @param first the file's first {@link #BYTES} bytes, or all where it has fewer */
    static PictureKind of(byte[] first) {
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        } else if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        } else if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return TIFF;
        } else if (start.startsWith("BM") && start.length() > 17 && start.startsWith("\0\0\0\0", 6)) {
            return BMP;
        }
        return refused(start);
    }

    private static PictureKind refused(String start) {
        if (start.startsWith("ftyp", 4)) {
            return ofBrands(start);
        } else if (start.startsWith("%PDF-")) {
            return PDF;
        } else if (start.startsWith("\u00ff\n") || start.startsWith("\0\0\0\fJXL ")) {
            return JPEG_XL;
        } else if (start.startsWith("\0\0\0\fjP  ") || start.startsWith("\u00ffO\u00ffQ")) {
            return JPEG_2000;
        } else if (start.startsWith("II+\0") || start.startsWith("MM\0+")) {
            return BIG_TIFF;
        } else if (start.startsWith("8BPS")) {
            return PHOTOSHOP;
        }
        String text = start.stripLeading();
        if (text.startsWith("<")) {
            return text.contains("<svg") ? SVG : WEB_PAGE;
        }
        return OTHER;
    }

    /** @see "ISO/IEC 14496-12, 4.3: the major brand, a version, then others that it is compatible with" */
    private static PictureKind ofBrands(String start) {
        int end = Math.min(start.length(), start.charAt(3) + (start.charAt(2) << Byte.SIZE));
        boolean isHeif = false;
        for (int at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
            String brand = start.substring(at, at + 4);
            if (brand.equals("avif") || brand.equals("avis")) {
                return AVIF;
            }
            isHeif |= HEIF.contains(brand);
        }
        return isHeif ? HEIC : FILM;
    }
}
