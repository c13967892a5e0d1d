package io.github.digitpad.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

    /** A picture stored as 3×2, "abc" over "def", is seen so (Exif 2.32, 4.6.4 A: where row 0 and column 0 are). */
    @ParameterizedTest
    @CsvSource({
        "1, abc/def",
        "2, cba/fed",
        "3, fed/cba",
        "4, def/abc",
        "5, ad/be/cf",
        "6, da/eb/fc",
        "7, fc/eb/da",
        "8, cf/be/ad",
        "0, abc/def",
        "9, abc/def",
        "-1, abc/def"
    })
    void everyOrientationIsSeenUpright(int exif, String seen) {
        Orientation orientation = Orientation.ofExif(exif);
        char[][] picture = new char[orientation.height(3, 2)][orientation.width(3, 2)];
        for (int y = 0; y < 2; y++) {
            for (int x = 0; x < 3; x++) {
                picture[orientation.y(x, y, 3, 2)][orientation.x(x, y, 3, 2)] = "abcdef".charAt(3 * y + x);
            }
        }
        StringBuilder rows = new StringBuilder();
        for (char[] row : picture) {
            rows.append(rows.isEmpty() ? "" : "/").append(row);
        }
        assertEquals(seen, rows.toString());
    }
}
