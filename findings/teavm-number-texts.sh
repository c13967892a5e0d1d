#!/usr/bin/env bash
# TeaVM 0.15.0 (JavaScript back end, on Node 20): texts of numbers that differ from Java's.
# String.format takes the double's exact value and rounds halves to the even digit, where Java takes the shortest decimal text and rounds
# halves up; DecimalFormat, the other way round, takes the text where Java takes the exact value. (%e is refused.) Double.parseDouble
# makes 0 of Double.MIN_VALUE's own text. Float.parseFloat gives, of one in 400 floats, another than the one whose text it was given, and
# 16777217, which no float is, becomes the odd neighbour above and not the even one. "abc".split("") begins with an empty text, as it
# did in Java 7.
#
# Output seen, and needed:
#   Java, %.1f of 0.25, %.0f of 0.5, %.2f of 1.005: 0.3 1 1.01
#   TeaVM, %.1f of 0.25, %.0f of 0.5, %.2f of 1.005: 0.2 0 1.00
#   Java, DecimalFormat 0.0 of 0.25, 0.35: 0.2 0.3
#   TeaVM, DecimalFormat 0.0 of 0.25, 0.35: 0.2 0.4
#   Java, Double.MIN_VALUE from its text: true
#   TeaVM, Double.MIN_VALUE from its text: false
#   Java, 16777217 as a float: 1266679808
#   TeaVM, 16777217 as a float: 1266679809
#   Java, floats of 20000 that their text does not give back: 0
#   TeaVM, floats of 20000 that their text does not give back: 51
#   Java, abc split: [a, b, c]
#   TeaVM, abc split: [, a, b, c]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java
cat > src/main/java/Main.java <<'JAVA'
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.*;

public class Main {
    private static String where = "TeaVM";

    public static void main(String[] args) {
        if (args.length > 0) {
            where = args[0];
        }
        double one = where.length() / where.length();
        say("%.1f of 0.25, %.0f of 0.5, %.2f of 1.005", String.format(Locale.ROOT, "%.1f %.0f %.2f", 0.25 * one, 0.5 * one, 1.005 * one));
        DecimalFormat tenths = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        say("DecimalFormat 0.0 of 0.25, 0.35", tenths.format(0.25 * one), tenths.format(0.35 * one));
        say("Double.MIN_VALUE from its text", Double.parseDouble(Double.toString(Double.MIN_VALUE)) == Double.MIN_VALUE);
        say("16777217 as a float", Float.floatToIntBits(Float.parseFloat("16777217")));
        Random random = new Random(5);
        int lost = 0;
        for (int i = 0; i < 20000; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            if (value - value == 0 && Float.floatToIntBits(Float.parseFloat(Float.toString(value))) != Float.floatToIntBits(value)) {
                lost++;
            }
        }
        say("floats of 20000 that their text does not give back", lost);
        say("abc split", Arrays.toString("abc".split("")));
    }

    private static void say(String what, Object... values) {
        StringBuilder said = new StringBuilder(where + ", " + what + ":");
        for (Object value : values) {
            said.append(' ').append(value);
        }
        System.out.println(said);
    }
}
JAVA
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>seen</groupId>
  <artifactId>seen</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>org.teavm</groupId><artifactId>teavm-classlib</artifactId><version>0.15.0</version><scope>provided</scope></dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.13.0</version></plugin>
      <plugin>
        <groupId>org.teavm</groupId>
        <artifactId>teavm-maven-plugin</artifactId>
        <version>0.15.0</version>
        <executions>
          <execution>
            <goals><goal>compile</goal></goals>
            <phase>prepare-package</phase>
            <configuration>
              <mainClass>Main</mainClass>
              <targetType>JAVASCRIPT</targetType>
              <targetDirectory>${project.build.directory}/js</targetDirectory>
              <targetFileName>main.js</targetFileName>
            </configuration>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
XML
mvn -B -q package > mvn.log 2>&1 || { cat mvn.log; exit 2; }
cat > needed.txt <<'TXT'
Java, %.1f of 0.25, %.0f of 0.5, %.2f of 1.005: 0.3 1 1.01
TeaVM, %.1f of 0.25, %.0f of 0.5, %.2f of 1.005: 0.2 0 1.00
Java, DecimalFormat 0.0 of 0.25, 0.35: 0.2 0.3
TeaVM, DecimalFormat 0.0 of 0.25, 0.35: 0.2 0.4
Java, Double.MIN_VALUE from its text: true
TeaVM, Double.MIN_VALUE from its text: false
Java, 16777217 as a float: 1266679808
TeaVM, 16777217 as a float: 1266679809
Java, floats of 20000 that their text does not give back: 0
TeaVM, floats of 20000 that their text does not give back: 51
Java, abc split: [a, b, c]
TeaVM, abc split: [, a, b, c]
TXT
java -cp target/classes Main Java > java.txt
node -e 'require("./target/js/main.js").main([])' > teavm.txt
paste -d '\n' java.txt teavm.txt | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
