package io.github.digitpad.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.digitpad.reading.CertaintyThresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertaintyFitTest {

    @Test
    void certainWhereOneInFourHundredIsWrongAndLikelyWhereDigitsAreHardlyRefused() {
        SuretyTable sure = new SuretyTable(List.of(
                new SuretyTable.Row(0.8, 1000, 4, 1000),
                new SuretyTable.Row(0.9, 800, 2, 1000),
                new SuretyTable.Row(0.95, 400, 0, 1000)));
        assertEquals(new CertaintyThresholds(0.9, 0.65), CertaintyFit.of(sure, refused(0.6599)));
        assertThrows(IllegalArgumentException.class, () -> CertaintyFit.of(sure, refused(0.95)));
    }

    @Test
    void aNetworkThatIsNeverSureHasNoThreshold() {
        SuretyTable never = new SuretyTable(List.of(new SuretyTable.Row(0.99, 100, 1, 100)));
        assertEquals(
                "certainty: from no threshold on at most 0.25 % are wrong\n"
                        + "from 0.99 on: 100.00 % of digits, of which 1.00 % wrong (1 of 100)",
                assertThrows(IllegalArgumentException.class, () -> CertaintyFit.of(never, refused(0.5)))
                        .getMessage());
    }

    private static NonDigitReport refused(double threshold) {
        return new NonDigitReport(threshold, 0, new NonDigitReport.Row("all", 1, 1), List.of());
    }
}
