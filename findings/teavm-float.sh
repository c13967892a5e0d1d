#!/usr/bin/env bash
# TeaVM 0.15.0 (JavaScript back end, on Node 20): float is double in all that is computed. Neither +, *, +=, a cast (float) of a double nor one
# of an int rounds to float's 24 bits; only an element of a float[] is rounded, because it lies in a Float32Array. So (float) 0.1 is
# equal to 0.1 and not to the same value read from an array, 16777216f + 1f is 16777217, nothing overflows at 3.4e38, and sums
# come out better than Java's. The Java Language Specification (5.1.3, 15.18.2) wants each rounded, since 17 without exception. Code that
# relies on it, as error-free sums, hashes of floats, bit for bit the same answer in tests and in the browser, does not port;
# a way through float[1] or Float.intBitsToFloat(Float.floatToIntBits(x)) rounds.
#
# Output seen, and needed:
#   Java, (float) 0.1 == 0.1: false
#   TeaVM, (float) 0.1 == 0.1: true
#   Java, a float equal to itself from a float[]: true
#   TeaVM, a float equal to itself from a float[]: false
#   Java, 16777216f + 1f: 16777216
#   TeaVM, 16777216f + 1f: 16777217
#   Java, (float) 16777217: 16777216
#   TeaVM, (float) 16777217: 16777217
#   Java, 3e38f * 2 / 2: Infinity
#   TeaVM, 3e38f * 2 / 2: 3.0E38
#   Java, 0.1f added 1000 times: false false
#   TeaVM, 0.1f added 1000 times: false true
#   Java, through its bits: true
#   TeaVM, through its bits: true
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java
cat > src/main/java/Main.java <<'JAVA'
public class Main {
    private static String where = "TeaVM";

    public static void main(String[] args) {
        if (args.length > 0) {
            where = args[0];
        }
        float one = where.length() / where.length();
        float tenth = (float) (0.1 * one);
        float[] kept = {tenth};
        say("(float) 0.1 == 0.1", tenth == 0.1);
        say("a float equal to itself from a float[]", tenth == kept[0]);
        say("16777216f + 1f", (long) (16777216f * one + 1f));
        say("(float) 16777217", (long) (float) (int) (16777217 * (double) one));
        say("3e38f * 2 / 2", 3e38f * (one + one) / (one + one));
        float sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += kept[0];
        }
        say("0.1f added 1000 times", sum == 100f, Math.abs(sum - 100f) < 1e-4f);
        say("through its bits", Float.intBitsToFloat(Float.floatToIntBits(tenth)) == kept[0]);
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
Java, (float) 0.1 == 0.1: false
TeaVM, (float) 0.1 == 0.1: true
Java, a float equal to itself from a float[]: true
TeaVM, a float equal to itself from a float[]: false
Java, 16777216f + 1f: 16777216
TeaVM, 16777216f + 1f: 16777217
Java, (float) 16777217: 16777216
TeaVM, (float) 16777217: 16777217
Java, 3e38f * 2 / 2: Infinity
TeaVM, 3e38f * 2 / 2: 3.0E38
Java, 0.1f added 1000 times: false false
TeaVM, 0.1f added 1000 times: false true
Java, through its bits: true
TeaVM, through its bits: true
TXT
java -cp target/classes Main Java > java.txt
node -e 'require("./target/js/main.js").main([])' > teavm.txt
paste -d '\n' java.txt teavm.txt | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
