package io.offhook.selfcare;

import static io.offhook.servers.test.LongWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.contracts.topic.Topic;
import io.offhook.selfcare.support.SelfcareTables;
import io.offhook.selfcare.support.TestPhone;
import io.offhook.selfcare.support.TopicWriter;
import io.offhook.servers.test.LoggedTexts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A person with many phones is erased while events of all these phones are applied. */
@QuarkusTest
@WithRealServers
class ErasureBesideEventsIT {

    private static final int PHONES = 200;

    @Inject
    SelfcareTables tables;

    @Test
    void neither_waits_for_what_the_other_has_locked() {
        var person = "many-" + UUID.randomUUID();
        var phones = IntStream.range(0, PHONES)
                .mapToObj(each -> TestPhone.of(person, "Desk").provisioned().issued())
                .toList();
        await().until(() -> phones.stream().allMatch(each -> tables.phoneIsKnown(each.id())));

        try (var logged = LoggedTexts.open()) {
            var events = CompletableFuture.runAsync(
                    () -> phones.reversed().forEach(each -> each.redeemed().macAssigned()));
            TopicWriter.erase(Topic.USER, person);
            events.join();

            await().until(() -> tables.erasures(person) == 1);
            await().until(() -> phones.stream().allMatch(each -> tables.isAssigned(each.id())));
            assertThat(phones)
                    .allSatisfy(each -> assertThat(tables.ownersOf(each.id())).containsExactly("none", "none"));
            assertThat(logged.with("40P01", "deadlock")).isEmpty();
        }
    }
}
