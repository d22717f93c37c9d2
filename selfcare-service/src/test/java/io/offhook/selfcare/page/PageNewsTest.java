package io.offhook.selfcare.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageNewsTest {

    private static final PageParts PAGE = new PageParts("list", "a, b", "<ul>all</ul>", Map.of("a", "one", "b", "two"));

    @Test
    void a_page_that_is_up_to_date_is_told_nothing() {
        var news = new PageNews(PAGE.version());

        assertThat(news.of(PAGE)).isEmpty();
        assertThat(news.of(PAGE)).isEmpty();
    }

    @Test
    void a_part_that_changed_is_sent_alone() {
        var news = new PageNews(PAGE.version());
        news.of(PAGE);

        assertThat(news.of(new PageParts("list", "a, b", "x", Map.of("a", "one", "b", "new\n  line"))))
                .contains("<div hx-swap-oob=\"innerHTML:#b\">new line</div>");
    }

    @Test
    void another_outline_is_sent_whole() {
        var news = new PageNews(PAGE.version());
        news.of(PAGE);

        assertThat(news.of(new PageParts("list", "a", "<ul>rest</ul>", Map.of("a", "one"))))
                .contains("<div hx-swap-oob=\"innerHTML:#list\"><ul>rest</ul></div>");
    }

    @Test
    void what_changed_between_the_page_and_its_stream_is_sent_first() {
        var older = new PageParts("list", "a, b", "x", Map.of("a", "older", "b", "two"));

        assertThat(new PageNews(older.version()).of(PAGE).orElseThrow())
                .contains("innerHTML:#a\">one<", "innerHTML:#b\">two<")
                .doesNotContain("#list");
        assertThat(new PageNews("").of(PAGE).orElseThrow()).contains("innerHTML:#list");
    }
}
