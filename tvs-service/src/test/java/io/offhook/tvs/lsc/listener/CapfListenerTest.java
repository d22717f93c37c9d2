package io.offhook.tvs.lsc.listener;

import static io.offhook.tvs.lsc.wire.PhoneBytes.authentication;
import static io.offhook.tvs.lsc.wire.PhoneBytes.element;
import static io.offhook.tvs.lsc.wire.PhoneBytes.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.offhook.listener.PhoneListeners;
import io.offhook.tvs.ExportedSpans;
import io.offhook.tvs.Installation;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.wire.PhoneBytes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The listener on its own: what phones and strangers say to it. */
class CapfListenerTest {

    private static final String PHONE = "SEP001122334455";
    private static final int SUCCESS = 1;
    private static final int FAILURE = 7;
    private static final int UNKNOWN = 9;
    private static final Vertx VERTX = Vertx.vertx();
    private static final SessionTimes SHORT =
            new SessionTimes(Duration.ofMillis(400), Duration.ofMillis(1_500), Duration.ofMillis(3_000));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ExportedSpans spans = new ExportedSpans();
    private final ScriptedOperations operations = new ScriptedOperations();
    private CapfListener listener = listener(SessionTimes.USUAL);

    @BeforeAll
    static void keys() {
        Installation.make("capf-listener");
    }

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @BeforeEach
    void open() {
        listener.open(new StartupEvent());
    }

    @AfterEach
    void close() throws InterruptedException {
        listener.close(new ShutdownEvent());
    }

    @Test
    void a_phone_makes_a_key_and_stores_the_certificate() throws Exception {
        try (var phone = phone()) {
            assertThat(phone.ask(authentication(phone.session(), PHONE, "123456"))[1])
                    .isEqualTo((byte) 3);
            // That it works on its key, and the key, in one TLS record.
            var store = phone.ask(joined(phone.message(17), phone.message(4, element(9, new byte[294]))));
            assertThat(store[1]).isEqualTo((byte) 9);

            assertThat(phone.end(phone.message(10, element(1, (byte) 1)))).isEqualTo(SUCCESS);
        }
        assertThat(operations.records).containsExactly("issued", "stored 1");
        assertThat(spans.told()).containsExactly("CAPF session success " + PHONE);
    }

    @Test
    void a_phone_shows_its_certificate_or_deletes_it() throws Exception {
        operations.ask(OperationType.FETCH);
        try (var phone = phone()) {
            assertThat(phone.ask(authentication(phone.session(), PHONE, "123456"))[1])
                    .isEqualTo((byte) 11);
            assertThat(phone.end(phone.message(12, element(1, (byte) 7)))).isEqualTo(SUCCESS);
        }
        assertThat(operations.records).containsExactly("fetched 7");
        operations.ask(OperationType.DELETE);
        try (var phone = phone()) {
            assertThat(phone.ask(authentication(phone.session(), PHONE, "123456"))[1])
                    .isEqualTo((byte) 13);
            assertThat(phone.end(phone.message(14, element(1, (byte) 1)))).isEqualTo(SUCCESS);
        }
        assertThat(operations.records).containsExactly("deleted 1");
    }

    @Test
    void a_phone_that_makes_no_key_ends_the_session() throws Exception {
        try (var phone = phone()) {
            phone.ask(authentication(phone.session(), PHONE, "123456"));

            assertThat(phone.end(phone.message(4, element(1, (byte) 7)))).isEqualTo(FAILURE);
        }
        assertThat(operations.records).containsExactly("failed KEY_GENERATION_FAILED");
    }

