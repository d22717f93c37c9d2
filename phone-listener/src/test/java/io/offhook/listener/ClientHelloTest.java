package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientHelloTest {

    @ParameterizedTest
    @EnumSource
    void a_client_takes_p256_only_if_all_that_it_says_allows_it(ClientHellos client) throws Exception {
        assertThat(ClientHello.takesP256(client.message())).isEqualTo(client.takesP256);
    }

    @Test
    void the_message_stays_as_it_is() throws Exception {
        var hello = ClientHellos.BOTH.message();
        int bytes = hello.readableBytes();

        ClientHello.takesP256(hello);

        assertThat(hello.readableBytes()).isEqualTo(bytes);
    }

    @Test
    void a_message_that_is_cut_anywhere_takes_nothing() throws Exception {
        var hello = ClientHellos.TLS_1_2.message();

        for (int length = 0; length < hello.readableBytes(); length++) {
            assertThat(ClientHello.takesP256(hello.slice(hello.readerIndex(), length)))
                    .as("the first %d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void no_bytes_are_an_error() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            ClientHello.takesP256(Unpooled.wrappedBuffer(bytes));
        }
    }
}
