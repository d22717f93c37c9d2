package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.selfcare.live.OwnerKey;
import io.offhook.selfcare.support.Browser;
import io.offhook.selfcare.support.PageStream;
import io.offhook.selfcare.support.TestPhone;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** When a stream of news ends, how many there are, and what wakes them. */
@QuarkusTest
@WithRealServers
class LiveStreamsIT {

    @Inject
    DataSource source;

    @Test
    void a_stream_ends_with_its_session_and_takes_the_page_along() {
        var browser = Browser.signedIn("frank");
        try (var stream = PageStream.ofPage(browser, "/")) {
            browser.copy().signOut();

            stream.awaitMessage("innerHTML:#main", "You are signed out");
            await().until(stream::hasEnded);
        }
        try (var again = PageStream.open(browser, "/news")) {
            assertThat(again.status()).isEqualTo(401);
        }
    }

    @Test
    void one_account_has_ten_streams_and_no_more() {
        var browser = Browser.signedIn("ivan");
        var streams = IntStream.range(0, 10)
                .mapToObj(i -> PageStream.open(browser, "/news"))
                .toList();
        try (var another = PageStream.open(browser, "/news")) {
            assertThat(another.status()).isEqualTo(429);
        } finally {
            streams.forEach(PageStream::close);
        }
        assertThat(streams).allMatch(stream -> stream.status() == 200);
    }

    @Test
    void a_change_wakes_former_and_new_owner_on_every_replica_by_names_that_tell_nobody_who_they_are()
            throws Exception {
        var phone = TestPhone.of("former-owner", "Handed on");
        var heard = new ArrayList<String>();
        try (var replica = source.getConnection();
                var statement = replica.createStatement()) {
            statement.execute("listen offhook_owner");
            phone.provisioned();
            awaitKey(replica, heard, "former-owner");
            heard.clear();

            phone.publish(new ActivationCodeRequired(phone.id(), "BAT5A0F33C1D2E4", "8845", null, "new-owner"));

            awaitKey(replica, heard, "new-owner");
            awaitKey(replica, heard, "former-owner");
            statement.execute("unlisten *");
        }
    }

    private static void awaitKey(Connection replica, List<String> heard, String owner) {
        await().until(() -> {
            for (var each : replica.unwrap(PGConnection.class).getNotifications(100)) {
                heard.add(each.getParameter());
            }
            return heard.contains(OwnerKey.of(owner).text());
        });
    }
}
