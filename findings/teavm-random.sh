#!/usr/bin/env bash
# TeaVM 0.15.0 (JavaScript back end, on Node 20): java.util.Random with a seed gives Java's numbers by nextInt(), nextLong(), nextDouble(),
# nextFloat(), nextBoolean() and nextGaussian(), and others by nextInt(bound); so Collections.shuffle(list, new Random(seed)) makes
# another order, and Random.ints(n, from, to) another stream. Who tries a seed and sees the usual methods agree does not expect it: Java's
# documentation lays down how each of them is computed, so that all platforms agree. Seeded splits, augmentation and random tests that are to be
# the same on the JVM and in the browser can take (int) (nextDouble() * bound).
#
# Output seen, and needed:
#   Java, nextInt(): -1170105035 -1156638823
#   TeaVM, nextInt(): -1170105035 -1156638823
#   Java, nextDouble(): 0.7275636800328681 0.7306990420600421
#   TeaVM, nextDouble(): 0.7275636800328681 0.7306990420600421
#   Java, nextGaussian(): 1.1419053154730547 0.8452060657049847
#   TeaVM, nextGaussian(): 1.1419053154730547 0.8452060657049847
#   Java, nextInt(10): 0 6 5
#   TeaVM, nextInt(10): 5 9 3
#   Java, nextInt(16): 11 11 11
#   TeaVM, nextInt(16): 1 9 15
#   Java, shuffle: [3, 7, 4, 2, 5, 1, 8, 6]
#   TeaVM, shuffle: [8, 3, 7, 4, 5, 1, 2, 6]
#   Java, (int) (nextDouble() * 10): 7 7
#   TeaVM, (int) (nextDouble() * 10): 7 7
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java
cat > src/main/java/Main.java <<'JAVA'
import java.util.*;

public class Main {
    private static String where = "TeaVM";

    public static void main(String[] args) {
        if (args.length > 0) {
            where = args[0];
        }
        say("nextInt()", new Random(42).nextInt(), new Random(7).nextInt());
        say("nextDouble()", new Random(42).nextDouble(), new Random(7).nextDouble());
        say("nextGaussian()", new Random(42).nextGaussian(), new Random(7).nextGaussian());
        say("nextInt(10)", new Random(42).nextInt(10), new Random(7).nextInt(10), new Random(1).nextInt(10));
        say("nextInt(16)", new Random(42).nextInt(16), new Random(7).nextInt(16), new Random(1).nextInt(16));
        List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(list, new Random(42));
        say("shuffle", list);
        say("(int) (nextDouble() * 10)", (int) (new Random(42).nextDouble() * 10), (int) (new Random(7).nextDouble() * 10));
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
Java, nextInt(): -1170105035 -1156638823
TeaVM, nextInt(): -1170105035 -1156638823
Java, nextDouble(): 0.7275636800328681 0.7306990420600421
TeaVM, nextDouble(): 0.7275636800328681 0.7306990420600421
Java, nextGaussian(): 1.1419053154730547 0.8452060657049847
TeaVM, nextGaussian(): 1.1419053154730547 0.8452060657049847
Java, nextInt(10): 0 6 5
TeaVM, nextInt(10): 5 9 3
Java, nextInt(16): 11 11 11
TeaVM, nextInt(16): 1 9 15
Java, shuffle: [3, 7, 4, 2, 5, 1, 8, 6]
TeaVM, shuffle: [8, 3, 7, 4, 5, 1, 2, 6]
Java, (int) (nextDouble() * 10): 7 7
TeaVM, (int) (nextDouble() * 10): 7 7
TXT
java -cp target/classes Main Java > java.txt
node -e 'require("./target/js/main.js").main([])' > teavm.txt
paste -d '\n' java.txt teavm.txt | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
