package io.offhook.selfcare.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.eventing.page.PageRequest;
import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.PageQuery;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Which phones a page shows: the parameters of its address. */
public class ListQuery {

    private static final String DEFAULT_SIZE = "20";
    private static final int LONGEST_TEXT = 100;

    @QueryParam("page")
    public @Nullable String page;

    @QueryParam("size")
    public @Nullable String size;

    @QueryParam("q")
    public @Nullable String q;

    /** Throws an {@code invalid-request} for anything but numbers within bounds. */
    PageRequest request() {
        var query = new PageQuery();
        query.page = page;
        query.size = size == null ? DEFAULT_SIZE : size;
        return query.parse();
    }

    /** What is looked for; empty: all. */
    String text() {
        var text = q == null ? "" : q.strip();
        if (text.length() > LONGEST_TEXT) {
            throw CommonProblem.invalid("q", "q has at most " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    /** The parameters that lead to another page of the same list. */
    String parameters(long otherPage) {
        return "page=" + otherPage + "&size=" + request().size()
                + (text().isEmpty() ? "" : "&q=" + URLEncoder.encode(text(), UTF_8));
    }
}
