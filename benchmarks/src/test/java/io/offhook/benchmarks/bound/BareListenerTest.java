package io.offhook.benchmarks.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.listener.TlsEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BareListenerTest {

    @Test
    void its_arguments_are_certificate_key_and_engine() {
        var listener = BareListener.of(new String[] {"server.crt.pem", "server.key.pem", "JDK", "more"});

        assertThat(listener.tls().certificate()).contains(Path.of("server.crt.pem"));
        assertThat(listener.tls().key()).contains(Path.of("server.key.pem"));
        assertThat(listener.tls().engine()).isEqualTo(TlsEngine.JDK);
        assertThatThrownBy(() -> BareListener.of(new String[] {"a", "b", "other"}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_limits_nothing_and_listens_on_the_loopback_address() {
        var listener = new BareListener(Path.of("a"), Path.of("b"), TlsEngine.NATIVE);

        assertThat(listener.maxConnections()).isEqualTo(Integer.MAX_VALUE);
        assertThat(listener.maxConnectionsPerAddress()).isEqualTo(Integer.MAX_VALUE);
        assertThat(listener.host()).isEqualTo("127.0.0.1");
        assertThat(listener.port()).isNegative();
        assertThat(listener.proxyProtocol()).isFalse();
    }
}
