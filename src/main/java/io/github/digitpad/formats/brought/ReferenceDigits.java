package io.github.digitpad.formats.brought;

import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.ArrayList;
import java.util.List;

/** The digits 0 to 9 by two made-up hands, of those that the tests replay, in few points. */
final class ReferenceDigits {

    /** Digits apart by blanks, strokes by commas, points as x and y from {@code a} (left, top) to {@code z}. */
    private static final String POINTS =
            "hacdbhalbrcveyhzkymxoupooimdlcha agdefafz bgebgajalbnenilnaz,azpz acfaiblclhkjilfl,fljmmpnsmvjxgzdyax jaaq,aqpq,kjkz "
                    + "cabk,bkgjkkmnnrlwiyfzax,cana kafdcjaoaudyfzjymvmtlqkoingndpbt aapa,pajmhrgz kehbfaccbecikpmsmvjyhzfzcxauatcpkilgke mgibhaeaccahbkdmgmjkmg,mglokz "
                    + "kagbecbhblaobudygziylvnrojofmcjahb alka,kagz dggckaobpbqeokkpaydvlzqx eblarb,rbjk,jknlpoosmwjygzezaw faaocpon,mfhz "
                    + "rahbfjfkkjoloqlwjyfzdzaw maggbqaubxdzhxjwksjphoeqbu abfapa,pagpdz,dmnl pdlaibgcggknlqktixezczawaudqohpd lehadbccagaibkdlgkjild,lejofz";

    private ReferenceDigits() {}

    /** All of them: the first ten by one hand, in order, then those by the other. */
    static List<Ink> all() {
        List<Ink> digits = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= POINTS.length(); i++) {
            char c = i < POINTS.length() ? POINTS.charAt(i) : ' ';
            if (c == ',' || c == ' ') {
                strokes.add(new Stroke(points));
                points = new ArrayList<>();
                if (c == ' ') {
                    digits.add(Ink.of(strokes));
                    strokes = new ArrayList<>();
                }
            } else {
                i++;
                points.add(new Point(c - 'a', POINTS.charAt(i) - 'a', points.size()));
            }
        }
        return digits;
    }
}
