package io.offhook.benchmarks.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.benchmarks.TestServices;
import io.offhook.benchmarks.load.Fleet;
import io.offhook.benchmarks.wire.RestConnections;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.rest.Credentials;
import io.offhook.stackclient.topic.SeenEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Phones that are added over REST, one by one or in a file, until their codes are on the topic. */
class NewPhonesTest {

    private static final PhoneModel MODEL = new PhoneModel("8845");

    private final TopicSignals topic = new TopicSignals();
    private TestServices services;
    private RestConnections rest;

    @BeforeEach
    void start() throws IOException {
        services = new TestServices();
        services.onProvisioned(this::issueCode);
        rest = new RestConnections(services.uri(), new Credentials("admin", "hidden"));
    }

    @AfterEach
    void stop() {
        rest.close();
        services.close();
    }

    @Test
    void phones_are_added_one_after_the_other_on_one_connection() throws Exception {
        var phones = AddedPhones.in(rest, topic, MODEL, "000001");

        for (int i = 0; i < 5; i++) {
            phones.add();
        }

        assertThat(phones.codes()).isEmpty();
        assertThat(services.connections()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_a_failure() {
        services.answerAdditionsWith(422);

        assertThatThrownBy(() -> AddedPhones.in(rest, topic, MODEL, "000001").addAndAwaitCode())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("refused");
    }

    @Test
    void a_file_is_uploaded_once_and_every_code_is_awaited() throws Exception {
        ImportedFile.of(rest, topic, fleet(), 1_500).untilPublished();

        assertThat(services.imports()).hasSize(1);
        assertThat(services.imports().getFirst().lines()).hasSize(1_501);
    }

    @Test
    void a_file_with_rows_that_are_not_inserted_is_a_failure() {
        services.answerRowsWith(row -> row.endsWith("0") ? "REFUSED" : "INSERTED");

        assertThatThrownBy(() -> ImportedFile.of(rest, topic, fleet(), 20).untilPublished())
                .isInstanceOf(IOException.class)
                .hasMessage("2 rows were not inserted");
    }

    private Fleet fleet() {
        return Fleet.unique(services.provisioning(), MODEL, new Random(1));
    }

    private void issueCode(String phoneId) {
        topic.accept(new SeenEvent("t", "io.offhook.CodeIssued.v1", phoneId, 1, Instant.EPOCH, Instant.EPOCH, "{}"));
    }
}
