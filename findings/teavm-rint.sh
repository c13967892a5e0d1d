#!/usr/bin/env bash
# TeaVM 0.15.0 (JavaScript back end, on Node 20): Math.rint throws for infinities and NaN, where Java gives them back. It rounds by way of a
# long, which is a BigInt there, and no BigInt is infinite: "RangeError: The number Infinity cannot be converted to a BigInt because it
# is not an integer"; the program can catch it as a RuntimeException. And a cast of infinity to int is 0, in Java the greatest int, as
# the Java Language Specification (5.1.3) wants it. Math.floor and Math.ceil answer as Java does.
#
# Output seen, and needed:
#   Java, infinite: rint Infinity, floor Infinity, ceil -Infinity, int 2147483647
#   TeaVM, infinite: rint throws, floor Infinity, ceil -Infinity, int 0
#   Java, not a number: rint NaN, floor NaN, ceil NaN, int 0
#   TeaVM, not a number: rint throws, floor NaN, ceil NaN, int 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java
cat > src/main/java/Main.java <<'JAVA'
public class Main {
    public static void main(String[] args) {
        String where = args.length > 0 ? args[0] : "TeaVM";
        double zero = where.length() - where.length();
        say(where, "infinite", 1 / zero);
        say(where, "not a number", zero / zero);
    }

    private static void say(String where, String what, double value) {
        String rint;
        try {
            rint = String.valueOf(Math.rint(value));
        } catch (RuntimeException e) {
            rint = "throws";
        }
        System.out.println(where + ", " + what + ": rint " + rint + ", floor " + Math.floor(value) + ", ceil " + Math.ceil(-value)
                + ", int " + (int) value);
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
Java, infinite: rint Infinity, floor Infinity, ceil -Infinity, int 2147483647
TeaVM, infinite: rint throws, floor Infinity, ceil -Infinity, int 0
Java, not a number: rint NaN, floor NaN, ceil NaN, int 0
TeaVM, not a number: rint throws, floor NaN, ceil NaN, int 0
TXT
java -cp target/classes Main Java > java.txt
node -e 'require("./target/js/main.js").main([])' > teavm.txt
paste -d '\n' java.txt teavm.txt | tee seen.txt
diff needed.txt seen.txt && echo "as seen before"
