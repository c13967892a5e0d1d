#!/usr/bin/env bash
# TeaVM 0.15.0 (JavaScript back end, on Node 20): java.lang.Math gives other numbers than Java where it has loops or formulas of its own.
# tanh of something large is NaN, where it is 1: it divides one infinity by another, so a network's tanh fails on strong inputs that
# Math.exp alone would survive. ulp of 1.0 is 1.9e-93. IEEEremainder rounds down. log1p, expm1, sinh and tanh are the
# plain formulas, so near 0, where alone they are needed, 0 or wrong in the eighth digit.
# hypot overflows. cbrt, floor, ceil, floorMod, nextUp and ulp of a float are Java's. (Math.rint: teavm-rint.sh.)
#
# Output seen, and needed:
#   Java, tanh(1000), tanh(400): 1.0 1.0
#   TeaVM, tanh(1000), tanh(400): NaN 1.0
#   Java, ulp(1.0): 2.220446049250313E-16
#   TeaVM, ulp(1.0): 1.9176146348819244E-93
#   Java, IEEEremainder(5, 3): -1.0
#   TeaVM, IEEEremainder(5, 3): 2.0
#   Java, log1p(1e-20), expm1(1e-20): 1.0E-20 1.0E-20
#   TeaVM, log1p(1e-20), expm1(1e-20): 0.0 0.0
#   Java, sinh(1e-10) to 1e-18: true
#   TeaVM, sinh(1e-10) to 1e-18: false
#   Java, hypot(1e200, 1e200): 1.414213562373095E200
#   TeaVM, hypot(1e200, 1e200): Infinity
#   Java, cbrt(-8), floor(-0.5), nextUp(1.0): -2.0 -1.0 1.0000000000000002
#   TeaVM, cbrt(-8), floor(-0.5), nextUp(1.0): -2.0 -1.0 1.0000000000000002
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
        double one = where.length() / where.length();
        say("tanh(1000), tanh(400)", Math.tanh(1000 * one), Math.tanh(400 * one));
        say("ulp(1.0)", Math.ulp(one));
        say("IEEEremainder(5, 3)", Math.IEEEremainder(5 * one, 3));
        say("log1p(1e-20), expm1(1e-20)", Math.log1p(1e-20 * one), Math.expm1(1e-20 * one));
        say("sinh(1e-10) to 1e-18", Math.abs(Math.sinh(1e-10 * one) - 1e-10) < 1e-18);
        say("hypot(1e200, 1e200)", Math.hypot(1e200 * one, 1e200));
        say("cbrt(-8), floor(-0.5), nextUp(1.0)", Math.cbrt(-8 * one), Math.floor(-0.5 * one), Math.nextUp(one));
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
Java, tanh(1000), tanh(400): 1.0 1.0
TeaVM, tanh(1000), tanh(400): NaN 1.0
Java, ulp(1.0): 2.220446049250313E-16
TeaVM, ulp(1.0): 1.9176146348819244E-93
Java, IEEEremainder(5, 3): -1.0
TeaVM, IEEEremainder(5, 3): 2.0
Java, log1p(1e-20), expm1(1e-20): 1.0E-20 1.0E-20
TeaVM, log1p(1e-20), expm1(1e-20): 0.0 0.0
Java, sinh(1e-10) to 1e-18: true
TeaVM, sinh(1e-10) to 1e-18: false
Java, hypot(1e200, 1e200): 1.414213562373095E200
TeaVM, hypot(1e200, 1e200): Infinity
Java, cbrt(-8), floor(-0.5), nextUp(1.0): -2.0 -1.0 1.0000000000000002
TeaVM, cbrt(-8), floor(-0.5), nextUp(1.0): -2.0 -1.0 1.0000000000000002
TXT
java -cp target/classes Main Java > java.txt
node -e 'require("./target/js/main.js").main([])' > teavm.txt
paste -d '\n' java.txt teavm.txt | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
