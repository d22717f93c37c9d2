package io.offhook.tvs.phoneside;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.NetServerOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListenerOptionsTest {

    @Test
    void phones_speak_tls_1_2_and_1_3_and_show_no_certificate() {
        var options = options(Map.of());

        assertThat(options.getEnabledSecureTransportProtocols()).containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
        assertThat(options.getClientAuth()).isEqualTo(ClientAuth.NONE);
        assertThat(options.getSslHandshakeTimeout()).isEqualTo(10_000);
    }

    @Test
    void the_oldest_phones_are_let_in_by_a_switch() {
        assertThat(options(Map.of("offhook.tvs.old-tls", "true")).getEnabledSecureTransportProtocols())
                .contains("TLSv1", "TLSv1.2");
    }

    @Test
    void where_cas_are_named_phones_must_show_a_certificate() {
        var options = options(Map.of("offhook.tvs.client-authorities", "/etc/offhook/manufacturers.pem"));

        assertThat(options.getClientAuth()).isEqualTo(ClientAuth.REQUIRED);
        assertThat(options.getTrustOptions()).isNotNull();
    }

    private static NetServerOptions options(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(TvsPort.class)
                .withDefaultValue("offhook.tvs.port", "2445")
                .withDefaultValue("offhook.tvs.tls", "JDK");
        settings.forEach(builder::withDefaultValue);
        var side = builder.build().getConfigMapping(TvsPort.class);
        return ListenerOptions.of(side, Path.of("tvs.crt.pem"), Path.of("tvs.key.pem"));
    }
}
