package io.offhook.selfcare.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.eventing.page.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void one_page_needs_no_links() {
        assertThat(links(0, 50).isOnlyPage()).isTrue();
        assertThat(links(0, 0).isOnlyPage()).isTrue();
    }

    @Test
    void the_first_page_leads_on() {
        assertThat(links(0, 51)).isEqualTo(new PageLinks(null, "/?page=1&size=50", 1, 2, 51));
    }

    @Test
    void a_page_in_the_middle_leads_both_ways() {
        assertThat(links(1, 150)).isEqualTo(new PageLinks("/?page=0&size=50", "/?page=2&size=50", 2, 3, 150));
    }

    @Test
    void the_last_page_leads_back() {
        assertThat(links(1, 100)).isEqualTo(new PageLinks("/?page=0&size=50", null, 2, 2, 100));
    }

    private static PageLinks links(int page, long total) {
        return PageLinks.of(new Page<>(List.of(), page, 50, total), other -> "page=" + other + "&size=50");
    }
}
