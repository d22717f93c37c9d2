package io.offhook.activation.code.gate;

import java.net.InetAddress;

/** Who sent wrong codes. */
public sealed interface GuessingCaller {

    /** As events name it. */
    String name();

    /** @param fingerprint SHA-256, lower-case hex */
    record Certificate(String fingerprint) implements GuessingCaller {
        @Override
        public String name() {
            return fingerprint;
        }
    }

    /** An IPv6 address stands for its /64 prefix. */
    record Address(InetAddress address) implements GuessingCaller {
        @Override
        public String name() {
            return address.getHostAddress();
        }
    }
}