    @Test
    void strangers_change_nothing() throws Exception {
        try (var wrong = phone();
                var unknown = phone();
                var early = phone();
                var session = phone();
                var web = phone();
                var lying = phone();
                var twice = phone()) {
            assertThat(wrong.end(authentication(wrong.session(), PHONE, "654321")))
                    .isEqualTo(FAILURE);
            assertThat(unknown.end(authentication(unknown.session(), "nobody", "123456")))
                    .isEqualTo(UNKNOWN);
            assertThat(early.end(early.message(10, element(1, (byte) 1)))).isEqualTo(FAILURE);
            assertThat(session.end(authentication(session.session() + 1, PHONE, "123456")))
                    .isEqualTo(FAILURE);
            assertThat(web.end("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                    .isEqualTo(FAILURE);
            assertThat(lying.end(lying.message(2, new byte[] {13, 0, 99, 1}))).isEqualTo(FAILURE);
            assertThat(twice.ask(authentication(twice.session(), PHONE, "123456"))[1])
                    .isEqualTo((byte) 3);
            assertThat(twice.end(authentication(twice.session(), PHONE, "123456")))
                    .isEqualTo(FAILURE);
        }
        assertThat(operations.records).isEmpty();
    }

    @Test
    void messages_behind_the_end_are_not_read() throws Exception {
        try (var phone = phone()) {
            var wrong = authentication(phone.session(), PHONE, "654321");
            var right = authentication(phone.session(), PHONE, "123456");

            assertThat(phone.end(joined(wrong, right, right))).isEqualTo(FAILURE);
        }
    }

    @Test
    void a_message_in_single_bytes_is_a_message() throws Exception {
        try (var phone = phone()) {
            for (byte each : authentication(phone.session(), PHONE, "123456")) {
                phone.send(new byte[] {each});
            }
            assertThat(phone.receive()[1]).isEqualTo((byte) 3);
        }
    }

    @Test
    void what_fails_behind_the_listener_ends_the_session() throws Exception {
        try (var phone = phone()) {
            assertThat(phone.end(authentication(phone.session(), "SEPFA1100000000", "123456")))
                    .isEqualTo(FAILURE);
        }
    }

    @Test
    void a_phone_that_says_nothing_is_closed_and_one_that_makes_a_key_has_longer() throws Exception {
        close();
        listener = listener(SHORT);
        open();
        try (var making = phone()) {
            making.ask(authentication(making.session(), PHONE, "123456"));
            try (var idle = phone();
                    var half = phone()) {
                half.send(PhoneBytes.hex("55 02"));

                assertThat(idle.isClosed()).isTrue();
                assertThat(half.isClosed()).isTrue();
            }
            assertThat(making.ask(making.message(4, element(9, new byte[294])))[1])
                    .isEqualTo((byte) 9);
            assertThat(making.isClosed()).isTrue();
        }
    }

    @Test
    void progress_without_end_does_not_keep_a_session_open() throws Exception {
        close();
        listener = listener(SHORT);
        open();
        try (var phone = phone()) {
            phone.ask(authentication(phone.session(), PHONE, "123456"));
            var progress = phone.message(17);
            var many = new byte[420][];
            Arrays.fill(many, progress);

            assertThat(phone.end(joined(many))).isEqualTo(FAILURE);
        }
        assertThat(operations.records).containsExactly("failed KEY_GENERATION_FAILED");
    }

    @Test
    void one_address_gets_no_more_connections_than_its_limit() throws Exception {
        close();
        listener = listener(SessionTimes.USUAL, Map.of("offhook.listener.capf.max-connections-per-address", "1"));
        open();
        try (var first = phone()) {
            assertThatThrownBy(this::phone).isInstanceOf(IOException.class);
            assertThat(first.ask(authentication(first.session(), PHONE, "123456"))[1])
                    .isEqualTo((byte) 3);
        }
    }

    private CapfSocket phone() throws IOException {
        return new CapfSocket(listener.port());
    }

    private CapfListener listener(SessionTimes times) {
        return listener(times, Map.of());
    }

    private CapfListener listener(SessionTimes times, Map<String, String> more) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(PhoneListeners.class)
                .withDefaultValue("offhook.listener.capf.port", "-1")
                .withDefaultValue("offhook.listener.capf.busy-lag", "PT1M")
                .withDefaultValue("offhook.listener.capf.max-lag", "PT1M")
                .withDefaultValue(
                        "offhook.listener.capf.tls.certificate",
                        Installation.certificate("capf-listener").toString())
                .withDefaultValue(
                        "offhook.listener.capf.tls.key",
                        Installation.key("capf-listener").toString());
        more.forEach(builder::withDefaultValue);
        return new CapfListener(
                VERTX,
                builder.build().getConfigMapping(PhoneListeners.class),
                operations,
                operations,
                operations,
                new SecureRandom(),
                new CapfLog(meters),
                meters,
                spans.spans(),
                times);
    }
}
