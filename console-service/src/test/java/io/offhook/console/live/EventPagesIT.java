package io.offhook.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.offhook.console.WithRealServers;
import io.offhook.console.support.Browser;
import io.offhook.console.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithRealServers
class EventPagesIT {

    @Test
    void the_page_has_the_latest_events_that_match_and_says_where_the_stream_goes_on() {
        var phone = TestPhone.of("events").provisioned().issued();
        var other = TestPhone.of("others").provisioned();
        var operator = Browser.signedIn("olga");

        await().untilAsserted(() -> assertThat(operator.page("/events?device=" + phone.dummy()))
                .contains("/phones/" + phone.id(), "data-after=\"", "/events/news?device=" + phone.dummy())
                .doesNotContain(other.id().toString()));
        assertThat(operator.page("/events?type=CodeIssued.v1&newest=bottom&text=<script>"))
                .contains("data-newest=\"bottom\"", "&lt;script&gt;")
                .doesNotContain("value=\"<script>");
        assertThat(operator.page("/events?pool=Default&device=" + phone.dummy()))
                .contains("/phones/" + phone.id());
        assertThat(operator.page("/events?pool=Elsewhere&device=" + phone.dummy()))
                .doesNotContain(phone.id().toString());
        assertThat(operator.page("/events?text=" + phone.dummy().toLowerCase(Locale.ROOT)))
                .contains("/phones/" + phone.id());
        assertThat(operator.page("/events/rates?window=day"))
                .contains("How long activations take", "data-plot=\"{&quot;");
        assertThat(operator.page("/")).contains("Overview", "phones", "Last 24 hours");
    }
}
