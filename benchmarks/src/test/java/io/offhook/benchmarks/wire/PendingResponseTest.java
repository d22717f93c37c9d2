package io.offhook.benchmarks.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingResponseTest {

    private static final String TVS_ANSWER = "570102000000000100 03aabbcc".replace(" ", "");

    private final PendingResponse<ByteBuf, byte[]> tvs = TvsConnection.answers();
    private final EmbeddedChannel tvsChannel = new EmbeddedChannel(TvsConnection.frames(), tvs);
    private final TvsConnection tvsConnection = new TvsConnection(tvsChannel, tvs);

    @Test
    void an_answer_is_given_to_its_request() throws Exception {
        var answer = tvsConnection.ask(new byte[] {1, 2});
        assertThat((ByteBuf) tvsChannel.readOutbound()).isEqualTo(Unpooled.wrappedBuffer(new byte[] {1, 2}));

        tvsChannel.writeInbound(bytes(TVS_ANSWER));

        assertThat(HexFormat.of().formatHex(answer.get())).isEqualTo(TVS_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 12})
    void an_answer_in_two_packets_is_complete_with_the_second(int first) throws Exception {
        var answer = tvsConnection.ask(new byte[] {1});

        tvsChannel.writeInbound(bytes(TVS_ANSWER.substring(0, 2 * first)));
        assertThat(answer).isNotDone();
        tvsChannel.writeInbound(bytes(TVS_ANSWER.substring(2 * first)));

        assertThat(answer.get()).hasSize(13);
    }

    @Test
    void a_second_request_before_the_answer_is_a_programming_error() {
        var unused = tvsConnection.ask(new byte[] {1});

        assertThatThrownBy(() -> tvsConnection.ask(new byte[] {1})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_the_answer_the_connection_takes_the_next_request() throws Exception {
        var first = tvsConnection.ask(new byte[] {1});
        tvsChannel.writeInbound(bytes(TVS_ANSWER));
        var second = tvsConnection.ask(new byte[] {2});
        tvsChannel.writeInbound(bytes(TVS_ANSWER));

        assertThat(first.get()).isEqualTo(second.get());
    }

    @Test
    void a_connection_that_is_closed_fails_the_request() {
        var answer = tvsConnection.ask(new byte[] {1});

        tvsChannel.close();

        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("the server closed the connection");
    }

    @Test
    void a_broken_connection_fails_the_request_and_is_closed() {
        var answer = tvsConnection.ask(new byte[] {1});

        tvsChannel.pipeline().fireExceptionCaught(new IOException("reset"));

        assertThatThrownBy(answer::get).hasRootCauseMessage("reset");
        assertThat(tvsChannel.isOpen()).isFalse();
    }

    @Test
    void an_answer_without_a_request_is_ignored() {
        tvsChannel.writeInbound(bytes(TVS_ANSWER));

        assertThat(tvsChannel.isOpen()).isTrue();
    }

    @Test
    void a_redemption_is_one_http_request_and_its_answer_is_read_with_its_headers() throws Exception {
        var http = PhoneConnection.answers();
        var channel = new EmbeddedChannel(new HttpClientCodec(), new HttpObjectAggregator(1_000), http);

        var answer = new PhoneConnection(channel, http, "127.0.0.1:8443").post("/api/v1/redemptions", "{}");
        assertThat(sent(channel))
                .startsWith("POST /api/v1/redemptions HTTP/1.1\r\n")
                .contains("host: 127.0.0.1:8443\r\n", "content-length: 2\r\n")
                .endsWith("\r\n\r\n{}");
        channel.writeInbound(Unpooled.copiedBuffer(
                "HTTP/1.1 503 Busy\r\nRetry-After: 2\r\nContent-Length: 2\r\n\r\n{}", StandardCharsets.US_ASCII));

        assertThat(answer.get().status()).isEqualTo(503);
        assertThat(answer.get().retryAfter()).contains("2");
        assertThat(answer.get().text()).isEqualTo("{}");
    }

    private static String sent(EmbeddedChannel channel) {
        var text = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            text.append(part.toString(StandardCharsets.US_ASCII));
        }
        return text.toString();
    }

    private static ByteBuf bytes(String hex) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex));
    }
}
