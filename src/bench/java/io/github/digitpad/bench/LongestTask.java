package io.github.digitpad.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The longest task of a page's main thread, as the browser's own trace has it. */
final class LongestTask {

    private static final List<String> CATEGORIES =
            List.of("devtools.timeline", "disabled-by-default-devtools.timeline");

    private LongestTask() {}

    /** In ms of the thread's time, while something is done. */
    static double of(Page page, Runnable work) {
        Browser browser = page.context().browser();
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(CATEGORIES));
        work.run();
        return longest(JsonParser.parseString(new String(browser.stopTracing(), StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("traceEvents"));
    }

    private static double longest(JsonArray events) {
        String thread = "";
        for (JsonElement element : events) {
            JsonObject event = element.getAsJsonObject();
            if (event.get("name").getAsString().equals("EventDispatch")) {
                thread = thread(event);
            }
        }
        double longest = 0;
        for (JsonElement element : events) {
            JsonObject event = element.getAsJsonObject();
            if (event.get("name").getAsString().equals("RunTask")
                    && thread(event).equals(thread)
                    && event.has("tdur")) {
                longest = Math.max(longest, event.get("tdur").getAsDouble() / 1000);
            }
        }
        if (longest == 0) {
            throw new IllegalStateException("the browser's trace has no task of the thread that heard the pen");
        }
        return longest;
    }

    private static String thread(JsonObject event) {
        return event.get("pid") + " " + event.get("tid");
    }
}
