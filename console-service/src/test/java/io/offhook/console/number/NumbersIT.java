package io.offhook.console.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.OwningServices;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class NumbersIT {

    private static final String PATH = "/api/v1/directory-numbers";

    @SuppressWarnings("NullAway.Init")
    OwningServices services;

    @Test
    void numbers_in_use_and_free_ones_are_those_of_the_service() {
        var browser = Browser.signedIn("olga");
        services.answer(
                "GET", PATH + "?size=51&after=&prefix=%2B49", 200, "[{\"directoryNumber\":\"+4930123\",\"phones\":2}]");
        services.answer("GET", PATH + "/free?size=200&page=0&first=4100&last=4102", 200, "[\"4100\",\"4102\"]");

        assertThat(browser.page("/numbers?prefix=+49")).contains("+4930123", "/search?q=%2B4930123");
        var free = browser.page("/numbers/free?first=4100&last=4102");
        assertThat(free).contains("<li class=\"list-inline-item\">4102</li>").doesNotContain("Next page");
    }

    @Test
    void a_range_that_is_none_is_refused_with_the_sentence_of_the_service() {
        services.answer(
                "GET",
                PATH + "/free?size=200&page=0&first=x&last=x",
                400,
                "{\"type\":\"/problems/invalid-request\",\"detail\":\"first has 1 to 15 digits.\",\"field\":\"first\"}");

        assertThat(Browser.signedIn("olga").page("/numbers/free?first=x&last="))
                .contains("First number has 1 to 15 digits.");
    }
}
