package io.github.digitpad.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageScriptTest {

    @Test
    void textBecomesOneJavaScriptLiteral() {
        assertEquals("\"a\\\"b\\\\c\\nd\\u2028\\u0001é\"", PageScript.quoted("a\"b\\c\nd\u2028\u0001é"));
    }
}
