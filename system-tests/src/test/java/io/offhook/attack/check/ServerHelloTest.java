package io.offhook.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServerHelloTest {

    @Test
    void a_hello_of_the_server_accepts() {
        assertThat(ServerHello.of(new byte[] {22, 3, 3, 0, 80, 2, 0})).isEqualTo(ServerHello.ACCEPTED);
    }

    @Test
    void an_alert_or_silence_refuses() {
        assertThat(ServerHello.of(new byte[] {21, 3, 3, 0, 2, 2, 40})).isEqualTo(ServerHello.REFUSED);
        assertThat(ServerHello.of(new byte[0])).isEqualTo(ServerHello.REFUSED);
    }

    @Test
    void anything_else_is_no_TLS() {
        assertThat(ServerHello.of("HTTP/1.1 400".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ServerHello.NO_TLS);
    }
}
