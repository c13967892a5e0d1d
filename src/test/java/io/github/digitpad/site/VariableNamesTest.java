package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.javascript.jscomp.Compiler;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VariableNamesTest {

    @Test
    void eachScopeBeginsAnew() throws IOException {
        assertEquals("let e=e=>e+1,t=(t,n)=>e(t)+n;", named("let up=x=>x+1,add=(x,y)=>up(x)+y;"));
        assertEquals("let e=e=>e,t=()=>{let e=1;return e};", named("let same=x=>x,one=()=>{let a=1;return a};"));
    }

    @Test
    void whatIsDeclaredFurtherOutKeepsItsNameWhereItIsUsed() throws IOException {
        assertEquals(
                "let e=1,t=()=>{let t=2;return()=>{let n=3;return e+t+n}};",
                named("let a=1,f=()=>{let b=2;return()=>{let c=3;return a+b+c}};"));
        assertEquals(
                "let e=t=>{for(let n of t){let t=n;e(t)}try{e()}catch(t){e(t)}};",
                named("let f=a=>{for(let b of a){let c=b;f(c)}try{f()}catch(x){f(x)}};"));
    }

    @Test
    void aVarIsOfItsFunctionAndAFunctionOfItsBlock() throws IOException {
        assertEquals("let e=()=>{if(e)var t=1;return t};", named("let f=()=>{if(f){var a=1}return a};"));
        assertEquals(
                "{function e(){return e}e()}var e=function e(){return e};",
                named("{function f(){return f}f()}var b=function g(){return g};"));
    }

    @Test
    void aSwitchIsAScope() throws IOException {
        assertEquals(
                "let e=e=>{switch(e){case e:let t=1;default:return t}};",
                named("let f=a=>{switch(a){case a:let b=1;default:return b}};"));
    }

    @Test
    void namesOfBrowsersAndOfPropertiesStay() throws IOException {
        assertEquals("let n=n=>t.a+n.a+e+{a:n}.a;", named("let f=a=>t.a+a.a+e+{a:a}.a;"));
    }

    @Test
    void manyHaveNamesOfTheirOwnThatAreNoWords() throws IOException {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            script.append("let x").append(i).append("=").append(i).append(";");
        }
        Set<String> names = new HashSet<>();
        Matcher name = Pattern.compile("let ([\\w$]+)=").matcher(named(script.toString()));
        while (name.find()) {
            assertTrue(names.add(name.group(1)), name.group(1));
        }
        assertEquals(5000, names.size());
        assertTrue(names.contains("ot") && !names.contains("do") && !names.contains("let"), names::toString);
    }

    private static String named(String script) throws IOException {
        Compiler compiler = ScriptCompiler.parsed("page.js", "(function(){" + script + "})();");
        VariableNames.shorten(compiler.getRoot()
                .getLastChild()
                .getFirstChild()
                .getFirstChild()
                .getFirstFirstChild());
        String given = compiler.toSource();
        return given.substring("(function(){".length(), given.length() - "})();".length())
                .replaceFirst("[^;]$", "$0;");
    }
}
