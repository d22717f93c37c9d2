package io.offhook.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.listener.TestSettings.FileTls;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.JdkSSLEngineOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenerOptionsTest {

    @Test
    void without_a_certificate_there_is_no_tls() {
        var options = ListenerOptions.http(new TestSettings());

        assertThat(options.isSsl()).isFalse();
        assertThat(options.getHost()).isEqualTo("127.0.0.1");
        assertThat(options.getPort()).isZero();
    }

    @Test
    void http_is_version_1_1_with_short_lines_and_headers() {
        var options = ListenerOptions.http(new TestSettings());

        assertThat(options.isHttp2ClearTextEnabled()).isFalse();
        assertThat(options.isUseAlpn()).isFalse();
        assertThat(options.getMaxInitialLineLength()).isEqualTo(2_048);
        assertThat(options.getMaxHeaderSize()).isEqualTo(8_192);
    }

    @Test
    void with_a_certificate_tls_1_2_and_1_3_are_spoken() {
        var options = ListenerOptions.tcp(new TestSettings().with(new FileTls(false, Optional.empty())));

        assertThat(options.isSsl()).isTrue();
        assertThat(options.getEnabledSecureTransportProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
        assertThat(options.getClientAuth()).isEqualTo(ClientAuth.NONE);
        assertThat(options.getSslEngineOptions()).isInstanceOf(JdkSSLEngineOptions.class);
    }

    @Test
    void old_versions_are_spoken_where_the_settings_say_so() {
        var options = ListenerOptions.tcp(new TestSettings().with(new FileTls(true, Optional.empty())));

        assertThat(options.getEnabledSecureTransportProtocols())
                .containsExactlyInAnyOrder("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");
    }

    @Test
    void suites_without_forward_secrecy_are_for_the_oldest_phones_alone() {
        assertThat(suites(false)).isNotEmpty().allMatch(suite -> suite.matches("TLS_(AES|CHACHA20|ECDHE)_.*"));
        assertThat(suites(true)).as("those of the engine").isEmpty();
    }

    @Test
    void with_client_authorities_a_certificate_is_required() {
        var tls = new FileTls(false, Optional.of(Path.of("clients.pem")));

        assertThat(ListenerOptions.tcp(new TestSettings().with(tls)).getClientAuth())
                .isEqualTo(ClientAuth.REQUIRED);
    }

    private static Set<String> suites(boolean legacy) {
        return ListenerOptions.tcp(new TestSettings().with(new FileTls(legacy, Optional.empty())))
                .getEnabledCipherSuites();
    }

    @Test
    void a_handshake_has_the_time_of_a_request() {
        var options = ListenerOptions.tcp(new TestSettings().with(new FileTls(false, Optional.empty())));

        assertThat(options.getSslHandshakeTimeoutUnit().toSeconds(options.getSslHandshakeTimeout()))
                .isEqualTo(10);
    }
}
