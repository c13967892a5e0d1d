package io.github.digitpad.inkfiles.inkml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.digitpad.formats.Utf8;
import io.github.digitpad.ink.Point;
import io.github.digitpad.inkfiles.InkFiles;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.InkPage;
import io.github.digitpad.inkfiles.PageUnit;
import io.github.digitpad.inkfiles.Written;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkmlFormatTest {

    /** The Recommendation's own example, in 3.2.1. */
    @Test
    void theRecommendationsExample() {
        assertEquals(
                "1125 18432, 1148 18475, 1178 18510, 1211 18540, 1251 18567, 1297 18596, 1349 18633",
                strokes("<trace>1125 18432,'23'43,\"7\"-8,3-5,7 -3,6 2,6 8</trace>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 2,3 4 | 1 2, 3 4",
                " 1 2 ,\t3 4, | 1 2, 3 4",
                "1.5-2,.5 -.25,1e2 2E-1 | 1.5 -2, 0.5 -0.25, 100 0.2",
                "10 10,'1'-2,* *,!5 6,* 7 | 10 10, 11 8, 12 6, 5 12, 5 19",
                "10 0,'1 0,\"1 0,* 0,* 0 | 10 0, 11 0, 13 0, 16 0, 20 0",
                "#FF-#a,' #1 '- #2 | 255 -10, 256 -12",
                "1 2,? 3,4 5 | 1 2, 4 5",
                "1 2 99,3 4 98 | 1 2, 3 4",
                "10 10,12 13,\"1\"1 | 10 10, 12 13, 15 17"
            })
    void pointsAreWrittenInManyWays(String points, String strokes) {
        assertEquals(strokes, strokes("<trace>" + points + "</trace>"));
    }

    @Test
    void channelsStandInTheirOwnOrder() {
        String format = "<traceFormat><channel name=\"F\"/><channel name=\"Y\"/><channel name=\"X\"/>"
                + "<intermittentChannels><channel name=\"B\" type=\"boolean\"/></intermittentChannels></traceFormat>";
        assertEquals("3 2, 6 5, 9 8", strokes(format + "<trace>1 2 3,4 5 6 T,7 8 9</trace>"));
    }

    @Test
    void formatsByReferenceAndByPlace() {
        String definitions =
                "<definitions><traceFormat xml:id=\"a\"><channel name=\"Y\"/><channel name=\"X\"/></traceFormat>"
                        + "<context xml:id=\"b\" traceFormatRef=\"#a\"/><context xml:id=\"c\" contextRef=\"#b\"/>"
                        + "<inkSource xml:id=\"s\"><traceFormat><channel name=\"T\"/><channel name=\"X\"/><channel name=\"Y\"/>"
                        + "</traceFormat></inkSource><context xml:id=\"d\" inkSourceRef=\"#s\"/></definitions>";
        assertEquals(
                "1 2; 2 1; 2 1; 2 3; 1 2",
                strokes(definitions + "<trace>1 2</trace><trace contextRef=\"#c\">1 2</trace>"
                        + "<traceGroup contextRef=\"#b\"><trace>1 2</trace><trace contextRef=\"#d\">1 2 3</trace></traceGroup>"
                        + "<trace>1 2</trace>"));
        assertEquals("2 1", strokes(definitions + "<context contextRef=\"b\"/><trace>1 2</trace>"));
    }

    @Test
    void onlyAPensInkThatIsSeen() {
        String brushes = "<definitions><brush xml:id=\"h\"><brushProperty name=\"rasterOp\" value=\"maskPen\"/></brush>"
                + "<brush xml:id=\"p\"><brushProperty name=\"rasterOp\" value=\"copyPen\"/></brush></definitions>";
        assertEquals(
                "1 1; 4 4",
                strokes(brushes + "<trace brushRef=\"#p\">1 1</trace><trace brushRef=\"#h\">2 2</trace>"
                        + "<trace type=\"penUp\">3 3</trace><traceGroup brushRef=\"#h\"><trace brushRef=\"#p\">4 4</trace>"
                        + "<trace>5 5</trace></traceGroup>"));
    }

    @Test
    void thePensTipPartsStrokes() {
        String format = "<traceFormat><channel name=\"X\"/><channel name=\"Y\"/><intermittentChannels>"
                + "<channel name=\"S\" type=\"boolean\" default=\"T\"/></intermittentChannels></traceFormat>";
        assertEquals("1 1, 2 2; 4 4", strokes(format + "<trace>1 1 T,2 2,3 3 F,4 4</trace>"));
    }

    @Test
    void aStrokeInSeveralTraces() {
        assertEquals(
                "1 1, 2 2, 4 4; 3 3",
                strokes("<trace xml:id=\"a\" continuation=\"begin\">1 1</trace>"
                        + "<trace xml:id=\"b\" continuation=\"middle\" priorRef=\"#a\">2 2</trace><trace>3 3</trace>"
                        + "<trace continuation=\"end\" priorRef=\"#b\">4 4</trace>"));
    }

    @Test
    void viewsShowWhatIsOnlyDefined() {
        String definitions = "<definitions><traceGroup xml:id=\"g\"><trace xml:id=\"a\">1 1,2 2,3 3</trace>"
                + "<trace xml:id=\"b\">4 4</trace></traceGroup></definitions>";
        assertEquals("", strokes(definitions));
        assertEquals("1 1, 2 2, 3 3; 4 4", strokes(definitions + "<traceView traceDataRef=\"#g\"/>"));
        assertEquals(
                "2 2, 3 3",
                strokes(definitions + "<traceView><traceView traceDataRef=\"#a\" from=\"2\"/></traceView>"));
        assertEquals("5 5", strokes("<trace id=\"0\">5 5</trace><traceView traceDataRef=\"0\"/>"));
    }

    @Test
    void unitsDirectionAndTime() throws InkFormatException {
        InkPage page = page("<definitions><context xml:id=\"c\"><inkSource xml:id=\"s\"><traceFormat>"
                + "<channel name=\"X\" units=\"cm\"/><channel name=\"Y\" units=\"cm\" orientation=\"-ve\"/>"
                + "<channel name=\"T\" units=\"s\"/></traceFormat><channelProperties>"
                + "<channelProperty channel=\"X\" name=\"resolution\" value=\"100\" units=\"1/cm\"/></channelProperties>"
                + "</inkSource></context></definitions><trace contextRef=\"#c\">1 2 0.5</trace>");
        assertEquals(new PageUnit(254, true), page.unit());
        assertEquals(List.of(new Point(1, 2, 500)), page.strokes().get(0).points());
        assertEquals(
                25.4,
                page("<traceFormat><channel name=\"X\" units=\"mm\"/><channel name=\"Y\"/></traceFormat><trace>1 2</trace>")
                        .unit()
                        .perInch());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<trace>1</trace> | has 1 value.",
                "<trace>1 x</trace> | found \"x\"",
                "<trace>1 # 2</trace> | without hexadecimal digits",
                "<trace>'1 2</trace> | begins with a difference",
                "<trace>1 1e300</trace> | y is no place",
                "<trace contextRef=\"#no\">1 2</trace> | the context \"no\"",
                "<context traceFormatRef=\"#no\"/> | the trace format \"no\"",
                "<traceFormat><channel name=\"X\"/></traceFormat> | no channels X and Y"
            })
    void whatIsWrongIsSaid(String inside, String part) {
        String refusal = Written.refusal("<ink>" + inside + "</ink>");
        assertTrue(refusal.startsWith("f: ") && refusal.contains(part), refusal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mapping type='identity'/> | 1 2, 3 4",
                "<mapping type='unknown'/> | 1 2, 3 4",
                "<mapping type='affine'><affine>2 0 10, 0 -3 0.5</affine></mapping> | 12 -5.5, 16 -11.5",
                "<mapping type='affine'><bind source='X' target='X'/><matrix>0,1,0,1,0,-1</matrix></mapping> | 2 0, 4 2",
                "<mapping type='affine'><affine>2 0 0, 0 2 0</affine></mapping><mapping type='affine'><affine>.5 0 0, 0 .5 0</affine></mapping> | 2 4, 6 8",
                "<mapping type='product'><mapping type='affine'><affine>2 0 1, 0 2 0</affine></mapping><mapping type='affine'><affine>0 1 0, 3 0 0</affine></mapping></mapping> | 4 9, 8 21",
                "<mapping type='product'><mapping mappingRef='#m' type='affine'/></mapping> | 2 3, 4 5"
            })
    void tracesAreWhereTheirCanvasHasThem(String mapping, String strokes) {
        String named = "<definitions><mapping xml:id='m' type='affine'><affine>1 0 1, 0 1 1</affine></mapping>"
                + "<canvasTransform xml:id='t'>" + mapping + "</canvasTransform></definitions>";
        String trace = "<trace>1 2,3 4</trace>";
        assertEquals(
                strokes,
                strokes(named + "<context><canvasTransform>" + mapping + "</canvasTransform></context>" + trace));
        assertEquals(strokes, strokes(named + "<context canvasTransformRef='#t'/>" + trace));
        assertEquals(
                "1 2, 3 4; " + strokes,
                strokes(named + "<context xml:id='c' canvasTransformRef='#t'/><context/>" + trace
                        + "<trace contextRef='#c'>1 2,3 4</trace>"));
    }

    @Test
    void anInchOfTheCanvasIsNotKnown() throws InkFormatException {
        String format = "<traceFormat><channel name='X' units='mm'/><channel name='Y' units='mm'/></traceFormat>";
        String affine = "<mapping type='affine'><affine>2 0 0, 0 2 0</affine></mapping>";
        String of = "<context>" + format + "<canvasTransform>%s</canvasTransform></context><trace>1 2</trace>";
        assertEquals(PageUnit.UNKNOWN, page(of.formatted(affine)).unit());
        assertEquals(
                PageUnit.MILLIMETRES,
                page(of.formatted("<mapping type='identity'/>")).unit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mapping type='lookup'><table>1 2</table></mapping> | is of type \"lookup\" or of other channels, which is not read",
                "<mapping type='affine'><bind source='F' target='X'/><affine>1 0 0,0 1 0</affine></mapping> | or of other channels",
                "<mapping type='affine'><affine>1 0, 0 1</affine></mapping> | has 4 numbers. Needs two rows of three"
            })
    void mappingsThatAreNotReadAreRefused(String mapping, String part) {
        String refusal = Written.refusal(
                "<ink><context><canvasTransform>" + mapping + "</canvasTransform></context><trace>1 2</trace></ink>");
        assertTrue(refusal.startsWith("f: line 1: ") && refusal.contains(part), refusal);
    }

    @Test
    void cutAtEveryByte() {
        Written.cutEverywhere(
                Utf8.encode(
                        "<?xml version=\"1.0\"?><ink xmlns=\"http://www.w3.org/2003/InkML\">"
                                + "<definitions><traceFormat xml:id=\"f\"><channel name=\"X\"/><channel name=\"Y\"/></traceFormat>"
                                + "</definitions><context traceFormatRef=\"#f\"/><traceGroup><trace>1 2,'3 4,* \"1</trace></traceGroup></ink>"));
    }

    private static String strokes(String inside) {
        return Written.strokes("<ink xmlns=\"http://www.w3.org/2003/InkML\">" + inside + "</ink>");
    }

    private static InkPage page(String inside) throws InkFormatException {
        return InkFiles.read(Written.file("<ink>" + inside + "</ink>")).get(0);
    }
}
