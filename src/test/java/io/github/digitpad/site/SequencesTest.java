package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.javascript.jscomp.Compiler;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @Test
    void whatIsDoneOneAfterAnotherIsOneStatement() throws IOException {
        assertEquals("a(),b,c();", joined("a();b,c();"));
        assertEquals("f=()=>{return a(),b(),c};", joined("f=()=>{a();b();return c};"));
        assertEquals("f=()=>{throw a(),b;};", joined("f=()=>{a();throw b};"));
        assertEquals("switch(a(),b){case 1:c(),d();break};", joined("a();switch(b){case 1:c();d();break}"));
        assertEquals("for(a(),b=0;b<2;)c(),d();", joined("a();for(b=0;b<2;){c();d()}"));
        assertEquals("for(a();;)b();", joined("a();for(;;)b();"));
    }

    @Test
    void whatDeclaresOrEndsWithoutAValueStaysApart() throws IOException {
        for (String apart : new String[] {
            "a();let b=1;c();",
            "f=()=>{a();return};",
            "a();for(let b=0;b<2;)c();",
            "a();while(b)c();",
            "a();x:{b();break x};"
        }) {
            assertEquals(apart, joined(apart));
        }
    }

    @Test
    void anIfOfExpressionsIsAnExpression() throws IOException {
        assertEquals("a&&(b(),c()),d();", joined("if(a){b();c()}d();"));
        assertEquals("a||b();", joined("if(!a)b();"));
        assertEquals("z(),a?(b(),c()):d();", joined("z();if(a){b();c()}else d();"));
        assertEquals("a?d():b();", joined("if(!a)b();else d();"));
        assertEquals("f=()=>{return z(),a?(b(),c):d};", joined("f=()=>{z();if(a){b();return c}else return d};"));
        assertEquals("f=()=>{if(z(),a)return;b()};", joined("f=()=>{z();if(a)return;b()};"));
    }

    private static String joined(String script) throws IOException {
        Compiler compiler = ScriptCompiler.parsed("page.js", script);
        Sequences.join(compiler.getRoot().getLastChild().getFirstChild());
        return compiler.toSource();
    }
}
