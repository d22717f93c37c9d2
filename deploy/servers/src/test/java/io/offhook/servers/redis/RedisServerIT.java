package io.offhook.servers.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedisServerIT {

    @Test
    void it_answers_and_comes_back_on_the_same_data() throws IOException {
        try (var server = RedisServer.start()) {
            assertThat(ask(server, "SET phone SEP001122334455")).isEqualTo("+OK");
            server.restart();
            assertThat(ask(server, "STRLEN phone")).isEqualTo(":15");
        }
    }

    @Test
    void it_comes_back_after_a_kill() throws IOException {
        try (var server = RedisServer.start()) {
            server.destroyForcibly();
            assertThat(server.isAlive()).isFalse();
            server.restart();
            assertThat(ask(server, "PING")).isEqualTo("+PONG");
        }
    }

    private static String ask(RedisServer server, String command) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[64];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII).strip();
        }
    }
}
