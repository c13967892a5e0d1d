#!/usr/bin/env bash
# TeaVM 0.15.0 (JavaScript back end, on Node 20): a record's equals compares its floats and doubles by ==, where Java compares as
# Float.compare and Double.compare do. So two records alike are not equal if there is NaN in them: a list does not find the one by the
# other, a set takes both, and a map does not give back what was put under the other; and one with 0.0 is equal to one with -0.0, though
# their hash codes differ. What Double.equals, Arrays.equals and List.equals say of the same numbers is as in Java.
#
# Output seen, and needed:
#   Java, two with NaN, one with itself, in a list: true true true
#   TeaVM, two with NaN, one with itself, in a list: false true false
#   Java, points in a set that was given two alike: 1
#   TeaVM, points in a set that was given two alike: 2
#   Java, got from a map: kept
#   TeaVM, got from a map: null
#   Java, 0.0 and -0.0: false false
#   TeaVM, 0.0 and -0.0: true true
#   Java, Double, arrays, lists: true false false
#   TeaVM, Double, arrays, lists: true false false
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java
cat > src/main/java/Main.java <<'JAVA'
import java.util.*;

public class Main {
    record Point(double x, float pressure) {}

    private static String where = "TeaVM";

    public static void main(String[] args) {
        if (args.length > 0) {
            where = args[0];
        }
        double zero = where.length() - where.length();
        Point none = new Point(zero / zero, 0f);
        Point alike = new Point(zero / zero, 0f);
        say("two with NaN, one with itself, in a list", none.equals(alike), none.equals(none), List.of(none).contains(alike));
        Set<Point> set = new HashSet<>(List.of(none));
        set.add(alike);
        say("points in a set that was given two alike", set.size());
        Map<Point, String> map = new HashMap<>();
        map.put(none, "kept");
        say("got from a map", map.get(alike));
        say("0.0 and -0.0", new Point(zero, 0f).equals(new Point(-zero, 0f)), new Point(0, (float) zero).equals(new Point(0, (float) -zero)));
        say("Double, arrays, lists", Double.valueOf(zero / zero).equals(zero / zero), Arrays.equals(new double[] {zero}, new double[] {-zero}),
                List.of(zero).equals(List.of(-zero)));
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
Java, two with NaN, one with itself, in a list: true true true
TeaVM, two with NaN, one with itself, in a list: false true false
Java, points in a set that was given two alike: 1
TeaVM, points in a set that was given two alike: 2
Java, got from a map: kept
TeaVM, got from a map: null
Java, 0.0 and -0.0: false false
TeaVM, 0.0 and -0.0: true true
Java, Double, arrays, lists: true false false
TeaVM, Double, arrays, lists: true false false
TXT
java -cp target/classes Main Java > java.txt
node -e 'require("./target/js/main.js").main([])' > teavm.txt
paste -d '\n' java.txt teavm.txt | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
