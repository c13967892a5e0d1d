package io.github.digitpad.reading;

/**
 * The weights of {@link PenClassifier}, [{@link PenFeatures#COUNT}, 10]. Fitted by the trainer's {@code PenFitMain} to
 * the digits of pendigits' 26 writers that the network trains on.
 */
final class FittedPen {

    /** A weight's character is so many of these after the question mark, or before it. */
    private static final double UNIT = 0.15;

    private static final String TEXT =
            "=2G=/<7M@96AA6E:3F@C@?;7K@86>B@5E>A97=DA>7F>6;1Q>:;A@C:51GAAA;ADC<1=>CA0GD7=4CC>@*AD(G2NBA87I?32+KCK"
                    + "@B:9IA62>HC-;<CE<5CJ?)B?,F-MDGA9D;-4(EFM=DABB<05=GB7@F8E8<>C?';D*P4IBDE'GE+6-FAN?E?C;,5C?G>@0AA>?:CG"
                    + "@%==+O4BFKF&D@':*DDQ>F>>1.2:EM8B;D6A?6AE:65A.O?@A:G#DF.=1DDGC@BA6(4EEF5M/@?2>AC@=5482LB>FGE&@>-=2@GL"
                    + "E@=<0,.=FM2O4<6>A4BC?R@(@;>7C@C=9)E@8,ILH=5,IG@-;BJC8/I<C.:7EJ=*B;>7BC@9=0>?/3MNK@9,FB<1<FLP7+C>A0>6"
                    + "6C68>E<6AG5<5/9A3,RMDA86AI;1EAF?5BEE?0?=;@23;E?1DQ3;6.6C.,PTAH80A=71GH?L/6>A?/D?471M?C9:CD?80B1E74LH"
                    + "?BA7>.-DDM7==LF+2>EF85/H9@>5DNC52A6D51FJBFA8?))@EM2D;F>)19GI9?0E@99BJAN6/=;=5=6GM=?,G,)C8O?@?@G#+CEJ"
                    + "B<1F=4>AECL40<9=7;;BN;9/?,+>:ODA;<?#,>GM=CG-?<?B?6J<84E=B3;<J81.F8L5=/H;E%D2H:G*9@L+@A@;<:I8=3D;@<<@"
                    + "M61/I/M=>1D?D+?+IBL*4+B;FECJ97B;4DA>A4K5EC:3?>H=H286I.E8E?H60/E7D@GA==9429C>E>I:AA60C3HEH+56F0D;CGK,"
                    + "5-8LG=BK;328,R4FD8L-<@4>GC8CC==4D;M<9@@>1+9IE;JF>6*2*N8DJ;L*>@/@K<>CD6C/>:M;3FB<>@@A@-8HC3;0,H<CC9I9"
                    + "J9->JB:=6CM8<:M61=7B::=DG.AH?2<1-K;BH@C2H5-BH@;<1?K99;E40A6C<K@<5E;(=?A7:B4?J.E7G5:0<*MAF1<;H.?:?AD9"
                    + "9IB<0J:0B@C4:>2FI1I;G&A4:4P>J.9;I286D9F9=@EA:@F*=8D5G?.7N1E2CD6.=-MHI6;7DA:CH;F9<AAF2II,A:A2>A3AN2D8"
                    + ">3>0>3OHJ+>8G>8>K9A7>BI>79G,>4=@I89.L9G3:D+<J=AEE7B31L;IK1B8>>EC4BL,?:6=D999I;E2:B+>D;IFD.B58F8BM2;6"
                    + ">LH9427/>62@A;F5=;H>=;)@JBB?B?D97C7BC1C=<FO8;491?<1BC?B7BAC3>70DBAH>>:A;>E5?G2?8<;H/GFA5<D/OGI8@8A+>"
                    + ":=K4J<=7>?4KBC6?<G1?8?H4BA?B;?4IBDE6:>3A17)-JK0O64>>=?<A>D:9EBB?:B>A99@A;FA@BB79DB=E=@BA79";

    static final double[] WEIGHTS = weights();

    private FittedPen() {}

    private static double[] weights() {
        double[] weights = new double[TEXT.length()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = UNIT * (TEXT.charAt(i) - '?');
        }
        return weights;
    }
}
